import { z } from 'zod'
import { type Reading, rows, type Statement } from './database.ts'
import type { JournalEntry } from './entry.ts'

/** One state row as verify compares it: where its stream stands, and everything of it that is not words. */
export const StateRow = z.object({ stream: z.string(), version: z.number(), hash: z.instanceof(Buffer), state: z.unknown() })
export type StateRow = z.infer<typeof StateRow>

/** Where files lie; `whole` reads all of their bytes, which takes as long as the disk does. */
export type FilesToProve = { folder: string; whole: boolean }

/** How one kind of stream is proved: the state rows in pages, and what replaying the entries gives. Both plain JSON. */
export type Replay = {
  /** The part of the stream's name before its id. */
  prefix: string
  /** Up to 500 state rows whose id is greater than `after`, by id. */
  page: (db: Reading, after: string) => Promise<StateRow[]>
  fold: (entries: readonly JournalEntry[]) => unknown
  /** Files that rows name and the disk does not have so. */
  filesLacking?: (db: Reading, files: FilesToProve) => AsyncGenerator<{ stream: string; what: string }>
  /** Rows that repeat words and differ from them: `{ stream, what }` each. */
  copies?: (db: Reading) => Promise<{ stream: string; what: string }[]>
}

export const PAGE = 500
export const FIRST_ID = '00000000-0000-0000-0000-000000000000'

export function stateRows(db: Reading, statement: Statement): Promise<StateRow[]> {
  return rows(db, StateRow, statement)
}

/** Replays entries of one stream: each parsed by its schema (its body with `kind`, `at` and `by`), folded from nothing. */
export function foldEntries<State, Entry>(entry: z.ZodType<Entry>, evolve: (state: State, entry: Entry) => State, first: State) {
  return (entries: readonly JournalEntry[]): State =>
    entries.reduce((state, { kind, body, happenedAt: at, person: by }) => evolve(state, entry.parse({ ...body, kind, at, by })), first)
}
