import { z } from 'zod'
import { CaseKey, CaseSummary } from '#contract/cases.ts'
import { Id, Instant } from '#contract/words.ts'
import { type Reading, row, rows, type Statement, sql } from '#server/core/database.ts'

/** What an auditor looks for; what is undefined narrows nothing. */
export type Sought = { person?: Id | undefined; area?: Id | undefined; kind?: string | undefined; streams?: readonly string[] | undefined }

const EntryRow = z.object({
  position: z.number(),
  stream: z.string(),
  version: z.number(),
  kind: z.string(),
  happenedAt: Instant,
  recordedAt: Instant,
  person: Id.nullable(),
  system: z.string().nullable(),
  area: Id.nullable(),
  facts: z.record(z.string(), z.unknown()),
  caseId: Id.nullable(),
  key: CaseKey.nullable(),
  subject: CaseSummary.shape.subject.nullable(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
})
export type EntryRow = z.infer<typeof EntryRow>

/** How far one reading looks back: so many entries are read in a few hundredths of a second, however rare what is sought. */
const REACH = 50_000

/** Where a reading begins to look for entries at or before a position. Streams have an index of their own: no need to stop. */
export const reachOf = (position: number, { streams }: Sought) => (streams ? 0 : Math.max(0, position - REACH))

/** Entries before a position that fit, the last first. */
export function entriesBefore(db: Reading, position: number, sought: Sought, limit: number): Promise<EntryRow[]> {
  return rows(
    db,
    EntryRow,
    sql`select j.position, j.stream, j.version, j.kind, j.happened_at as "happenedAt", j.recorded_at as "recordedAt", j.person_id as person, j.system,
          j.area_id as area, j.body - 'words' as facts, c.id as "caseId", c.key, c.subject, k.id as "customerId", k.name as "customerName"
        from (select p.* from journal p where p.organisation_id = ${db.organisation} and p.position < ${position} and p.position >= ${reachOf(position, sought)}
                ${fitting(sought)} order by p.position desc limit ${limit}) j
        left join cases c on c.organisation_id = ${db.organisation} and c.id = j.case_id
        left join source_records r on r.organisation_id = ${db.organisation} and r.id = j.source_record_id
        left join customers k on k.organisation_id = ${db.organisation} and k.id = coalesce(c.customer_id, r.customer_id)
        order by j.position desc`,
  )
}

function fitting({ person, area, kind, streams }: Sought): Statement {
  const all = [
    ...(person ? [sql`and p.person_id = ${person}`] : []),
    ...(area ? [sql`and p.area_id = ${area}`] : []),
    ...(kind ? [sql`and p.kind = ${kind}`] : []),
    ...(streams ? [sql`and p.stream = any(${streams}::text[])`] : []),
  ]
  return all.length > 0 ? sql.join(all, ' ') : sql``
}

/** When the entry at a position was recorded. */
export function recordedAt(db: Reading, position: number): Promise<{ at: Instant } | undefined> {
  return row(
    db,
    z.object({ at: Instant }),
    sql`select recorded_at as at from journal where organisation_id = ${db.organisation} and position = ${position}`,
  )
}

const MOST_CASES = 2_000

/** The streams of a customer: their own and those of their cases, the newest of them. */
export async function streamsOfCustomer(db: Reading, customer: Id): Promise<string[]> {
  const cases = await rows(
    db,
    z.object({ id: Id }),
    sql`select id from cases where organisation_id = ${db.organisation} and customer_id = ${customer} order by opened_at desc limit ${MOST_CASES}`,
  )
  return [`customer-${customer}`, ...cases.map(({ id }) => `case-${id}`)]
}

/** The stream of a case by its public key, however it is written; none where there is no such case. */
export async function streamsOfCase(db: Reading, written: string): Promise<string[]> {
  const key = written.replace(/\D/g, '')
  const found = await row(db, z.object({ id: Id }), sql`select id from cases where organisation_id = ${db.organisation} and key = ${key}`)
  return found ? [`case-${found.id}`] : []
}
