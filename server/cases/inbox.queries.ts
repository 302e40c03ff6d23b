import { z } from 'zod'
import { CaseSummary } from '#contract/cases.ts'
import { Box, type Order } from '#contract/inbox.ts'
import { Id, Instant } from '#contract/words.ts'
import { type Reading, row, rows, type Statement, sql } from '#server/core/database.ts'
import { BY_PRIORITY, orderingOf, type Part, PRIORITIES, PRIORITY_RANK, partsOf, type Reader } from './boxes.queries.ts'
import { summaryColumns } from './queries.ts'

/** Where a page of cases ended: its last row's place among the priorities if they lead, instant by the clock of its box, and id. */
export const After = z.object({ rank: z.number().int(), at: Instant, id: Id })
export type After = z.infer<typeof After>

/** `and`: what the filters ask, as conditions. */
export type Asked = { box: Box; order: Order; reader: Reader; and: Statement }
export type Page = { after: After | null; limit: number }

/** One reading along an index: a part of a box, of one priority if they lead, from its beginning or behind the page before. */
type Run = Part & { after: After | null }

/** A page of a box. Each part of it, and each priority, is read from its own place in an index, no further than the page. */
export function casesIn(db: Reading, { box, order, reader, and }: Asked, { after, limit }: Page): Promise<CaseSummary[]> {
  const { by, newestFirst } = orderingOf(box, order)
  const inOrder = newestFirst ? sql`${by} desc, c.id desc` : sql`${by}, c.id`
  const whole = order === 'priority' ? sql`${PRIORITY_RANK}, ${inOrder}` : inOrder
  const behind = (place: After | null) =>
    place ? sql`and (${by}, c.id) ${newestFirst ? sql`<` : sql`>`} (${place.at}::timestamptz, ${place.id}::uuid)` : sql``
  const read = (run: Run) => {
    const first = sql`select c.* from cases c where c.organisation_id = ${db.organisation} and ${run.where} ${and} ${behind(run.after)}
                      order by ${inOrder} limit ${limit}`
    return run.each
      ? sql`(select c.* from ${run.each} cross join lateral (${first}) c order by ${inOrder} limit ${limit})`
      : sql`(${first})`
  }
  const runs = runsOf(partsOf(db, box, reader, { byArea: order === 'priority' }), order, after)
  return rows(
    db,
    CaseSummary,
    sql`select ${summaryColumns} from (${sql.join(runs.map(read), ' union all ')}) c order by ${whole} limit ${limit}`,
  )
}

function runsOf(parts: readonly Part[], order: Order, after: After | null): Run[] {
  if (order !== 'priority') return parts.map((part) => ({ ...part, after }))
  const first = after?.rank ?? 0
  return BY_PRIORITY.slice(first).flatMap((priority, nth) =>
    parts.map(({ where, ...part }) => ({ ...part, where: sql`${where} and ${priority}`, after: nth === 0 ? after : null })),
  )
}

/** Where a case stands in its list: for the cursor of the next page. */
export function placeOf(box: Box, order: Order, { id, priority, askedAt, closedAt, waitsSince, offerDueAt }: CaseSummary): After {
  const rank = PRIORITIES.indexOf(priority)
  if (order === 'priority' || box === 'overdue') return { rank, at: askedAt, id }
  const clocks: Partial<Record<Box, Instant | null>> = { offered: offerDueAt, waiting: waitsSince, closed: closedAt }
  return { rank, at: clocks[box] ?? askedAt, id }
}

const MOST = 1_000

const Counted = z.partialRecord(Box, z.number())

/** How many cases stand in some boxes. Counting stops at 1,000: nobody reads further, and it costs the same however large the house is. */
export async function countIn(db: Reading, boxes: readonly Box[], reader: Reader, and: Statement): Promise<z.infer<typeof Counted>> {
  const read = ({ each, where }: Part) => {
    const found = sql`select 1 from cases c where c.organisation_id = ${db.organisation} and ${where} ${and} limit ${MOST}`
    return each ? sql`(select 1 from ${each} cross join lateral (${found}) c limit ${MOST})` : sql`(${found})`
  }
  const counts = boxes.map((box) => {
    const parts = partsOf(db, box, reader, { byArea: false }).map(read)
    return sql`(select count(*) from (select 1 from (${sql.join(parts, ' union all ')}) found limit ${MOST}) counted) as ${sql.ref(box)}`
  })
  return (await row(db, Counted, sql`select ${sql.join(counts)}`)) ?? {}
}
