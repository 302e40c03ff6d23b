import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const boxes = ['mine', 'unassigned', 'area', 'waiting', 'offered', 'open', 'closed'] as const

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
