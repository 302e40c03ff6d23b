import { z } from 'zod'
import type { Where } from '#contract/search.ts'
import { attempt } from '#server/core/attempt.ts'
import type { Weight } from './document.ts'
import { BETWEEN } from './words.ts'

/** What a text of an entry is to its case, by the entry's kind and the name under which it lies. */
const SAID: Readonly<Record<string, { where: Where; weight: Weight }>> = {
  'CaseOpened need': { where: 'need', weight: 'B' },
  'MessageReceived text': { where: 'received', weight: 'C' },
  'MessageSent text': { where: 'sent', weight: 'C' },
  'NoteWritten text': { where: 'note', weight: 'D' },
  'HandoffOffered wants': { where: 'relay', weight: 'C' },
  'HandoffOffered tried': { where: 'relay', weight: 'D' },
  'HandoffOffered lacking': { where: 'relay', weight: 'D' },
  'HandoffReturned reason': { where: 'return', weight: 'D' },
  'CaseClosed words': { where: 'closing', weight: 'C' },
  'CaseReopened reason': { where: 'reopening', weight: 'C' },
  'StepImported row': { where: 'imported', weight: 'D' },
}

/** Undefined for what is not searched here: subject and goal, which every part of a case has from the case itself. */
export const saidAs = (kind: string, name: string): { where: Where; weight: Weight } | undefined =>
  Object.hasOwn(SAID, `${kind} ${name}`) ? SAID[`${kind} ${name}`] : undefined

const Cells = z.record(z.string(), z.string())

/** What people read of a text: of an imported row, which lies as JSON, its cells without the names of columns that all rows share. */
export function readable(where: Where, text: string): string {
  if (where !== 'imported') return text
  const cells = Cells.safeParse(attempt(() => JSON.parse(text)))
  return cells.success ? Object.values(cells.data).filter(Boolean).join(BETWEEN) : text
}
