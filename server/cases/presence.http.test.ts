import assert from 'node:assert/strict'
import { afterAll, afterEach, beforeAll, test } from 'vitest'
import { z } from 'zod'
import { systemActor } from '#server/core/actor.ts'
import { reading, row, sql } from '#server/core/database.ts'
import { onNow } from '#server/core/telling-now.ts'
import { transaction } from '#server/core/transaction.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { forgetOldPresences } from './presence.record.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
})
afterAll(() => house.close())

afterEach(clock.setRight)

const is = async (member: Member, doing: string, id: string) => {
  const { status, body } = await member.post(`/api/cases/${id}/presences`, { doing })
  assert.equal(status, 200, JSON.stringify(body))
  return body.others
}

test('two who have the same case open know of each other, and who of them writes', async () => {
  const { sales, repairs } = crew
  const id = await sales.opens()
  assert.deepEqual(await is(sales, 'reading', id), [])
  assert.deepEqual(await is(repairs, 'writing', id), [{ person: sales.person, writes: false }])
  assert.deepEqual(await is(sales, 'reading', id), [{ person: repairs.person, writes: true }])
  await is(repairs, 'leaving', id)
  assert.deepEqual(await is(sales, 'reading', id), [])
})

test('others hear of it when somebody comes, begins to write, stops or leaves, and not of each sign of life', async () => {
  const { sales } = crew
  const id = await sales.opens()
  let told = 0
  const off = onNow(({ event }) => {
    if (event.caseId === id) told++
  })
  for (const doing of ['reading', 'reading', 'writing', 'writing', 'reading', 'leaving', 'leaving']) await is(sales, doing, id)
  off()
  assert.equal(told, 4)
})

test('who gave no sign of life for half a minute is gone, and forgotten', async () => {
  const { sales, repairs } = crew
  const id = await sales.opens()
  await is(repairs, 'writing', id)
  clock.moveByMinutes(0.5)
  assert.deepEqual(await is(sales, 'reading', id), [])
  const organisation = systemActor(crew.organisation, 'test')
  await transaction(house.database, organisation, async (tx) => {
    forgetOldPresences(tx)
    return null
  })
  const Count = z.object({ left: z.number() })
  const count = (tx: Parameters<typeof row>[0]) =>
    row(tx, Count, sql`select count(*)::int as left from presences where organisation_id = ${crew.organisation} and case_id = ${id}`)
  assert.equal((await reading(house.database, organisation, count))?.left, 1)
})

test('an auditor looks without being seen; of a case that is not there nobody is told', async () => {
  const auditor = await crew.member({ house: ['auditor'] })
  const id = await crew.sales.opens()
  assert.equal((await auditor.post(`/api/cases/${id}/presences`, { doing: 'reading' })).status, 403)
  assert.equal((await crew.sales.post(`/api/cases/${crew.organisation}/presences`, { doing: 'reading' })).status, 404)
})
