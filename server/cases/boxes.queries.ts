import type { Box, Order } from '#contract/inbox.ts'
import type { Id, Instant } from '#contract/words.ts'
import { type Reading, type Statement, sql } from '#server/core/database.ts'
import type { ActClock } from '#server/people/queries.ts'

/** Whose boxes these are: a person, their areas, and since when what these were asked is overdue. */
export type Reader = { person: Id; areas: readonly Id[]; clocks: readonly ActClock[] }

/** One part of a box, which one index has in order. `each`: the areas `a` of which it is read one by one. */
export type Part = { each?: Statement; where: Statement }

const OPEN = sql`c.closed_at is null`
const HOLDER_ACTS = sql`c.waits_since is null and c.offered_to_area_id is null`

/** What stands in a box: the one rule for its list and its count. */
export function partsOf(db: Reading, box: Box, { person, areas, clocks }: Reader, { byArea }: { byArea: boolean }): Part[] {
  const mine = sql`c.holder_person_id = ${person} and ${OPEN}`
  const held = (more: Statement = sql``): Part[] => {
    const [first, ...others] = areas
    // Most work in one area: its part of the index is in order as it is.
    if (first !== undefined && others.length === 0) return [{ where: sql`c.holder_area_id = ${first} and ${OPEN} ${more}` }]
    return [{ each: sql`unnest(${areas}::uuid[]) a (id)`, where: sql`c.holder_area_id = a.id and ${OPEN} ${more}` }]
  }
  switch (box) {
    case 'mine':
      return [{ where: mine }]
    case 'myTurn':
      return [{ where: sql`${mine} and ${HOLDER_ACTS} and (c.came_back is not null or c.asked_at > c.opened_at)` }]
    case 'area':
      return held()
    case 'unassigned':
      return held(sql`and c.holder_person_id is null`)
    case 'waiting':
      return held(sql`and c.waits_since is not null`)
    case 'offered':
      return [{ where: sql`c.offered_to_area_id = any(${areas}::uuid[])` }]
    case 'overdue':
      return [overdueHere(clocks), { where: sql`c.offered_to_area_id = any(${areas}::uuid[]) and c.offer_due_at <= ${db.now}` }]
    case 'open':
      return byArea ? [{ each: areasOfHouse(db), where: sql`c.holder_area_id = a.id and ${OPEN}` }] : [{ where: OPEN }]
    case 'closed':
      return [{ where: sql`c.closed_at is not null` }]
  }
}

const areasOfHouse = (db: Reading) => sql`(select h.id from areas h where h.organisation_id = ${db.organisation}) a`

function overdueHere(clocks: readonly ActClock[]): Part {
  const areas = clocks.map(({ area }) => area)
  const from: Instant[] = clocks.map(({ overdueFrom }) => overdueFrom)
  return {
    each: sql`unnest(${areas}::uuid[], ${from}::timestamptz[]) a (id, overdue_from)`,
    where: sql`c.holder_area_id = a.id and ${OPEN} and ${HOLDER_ACTS} and c.asked_at <= a.overdue_from`,
  }
}

/** The clock by which a box is in order, and from which end. */
export type Ordering = { by: Statement; newestFirst: boolean }

const [ASKED, CLOSED, WAITS, DUE] = [sql`c.asked_at`, sql`c.closed_at`, sql`c.waits_since`, sql`c.offer_due_at`]

/** Relays and waits stand by their own clock, whatever is asked; what is overdue has waited longest on top. */
export function orderingOf(box: Box, order: Order): Ordering {
  if (order === 'priority' || box === 'overdue') return { by: ASKED, newestFirst: false }
  if (box === 'offered') return { by: DUE, newestFirst: false }
  if (box === 'waiting') return { by: WAITS, newestFirst: false }
  return { by: box === 'closed' ? CLOSED : ASKED, newestFirst: order === 'newest' }
}

/** Each priority as an index has it, the urgent first; one like any other is null. */
export const BY_PRIORITY: readonly Statement[] = [
  sql`c.priority = 'urgent'`,
  sql`c.priority = 'high'`,
  sql`c.priority is null`,
  sql`c.priority = 'low'`,
]
export const PRIORITY_RANK = sql`case c.priority when 'urgent' then 0 when 'high' then 1 when 'low' then 3 else 2 end`
export const PRIORITIES = ['urgent', 'high', 'normal', 'low'] as const
