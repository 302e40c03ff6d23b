import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { recordCustomerName } from '#server/cases/customer-names.record.ts'
import { namings } from '#server/cases/reactions.ts'
import { openJobs } from '#server/core/jobs.ts'
import { catchUp } from '#server/core/readers.ts'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

test('the cases of a customer who has another name show it, in lists too', async () => {
  const { organisation, sales } = await company(house)
  const customer = (await sales.post('/api/customers', { name: 'Ana Ruiz' })).body.id
  const caseId = await sales.opens({ customer })
  await sales.post(`/api/customers/${customer}/changes`, { version: 1, name: 'Ana Ruiz Soto' })
  await recordCustomerName(house.database, organisation, customer)
  const listed = (await sales.get('/api/cases?box=mine')).body.cases.find((one: { id: string }) => one.id === caseId)
  assert.equal(listed.customerName, 'Ana Ruiz Soto')
  assert.equal((await sales.reads(caseId)).body.customer.name, 'Ana Ruiz Soto')
})

test('each change of a customer is followed by a job that copies the name, and by one a minute later', async () => {
  const { organisation, sales } = await company(house, 'Cable Norte')
  const customer = (await sales.post('/api/customers', { name: 'Ana Ruiz' })).body.id
  await sales.post(`/api/customers/${customer}/changes`, { version: 1, name: 'Ana' })
  const jobs = await openJobs(house.jobsUrl)
  const added: unknown[] = []
  await catchUp(house.database, organisation, namings({ ...jobs, add: async (...job) => void added.push(job) }))
  await jobs.close()
  assert.equal(added.length, 2)
  assert.deepEqual(
    added.map((job) => Array.isArray(job) && job[1]),
    Array(2).fill({ organisation, customer }),
  )
})
