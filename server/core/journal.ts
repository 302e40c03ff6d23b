import { z } from 'zod'
import { Id, Instant } from '#contract/words.ts'
import { type Reading, row, type Statement, sql } from './database.ts'
import { commitHash, type EntryBody, entryHash, NO_PREDECESSOR } from './entry.ts'
import { orThrow, refuse } from './refusal.ts'
import { tableOf } from './table-of.ts'
import type { Tx } from './tx.ts'

/** Where a stream stands: the version and the hash of its last entry. State rows keep it. */
export type Head = { stream: string; version: number; hash: Buffer }

/** A stream of which nothing is written yet. */
export function newStream(stream: string): Head {
  return { stream, version: 0, hash: NO_PREDECESSOR }
}

/** What is said of an entry besides its kind and body; all of it ids. */
export type EntryAbout = { area?: Id | null; sourceRecord?: Id | null; caseId?: Id | null; happenedAt?: Instant; by?: Id | null }

export type NewEntry = { kind: string; body: EntryBody } & EntryAbout

export type QueuedEntry = {
  stream: string
  version: number
  kind: string
  happenedAt: Instant
  person: Id | null
  system: string | null
  area: Id | null
  sourceRecord: Id | null
  caseId: Id | null
  body: EntryBody
  hash: Buffer
}

/**
 * Queues entries behind `head` and gives the new head for the state row. Written last, just before COMMIT; a head that
 * somebody else has passed meanwhile is then refused by the unique key of (organisation, stream, version).
 */
export function append(tx: Tx, head: Head, entries: readonly NewEntry[]): Head {
  let { version, hash } = head
  for (const { kind, body, happenedAt = tx.now, area = null, sourceRecord = null, caseId = null, by } of entries) {
    version += 1
    const person = tx.actor.is === 'person' ? tx.actor.person : (by ?? null)
    const system = person === null && tx.actor.is === 'system' ? tx.actor.system : null
    const entry = { stream: head.stream, version, kind, happenedAt, person, system, area, sourceRecord, caseId, body }
    hash = entryHash(hash, { organisation: tx.organisation, recordedAt: tx.now, ...entry })
    tx.queued.push({ ...entry, hash })
  }
  return { stream: head.stream, version, hash }
}

const entryColumns = {
  nth: 'int',
  stream: 'text',
  version: 'int',
  kind: 'text',
  happened_at: 'timestamptz',
  person_id: 'uuid',
  system: 'text',
  area_id: 'uuid',
  source_record_id: 'uuid',
  case_id: 'uuid',
  body: 'jsonb',
  hash: 'bytea',
}

/** One statement: takes as many positions as there are entries from the organisation's counter row, and inserts them all. */
export function writeEntries(tx: Tx): Statement {
  const count = tx.queued.length
  const entries = tx.queued.map((one, nth) => {
    const { stream, version, kind, happenedAt, person, system, area, sourceRecord, caseId, body, hash } = one
    return [nth + 1, stream, version, kind, happenedAt, person, system, area, sourceRecord, caseId, JSON.stringify(body), hash]
  })
  return sql`
    with taken as (
      update journal_counters set position = position + ${count}, digest = sha256(digest || ${commitHash(tx.queued.map(({ hash }) => hash))}::bytea)
      where organisation_id = ${tx.organisation} returning position
    )
    insert into journal (organisation_id, position, entries_after, stream, version, kind, happened_at, recorded_at, person_id, system, area_id,
      source_record_id, case_id, body, hash)
    select ${tx.organisation}, taken.position - ${count} + e.nth, ${count} - e.nth, e.stream, e.version, e.kind, e.happened_at, ${tx.now}, e.person_id, e.system, e.area_id,
      e.source_record_id, e.case_id, e.body, e.hash
    from taken, ${tableOf('e', entryColumns, entries)}`
}

const LastChange = z.object({ person: Id.nullable(), at: Instant })

/** Who left the last entry of a stream, and when. */
export function lastChange(db: Reading, stream: string): Promise<z.infer<typeof LastChange> | undefined> {
  return row(
    db,
    LastChange,
    sql`select person_id as person, happened_at as at from journal where organisation_id = ${db.organisation} and stream = ${stream} order by version desc limit 1`,
  )
}

/** Refuses a change that was made on an older version than the present one, saying who changed it meanwhile. */
export async function refuseStale(tx: Tx, { stream, version }: Head, seen: number): Promise<void> {
  if (version === seen) return
  const last = await lastChange(tx, stream)
  orThrow(refuse('stale', 'stale', { version, changedBy: last?.person ?? null, changedAt: last?.at ?? null }))
}

const Counter = z.object({ position: z.number() })

/** The position of the last committed entry of the organisation: 0 before the first. */
export async function lastPosition(db: Reading): Promise<number> {
  const counter = await row(db, Counter, sql`select position from journal_counters where organisation_id = ${db.organisation}`)
  return counter?.position ?? 0
}
