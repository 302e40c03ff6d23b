import { z } from 'zod'
import { CaseSummary } from '#contract/cases.ts'
import { LifeCase, LifeEvent } from '#contract/lives.ts'
import { Id, Instant } from '#contract/words.ts'
import { type Reading, rows, sql } from '#server/core/database.ts'
import { summaryColumns } from './queries.ts'

/** Where a page of a customer's cases ended: among the open or the closed ones, and the last row. */
export const AfterOfCustomer = z.object({ closed: z.boolean(), at: Instant, id: Id })
export type AfterOfCustomer = z.infer<typeof AfterOfCustomer>

/** Open or closed cases of a customer, the newest first. */
export function casesOfCustomer(
  db: Reading,
  customer: Id,
  closed: boolean,
  after: AfterOfCustomer | null,
  limit: number,
): Promise<CaseSummary[]> {
  const behind = after ? sql`and (c.opened_at, c.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``
  return rows(
    db,
    CaseSummary,
    sql`select ${summaryColumns} from cases c where c.organisation_id = ${db.organisation} and c.customer_id = ${customer}
          and ${closed ? sql`c.closed_at is not null` : sql`c.closed_at is null`} ${behind}
        order by c.opened_at desc, c.id desc limit ${limit}`,
  )
}

const MOST_CASES = 200
const MOST_OF_A_CASE = 100

/** The newest cases of a customer, as a picture of their life shows them. */
export function lifeCases(db: Reading, customer: Id): Promise<LifeCase[]> {
  return rows(
    db,
    LifeCase,
    sql`select c.id, c.key, c.subject, c.holder_area_id as holder, c.opened_at as "openedAt", c.closed_at as "closedAt", c.ending, c.goal_reached as "goalReached"
        from cases c where c.organisation_id = ${db.organisation} and c.customer_id = ${customer} order by c.opened_at desc, c.id desc limit ${MOST_CASES}`,
  )
}

/** What happened in them, the newest hundred of each: one journey along the index of the streams. */
export function lifeEvents(db: Reading, customer: Id): Promise<LifeEvent[]> {
  return rows(
    db,
    LifeEvent,
    sql`select c.id as "caseId", j.kind, j.happened_at as at, case when j.kind = 'StepImported' then (j.body ->> 'area')::uuid else j.area_id end as area,
          j.body ->> 'channel' as channel, j.body ->> 'handoff' as handoff, j.body ->> 'from' as "from", j.body ->> 'to' as "to"
        from (select o.id from cases o where o.organisation_id = ${db.organisation} and o.customer_id = ${customer} order by o.opened_at desc, o.id desc limit ${MOST_CASES}) c
        cross join lateral (select p.* from journal p where p.organisation_id = ${db.organisation} and p.stream = 'case-' || c.id
          and p.kind = any(${LifeEvent.shape.kind.options}::text[]) order by p.version desc limit ${MOST_OF_A_CASE}) j
        order by j.happened_at, j.position`,
  )
}

export const isWholeLife = (cases: readonly LifeCase[], events: readonly LifeEvent[]): boolean =>
  cases.length < MOST_CASES && [...Map.groupBy(events, ({ caseId }) => caseId).values()].every((of) => of.length < MOST_OF_A_CASE)
