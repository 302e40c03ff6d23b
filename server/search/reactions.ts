import type { Id } from '#contract/words.ts'
import type { JournalEntry } from '#server/core/entry.ts'
import type { ProjectingReader } from '#server/core/readers.ts'
import { documentCases, type Touched } from './indexing.record.ts'
import { ENTRIES_A_PART } from './queries.ts'

/** Keeps what cases are found by, a moment behind what is written: whoever writes does not wait for it. */
export const searchIndex: ProjectingReader = {
  is: 'projecting',
  name: 'search',
  gentle: true,
  take: (tx, entries) => documentCases(tx, touchedBy(entries)),
}

/** What is said in a case changes the part in which it stands; anything else may change what the whole case is found by. */
const ONLY_SAID = new Set(['MessageReceived', 'MessageSent', 'NoteWritten'])

export function touchedBy(entries: readonly JournalEntry[]): Touched {
  const touched = new Map<Id, { parts: Set<number>; whole: boolean }>()
  for (const { caseId, stream, version, kind } of entries) {
    if (!caseId || stream !== `case-${caseId}`) continue
    const one = touched.get(caseId) ?? { parts: new Set(), whole: false }
    one.parts.add(Math.floor((version - 1) / ENTRIES_A_PART))
    one.whole ||= !ONLY_SAID.has(kind)
    touched.set(caseId, one)
  }
  return touched
}
