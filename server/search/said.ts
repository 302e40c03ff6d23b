import type { Where } from '#contract/search.ts'
import type { Weight } from './document.ts'

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

/** An imported row lies as its cells, parted by a sign that nobody can read. */
export const readable = (text: string): string => text.replaceAll('\u001F', ' · ')
