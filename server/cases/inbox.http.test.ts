import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { Box } from '#contract/inbox.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const boxes = Box.options

/** The ids of a box, page by page of two. */
async function listed(member: Member, box: string, more = ''): Promise<string[]> {
  const ids: string[] = []
  for (let after = ''; ; ) {
    const { status, body } = await member.get(`/api/cases?box=${box}&limit=2${more}${after && `&after=${encodeURIComponent(after)}`}`)
    assert.equal(status, 200, JSON.stringify(body))
    ids.push(...body.cases.map((one: { id: string }) => one.id))
    if (!body.next) return ids
    after = body.next
  }
}

test('each box lists what its count says, page by page', async () => {
  crew = await company(house)
  const { sales, repairs } = crew
  const [first, second, third] = [await sales.opens(), await sales.opens(), await sales.opens()]
  const [nobodys, answered, closed, offered] = [await sales.opens(), await sales.opens(), await sales.opens(), await sales.opens()]
  await sales.post(`/api/cases/${nobodys}/assignments`)
  await sales.replies(answered)
  await sales.closes(closed)
  await sales.handsOff(offered, { to: repairs })
  const newestFirst = [offered, answered, nobodys, third, second, first]
  assert.deepEqual(await listed(sales, 'area'), newestFirst)
  assert.deepEqual(await listed(sales, 'area', '&order=oldest'), newestFirst.toReversed())
  assert.deepEqual(await listed(sales, 'unassigned'), [nobodys])
  assert.deepEqual(await listed(sales, 'waiting'), [answered])
  assert.deepEqual(await listed(repairs, 'offered'), [offered])
  assert.deepEqual(await listed(repairs, 'open', `&area=${sales.area}`), newestFirst)
  for (const member of [sales, repairs]) {
    const counts = (await member.get('/api/case-counts')).body
    for (const box of boxes) assert.equal(counts[box], (await listed(member, box)).length, box)
  }
})

test('a case waits for the customer from our first answer until theirs, the longest wait first', async () => {
  crew = await company(house)
  const { sales } = crew
  const [one, other] = [await sales.opens(), await sales.opens()]
  await sales.replies(other)
  await sales.replies(one)
  const since = (await sales.reads(other)).body.waitsSince
  await sales.replies(other, 'Are you there?')
  assert.equal((await sales.reads(other)).body.waitsSince, since)
  assert.deepEqual(await listed(sales, 'waiting'), [other, one])
  await sales.post(`/api/cases/${other}/contacts`, { channel: 'phone', text: 'Yes, still dark.' })
  assert.equal((await sales.reads(other)).body.waitsSince, null)
  await sales.closes(one)
  assert.deepEqual(await listed(sales, 'waiting'), [])
})

test('a page of one order is none of another', async () => {
  crew = await company(house)
  const { sales } = crew
  for (let nth = 0; nth < 3; nth++) await sales.opens()
  const { next } = (await sales.get('/api/cases?box=area&limit=2')).body
  const turned = await sales.get(`/api/cases?box=area&order=oldest&limit=2&after=${encodeURIComponent(next)}`)
  assert.deepEqual([turned.status, turned.body.refusal.facts.fields[0].path], [400, 'after'])
})

test('what no list knows is refused, naming the parameter, at once', async () => {
  crew = await company(house)
  const { sales } = crew
  const id = '01a20017-c0c8-72f6-9f4b-a80671b61ee1'
  const tags = (count: number) => Array.from({ length: count }, () => `tag=${id}`).join('&')
  const wrong: [string, string][] = [
    ['order=unknown', 'order'],
    ['sort=newest', 'sort'],
    ['limit=-1', 'limit'],
    ['limit=1e9', 'limit'],
    ['after=garbage', 'after'],
    ['cursor=garbage', 'cursor'],
    ['kind=%27%3Bdrop%20table%20cases%3B--', 'kind'],
    ['tag=%25', 'tag'],
    ['priority=(a%2B)%2B%24', 'priority'],
    ['from=yesterday', 'from'],
    ['until=2026-02-30', 'until'],
    [tags(51), 'tag'],
    [tags(1_000), 'tag'],
    ['name=(a%2B)%2B%24', 'name'],
  ]
  for (const [query, path] of wrong) {
    const began = performance.now()
    const { status, body } = await sales.get(`/api/cases?box=open&${query}`)
    assert.deepEqual([status, body.refusal?.facts.fields.map((one: { path: string }) => one.path)], [400, [path]], query.slice(0, 60))
    assert.ok(performance.now() - began < 500, query.slice(0, 60))
  }
  const closed = await sales.get('/api/cases?box=closed&order=priority')
  assert.deepEqual([closed.status, closed.body.refusal.facts.fields[0].path], [400, 'order'])
  assert.equal((await sales.get(`/api/cases?box=open&${tags(50)}&limit=200`)).status, 200)
  assert.equal((await sales.get('/api/case-counts?kind=x')).status, 400)
})

test('a list is narrowed to what was opened between two days, by the clocks of the house', async () => {
  crew = await company(house)
  const { sales } = crew
  const opensAt = (instant: string) => clock.at(instant, () => sales.opens())
  // In Madrid a day of November begins an hour before midnight UTC.
  const [before, first, last] = [
    await opensAt('2026-11-09T22:59:59.999Z'),
    await opensAt('2026-11-09T23:00:00.000Z'),
    await opensAt('2026-11-11T22:59:59.999Z'),
  ]
  const after = await opensAt('2026-11-11T23:00:00.000Z')
  assert.deepEqual(await listed(sales, 'area', '&from=2026-11-10&until=2026-11-11'), [last, first])
  assert.deepEqual(await listed(sales, 'area', '&from=2026-11-10'), [after, last, first])
  assert.deepEqual(await listed(sales, 'area', '&until=2026-11-09'), [before])
  assert.equal((await sales.get('/api/case-counts?from=2026-11-10&until=2026-11-11')).body.area, 2)
})
