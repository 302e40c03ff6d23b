import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { replays } from '#server/app.ts'
import { verify } from '#server/core/verify.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let ours: Company
let customer: string
/** What the house named. */
const named: Record<'breakdown' | 'complaint' | 'vip' | 'exchanged' | 'serial' | 'cost', string> = {
  breakdown: '',
  complaint: '',
  vip: '',
  exchanged: '',
  serial: '',
  cost: '',
}
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
  const add = async (path: string, item: object) => (await ours.founder.post(path, item)).body.id
  customer = (await ours.sales.post('/api/customers', { name: 'Carmen Ibáñez' })).body.id
  named.breakdown = await add('/api/list-items', { list: 'kinds', name: { es: 'Avería' } })
  named.complaint = await add('/api/list-items', { list: 'kinds', name: { es: 'Reclamación' } })
  named.vip = await add('/api/list-items', { list: 'tags', name: { es: 'Preferente' }, colour: 'sea' })
  named.exchanged = await add('/api/list-items', { list: 'endings', name: { es: 'Equipo cambiado' }, standsFor: 'solved' })
  const ofBreakdown = { kind: named.breakdown, requiredToClose: false }
  named.serial = await add('/api/own-fields', { ...ofBreakdown, holds: 'text', name: { es: 'Número de serie' }, requiredToClose: true })
  named.cost = await add('/api/own-fields', { ...ofBreakdown, holds: 'money', currency: 'EUR', name: { es: 'Coste' } })
})
afterAll(() => house.close())

const opening = (about?: object) => ({
  customer,
  area: ours.sales.area,
  subject: 'No signal',
  need: 'It is dark.',
  goal: 'Light',
  channel: 'phone',
  ...(about && { about }),
})
const opens = async (about?: object) => (await ours.sales.post('/api/cases', opening(about))).body.id
const reads = async (id: string) => (await ours.sales.reads(id)).body
const describes = (id: string, version: number, about: object, member = ours.sales) =>
  member.post(`/api/cases/${id}/descriptions`, { version, about })
const proved = async () =>
  (await verify(house.database, [ours.organisation], { sealsFolder: undefined, replays, progress: () => {} })).differences

test('a case is described while it is opened, and its list shows priority and tags', async () => {
  const cost = { minor: 4_500, currency: 'EUR' }
  const about = { kind: named.breakdown, priority: 'high', tags: [named.vip], fields: { [named.serial]: ' X-2000 ', [named.cost]: cost } }
  const id = await opens(about)
  const view = await reads(id)
  assert.deepEqual([view.kind, view.reason, view.priority, view.tags, view.version], [named.breakdown, null, 'high', [named.vip], 2])
  assert.deepEqual(view.fields, { [named.serial]: 'X-2000', [named.cost]: cost })
  const [row] = (await ours.sales.get('/api/cases?box=mine')).body.cases
  assert.deepEqual([row.id, row.priority, row.tags], [id, 'high', [named.vip]])
  const [said] = view.timeline
  assert.deepEqual([said.kind, said.facts.changes.kind, said.words], ['CaseDescribed', named.breakdown, { [named.serial]: 'X-2000' }])
  assert.deepEqual(await proved(), [])
})

test('a case of which nothing is said is as it always was', async () => {
  const view = await reads(await opens())
  assert.deepEqual([view.kind, view.priority, view.tags, view.fields, view.version], [null, 'normal', [], {}, 1])
})

test('an own field that is wrong is named, and nothing is opened', async () => {
  const { status, body } = await ours.sales.post('/api/cases', opening({ kind: named.breakdown, fields: { [named.cost]: 45 } }))
  assert.equal(status, 400)
  assert.equal(body.refusal.facts.fields[0].path, `about.fields.${named.cost}`)
})

test('what others said of something else does not matter; of the same, it is told who and when', async () => {
  const id = await opens({ kind: named.breakdown })
  await ours.sales.replies(id)
  assert.equal((await describes(id, 2, { priority: 'high' })).status, 200)
  assert.equal((await describes(id, 2, { tags: [named.vip], fields: { [named.serial]: 'X' } }, ours.founder)).status, 200)
  const late = await describes(id, 2, { priority: 'low', tags: [] })
  assert.deepEqual([late.status, late.body.refusal.code], [412, 'described-meanwhile'])
  assert.deepEqual(
    late.body.refusal.facts.clashes.map(({ field, by }: { field: string; by: string }) => [field, by]),
    [
      ['priority', ours.sales.person],
      ['tags', ours.founder.person],
    ],
  )
  assert.deepEqual((await reads(id)).priority, 'high')
  assert.equal((await describes(id, late.body.refusal.facts.version, { priority: 'low' })).status, 200)
  assert.deepEqual(await proved(), [])
})

test('a field is emptied, and with another kind the fields of that kind are asked for', async () => {
  const id = await opens({ kind: named.breakdown, fields: { [named.serial]: 'X' } })
  await describes(id, 2, { fields: { [named.serial]: null } })
  assert.deepEqual((await reads(id)).fields, {})
  await describes(id, 3, { kind: named.complaint, priority: 'normal' })
  assert.equal((await describes(id, 4, { fields: { [named.serial]: 'X' } })).status, 400)
  assert.deepEqual(await proved(), [])
})

test('another area describes a case when it is offered to it, and not before', async () => {
  const id = await opens()
  assert.equal((await describes(id, 1, { priority: 'high' }, ours.repairs)).status, 409)
  assert.equal((await ours.repairs.reads(id)).body.may.describe, false)
  await ours.sales.handsOff(id, { to: ours.repairs })
  assert.equal((await ours.repairs.reads(id)).body.may.describe, true)
  assert.equal((await describes(id, 2, { priority: 'high' }, ours.repairs)).status, 200)
})

test('a case is not closed while a field that it needs is empty, and the field is named', async () => {
  const id = await opens({ kind: named.breakdown })
  const lacking = [{ field: named.serial, name: { es: 'Número de serie', en: null } }]
  assert.deepEqual((await ours.sales.get(`/api/cases/${id}/lacking`)).body, { lacking })
  const refused = await ours.sales.closes(id)
  assert.deepEqual([refused.status, refused.body.refusal.code, refused.body.refusal.facts], [409, 'fields-lacking', { lacking }])
  assert.match(refused.body.refusal.message, /Número de serie/)
  await describes(id, 2, { fields: { [named.serial]: 'X-2000' } })
  assert.deepEqual((await ours.sales.get(`/api/cases/${id}/lacking`)).body, { lacking: [] })
  assert.equal((await ours.sales.closes(id)).status, 200)
})

test("a case is closed with the house's own ending, counted as one of the five", async () => {
  const id = await opens()
  const closes = (ending: string, endingItem: string) =>
    ours.sales.post(`/api/cases/${id}/closures`, { version: 1, ending, endingItem, goalReached: 'yes', words: 'A new one.' })
  const other = await closes('notSolved', named.exchanged)
  assert.deepEqual(
    [other.status, other.body.refusal.facts.fields],
    [400, [{ path: 'endingItem', code: 'not-so-counted', message: 'is not counted as the ending that is given' }]],
  )
  assert.equal((await closes('solved', named.vip)).status, 404)
  assert.equal((await closes('solved', named.exchanged)).status, 200)
  const view = await reads(id)
  assert.deepEqual([view.ending, view.endingItem], ['solved', named.exchanged])
  await ours.sales.post(`/api/cases/${id}/reopenings`, { reason: 'It broke again.' })
  assert.equal((await reads(id)).endingItem, null)
  assert.deepEqual(await proved(), [])
})

test('an area that asks for something is offered no case without it, and what lacks is named', async () => {
  const { repairs, sales, founder } = ours
  const asks = (version: number, demands: string[]) => founder.post(`/api/areas/${repairs.area}/demands`, { version, demands })
  assert.equal((await asks(0, ['kind', 'phone', named.serial])).status, 200)
  assert.deepEqual((await sales.get('/api/lists')).body.demands, [
    { area: repairs.area, version: 1, demands: [named.serial, 'kind', 'phone'].sort() },
  ])
  const id = await opens()
  const lacking = async () =>
    (await sales.get(`/api/cases/${id}/lacking?to=${repairs.area}`)).body.lacking.map(({ field }: { field: string }) => field)
  const offers = (version: number) =>
    sales.post('/api/handoffs', { caseId: id, version, to: repairs.area, wants: 'Light', tried: 'A restart' })
  assert.deepEqual(await lacking(), ['kind', 'phone'])
  const refused = await offers(1)
  assert.deepEqual([refused.status, refused.body.refusal.code, refused.body.refusal.facts.area], [409, 'area-demands', repairs.area])
  assert.match(refused.body.refusal.message, /the kind, the customer's telephone/)
  await describes(id, 1, { kind: named.breakdown })
  assert.deepEqual(await lacking(), ['phone', named.serial])
  assert.equal((await asks(0, [])).status, 412)
  assert.equal((await asks(1, ['kind', named.serial])).status, 200)
  await describes(id, 2, { fields: { [named.serial]: 'X-2000' } })
  assert.deepEqual(await lacking(), [])
  assert.equal((await offers(3)).status, 200)
  assert.deepEqual(await proved(), [])
  await asks(2, [])
})
