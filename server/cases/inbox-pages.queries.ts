import { z } from 'zod'
import { Box, type Filters, type Order, type TodayBox, todayOrder } from '#contract/inbox.ts'
import type { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { openCursor, signCursor } from '#server/core/cursor.ts'
import { type Reading, reading, sql } from '#server/core/database.ts'
import { pageOf } from '#server/core/paging.ts'
import type { House } from '#server/core/serve.ts'
import { type ActClock, actClocks } from '#server/people/queries.ts'
import type { Reader } from './boxes.queries.ts'
import { conditionsOf } from './filters.queries.ts'
import { After, casesIn, countIn, placeOf } from './inbox.queries.ts'
import { unreadNotices } from './queries.ts'

type PageAsked = Filters & { box: Box; order: Order; after?: string | undefined; limit: number }

/** A page of a box. */
export function inboxPage({ database, secrets }: House, actor: PersonActor, { box, order, after, limit, ...filters }: PageAsked) {
  const purpose = `inbox ${actor.person} ${box} ${order} ${JSON.stringify(filters)}`
  const from = after === undefined ? null : openCursor(secrets, purpose, After, after)
  return reading(database, actor, async (tx) => {
    const [and, clocks] = await Promise.all([conditionsOf(tx, filters), box === 'overdue' ? clocksOf(tx, actor) : []])
    const found = await casesIn(tx, { box, order, reader: readerOf(actor, clocks), and }, { after: from, limit: limit + 1 })
    const { page, endsAt } = pageOf(found, limit)
    return { cases: page, next: endsAt && signCursor(secrets, purpose, placeOf(box, order, endsAt)) }
  })
}

const Counts = z.record(Box, z.number())
/** What is overdue is known only when the hours of the areas are: the others do not wait for that. */
const AT_ONCE = Box.exclude(['overdue']).options

/** How many cases stand in each box. */
export function boxCounts({ database }: House, actor: PersonActor, filters: Filters) {
  return reading(database, actor, async (tx) => {
    const and = conditionsOf(tx, filters)
    const [others, overdue] = await Promise.all([
      and.then((conditions) => countIn(tx, AT_ONCE, readerOf(actor), conditions)),
      Promise.all([and, clocksOf(tx, actor)]).then(([conditions, clocks]) => countIn(tx, ['overdue'], readerOf(actor, clocks), conditions)),
    ])
    return Counts.parse({ ...others, ...overdue })
  })
}

/** What somebody has to do, in one reading: its statements leave together, those about what is overdue right behind the hours of the areas. */
export function today({ database }: House, actor: PersonActor) {
  return reading(database, actor, async (tx) => {
    const here = readerOf(actor)
    const [offered, myTurn, overdue, mine, notices] = await Promise.all([
      firstFew(tx, 'offered', here),
      firstFew(tx, 'myTurn', here),
      clocksOf(tx, actor).then((clocks) => firstFew(tx, 'overdue', readerOf(actor, clocks))),
      firstFew(tx, 'mine', here),
      unreadNotices(tx, actor.person),
    ])
    return { boxes: { offered, myTurn, overdue, mine }, notices }
  })
}

const FEW = 7
const ALL = sql``

async function firstFew(tx: Reading, box: TodayBox, reader: Reader) {
  const [cases, counted] = await Promise.all([
    casesIn(tx, { box, order: todayOrder[box], reader, and: ALL }, { after: null, limit: FEW }),
    countIn(tx, [box], reader, ALL),
  ])
  return { count: counted[box] ?? 0, cases }
}

const areasOf = (actor: PersonActor): Id[] => actor.areas.map((one) => one.area)
const clocksOf = (tx: Reading, actor: PersonActor) => actClocks(tx, areasOf(actor))
const readerOf = (actor: PersonActor, clocks: readonly ActClock[] = []): Reader => ({ person: actor.person, areas: areasOf(actor), clocks })
