import { z } from 'zod'
import { RelayCounts, RelayRow, type RelayStanding } from '#contract/relays.ts'
import { Id, Instant } from '#contract/words.ts'
import { type Reading, rows, type Statement, sql } from '#server/core/database.ts'

/** Where a page of relays ended. */
export const AfterRelay = z.object({ at: Instant, id: Id })
export type AfterRelay = z.infer<typeof AfterRelay>

const CountsRow = RelayCounts.extend({ from: Id.nullable(), to: Id.nullable() })

/** Relays offered since an instant: for each giver (`to` is null), each taker (`from` is null), and each two. */
export function relayCounts(db: Reading, since: Instant): Promise<z.infer<typeof CountsRow>[]> {
  return rows(
    db,
    CountsRow,
    sql`select h.from_area_id as "from", h.to_area_id as "to", count(*)::int as offered, count(h.accepted_at)::int as accepted, count(h.returned_at)::int as returned,
          count(h.recalled_at)::int as recalled, count(h.expired_at)::int as expired,
          (count(*) - count(h.accepted_at) - count(h.returned_at) - count(h.recalled_at) - count(h.expired_at))::int as waiting,
          round(percentile_cont(0.5) within group (order by extract(epoch from coalesce(h.accepted_at, h.returned_at) - h.offered_at)::float8))::int as "answerSeconds"
        from handoffs h where h.organisation_id = ${db.organisation} and not h.imported and h.offered_at >= ${since}
        group by grouping sets ((h.from_area_id), (h.to_area_id), (h.from_area_id, h.to_area_id))
        order by offered desc, h.from_area_id, h.to_area_id`,
  )
}

const standings: Record<RelayStanding, Statement> = {
  accepted: sql`h.accepted_at is not null`,
  returned: sql`h.returned_at is not null`,
  recalled: sql`h.recalled_at is not null`,
  expired: sql`h.expired_at is not null`,
  waiting: sql`num_nonnulls(h.accepted_at, h.returned_at, h.recalled_at, h.expired_at) = 0`,
}

export type RelaysAsked = { since: Instant; from?: Id | undefined; to?: Id | undefined; standing?: RelayStanding | undefined }

/** Relays offered since an instant, the last first. */
export function relaysOffered(db: Reading, { since, from, to, standing }: RelaysAsked, after: AfterRelay | null, limit: number) {
  return rows(
    db,
    RelayRow,
    sql`select h.id, h.case_id as "caseId", c.key, c.subject, h.from_area_id as "from", h.to_area_id as "to", h.offered_at as "offeredAt",
          case when h.accepted_at is not null then 'accepted' when h.returned_at is not null then 'returned' when h.recalled_at is not null then 'recalled'
               when h.expired_at is not null then 'expired' else 'waiting' end as standing,
          coalesce(h.accepted_at, h.returned_at, h.recalled_at, h.expired_at) as "endedAt",
          (select w.words from content w where w.organisation_id = ${db.organisation} and w.id = h.reason_content_id) as reason
        from handoffs h join cases c on (c.organisation_id, c.id) = (h.organisation_id, h.case_id)
        where h.organisation_id = ${db.organisation} and not h.imported and h.offered_at >= ${since}
          ${after ? sql`and (h.offered_at, h.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``}
          ${from ? sql`and h.from_area_id = ${from}` : sql``} ${to ? sql`and h.to_area_id = ${to}` : sql``} ${standing ? sql`and ${standings[standing]}` : sql``}
        order by h.offered_at desc, h.id desc limit ${limit}`,
  )
}
