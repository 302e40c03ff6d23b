import { z } from 'zod'
import type { Id } from '#contract/words.ts'
import { systemActor } from './actor.ts'
import { type Database, type Reading, reading, row, rows, sql } from './database.ts'
import { JournalEntry } from './entry.ts'
import { outside } from './outside.ts'
import { transaction } from './transaction.ts'
import { type Tx, write } from './tx.ts'

const AT_ONCE = 500

/** Its effect on tenant tables and its cursor are one transaction: each entry has its effect once, in order. */
export type ProjectingReader = { is: 'projecting'; name: string; take: (tx: Tx, entries: readonly JournalEntry[]) => Promise<void> }

/** Adds jobs with job keys, then moves its cursor: after a death in between it adds the same again, which is harmless. */
export type EnqueueingReader = {
  is: 'enqueueing'
  name: string
  take: (entries: readonly JournalEntry[], organisation: Id) => Promise<void>
}

export type Reader = ProjectingReader | EnqueueingReader

const Cursor = z.object({ position: z.number() })

/** Entries after a position, in commit order, at most `most`. Positions have no gaps, so nothing can be missed. */
export function entriesAfter(db: Reading, position: number, most = AT_ONCE): Promise<JournalEntry[]> {
  return rows(
    db,
    JournalEntry,
    sql`select position, entries_after as "entriesAfter", stream, version, kind, happened_at as "happenedAt", recorded_at as "recordedAt",
          person_id as person, system, area_id as area, source_record_id as "sourceRecord", case_id as "caseId", body, hash
        from journal where organisation_id = ${db.organisation} and position > ${position} order by position limit ${most}`,
  )
}

/** Lets a reader take what is new in one organisation, until nothing is. Gives how many entries it took. */
export async function catchUp(db: Database, organisation: Id, reader: Reader, stopped: () => boolean = () => false): Promise<number> {
  let taken = 0
  for (;;) {
    const step = reader.is === 'projecting' ? await project(db, organisation, reader) : await enqueue(db, organisation, reader)
    taken += step
    if (step < AT_ONCE || stopped()) return taken
  }
}

function project(db: Database, organisation: Id, reader: ProjectingReader): Promise<number> {
  return transaction(db, systemActor(organisation, reader.name), async (tx) => {
    const cursor = await lockCursor(tx, reader.name)
    if (cursor === undefined) return 0
    const entries = await entriesAfter(tx, cursor)
    outside.reached('reader-read')
    const last = entries.at(-1)
    if (!last) return 0
    await reader.take(tx, entries)
    moveCursor(tx, reader.name, last.position)
    return entries.length
  })
}

async function enqueue(db: Database, organisation: Id, reader: EnqueueingReader): Promise<number> {
  const actor = systemActor(organisation, reader.name)
  const entries = await reading(db, actor, async (seen) => entriesAfter(seen, (await cursorOf(seen, reader.name)) ?? 0))
  outside.reached('reader-read')
  const last = entries.at(-1)
  if (!last) return 0
  await reader.take(entries, organisation)
  outside.reached('job-added')
  await transaction(db, actor, async (tx) => {
    moveCursor(tx, reader.name, last.position)
    return null
  })
  outside.reached('cursor-moved')
  return entries.length
}

async function cursorOf(db: Reading, reader: string): Promise<number | undefined> {
  const found = await row(
    db,
    Cursor,
    sql`select position from reader_cursors where organisation_id = ${db.organisation} and reader = ${reader}`,
  )
  return found?.position
}

/** The cursor, locked; undefined while the same reader is at work in another process: it will take what is there. */
async function lockCursor(tx: Tx, reader: string): Promise<number | undefined> {
  write(
    tx,
    sql`insert into reader_cursors (organisation_id, reader, position) values (${tx.organisation}, ${reader}, 0)
        on conflict (organisation_id, reader) do nothing`,
  )
  const locked = await row(
    tx,
    Cursor,
    sql`select position from reader_cursors where organisation_id = ${tx.organisation} and reader = ${reader} for update skip locked`,
  )
  return locked?.position
}

// Two processes may be at it at once; a cursor never moves back.
function moveCursor(tx: Tx, reader: string, position: number): void {
  write(
    tx,
    sql`insert into reader_cursors (organisation_id, reader, position) values (${tx.organisation}, ${reader}, ${position})
        on conflict (organisation_id, reader) do update set position = greatest(reader_cursors.position, excluded.position)`,
  )
}
