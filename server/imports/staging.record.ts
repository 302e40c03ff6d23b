import { z } from 'zod'
import { Id, Instant } from '#contract/words.ts'
import type { Actor } from '#server/core/actor.ts'
import { askingAs, type Database, plainly, type Reading, row, rows, type Statement, send, sql } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import type { EventRow } from './event-row.ts'
import { oneLine } from './one-line.ts'
import type { Packing } from './packing-cells.ts'

/**
 * A log on its way into the record: rows lie in temporary tables of one connection, where they are sorted and compared whatever their
 * number, and are gone with the connection.
 */
export type Staging = Reading & AsyncDisposable

const LOCK = 4_636_701

// Built for keys only: the cells of a row are moved once, when they come, and read once, when they are recorded.
const tables = [
  sql`create temp table staged_rows (nth int primary key, case_id text collate "C" not null, at timestamptz not null, identity text collate "C" not null,
        activity text not null, area text collate "C", person text collate "C", customer text collate "C", subject text, closes boolean not null, cells text not null)`,
  sql`create temp table staged_names (names text not null, external_id text collate "C" not null, id uuid, primary key (names, external_id))`,
  sql`create temp table staged_order (nth int not null, case_id text collate "C" not null, place int not null, name text collate "C" not null, bytes int not null)`,
  sql`create temp table staged_cases (seq int primary key, external_id text collate "C" not null unique, rows int not null, hash bytea not null, customer text, subject text,
        known_id uuid, is_same boolean not null, known_handoffs int not null, known_unregistered int not null)`,
  sql`create temp table staged_work (seq int not null, place int not null, nth int not null, name text collate "C" not null, bytes int not null, primary key (seq, place))`,
]

/** Takes a connection for one import. Null while another import of the organisation runs: two at once would both find nothing there yet. */
export async function openStaging(db: Database, actor: Actor): Promise<Staging | null> {
  const client = await db.pool.connect()
  const here: Reading = { organisation: actor.organisation, actor, now: outside.now(), ask: askingAs(client, actor) }
  // Said, and not left to the end of the connection, which the server notices later than the next import may begin. What failed
  // has left its transaction open.
  const close = async () => {
    await Promise.allSettled([send(client, plainly('rollback')), send(client, plainly('select pg_advisory_unlock_all()'))])
    client.release(true)
  }
  const staging: Staging = { ...here, [Symbol.asyncDispose]: close }
  const locked = await row(
    staging,
    z.object({ free: z.boolean() }),
    sql`select pg_try_advisory_lock(${LOCK}, ${lockNumber(actor.organisation)}) as free`,
  )
  if (!locked?.free) {
    await close()
    return null
  }
  await run(staging, sql`set work_mem = '32MB'`)
  for (const table of tables) await run(staging, table)
  return staging
}

/** The last 32 bits of an organisation's id, which are random. */
function lockNumber(organisation: Id): number {
  return Number.parseInt(organisation.slice(-8), 16) | 0
}

const MOST_SUBJECT_SIGNS = 200

/** Puts some rows aside, their cells packed. */
export async function stageRows(staging: Staging, events: readonly EventRow[], { pack }: Packing): Promise<void> {
  if (events.length === 0) return
  const column = <K extends keyof EventRow>(name: K) => events.map((one) => one[name])
  // A name of which nothing can be seen is none.
  const named = (name: 'area' | 'person' | 'customer') => events.map((one) => (oneLine(one[name], 1) === null ? null : one[name]))
  await run(
    staging,
    sql`insert into staged_rows (nth, case_id, at, identity, activity, area, person, customer, subject, closes, cells)
        select * from unnest(${column('row')}::int[], ${column('caseId')}::text[], ${events.map((one) => new Date(one.at).toISOString())}::timestamptz[],
          ${column('identity')}::text[], ${column('activity')}::text[], ${named('area')}::text[], ${named('person')}::text[], ${named('customer')}::text[],
          ${events.map((one) => oneLine(one.subject, MOST_SUBJECT_SIGNS))}::text[], ${column('closed')}::boolean[], ${events.map((one) => pack(one.attributes))}::text[])`,
  )
}

/** Puts the rows in order, finds the cases among them, and which rows of which cases the record does not have. */
export async function arrange(staging: Staging, source: string, { keyBytes }: Packing): Promise<void> {
  await run(staging, sql`analyze staged_rows`)
  await run(
    staging,
    sql`insert into staged_order (nth, case_id, place, name, bytes)
        select nth, case_id, row_number() over (partition by case_id order by at, nth),
          identity || '#' || row_number() over (partition by case_id, identity order by at, nth), octet_length(cells) + ${keyBytes}::int from staged_rows`,
  )
  await run(staging, sql`analyze staged_order`)
  await run(
    staging,
    sql`insert into staged_cases (seq, external_id, rows, hash, customer, subject, known_id, is_same, known_handoffs, known_unregistered)
        select row_number() over (order by c.first_at, c.first_row), c.case_id, c.rows, c.hash, whose.customer, about.subject,
          i.case_id, coalesce(i.rows_hash = c.hash, false), coalesce(i.handoffs, 0), coalesce(i.unregistered, 0)
        from (select o.case_id, count(*) as rows, min(r.at) as first_at, min(o.nth) as first_row, sha256(convert_to(string_agg(o.name, E'\n' order by o.place), 'UTF8')) as hash
              from staged_order o join staged_rows r on r.nth = o.nth group by o.case_id) c
        left join (select distinct on (case_id) case_id, customer from staged_rows where customer is not null order by case_id, at, nth) whose on whose.case_id = c.case_id
        left join (select distinct on (case_id) case_id, subject from staged_rows where subject is not null order by case_id, at, nth) about on about.case_id = c.case_id
        left join imported_cases i on i.organisation_id = ${staging.organisation} and i.source = ${source} and i.external_id = c.case_id`,
  )
  await run(staging, sql`analyze staged_cases`)
  await run(
    staging,
    sql`insert into staged_work (seq, place, nth, name, bytes)
        select c.seq, o.place, o.nth, o.name, o.bytes from staged_order o join staged_cases c on c.external_id = o.case_id where not c.is_same`,
  )
  await run(staging, sql`analyze staged_work`)
  await run(
    staging,
    sql`delete from staged_work w using staged_cases c, journal j
        where j.organisation_id = ${staging.organisation} and c.known_id is not null and not c.is_same
          and j.stream = 'case-' || c.known_id and j.kind = 'StepImported' and w.seq = c.seq and w.name = j.body ->> 'row'`,
  )
}

const Compared = z.object({
  cases: z.number(),
  new: z.number(),
  changed: z.number(),
  knownHandoffs: z.number(),
  knownUnregistered: z.number(),
})

/** What the log is, compared with the record. */
export async function compared(staging: Staging): Promise<z.infer<typeof Compared>> {
  const found = await row(
    staging,
    Compared,
    sql`select count(*) as cases, count(*) filter (where known_id is null) as new,
          count(*) filter (where known_id is not null and exists (select 1 from staged_work w where w.seq = c.seq)) as changed,
          coalesce(sum(known_handoffs), 0)::bigint as "knownHandoffs", coalesce(sum(known_unregistered), 0)::bigint as "knownUnregistered" from staged_cases c`,
  )
  return found ?? { cases: 0, new: 0, changed: 0, knownHandoffs: 0, knownUnregistered: 0 }
}

/** The source's names for areas, as they first come; one more than `most` at most. */
export function stagedAreas(staging: Staging, most: number): Promise<{ externalId: string }[]> {
  return rows(
    staging,
    z.object({ externalId: z.string() }),
    sql`select area as "externalId" from staged_rows where area is not null group by area order by min(nth) limit ${most + 1}`,
  )
}

/** The source's names for people, some at a time. */
export function stagedPeople(staging: Staging, after: string, limit: number): Promise<{ externalId: string }[]> {
  return rows(
    staging,
    z.object({ externalId: z.string() }),
    sql`select distinct person as "externalId" from staged_rows where person > ${after} order by person limit ${limit}`,
  )
}

/** Remembers what names mean, for the rows that carry them; null is nobody in particular. */
export async function stageNames(
  staging: Staging,
  names: 'area' | 'person',
  meant: readonly { externalId: string; id: Id | null }[],
): Promise<void> {
  await run(
    staging,
    sql`insert into staged_names (names, external_id, id)
        select ${names}, n.external_id, n.id from unnest(${meant.map((one) => one.externalId)}::text[], ${meant.map((one) => one.id)}::uuid[]) n (external_id, id)`,
  )
}

const StagedCase = z.object({
  seq: z.number(),
  externalId: z.string(),
  customer: z.string().nullable(),
  subject: z.string().nullable(),
  hash: z.instanceof(Buffer),
  /** The case that the record has of it already. */
  known: Id.nullable(),
  rows: z.number(),
  bytes: z.number(),
  widest: z.number(),
})
export type StagedCase = z.infer<typeof StagedCase>

/** The next cases of which there are rows to record, in the order in which they began; what is counted is what is to record. */
export function casesToRecord(staging: Staging, after: number, limit: number): Promise<StagedCase[]> {
  return rows(
    staging,
    StagedCase,
    sql`select c.seq, c.external_id as "externalId", c.customer, c.subject, c.hash, c.known_id as known, w.rows, w.bytes, w.widest
        from (select seq, count(*) as rows, sum(bytes)::bigint as bytes, max(bytes) as widest from staged_work where seq > ${after} group by seq order by seq limit ${limit}) w
        join staged_cases c on c.seq = w.seq order by c.seq`,
  )
}

const StagedRow = z.object({
  seq: z.number(),
  place: z.number(),
  name: z.string(),
  at: Instant,
  activity: z.string(),
  area: Id.nullable(),
  person: Id.nullable(),
  closes: z.boolean(),
  cells: z.string(),
})
export type StagedRow = z.infer<typeof StagedRow>

/** The rows to record of the cases `from` to `to`, in order, after a place in the first. */
export function rowsToRecord(
  staging: Staging,
  { from, to, after, limit }: { from: number; to: number; after: number; limit: number },
): Promise<StagedRow[]> {
  return rows(
    staging,
    StagedRow,
    sql`select w.seq, w.place, w.name, r.at, r.activity, a.id as area, p.id as person, r.closes, r.cells
        from staged_work w join staged_rows r on r.nth = w.nth
        left join staged_names a on a.names = 'area' and a.external_id = r.area
        left join staged_names p on p.names = 'person' and p.external_id = r.person
        where w.seq between ${from} and ${to} and w.place > ${after} order by w.seq, w.place limit ${limit}`,
  )
}

/** How many of the customers of new cases are not in the record yet: for a run that writes none. */
export async function newCustomers(staging: Staging, source: string): Promise<number> {
  const counted = await row(
    staging,
    z.object({ customers: z.number() }),
    sql`select count(*) as customers from
          (select distinct coalesce('customer ' || customer, 'case ' || external_id) as external_id from staged_cases where known_id is null) c
        where not exists (select 1 from source_records r where r.organisation_id = ${staging.organisation} and r.system = ${source} and r.external_id = c.external_id)`,
  )
  return counted?.customers ?? 0
}

async function run(staging: Reading, statement: Statement): Promise<void> {
  await rows(staging, z.unknown(), statement)
}
