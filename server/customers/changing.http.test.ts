import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { replays } from '#server/app.ts'
import { verify } from '#server/core/verify.ts'
import { type Company, company } from '#server/testing/company.ts'
import { aCompany } from '#server/testing/customers.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let ours: Company
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
})
afterAll(async () => {
  const { ok, differences } = await verify(house.database, [ours.organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.deepEqual(differences, [])
  assert.ok(ok)
  await house.close()
})

const registered = async (given: object): Promise<string> => {
  const { status, body } = await ours.sales.post('/api/customers', given)
  assert.equal(status, 200, JSON.stringify(body))
  return body.id
}
const read = async (id: string) => (await ours.sales.get(`/api/customers/${id}`)).body
const wrong = (body: { refusal: { facts: { fields: { path: string; code: string }[] } } }) =>
  body.refusal.facts.fields.map(({ path, code }) => `${path} ${code}`)
const change = (id: string, given: object) => ours.sales.post(`/api/customers/${id}/changes`, given)

test('everything that is known of a customer is read as it was written', async () => {
  const { id, since, changedAt, version, may, ...found } = await read(await registered(aCompany))
  assert.deepEqual(found, { ...aCompany, e164: '+34911234567', otherPhones: [{ written: '+44 20 7946 0958', e164: '+442079460958' }] })
  assert.deepEqual([version, may, since === changedAt, typeof id], [1, { change: true }, true, 'string'])
})

test('a customer who is nothing but a telephone is somebody, and one who is nothing is not', async () => {
  const id = await registered({ phone: '600123456' })
  assert.deepEqual([(await read(id)).name, (await read(id)).phone], [null, '600123456'])
  const caseId = await ours.sales.opens({ customer: id })
  assert.equal((await ours.sales.reads(caseId)).body.customerName, null)
  const { status, body } = await ours.sales.post('/api/customers', { notes: 'Calls without saying who it is.' })
  assert.deepEqual([status, wrong(body)], [400, ['name nobody']])
})

test('a telephone may be written in ten ways', async () => {
  const ways = ['600123456', '600 12 34 56', '600-123-456', '600.123.456', '+34600123456', '+34 600 123 456', '(+34) 600 123 456']
  for (const phone of [...ways, '0034 600 123 456', '0034600123456', '(600) 12-34-56', '600/123456'])
    assert.equal((await read(await registered({ phone }))).e164, '+34600123456', phone)
})

test('a telephone without a prefix is one of the organisation’s country, and is found as it is dialled there', async () => {
  const settings = { name: 'Cable Sur', language: 'es', zone: 'Europe/London' } as const
  const findsBy = async (like: string) =>
    (await ours.sales.get(`/api/customers?like=${encodeURIComponent(like)}`)).body.customers.map(({ id }: { id: string }) => id)
  assert.equal((await ours.founder.post('/api/organisation/changes', { ...settings, version: 1, country: 'GB' })).status, 200)
  const id = await registered({ phone: '020 7946 0951' })
  assert.equal((await read(id)).e164, '+442079460951')
  for (const like of ['020 7946 0951', '2079460951', '+44 20 7946 0951', '0044 20 7946 0951', '(0)20 7946 0951'])
    assert.equal((await findsBy(like))[0], id, like)
  const alike = await ours.sales.get(`/api/alike-customers?phone=${encodeURIComponent('(020) 7946 0951')}`)
  assert.deepEqual(alike.body.alike?.[0]?.because, ['samePhone'], JSON.stringify(alike.body))
  assert.equal((await ours.founder.post('/api/organisation/changes', { ...settings, version: 2, country: 'ES' })).status, 200)
})

test('what can be no telephone is refused by the name of its field', async () => {
  const { status, body } = await ours.sales.post('/api/customers', { name: 'Ana', phone: '12', otherPhones: ['600123456', 'by the door'] })
  assert.equal(status, 400)
  assert.deepEqual(wrong(body), ['phone not-a-phone', 'otherPhones.1 not-a-phone'])
})

test('twenty further telephones are kept, and no more', async () => {
  const otherPhones = Array.from({ length: 20 }, (_, nth) => `6001234${String(nth).padStart(2, '0')}`)
  assert.equal((await read(await registered({ phone: '600999999', otherPhones }))).otherPhones.length, 20)
  assert.equal((await ours.sales.post('/api/customers', { phone: '600999999', otherPhones: [...otherPhones, '600888888'] })).status, 400)
})

test('a change stands as it was given, and the same again is none', async () => {
  const id = await registered(aCompany)
  const { body } = await change(id, {
    ...aCompany,
    version: 1,
    otherNames: ['X'],
    phone: '600 111 222',
    ids: [],
    notes: undefined,
    hours: undefined,
  })
  assert.equal(body.version, 2)
  const found = await read(id)
  assert.deepEqual(
    [found.otherNames, found.phone, found.e164, found.ids, found.notes, found.hours],
    [['X'], '600 111 222', '+34600111222', [], null, null],
  )
  const { id: _, may, since, changedAt, e164, otherPhones, version, notes, hours, ...same } = found
  const again = await change(id, { ...same, version: 2, otherPhones: otherPhones.map(({ written }: { written: string }) => written) })
  assert.deepEqual([again.status, again.body.version], [200, 2])
})

test('of two who change at once the second learns who was first, and when', async () => {
  const id = await registered({ name: 'Ana Ruiz' })
  const [one, other] = await Promise.all([
    change(id, { version: 1, name: 'Ana Ruiz Soto' }),
    ours.repairs.post(`/api/customers/${id}/changes`, { version: 1, name: 'Ana R. Soto' }),
  ])
  assert.deepEqual([one.status, other.status].sort(), [200, 412])
  const refused = one.status === 412 ? one : other
  const first = one.status === 412 ? ours.repairs : ours.sales
  assert.deepEqual([refused.body.refusal.facts.version, refused.body.refusal.facts.changedBy], [2, first.person])
  assert.equal((await change(id, { name: 'Ana' })).status, 428)
})

test('a customer who was changed is found by what they are called now, and by nothing else', async () => {
  const id = await registered({ name: 'Wenceslao Ibarra', mail: 'wences@example.org' })
  await change(id, { version: 1, name: 'Wenceslao Urrutia', phone: '600 777 666' })
  const found = async (like: string) =>
    (await ours.sales.get(`/api/customers?like=${encodeURIComponent(like)}`)).body.customers.map((one: { id: string }) => one.id)
  for (const like of ['urrutia', 'wenceslao', '600777666']) assert.deepEqual(await found(like), [id], like)
  for (const like of ['ibarra', 'wences@example.org']) assert.deepEqual(await found(like), [], like)
})

test('who only audits reads a customer and changes none', async () => {
  const id = await registered({ name: 'Ana Ruiz' })
  const auditor = await ours.member({ house: ['auditor'] })
  assert.deepEqual((await auditor.get(`/api/customers/${id}`)).body.may, { change: false })
  assert.equal((await auditor.post(`/api/customers/${id}/changes`, { version: 1, name: 'Ana' })).status, 403)
})

test('the customers who changed last come first', async () => {
  const first = await registered({ name: 'Ana Ruiz' })
  const second = await registered({ name: 'Luis Soto' })
  await change(first, { version: 1, name: 'Ana Ruiz Soto' })
  const ids = (await ours.sales.get('/api/recent-customers')).body.customers.map((one: { id: string }) => one.id)
  assert.deepEqual(ids.slice(0, 2), [first, second])
})
