import assert from 'node:assert/strict'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import { type RelayCounts, type RelayRow, RelayStanding } from '#contract/relays.ts'
import { systemActor } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { later, outside } from '#server/core/outside.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { recordExpiry } from './handing-off.record.ts'
import { overdueOffers } from './queries.ts'

let house: TestHouse
let crew: Company
let others: Member
beforeAll(async () => {
  house = await testHouse()
})
beforeEach(async () => {
  crew = await company(house)
  const { id } = (await crew.founder.post('/api/areas', { name: 'Billing', acceptMinutes: 30 })).body
  others = await crew.member({ area: { area: id } })
})
afterAll(() => house.close())

const minutesAgo = (minutes: number) => later.byMinutes(outside.now(), -minutes)
const offered = (from: Member, to: Member, minutes: number) =>
  clock.at(minutesAgo(minutes), async () => from.handsOff(await from.opens(), { to }))

/** A relay of each kind from sales to repairs, and two between others. */
async function aMonth() {
  const { sales, repairs } = crew
  const accepted = await offered(sales, repairs, 600)
  await clock.at(minutesAgo(590), () => repairs.accepts(accepted))
  const returned = await offered(sales, repairs, 500)
  await clock.at(minutesAgo(470), () => repairs.returns(returned, 'The serial number is lacking.'))
  const recalled = await offered(sales, repairs, 400)
  await clock.at(minutesAgo(399), () => sales.post(`/api/handoffs/${recalled}/recalls`))
  await offered(sales, repairs, 2_000)
  const system = systemActor(crew.organisation, 'test')
  for (const { id } of await reading(house.database, system, (tx) => overdueOffers(tx, minutesAgo(300))))
    await clock.at(minutesAgo(300), () => recordExpiry(house.database, crew.organisation, id))
  await offered(sales, repairs, 1)
  const quick = await offered(sales, others, 200)
  await clock.at(minutesAgo(199), () => others.accepts(quick))
  await offered(repairs, sales, 2)
}

const figures = async (query = '') => (await crew.repairs.get(`/api/relay-figures${query}`)).body
const relays = async (query: string): Promise<RelayRow[]> => (await crew.repairs.get(`/api/relays?${query}`)).body.relays
const between = { offered: 5, accepted: 1, returned: 1, recalled: 1, expired: 1, waiting: 1, answerSeconds: 20 * 60 }

describe('relays are counted', () => {
  test('for who gave, for who took, and between each two; the time to the answer is that in the middle', async () => {
    await aMonth()
    const { given, taken, between: each } = await figures()
    const { sales, repairs } = crew
    const of = <Row extends { area: string }>(list: Row[], area: string) => list.find((one) => one.area === area)
    assert.deepEqual(of(given, sales.area), { area: sales.area, ...between, offered: 6, accepted: 2, answerSeconds: 10 * 60 })
    assert.deepEqual(of(taken, repairs.area), { area: repairs.area, ...between })
    assert.deepEqual([given.length, taken.length, each.length], [2, 3, 3])
    assert.deepEqual(each[0], { from: sales.area, to: repairs.area, ...between })
    const waits = { area: repairs.area, offered: 1, accepted: 0, returned: 0, recalled: 0, expired: 0, waiting: 1, answerSeconds: null }
    assert.deepEqual(of(given, repairs.area), waits)
  })

  test('of so many days only', async () => {
    await offered(crew.sales, crew.repairs, 8 * 24 * 60)
    const count = async (query: string) => (await figures(query)).given.reduce((sum: number, one: RelayCounts) => sum + one.offered, 0)
    assert.deepEqual([await count('?days=7'), await count('?days=9'), await count('')], [0, 1, 1])
    for (const days of ['0', '367', '-1', '1e9', 'x', '']) {
      const { status, body } = await crew.sales.get(`/api/relay-figures?days=${days}`)
      assert.deepEqual([status, body.refusal.facts.fields[0].path], [400, 'days'], days)
    }
  })
})

describe('behind each figure stand its rows', () => {
  test('as many as it says, on either side', async () => {
    await aMonth()
    const { given, taken, between: each } = await figures()
    const asked: [string, RelayCounts][] = [
      ...given.map((one: RelayCounts & { area: string }) => [`from=${one.area}`, one]),
      ...taken.map((one: RelayCounts & { area: string }) => [`to=${one.area}`, one]),
      ...each.map((one: RelayCounts & { from: string; to: string }) => [`from=${one.from}&to=${one.to}`, one]),
    ]
    for (const [query, counts] of asked) {
      assert.equal((await relays(query)).length, counts.offered)
      for (const standing of RelayStanding.options)
        assert.equal((await relays(`${query}&standing=${standing}`)).length, counts[standing], query)
    }
  })

  test('with the case, how it stands, and the reason in the words of who returned it', async () => {
    await aMonth()
    const [row, ...more] = await relays('standing=returned')
    assert.deepEqual([more, row?.reason, row?.standing, row?.from], [[], 'The serial number is lacking.', 'returned', crew.sales.area])
    assert.equal((await crew.sales.reads(row?.caseId ?? '')).body.key, row?.key)
    assert.ok((await relays('standing=accepted')).every(({ reason }) => reason === null))
  })

  test('page by page, the last first, and no page of another question', async () => {
    await aMonth()
    const all = await relays('')
    assert.deepEqual(
      all,
      all.toSorted((one, other) => (one.offeredAt > other.offeredAt ? -1 : 1)),
    )
    const found: RelayRow[] = []
    let next = ''
    for (let page = 0; page < 4; page++) {
      const { body } = await crew.repairs.get(`/api/relays?limit=2${next && `&after=${next}`}`)
      found.push(...body.relays)
      if (page < 3) next = body.next
      else assert.equal(body.next, null)
    }
    assert.deepEqual(found, all)
    assert.equal((await crew.repairs.get(`/api/relays?standing=expired&after=${next}`)).status, 400)
    assert.equal((await crew.sales.get(`/api/relays?limit=2&after=${next}`)).status, 400)
  })

  test('never for who sees no case', async () => {
    await aMonth()
    const administrator = await crew.member({ house: ['administrator'] })
    assert.deepEqual((await administrator.get('/api/relay-figures')).body, { given: [], taken: [], between: [] })
    assert.deepEqual((await administrator.get('/api/relays')).body, { relays: [], next: null })
  })
})
