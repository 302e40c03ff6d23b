import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let crew: Company
let owner: pg.Client
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
  owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
})
afterAll(async () => {
  await owner.end()
  await house.close()
})

/** Ends every connection of Remo, as a database that dies would. */
const cutAll = () =>
  owner.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'remo_app' and datname = current_database()")

const ROUNDS = 12

// A failure that nobody hears ends the process, and is an error of the whole run here.
test('whatever is asked while the database goes away is answered, or told to come again, and the next is served', async () => {
  const { sales, repairs } = crew
  const caseId = await sales.opens()
  const questions = [
    () => sales.reads(caseId),
    () => sales.get('/api/cases?box=area'),
    () => sales.get('/api/case-counts'),
    () => sales.get('/api/me'),
    () => sales.get('/api/notices'),
    () => repairs.get('/api/customers?like=Carmen'),
    () => repairs.get('/api/people'),
    () => sales.replies(caseId),
    () => repairs.post(`/api/cases/${caseId}/notes`, { text: 'Look.' }),
    () => sales.post('/api/customers', { name: 'Ana Ruiz' }),
  ]
  for (let round = 0; round < ROUNDS; round++) {
    const asked = questions.map((ask) => ask())
    await pause(round)
    await cutAll()
    for (const { status, headers } of await Promise.all(asked)) {
      assert.ok(status === 200 || status === 503, `answered ${status}`)
      if (status === 503) assert.ok(Number(headers['retry-after']) > 0)
    }
  }
  assert.equal((await sales.reads(caseId).then((first) => (first.status === 503 ? sales.reads(caseId) : first))).status, 200)
})
