import assert from 'node:assert/strict'
import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { z } from 'zod'
import { CaseView } from '#contract/cases.ts'
import { Box, type Filters, Order } from '#contract/inbox.ts'
import type { Id, Instant } from '#contract/words.ts'
import { later, outside } from '#server/core/outside.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { carryOut, type Deed, deeds } from '#server/testing/random-work.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const TIME_TO_ACT = 480

/** What the boxes mean, said once more without a database: nothing but what a case says of itself, and the time. */
function standsIn(box: Box, one: CaseView, { person, area }: Member, now: Instant): boolean {
  const open = one.closedAt === null
  const holderActs = open && one.waitsSince === null && one.offeredTo === null
  const dueBy = later.byMinutes(now, -TIME_TO_ACT)
  switch (box) {
    case 'mine':
      return open && one.holderPerson === person
    case 'myTurn':
      return holderActs && one.holderPerson === person && (one.cameBack !== null || one.askedAt > one.openedAt)
    case 'offered':
      return one.offeredTo === area
    case 'overdue':
      return (one.offeredTo === area && (one.offerDueAt ?? '') <= now) || (holderActs && one.holder === area && one.askedAt <= dueBy)
    case 'unassigned':
      return open && one.holder === area && one.holderPerson === null
    case 'area':
      return open && one.holder === area
    case 'waiting':
      return open && one.holder === area && one.waitsSince !== null
    case 'open':
      return open
    case 'closed':
      return !open
  }
}

const fits = (one: CaseView, { area, person, priority, channel, customer, tag }: Filters) =>
  (!area || one.holder === area) &&
  (!person || one.holderPerson === person) &&
  (!priority || one.priority === priority) &&
  (!channel || one.channel === channel) &&
  (!customer || one.customer.id === customer) &&
  (!tag || tag.some((asked) => one.tags.includes(asked)))

const RANKS = ['urgent', 'high', 'normal', 'low']

/** What a list of a box is in order of. */
function clockOf(box: Box, order: Order, one: CaseView): string {
  if (order === 'priority') return `${RANKS.indexOf(one.priority)} ${one.askedAt}`
  const clocks: Partial<Record<Box, Instant | null>> = { offered: one.offerDueAt, waiting: one.waitsSince, closed: one.closedAt }
  return clocks[box] ?? one.askedAt
}

const isNewestFirst = (box: Box, order: Order) => order === 'newest' && !['offered', 'waiting', 'overdue'].includes(box)

const queryOf = (of: object) =>
  new URLSearchParams(Object.entries(of).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]))).toString()

/** A whole list, page by page of three. */
async function listed(member: Member, asked: object): Promise<Id[]> {
  const ids: Id[] = []
  for (let after = ''; ; ) {
    const { status, body } = await member.get(`/api/cases?${queryOf({ ...asked, limit: 3, ...(after && { after }) })}`)
    assert.equal(status, 200, JSON.stringify(body))
    ids.push(...body.cases.map((one: { id: Id }) => one.id))
    assert.equal(new Set(ids).size, ids.length, 'a case stands on two pages')
    if (!body.next) return ids
    after = body.next
  }
}

/** Some of the cases get tags, so that each filter finds some and not others. */
async function tagged({ founder }: Company, cases: readonly Id[]): Promise<Id[]> {
  const tags = []
  for (const en of ['VIP', 'Press'])
    tags.push((await founder.post('/api/list-items', { list: 'tags', name: { en }, colour: 'sea' })).body.id)
  for (const [nth, id] of cases.entries()) {
    const { version } = (await founder.reads(id)).body
    await founder.post(`/api/cases/${id}/descriptions`, { version, about: { tags: tags.slice(0, nth % 3) } })
  }
  return tags
}

const Counts = z.record(Box, z.number())

async function agreesEverywhere(crew: Company, views: readonly CaseView[], filters: readonly Filters[], now: Instant): Promise<void> {
  for (const member of [crew.sales, crew.repairs])
    for (const narrowed of filters) {
      const counts = Counts.parse((await member.get(`/api/case-counts?${queryOf(narrowed)}`)).body)
      for (const box of Box.options) {
        const said = `${box} ${JSON.stringify(narrowed)}`
        const expected = views.filter((one) => standsIn(box, one, member, now) && fits(one, narrowed))
        assert.equal(counts[box], expected.length, said)
        for (const order of Order.options.filter((one) => box !== 'closed' || one !== 'priority')) {
          const ids = await listed(member, { box, order, ...narrowed })
          assert.deepEqual(ids.toSorted(), expected.map(({ id }) => id).toSorted(), `${said} ${order}`)
          const clocks = ids.map((id) => clockOf(box, order, views.find((one) => one.id === id) ?? assert.fail()))
          const inOrder = isNewestFirst(box, order) ? clocks.toSorted().toReversed() : clocks.toSorted()
          assert.deepEqual(clocks, inOrder, `${said} ${order}`)
        }
      }
    }
}

async function heldByOne(crew: Company, cases: readonly Id[]): Promise<CaseView[]> {
  const views = []
  for (const id of cases) views.push(CaseView.parse((await crew.founder.reads(id)).body))
  for (const one of views) {
    assert.ok(one.holder && one.owner, 'a case without holder or owner')
    const areas = [crew.sales.area, crew.repairs.area].filter((area) => area === one.holder)
    assert.equal(areas.length, 1)
    assert.notEqual(one.offeredTo, one.holder)
  }
  return views
}

// Five cases are there from the beginning; what changes no case is left out.
const others = new Set<string>(['customer', 'preferences', 'area', 'note'])
const five = Array.from({ length: 4 }, (_, who): Deed => ({ command: 'open', who: who % 2, which: 0 }))
const work = deeds(45).map((list) => [...five, ...list.filter(({ command }) => !others.has(command))])
const minutesOn = fc.constantFrom(0, 30, 90, 479, 481, 3_000)

test('property: whatever people do, each case has one holder and one owner and stands in the boxes its state says, counted as listed', async () => {
  await fc.assert(
    fc.asyncProperty(work, minutesOn, fc.subarray([0, 1, 2, 3, 4], { minLength: 2, maxLength: 2 }), async (list, minutes, chosen) => {
      const crew = await company(house)
      const { cases } = await carryOut(house, crew, list)
      const tags = await tagged(crew, cases)
      const views = await heldByOne(crew, cases)
      const began = outside.now()
      const then = later.byMinutes(began, minutes)
      try {
        // A session that rests for eight hours ends: everybody is seen on the way.
        for (let passed = Math.min(minutes, 300); ; passed = Math.min(minutes, passed + 300)) {
          clock.stopAt(later.byMinutes(began, passed))
          for (const member of [crew.sales, crew.repairs]) await member.get('/api/me')
          if (passed === minutes) break
        }
        const { area, person } = crew.sales
        const customer = views[0]?.customer.id
        const filters: Filters[] = [
          { area },
          { person },
          { tag: tags },
          { priority: 'normal', channel: 'phone' },
          { customer, tag: tags.slice(1) },
        ]
        await agreesEverywhere(crew, views, [{}, ...filters.filter((_, nth) => chosen.includes(nth))], then)
      } finally {
        clock.setRight()
      }
    }),
    { numRuns: 8 },
  )
}, 240_000)
