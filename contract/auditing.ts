import { z } from 'zod'
import { CaseKey } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit, line } from './words.ts'

/** One entry of the journal as an auditor reads it: what, when, by whom, about what; its words stay where they lie. */
export const EntryView = z.object({
  /** Its stream and version: `case-…-3`. */
  id: z.string(),
  kind: z.string(),
  happenedAt: Instant,
  recordedAt: Instant,
  /** Who did it: a person, or a part of Remo by its name. */
  person: Id.nullable(),
  system: z.string().nullable(),
  area: Id.nullable(),
  /** What it is about: the first part of its stream, and the id behind it. */
  about: z.string(),
  aboutId: z.string(),
  case: z.object({ id: Id, key: CaseKey, subject: z.string() }).nullable(),
  customer: z.object({ id: Id, name: z.string().nullable() }).nullable(),
  /** Codes and ids of the entry, without its words. */
  facts: z.record(z.string(), z.unknown()),
})
export type EntryView = z.infer<typeof EntryView>

export const readJournal = endpoint({
  method: 'GET',
  path: '/api/journal',
  may: 'journal:read',
  says: 'The journal, what was recorded last first, narrowed to a person who acted, an area, a customer, a case or a kind of entry.',
  input: z.strictObject({
    person: Id.optional(),
    area: Id.optional(),
    customer: Id.optional(),
    /** The public key of a case, with whatever stands between its digits. */
    case: line(40).optional(),
    kind: line(60).optional(),
    after: Cursor.optional(),
    limit: Limit,
  }),
  output: z.object({
    entries: z.array(EntryView),
    /** Where to look on: a page may end before it is full, because one reading looks only so far back. */
    next: Cursor.nullable(),
    /** Everything recorded since then was looked at; null when there is nothing before. */
    lookedBackTo: Instant.nullable(),
  }),
})
