import { z } from 'zod'
import { Box, CaseSummary, type Order } from '#contract/cases.ts'
import { Id, Instant } from '#contract/words.ts'
import { type Reading, row, rows, type Statement, sql } from '#server/core/database.ts'
import { summaryColumns } from './queries.ts'

/** Where a page of cases ended: the last row's instant, by the clock of its box, and id. */
export const After = z.object({ at: Instant, id: Id })
export type After = z.infer<typeof After>

/** Whose box it is; `area` narrows it to one area that holds its cases. */
export type Asked = { box: Box; person: Id; areas: readonly Id[]; area: Id | undefined; order: Order }
export type Page = { after: After | null; limit: number }

/** A page of a box, each read from its own place in an index. */
export function casesIn(db: Reading, asked: Asked, page: Page): Promise<CaseSummary[]> {
  const { person, areas, area, order } = asked
  const newestFirst = order === 'newest'
  const narrowed = area === undefined ? areas : areas.filter((one) => one === area)
  switch (asked.box) {
    case 'mine':
      return pageOf(db, { by: ASKED, newestFirst, where: sql`c.holder_person_id = ${person} and c.closed_at is null` }, page)
    case 'area':
      return pageOfAreas(db, narrowed, { by: ASKED, newestFirst, where: OPEN }, page)
    case 'unassigned':
      return pageOfAreas(db, narrowed, { by: ASKED, newestFirst, where: sql`c.closed_at is null and c.holder_person_id is null` }, page)
    case 'waiting':
      return pageOfAreas(
        db,
        narrowed,
        { by: WAITS, newestFirst: false, where: sql`c.closed_at is null and c.waits_since is not null` },
        page,
      )
    case 'offered':
      return pageOf(db, { by: DUE, newestFirst: false, where: sql`c.offered_to_area_id = any(${areas}::uuid[])` }, page)
    case 'open':
      if (area) return pageOfAreas(db, [area], { by: ASKED, newestFirst, where: OPEN }, page)
      return pageOf(db, { by: ASKED, newestFirst, where: OPEN }, page)
    case 'closed':
      return pageOf(db, { by: CLOSED, newestFirst, where: area ? sql`${ENDED} and c.holder_area_id = ${area}` : ENDED }, page)
  }
}

/** The clock by which a box is in order, of one of its cases: for the cursor of the next page. */
export function clockOf(box: Box, { askedAt, closedAt, waitsSince, offerDueAt }: CaseSummary): Instant | null {
  if (box === 'offered') return offerDueAt
  if (box === 'waiting') return waitsSince
  return box === 'closed' ? closedAt : askedAt
}

const [ASKED, CLOSED, WAITS, DUE] = [sql`c.asked_at`, sql`c.closed_at`, sql`c.waits_since`, sql`c.offer_due_at`]
const OPEN = sql`c.closed_at is null`
const ENDED = sql`c.closed_at is not null`

type Listed = { by: Statement; newestFirst: boolean; where: Statement }

function pageOf(db: Reading, { by, newestFirst, where }: Listed, { after, limit }: Page): Promise<CaseSummary[]> {
  const inOrder = orderOf(by, newestFirst)
  return rows(
    db,
    CaseSummary,
    sql`select ${summaryColumns}
        from (select c.* from cases c where c.organisation_id = ${db.organisation} and ${where} ${behind(by, newestFirst, after)}
              order by ${inOrder} limit ${limit}) c
        order by ${inOrder}`,
  )
}

/** The same over several areas, each read from its own place in the index. */
function pageOfAreas(
  db: Reading,
  areas: readonly Id[],
  { by, newestFirst, where }: Listed,
  { after, limit }: Page,
): Promise<CaseSummary[]> {
  const inOrder = orderOf(by, newestFirst)
  return rows(
    db,
    CaseSummary,
    sql`select ${summaryColumns}
        from (select c.* from unnest(${areas}::uuid[]) a (id) cross join lateral (
                select c.* from cases c where c.organisation_id = ${db.organisation} and c.holder_area_id = a.id and ${where} ${behind(by, newestFirst, after)}
                order by ${inOrder} limit ${limit}) c
              order by ${inOrder} limit ${limit}) c
        order by ${inOrder}`,
  )
}

const orderOf = (by: Statement, newestFirst: boolean) => (newestFirst ? sql`${by} desc, c.id desc` : sql`${by}, c.id`)

function behind(by: Statement, newestFirst: boolean, after: After | null): Statement {
  if (!after) return sql``
  return sql`and (${by}, c.id) ${newestFirst ? sql`<` : sql`>`} (${after.at}::timestamptz, ${after.id}::uuid)`
}

const Counts = z.record(Box, z.number())

/** How many cases stand in each box. Counting stops at 1,000: nobody reads further, and it costs the same however large the house is. */
export async function countBoxes(db: Reading, person: Id, areas: readonly Id[]): Promise<Record<Box, number>> {
  const count = (where: Statement) =>
    sql`(select count(*) from (select 1 from cases c where c.organisation_id = ${db.organisation} and ${where} limit 1000) counted)`
  const held = sql`c.holder_area_id = any(${areas}::uuid[]) and c.closed_at is null`
  const counted = await row(
    db,
    Counts,
    sql`select ${count(sql`c.holder_person_id = ${person} and c.closed_at is null`)} as mine, ${count(held)} as area,
          ${count(sql`${held} and c.holder_person_id is null`)} as unassigned, ${count(sql`${held} and c.waits_since is not null`)} as waiting,
          ${count(sql`c.offered_to_area_id = any(${areas}::uuid[])`)} as offered,
          ${count(OPEN)} as open, ${count(ENDED)} as closed`,
  )
  return counted ?? { mine: 0, area: 0, unassigned: 0, waiting: 0, offered: 0, open: 0, closed: 0 }
}
