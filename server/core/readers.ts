import { performance } from 'node:perf_hooks'
import { z } from 'zod'
import type { Id } from '#contract/words.ts'
import { systemActor } from './actor.ts'
import { type Database, type Reading, reading, row, rows, sql } from './database.ts'
import { JournalEntry } from './entry.ts'
import { lastPosition } from './journal.ts'
import { outside } from './outside.ts'
import { transaction } from './transaction.ts'
import { type Tx, write } from './tx.ts'

const AT_ONCE = 500
const FEW_AT_ONCE = 100
// As many times as it worked a gentle reader rests where nothing else is done, and where the process is fully busy.
const RESTS = { idle: 1, busy: 20 }
// How far a reader of a few kinds looks ahead in one statement.
const REACH = 20_000

/**
 * Which kinds of entries a reader takes: all, unless it names them; named, the others are not even fetched. One that is `gentle` takes
 * few at a time and rests in between, the longer the busier the process is: its work is long, and what people do goes first.
 */
type Takes = { name: string; kinds?: readonly string[]; gentle?: true }

/** Its effect on tenant tables and its cursor are one transaction: each entry has its effect once, in order. */
export type ProjectingReader = Takes & { is: 'projecting'; take: (tx: Tx, entries: readonly JournalEntry[]) => Promise<void> }

/** Adds jobs with job keys, then moves its cursor: after a death in between it adds the same again, which is harmless. */
export type EnqueueingReader = Takes & { is: 'enqueueing'; take: (entries: readonly JournalEntry[], organisation: Id) => Promise<void> }

export type Reader = ProjectingReader | EnqueueingReader

const Cursor = z.object({ position: z.number() })

const entryColumns = sql`position, entries_after as "entriesAfter", stream, version, kind, happened_at as "happenedAt", recorded_at as "recordedAt",
  person_id as person, system, area_id as area, source_record_id as "sourceRecord", case_id as "caseId", body, hash`

/** Entries after a position, in commit order, at most `most`. Positions have no gaps, so nothing can be missed. */
export function entriesAfter(db: Reading, position: number, most = AT_ONCE): Promise<JournalEntry[]> {
  return rows(
    db,
    JournalEntry,
    sql`select ${entryColumns} from journal where organisation_id = ${db.organisation} and position > ${position} order by position limit ${most}`,
  )
}

/** What a reader takes next, and the position up to which there is nothing else for it. */
type Step = { entries: JournalEntry[]; reached: number; more: boolean }

async function stepAfter(db: Reading, { kinds, gentle }: Reader, position: number): Promise<Step> {
  const atOnce = gentle ? FEW_AT_ONCE : AT_ONCE
  const [head, entries] = await Promise.all([
    lastPosition(db),
    kinds === undefined
      ? entriesAfter(db, position, atOnce)
      : rows(
          db,
          JournalEntry,
          sql`select ${entryColumns} from journal where organisation_id = ${db.organisation} and position > ${position} and position <= ${position + REACH}
              and kind = any(${kinds}::text[]) order by position limit ${atOnce}`,
        ),
  ])
  const last = entries.at(-1)?.position ?? position
  if (entries.length === atOnce) return { entries, reached: last, more: true }
  // The head was read before the entries: those that came in between are counted by the last of them, or are left for the next step.
  const reached = kinds === undefined ? last : Math.max(last, Math.min(head, position + REACH))
  return { entries, reached, more: reached < head }
}

/** Lets a reader take what is new in one organisation, until nothing is. Gives how many positions it moved on. */
export async function catchUp(db: Database, organisation: Id, reader: Reader, stopped: () => boolean = () => false): Promise<number> {
  let moved = 0
  for (;;) {
    const step = await stepOf(db, organisation, reader)
    moved += step.moved
    if (!step.more || stopped()) return moved
  }
}

/** One step of a reader that follows for ever, with the rest behind it that a gentle one takes. Gives whether there is more. */
export async function stepOn(db: Database, organisation: Id, reader: Reader, rest: (ms: number) => Promise<unknown>): Promise<boolean> {
  const began = performance.now()
  const { moved, more } = await stepOf(db, organisation, reader)
  if (reader.gentle && moved > 0) await restAfter(performance.now() - began, rest)
  return more
}

/** What the process does in the first part of the rest tells how long the second is. */
async function restAfter(workedMs: number, rest: (ms: number) => Promise<unknown>): Promise<void> {
  const before = performance.eventLoopUtilization()
  await rest(workedMs * RESTS.idle)
  const { utilization } = performance.eventLoopUtilization(before)
  await rest(workedMs * (RESTS.busy - RESTS.idle) * utilization)
}

const stepOf = (db: Database, organisation: Id, reader: Reader) =>
  reader.is === 'projecting' ? project(db, organisation, reader) : enqueue(db, organisation, reader)

type Moved = { moved: number; more: boolean }
const nothing: Moved = { moved: 0, more: false }

function project(db: Database, organisation: Id, reader: ProjectingReader): Promise<Moved> {
  return transaction(db, systemActor(organisation, reader.name), async (tx) => {
    const cursor = await lockCursor(tx, reader.name)
    if (cursor === undefined) return nothing
    const { entries, reached, more } = await stepAfter(tx, reader, cursor)
    outside.reached('reader-read')
    if (reached === cursor) return nothing
    if (entries.length > 0) await reader.take(tx, entries)
    moveCursor(tx, reader.name, reached)
    return { moved: reached - cursor, more }
  })
}

async function enqueue(db: Database, organisation: Id, reader: EnqueueingReader): Promise<Moved> {
  const actor = systemActor(organisation, reader.name)
  const { cursor, entries, reached, more } = await reading(db, actor, async (seen) => {
    const position = (await cursorOf(seen, reader.name)) ?? 0
    return { cursor: position, ...(await stepAfter(seen, reader, position)) }
  })
  outside.reached('reader-read')
  if (reached === cursor) return nothing
  if (entries.length > 0) await reader.take(entries, organisation)
  outside.reached('job-added')
  await transaction(db, actor, async (tx) => {
    moveCursor(tx, reader.name, reached)
    return null
  })
  outside.reached('cursor-moved')
  return { moved: reached - cursor, more }
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
