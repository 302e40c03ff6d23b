import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let ours: Company
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
  const people = [
    { name: 'Carmen Ibáñez Peña', mail: 'carmen.ibanez@example.org', phone: '+34 600 12 34 56' },
    { name: 'Iván Carrasco', mail: 'ivan@example.com' },
    { name: 'Peña Deportiva El Remo' },
  ]
  for (const person of people) assert.equal((await ours.sales.post('/api/customers', person)).status, 200)
})
afterAll(() => house.close())

const found = async (like: string) => {
  const { status, body } = await ours.sales.get(`/api/customers?like=${encodeURIComponent(like)}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body.customers.map((one: { name: string }) => one.name).sort()
}

test('a customer is found by the beginning of any word of the name, with or without accents', async () => {
  for (const like of ['carmen', 'CARM', 'ibañ', 'IBANEZ', 'pena carm', 'Ibáñez Carmen'])
    assert.deepEqual(await found(like), ['Carmen Ibáñez Peña'], like)
  assert.deepEqual(await found('peña'), ['Carmen Ibáñez Peña', 'Peña Deportiva El Remo'])
  assert.deepEqual(await found('arm'), [])
})

test('by mail, and by telephone however it is written', async () => {
  for (const like of ['carmen.ibanez@example.org', 'carmen.iba', '+34 600 12 34 56', '600123456', '600 12 34', '34600123456'])
    assert.deepEqual(await found(like), ['Carmen Ibáñez Peña'], like)
  assert.deepEqual(await found('ivan@exa'), ['Iván Carrasco'])
})

test('what is typed with signs only finds nobody', async () => {
  for (const like of ['%%%', '---', '***']) assert.deepEqual(await found(like), [])
})

test('a registered customer is read as it was written, and those who work in any area see it', async () => {
  const { body } = await ours.sales.post('/api/customers', { name: 'Zoe Ruiz', mail: 'ZOE@Example.org ', phone: '91 123 45 67' })
  const read = (await ours.repairs.get(`/api/customers/${body.id}`)).body
  assert.deepEqual({ ...read, since: null }, { id: body.id, name: 'Zoe Ruiz', mail: 'zoe@example.org', phone: '91 123 45 67', since: null })
})
