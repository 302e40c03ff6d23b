import type { CaseEntry } from '#server/cases/case.ts'

const id = (n: number) => `01a20017-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Areas and people of the stories that tests tell. */
export const [sales, repairs, invoices] = [id(1), id(2), id(3)] as const
export const [marta, luis, carmen] = [id(11), id(12), id(13)] as const
export const [sourceRecord, relay, otherRelay, message] = [id(21), id(22), id(23), id(24)] as const

export const morning = '2026-11-21T08:00:00.000Z'
export const now = '2026-11-21T09:00:00.000Z'
export const noon = '2026-11-21T12:00:00.000Z'
export const evening = '2026-11-21T18:00:00.000Z'
export const key = '0000000000000'

/** Marta of sales opened the case this morning. */
export const opened: CaseEntry = {
  kind: 'CaseOpened',
  key,
  sourceRecord,
  channel: 'phone',
  holder: sales,
  owner: marta,
  by: marta,
  at: morning,
  words: {},
}
/** She offered it to repairs, until noon. */
export const offered: CaseEntry = {
  kind: 'HandoffOffered',
  handoff: relay,
  from: sales,
  to: repairs,
  dueAt: noon,
  withOwner: false,
  by: marta,
  at: morning,
  words: {},
}
export const offeredWithOwner: CaseEntry = { ...offered, withOwner: true }
export const accepted: CaseEntry = { kind: 'HandoffAccepted', handoff: relay, waitedSeconds: 3_600, by: luis, at: now }
export const closed: CaseEntry = { kind: 'CaseClosed', ending: 'solved', goalReached: 'yes', by: marta, at: morning, words: {} }
