import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, test } from 'vitest'
import { replays } from '#server/app.ts'
import { verify } from '#server/core/verify.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { visitor } from '#server/testing/visitor.ts'
import { recordKey } from './keys.record.ts'
import { accountsByEmail } from './queries.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
})
beforeEach(async () => {
  crew = await company(house)
})
afterAll(() => house.close())

const person = async (id: string) => (await crew.founder.get('/api/people')).body.people.find((one: { id: string }) => one.id === id)
const isSound = async () => {
  const { ok, differences } = await verify(house.database, [crew.organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.ok(ok, JSON.stringify(differences))
}
const tokenOf = (link: string) => link.split('#')[1]

/** Somebody who was invited and came in by the link, with a session. */
async function comesIn(areas: object[] = [], house_: string[] = ['auditor']) {
  const email = `${randomUUID()}@example.org`
  const { body } = await crew.founder.post('/api/people', { name: 'Nuria', email, language: 'es', areas, house: house_ })
  const came = await visitor(house).post('/api/invitation-acceptances', { token: tokenOf(body.link), password: 'un faro en la niebla' })
  assert.equal(came.status, 200)
  return { id: body.id, email, seat: visitor(house, came.cookie) }
}

test('roles hold at once, and both of them stand in the journal', async () => {
  const { founder, sales, repairs } = crew
  const areas = [repairs, sales].map(({ area }) => ({ area, role: 'lead' }))
  const { version } = await person(sales.person)
  const { status } = await founder.post(`/api/people/${sales.person}/roles`, { version, areas, house: ['cxLead', 'auditor'] })
  assert.equal(status, 200)
  assert.deepEqual((await sales.get('/api/me')).body.house, ['auditor', 'cxLead'])
  assert.equal((await sales.get('/api/me')).body.areas.length, 2)
  await isSound()
  const taken = await founder.post(`/api/people/${sales.person}/roles`, { version: version + 1, areas: [], house: [] })
  assert.equal(taken.status, 200)
  assert.equal((await sales.get('/api/case-counts')).body.open ?? 0, 0)
  assert.equal((await sales.post('/api/cases', {})).status >= 400, true)
  await isSound()
})

test('roles are changed as they were seen, by an administrator, in areas of the house', async () => {
  const { founder, sales, repairs } = crew
  const roles = { version: 1, areas: [], house: [] }
  assert.equal((await repairs.post(`/api/people/${sales.person}/roles`, roles)).status, 403)
  assert.equal((await founder.post(`/api/people/${sales.person}/roles`, { ...roles, version: 9 })).status, 412)
  assert.equal((await founder.post(`/api/people/${sales.person}/roles`, { areas: [], house: [] })).status, 428)
  const elsewhere = { ...roles, areas: [{ area: randomUUID(), role: 'lead' }] }
  assert.equal((await founder.post(`/api/people/${sales.person}/roles`, elsewhere)).status, 404)
  const { version } = await person(founder.person)
  const alone = await founder.post(`/api/people/${founder.person}/roles`, { version, areas: [], house: [] })
  assert.equal(alone.body.refusal.code, 'last-administrator')
})

test.each(['roles', 'disablings'])('two administrators who take each other down at once (%s) leave one of them', async (by) => {
  const { founder } = crew
  const other = await crew.member({ house: ['administrator'] })
  const [mine, theirs] = [await person(founder.person), await person(other.person)]
  const ending = (version: number) => (by === 'roles' ? { version, areas: [], house: [] } : {})
  const answers = await Promise.all([
    founder.post(`/api/people/${other.person}/${by}`, ending(theirs.version)),
    other.post(`/api/people/${founder.person}/${by}`, ending(mine.version)),
  ])
  assert.deepEqual(answers.map(({ status }) => status === 200).sort(), [false, true])
  await isSound()
})

test('somebody who was invited to administer and never came in is nobody who administers', async () => {
  const { founder } = crew
  await founder.post('/api/people', {
    name: 'Iván',
    email: `${randomUUID()}@example.org`,
    language: 'es',
    areas: [],
    house: ['administrator'],
  })
  const { version } = await person(founder.person)
  const alone = await founder.post(`/api/people/${founder.person}/roles`, { version, areas: [], house: [] })
  assert.equal(alone.body.refusal.code, 'last-administrator')
})

test('whoever is disabled is out at once, with session, key and link, and comes back with their roles', async () => {
  const { founder, sales } = crew
  const { id, email, seat } = await comesIn([{ area: sales.area, role: 'advisor' }], [])
  const [account] = await accountsByEmail(house.database, email)
  assert.ok(account)
  const { key } = await recordKey(house.database, account, { name: 'ours', scopes: ['case:read'] })
  const byKey = () => house.app.inject({ url: '/api/cases?box=open', headers: { host: '127.0.0.1:4000', authorization: `Bearer ${key}` } })
  assert.equal((await byKey()).statusCode, 200)
  assert.equal(await seat.get('/api/me'), 200)

  assert.equal((await founder.post(`/api/people/${id}/disablings`)).status, 200)
  assert.equal(await seat.get('/api/me'), 401)
  assert.equal((await byKey()).statusCode, 401)
  assert.equal((await visitor(house).post('/api/log-ins', { email, password: 'un faro en la niebla' })).status, 401)
  assert.equal((await founder.post(`/api/people/${id}/links`)).body.refusal.code, 'person-disabled')
  assert.equal((await person(id)).account, 'disabled')
  await isSound()

  assert.equal((await founder.post(`/api/people/${id}/enablings`)).status, 200)
  assert.equal(await seat.get('/api/me'), 401)
  const again = await visitor(house).post('/api/log-ins', { email, password: 'un faro en la niebla' })
  assert.equal(again.status, 200)
  assert.deepEqual((await person(id)).areas, [{ area: sales.area, role: 'advisor' }])
  assert.equal((await founder.post(`/api/people/${founder.person}/disablings`)).body.refusal.code, 'not-yourself')
  await isSound()
})

test('a new link ends the one before; a password that was replaced ends what was open', async () => {
  const { founder } = crew
  const invited = await founder.post('/api/people', {
    name: 'Iván',
    email: `${randomUUID()}@example.org`,
    language: 'es',
    areas: [],
    house: ['auditor'],
  })
  const renewed = await founder.post(`/api/people/${invited.body.id}/links`)
  const accept = (link: string) =>
    visitor(house).post('/api/invitation-acceptances', { token: tokenOf(link), password: 'remos al agua mañana' })
  assert.equal((await accept(invited.body.link)).status, 410)
  const came = await accept(renewed.body.link)
  assert.equal(came.status, 200)

  const reset = await founder.post(`/api/people/${invited.body.id}/links`)
  const minutes = (Date.parse(reset.body.expiresAt) - Date.now()) / 60_000
  assert.ok(minutes > 25 && minutes <= 30, `${minutes} minutes`)
  assert.equal(await visitor(house, came.cookie).get('/api/me'), 200)
  assert.equal((await accept(reset.body.link)).status, 200)
  assert.equal(await visitor(house, came.cookie).get('/api/me'), 401)
  assert.equal((await accept(reset.body.link)).status, 410)
  await isSound()
})

test('the same command twice makes one link, and answers with it again', async () => {
  const headers = { 'idempotency-key': randomUUID() }
  const { id } = await comesIn()
  const first = await crew.founder.post(`/api/people/${id}/links`, {}, headers)
  assert.deepEqual((await crew.founder.post(`/api/people/${id}/links`, {}, headers)).body, first.body)
})

test('whoever is invited with several roles, in whatever order, is what replay says', async () => {
  const areas = [crew.sales, crew.repairs]
    .map(({ area }) => ({ area, role: 'lead' }))
    .toSorted((one, other) => (one.area < other.area ? 1 : -1))
  await comesIn(areas, ['cxLead', 'auditor', 'administrator'])
  await isSound()
})

test('an area changes as it was seen, for an administrator; two never have one name, and replay agrees', async () => {
  const { founder, sales, repairs } = crew
  const change = { version: 1, name: 'Workshop', acceptMinutes: 30, takesCases: false }
  const at = `/api/areas/${repairs.area}/changes`
  assert.equal((await sales.post(at, change)).status, 403)
  assert.equal((await founder.post(at, { ...change, name: 'SALES' })).body.refusal.code, 'area-name-taken')
  assert.equal((await founder.post(at, { ...change, acceptMinutes: 0 })).status, 400)
  assert.deepEqual((await founder.post(at, change)).body, { version: 2 })
  const stale = await founder.post(at, { ...change, name: 'Repairs' })
  assert.deepEqual([stale.status, stale.body.refusal.facts.changedBy], [412, founder.person])
  const { areas } = (await sales.get('/api/areas')).body
  const { name, acceptMinutes, takesCases } = areas.find(({ id }: { id: string }) => id === repairs.area)
  assert.deepEqual({ name, acceptMinutes, takesCases }, { name: 'Workshop', acceptMinutes: 30, takesCases: false })
  const unregistered = areas.find(({ kind }: { kind: string }) => kind === 'unregistered')
  assert.equal((await founder.post(`/api/areas/${unregistered.id}/changes`, change)).status, 404)
  const { version } = (await sales.reads(await sales.opens())).body
  const offer = { caseId: await sales.opens(), version, to: repairs.area, wants: 'A signal', tried: 'A restart' }
  assert.equal((await sales.post('/api/handoffs', offer)).body.refusal.code, 'area-takes-no-cases')
  await isSound()
})
