import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
})
afterAll(() => house.close())

const newCustomer = async () => (await crew.sales.post('/api/customers', { name: 'Ana Ruiz' })).body.id
const ids = (body: { cases: { id: string }[] }) => body.cases.map(({ id }) => id)

test('the cases of a customer come page by page, open ones first, the newest of each first', async () => {
  const { sales } = crew
  const customer = await newCustomer()
  const opened: string[] = []
  for (let nth = 0; nth < 5; nth++) opened.push(await sales.opens({ customer }))
  await sales.opens()
  const [first = '', , third = ''] = opened
  for (const closed of [first, third]) assert.equal((await sales.closes(closed)).status, 200)
  const expected = [opened[4], opened[3], opened[1], third, first]
  const whole = (await sales.get(`/api/customers/${customer}/cases`)).body
  assert.deepEqual([ids(whole), whole.next], [expected, null])
  for (const limit of [1, 2, 3, 4]) {
    const read: string[] = []
    let after = ''
    do {
      const { body } = await sales.get(`/api/customers/${customer}/cases?limit=${limit}${after && `&after=${encodeURIComponent(after)}`}`)
      read.push(...ids(body))
      after = body.next ?? ''
    } while (after)
    assert.deepEqual(read, expected, `in pages of ${limit}`)
  }
})

test('the life of a customer tells what happened in all their cases, in the order of time', async () => {
  const { sales, repairs } = crew
  const customer = await newCustomer()
  const one = await sales.opens({ customer })
  await repairs.returns(await sales.handsOff(one, { to: repairs }))
  await repairs.accepts(await sales.handsOff(one, { to: repairs }))
  const other = await sales.opens({ customer, subject: 'Invoice' })
  await sales.post(`/api/cases/${other}/notes`, { text: 'Nobody outside reads this.' })
  await repairs.closes(one)
  const { cases, events, whole } = (await sales.get(`/api/customers/${customer}/life`)).body
  assert.deepEqual(
    events.map(({ kind, caseId }: { kind: string; caseId: string }) => [kind, caseId === one ? 'one' : 'other']),
    [
      ...['CaseOpened', 'HandoffOffered', 'HandoffReturned', 'HandoffOffered', 'HandoffAccepted'].map((kind) => [kind, 'one']),
      ['CaseOpened', 'other'],
      ['CaseClosed', 'one'],
    ],
  )
  assert.deepEqual([events[1].from, events[1].to, events[4].area, events[0].channel], [sales.area, repairs.area, repairs.area, 'phone'])
  assert.deepEqual([cases.length, whole, cases.find((of: { id: string }) => of.id === one).goalReached], [2, true, 'yes'])
})
