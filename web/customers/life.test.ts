import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import type { LifeCase, LifeEvent } from '#contract/lives.ts'
import { lifeOf, lifeSince, ticksOf } from './life.ts'

const [sales, repairs, one, other, relay] = ['sales', 'repairs', 'one', 'other', 'relay']
const day = (nth: number) => new Date(Date.UTC(2026, 0, nth)).toISOString()
const nothing = { channel: null, handoff: null, from: null, to: null }
const event = (kind: LifeEvent['kind'], nth: number, more: Partial<LifeEvent> = {}): LifeEvent => ({
  ...{ caseId: one, kind, at: day(nth), area: sales, ...nothing },
  ...more,
})
const aCase = (id: string, from: number, until: number | null): LifeCase => ({
  ...{ id, key: '0000000000000', subject: 'No signal', holder: sales, openedAt: day(from), closedAt: until === null ? null : day(until) },
  ...{ ending: until === null ? null : 'solved', goalReached: until === null ? null : 'yes' },
})
const offered = { handoff: relay, from: sales, to: repairs }

test('an accepted relay is an arrow from the lane of the sender, behind a wait on the lane of the receiver', () => {
  const events = [
    event('CaseOpened', 1, { channel: 'phone' }),
    event('HandoffOffered', 2, offered),
    event('HandoffAccepted', 4, { handoff: relay, area: repairs }),
  ]
  const { lanes, marks } = lifeOf({ cases: [aCase(one, 1, null)], events }, day(9))
  assert.deepEqual(lanes, [sales, repairs])
  assert.deepEqual(
    marks.map(({ is, area, at }) => [is, area, at]),
    [
      ['contact', sales, Date.parse(day(1))],
      ['wait', repairs, Date.parse(day(4))],
      ['relay', repairs, Date.parse(day(4))],
    ],
  )
})

test('a returned relay bends back to the lane of the sender, and one that nobody answered waits until now', () => {
  const events = [event('HandoffOffered', 2, offered), event('HandoffReturned', 3, { handoff: relay })]
  const returned = lifeOf({ cases: [aCase(one, 1, null)], events }, day(9)).marks.find(({ is }) => is === 'return')
  assert.deepEqual([returned?.area, returned && 'from' in returned && returned.from], [sales, repairs])
  const waiting = lifeOf({ cases: [aCase(one, 1, null)], events: events.slice(0, 1) }, day(9)).marks
  assert.deepEqual(
    waiting.map((mark) => mark.is === 'wait' && [mark.how, mark.at]),
    [['waiting', Date.parse(day(9))]],
  )
})

test('cases at the same time lie in rows of their own, one behind another in the same', () => {
  const cases = [aCase(one, 1, 3), aCase(other, 2, 5), aCase('third', 6, null)]
  const { spans, rows, hasOpen } = lifeOf({ cases, events: [] }, day(9))
  assert.deepEqual([spans.map(({ row }) => row), rows, hasOpen], [[0, 1, 0], 2, true])
})

test('of a long life the last part can be shown alone', () => {
  const events = [event('CaseOpened', 1), event('MessageSent', 200, { area: repairs })]
  const life = lifeSince(lifeOf({ cases: [aCase(one, 1, null)], events }, day(201)), Date.parse(day(100)))
  assert.deepEqual([life.marks.length, life.lanes, life.from], [1, [repairs], Date.parse(day(100))])
})

test('at most eight times are written above a picture, all of them within it', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }), (from, length) => {
      const [begin, end] = [Date.parse(day(from)), Date.parse(day(from + length))]
      const ticks = ticksOf(begin, end)
      assert.ok(ticks.length <= 8 && ticks.every(({ at }) => at >= begin && at <= end))
    }),
  ))
