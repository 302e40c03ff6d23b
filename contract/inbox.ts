import { z } from 'zod'
import { Priority } from './case-descriptions.ts'
import { CaseSummary, Channel, NoticeView } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Limit } from './words.ts'
import { Day } from './working-time.ts'

/**
 * `mine`: I hold. `myTurn`: of these, what somebody asked of me that I have not answered: the customer, or a relay that came back or
 * that I accepted. `area`: my areas hold. `unassigned`: of these, nobody holds them. `waiting`: of these, they wait for the customer.
 * `offered`: relays offered to my areas. `overdue`: what my areas should have acted on. `open`, `closed`: all that the reader may see.
 */
export const Box = z.enum(['mine', 'myTurn', 'offered', 'overdue', 'unassigned', 'area', 'waiting', 'open', 'closed'])
export type Box = z.infer<typeof Box>

/** By what was asked last, newest or oldest first; `priority`: the urgent ones first, among equals what was asked longest ago. */
export const Order = z.enum(['newest', 'oldest', 'priority'])
export type Order = z.infer<typeof Order>

const tags = z
  .union([Id, z.array(Id)])
  .transform((given) => [given].flat())
  .pipe(z.array(Id).min(1).max(50))

/** What narrows a list. Each that is given must be so; of several tags, any. */
const filters = {
  /** The area that holds it. */
  area: Id.optional(),
  /** The person who holds it. */
  person: Id.optional(),
  kind: Id.optional(),
  reason: Id.optional(),
  stage: Id.optional(),
  tag: tags.optional(),
  priority: Priority.optional(),
  channel: Channel.optional(),
  customer: Id.optional(),
  /** Opened on this day or later, and on this day or sooner, by the clocks of the house. */
  from: Day.optional(),
  until: Day.optional(),
}
export const Filters = z.strictObject(filters)
export type Filters = z.infer<typeof Filters>

export const listCases = endpoint({
  method: 'GET',
  path: '/api/cases',
  may: 'case:read',
  says: 'A page of a box of the inbox, narrowed by filters (several tags: any of them): what was asked last, or closed last, first. Relays and waits stand by their clock, what is overdue by how long; `order` priority puts the urgent first, among open cases.',
  input: z
    .strictObject({ box: Box, ...filters, order: Order.default('newest'), after: Cursor.optional(), limit: Limit })
    .check(({ value: { box, order }, issues }) => {
      // Nobody reads what is over by how urgent it was, and no index would hold it.
      if (box === 'closed' && order === 'priority')
        issues.push({ code: 'invalid_value', values: ['newest', 'oldest'], path: ['order'], input: order })
    }),
  output: z.object({ cases: z.array(CaseSummary), next: Cursor.nullable() }),
})

export const countCases = endpoint({
  method: 'GET',
  path: '/api/case-counts',
  may: 'case:read',
  says: 'How many cases stand in each box of the inbox, narrowed by the same filters; counting stops at 1,000.',
  input: Filters,
  output: z.record(Box, z.number()),
})

/** The boxes of Today, in their order. */
export const TodayBox = Box.extract(['offered', 'myTurn', 'overdue', 'mine'])
export type TodayBox = z.infer<typeof TodayBox>

/** What waits for somebody longest stands on top of what they owe an answer; the rest stands as in the inbox. */
export const todayOrder: Readonly<Record<TodayBox, Order>> = { offered: 'newest', myTurn: 'oldest', overdue: 'newest', mine: 'newest' }

export const readToday = endpoint({
  method: 'GET',
  path: '/api/today',
  may: 'case:read',
  says: 'What the caller has to do: the first seven of each box of Today with how many there are, and the notices that were not put aside.',
  input: z.strictObject({}),
  output: z.object({
    boxes: z.record(TodayBox, z.object({ count: z.number(), cases: z.array(CaseSummary) })),
    notices: z.array(NoticeView),
  }),
})
