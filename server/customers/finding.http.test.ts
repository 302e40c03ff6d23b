import assert from 'node:assert/strict'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { countSearch } from '#server/core/limiting-searches.ts'
import { later, outside } from '#server/core/outside.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { indexWaiting } from './reindexing.record.ts'

let house: TestHouse
let ours: Company
const people = [
  { name: 'Carmen Ibáñez Peña', mail: 'carmen.ibanez@example.org', phone: '+34 600 12 34 56' },
  { name: 'Iván Carrasco', mail: 'ivan@example.com', ids: [{ kind: 'contract', value: 'C-2024/778899' }] },
  { name: 'Peña Deportiva El Remo' },
  { name: "Sean O'Neill", otherNames: ['Shane Murphy'], phone: '+353 1 679 1234' },
  { name: 'X', mail: 'pirata77@example.org' },
  { name: '李小龙' },
  { kind: 'company', name: 'Construcciones Zabala, S.L.', ids: [{ kind: 'nif', value: 'B-12345678' }] },
  { phone: '91 555 44 33' },
  { name: 'Bartolomé Echevarría' },
]
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
  for (const person of people) assert.equal((await ours.sales.post('/api/customers', person)).status, 200)
})
afterAll(() => house.close())

// Each question by somebody else: nobody asks sixty times a minute.
let asking: Member[] = []
async function somebody(): Promise<Member> {
  asking = asking.length > 0 ? asking : [ours.sales, ours.repairs, ours.founder]
  return asking.shift() ?? ours.sales
}

const found = async (like: string): Promise<(string | null)[]> => {
  const { status, body } = await (await somebody()).get(`/api/customers?like=${encodeURIComponent(like)}`)
  assert.equal(status, 200, JSON.stringify(body))
  return body.customers.map((one: { name: string }) => one.name)
}

test('a customer is found by the beginnings of words of the name, in any order, with or without accents', async () => {
  for (const like of ['carmen', 'CARM', 'ibañ', 'IBANEZ', 'pena carm', 'Ibáñez Carmen'])
    assert.equal((await found(like))[0], 'Carmen Ibáñez Peña', like)
  assert.deepEqual((await found('peña')).sort(), ['Carmen Ibáñez Peña', 'Peña Deportiva El Remo'])
  assert.deepEqual(await found('arm'), [])
})

test('small errors do not matter, at the beginning of a word neither, nor before it is typed to its end', async () => {
  for (const like of ['carmne', 'crmen ibañez', 'Ibáñes', 'hibañez', 'obáñez', 'carmen ibna'])
    assert.equal((await found(like))[0], 'Carmen Ibáñez Peña', like)
  for (const like of ['bartolmoe', 'vartolome', 'bartolome echebaria', 'echebarria'])
    assert.deepEqual(await found(like), ['Bartolomé Echevarría'], like)
  assert.deepEqual(await found('zzzzzz'), [])
})

test('by every name, however it is written', async () => {
  for (const like of ["o'neill", 'oneill', 'murphy shane', 'sean o’neill']) assert.equal((await found(like))[0], "Sean O'Neill", like)
  assert.deepEqual(await found('李小龙'), ['李小龙'])
  for (const like of ['zabala s.l.', 'construcciones zabala sl']) assert.equal((await found(like))[0], 'Construcciones Zabala, S.L.', like)
})

test('by mail, and by telephone however it is written, a wrong sign forgiven', async () => {
  const ways = ['carmen.ibanez@example.org', 'carmen.iba', '+34 600 12 34 56', '600123456', '600 12 34', '34600123456', '0034 600 123 456']
  for (const like of [...ways, '600 12 34 65', '600 13 34 56', 'carmen.ibanes@example.org'])
    assert.equal((await found(like))[0], 'Carmen Ibáñez Peña', like)
  assert.equal((await found('ivan@exa'))[0], 'Iván Carrasco')
  assert.deepEqual(await found('pirta77@example.org'), ['X'])
  assert.deepEqual(await found('915554433'), [null])
})

test('by an id, with its signs or without', async () => {
  for (const like of ['B-12345678', 'b12345678', 'b-1234', 'B12345687'])
    assert.equal((await found(like))[0], 'Construcciones Zabala, S.L.', like)
  for (const like of ['C2024 778899', '2024/778899']) assert.deepEqual(await found(like), ['Iván Carrasco'], like)
})

test('what is typed with signs only finds nobody', async () => {
  for (const like of ['%%%', '---', '***', "';--", '   a  ']) {
    const { status } = await ours.founder.get(`/api/customers?like=${encodeURIComponent(like)}`)
    assert.ok(status === 200 || like.trim().length < 3, like)
  }
})

test('a registered customer is read as it was written, and those who work in any area see it', async () => {
  const { body } = await ours.sales.post('/api/customers', { name: 'Zoe Ruiz', mail: 'ZOE@Example.org ', phone: '91 123 45 67' })
  const read = (await ours.repairs.get(`/api/customers/${body.id}`)).body
  assert.deepEqual([read.id, read.name, read.mail, read.phone], [body.id, 'Zoe Ruiz', 'zoe@example.org', '91 123 45 67'])
})

test('who may be the same as somebody new is shown with the reasons', async () => {
  const alike = async (query: string) => {
    const { status, body } = await (await somebody()).get(`/api/alike-customers?${query}`)
    assert.equal(status, 200, JSON.stringify(body))
    return body.alike.map((one: { customer: { name: string }; because: string[] }) => [one.customer.name, ...one.because])
  }
  assert.deepEqual(await alike('phone=0034600123456&mail=CARMEN.ibanez@example.org&name=Carmen+Ibanes'), [
    ['Carmen Ibáñez Peña', 'samePhone', 'sameMail', 'nameAlike'],
  ])
  assert.deepEqual(await alike('id=b12345678'), [['Construcciones Zabala, S.L.', 'sameId']])
  assert.deepEqual(await alike('phone=12'), [])
  assert.deepEqual(await alike(''), [])
})

test('a customer of before, whom no line finds, is written one', async () => {
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  await owner.query("update remo.customers set found_by = null where name = 'Iván Carrasco'")
  await owner.query("delete from remo.customer_words where word like 'c2024%'")
  await owner.end()
  assert.deepEqual(await found('C2024 77'), [])
  assert.equal(await indexWaiting(house.database, ours.organisation), 1)
  assert.deepEqual(await found('C2024 77'), ['Iván Carrasco'])
})

test('the sixty-first search of a person within a minute is refused, and nobody else is', async () => {
  const other = await company(house, 'Cable Norte')
  const asks = (member: Member) => member.get('/api/customers?like=ana')
  for (let asked = 0; asked < 60; asked++) assert.equal((await asks(other.sales)).status, 200)
  const refused = await asks(other.sales)
  assert.deepEqual([refused.status, refused.body.refusal.code], [429, 'too-many'])
  assert.ok(Number(refused.headers['retry-after']) <= 60)
  assert.equal((await other.sales.get('/api/alike-customers?name=ana')).status, 429)
  assert.equal((await asks(other.repairs)).status, 200)
  await clock.at(later.byMinutes(outside.now(), 61 / 60), async () => countSearch(house, other.sales))
})
