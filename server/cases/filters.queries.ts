import type { Filters } from '#contract/inbox.ts'
import type { Day } from '#contract/working-time.ts'
import { type Reading, type Statement, sql } from '#server/core/database.ts'
import { localTime } from '#server/core/local-time.ts'
import { organisationSettings } from '#server/people/queries.ts'

/** Filters as conditions on a case `c`, each with `and` in front. Days are those of the house's clocks, which are asked only then. */
export async function conditionsOf(db: Reading, filters: Filters): Promise<Statement> {
  const { area, person, kind, reason, stage, tag, priority, channel, customer, from, until } = filters
  const zone = from || until ? (await organisationSettings(db)).zone : 'UTC'
  const begins = (day: Day, later = 0) => new Date(localTime(zone)(Date.parse(day) + later)).toISOString()
  const conditions = [
    area && sql`c.holder_area_id = ${area}`,
    person && sql`c.holder_person_id = ${person}`,
    kind && sql`c.kind_id = ${kind}`,
    reason && sql`c.reason_id = ${reason}`,
    stage && sql`c.stage_id = ${stage}`,
    tag && sql`exists (select 1 from unnest(c.tag_ids) t (id) where t.id = any(${tag}::uuid[]))`,
    priority && (priority === 'normal' ? sql`c.priority is null` : sql`c.priority = ${priority}`),
    channel && sql`c.channel = ${channel}`,
    customer && sql`c.customer_id = ${customer}`,
    // What was opened then was asked, and closed, then or later: the indexes begin there.
    from && sql`c.opened_at >= ${begins(from)} and c.asked_at >= ${begins(from)}`,
    until && sql`c.opened_at < ${begins(until, A_DAY)}`,
  ].filter((one) => one !== undefined)
  return sql.join(
    conditions.map((one) => sql`and ${one}`),
    ' ',
  )
}

const A_DAY = 86_400_000
