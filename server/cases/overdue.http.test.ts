import assert from 'node:assert/strict'
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest'
import { later, outside } from '#server/core/outside.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
})
beforeEach(async () => {
  // A Monday on which nobody has a holiday, at ten in Madrid.
  clock.stopAt('2026-11-23T09:00:00.000Z')
  crew = await company(house)
})
afterEach(clock.setRight)
afterAll(() => house.close())

/** Time passes, and everybody is seen meanwhile: a session that rests for eight hours ends. */
const itIsLater = async (minutes: number) => {
  for (let left = minutes; left > 0; left -= 300) {
    clock.stopAt(later.byMinutes(outside.now(), Math.min(left, 300)))
    for (const member of [crew.founder, crew.sales, crew.repairs]) await member.get('/api/me')
  }
}
const overdue = async (member: Member): Promise<string[]> =>
  (await member.get('/api/cases?box=overdue')).body.cases.map((one: { id: string }) => one.id)

test('a case is overdue when nobody answered for longer than a working day, until somebody answers', async () => {
  const { sales, repairs } = crew
  const [first, second] = [await sales.opens(), await sales.opens()]
  await itIsLater(479)
  assert.deepEqual(await overdue(sales), [])
  await itIsLater(1)
  assert.deepEqual(new Set(await overdue(sales)), new Set([first, second]))
  assert.deepEqual(await overdue(repairs), [])
  await sales.post(`/api/cases/${first}/notes`, { text: 'Ring at noon.' })
  assert.equal((await overdue(sales)).length, 2, 'a note answers nobody')
  await sales.replies(first)
  assert.deepEqual(await overdue(sales), [second])
  await sales.post(`/api/cases/${first}/contacts`, { channel: 'phone', text: 'Still dark.' })
  await itIsLater(480)
  assert.deepEqual(await overdue(sales), [second, first])
  await sales.closes(second)
  assert.deepEqual(await overdue(sales), [first])
})

test('an area sets its time to act, which runs while it works', async () => {
  const { founder, sales } = crew
  const day = [{ from: 9 * 60, to: 17 * 60 }]
  const hours = [day, day, day, day, day, [], []]
  const area = { version: 1, name: 'Sales', acceptMinutes: 60, actMinutes: 600, takesCases: true, hours }
  assert.equal((await founder.post(`/api/areas/${sales.area}/changes`, area)).status, 200)
  assert.equal((await sales.get('/api/areas')).body.areas.find((one: { id: string }) => one.id === sales.area).actMinutes, 600)
  const caseId = await sales.opens()
  // Seven hours are left of Monday, three of ten are Tuesday's.
  await itIsLater(1_559)
  assert.deepEqual(await overdue(sales), [])
  await itIsLater(1)
  assert.deepEqual(await overdue(sales), [caseId])
})

test('a relay that was not answered in time is overdue for whom it was offered to, even before it expires', async () => {
  const { sales, repairs } = crew
  const caseId = await sales.opens()
  await sales.handsOff(caseId, { to: repairs })
  await itIsLater(59)
  assert.deepEqual([await overdue(repairs), await overdue(sales)], [[], []])
  await itIsLater(1)
  assert.deepEqual([await overdue(repairs), await overdue(sales)], [[caseId], []])
  await itIsLater(480)
  assert.deepEqual([await overdue(repairs), await overdue(sales)], [[caseId], []], 'on offer, it is not the sender who must act')
})

test('Today tells in one answer what is held, offered, answered and overdue, and what one was told', async () => {
  const { founder, sales, repairs } = crew
  const [held, answered, back] = [await sales.opens(), await sales.opens(), await sales.opens()]
  const offered = await repairs.opens()
  await sales.replies(answered)
  await repairs.handsOff(offered, { to: sales })
  await repairs.returns(await sales.handsOff(back, { to: repairs }))
  await itIsLater(5)
  await sales.post(`/api/cases/${answered}/contacts`, { channel: 'phone', text: 'Still dark.' })
  await itIsLater(480)
  const { status, body } = await sales.get('/api/today')
  assert.equal(status, 200)
  const shown = (box: string) => body.boxes[box].cases.map((one: { id: string }) => one.id)
  assert.deepEqual(shown('myTurn'), [back, answered])
  assert.deepEqual(new Set(shown('mine')), new Set([held, answered, back]))
  assert.deepEqual(shown('offered'), [offered])
  assert.equal(body.boxes.overdue.count, 4)
  for (const box of ['mine', 'myTurn', 'offered', 'overdue']) {
    assert.equal(body.boxes[box].count, (await sales.get('/api/case-counts')).body[box], box)
    assert.deepEqual(
      shown(box),
      (await sales.get(`/api/cases?box=${box}${box === 'myTurn' ? '&order=oldest' : ''}`)).body.cases.map((one: { id: string }) => one.id),
    )
  }
  assert.deepEqual(body.notices, [])
  assert.equal((await founder.get('/api/today')).body.boxes.mine.count, 0)
})

test('Today shows seven of a box, and how many there are', async () => {
  const { sales } = crew
  for (let nth = 0; nth < 9; nth++) await sales.opens()
  const { mine } = (await sales.get('/api/today')).body.boxes
  assert.deepEqual([mine.count, mine.cases.length], [9, 7])
})
