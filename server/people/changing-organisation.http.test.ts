import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { replays } from '#server/app.ts'
import { systemActor } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { verify } from '#server/core/verify.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { organisationCountry, workingTime } from './queries.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
})
afterAll(() => house.close())

const settings = async () => (await crew.sales.get('/api/organisation')).body
const hours = [...Array.from({ length: 5 }, () => [{ from: 540, to: 1_080 }]), [], []]
const facts = <T>(ask: Parameters<typeof reading<T>>[2]) => reading(house.database, systemActor(crew.organisation, 'test'), ask)

test('a house is in Spain and works day and night until it says otherwise; everybody reads it, who administers changes it', async () => {
  const asFounded = { name: 'Cable Sur', language: 'en', zone: 'Europe/Madrid', country: 'ES', hours: null, holidays: [] }
  assert.deepEqual(await settings(), { version: 1, ...asFounded })
  const change = { version: 1, name: 'Cable Atlántico', language: 'es', zone: 'Atlantic/Canary', country: 'PT', hours }
  assert.equal((await crew.sales.post('/api/organisation/changes', change)).status, 403)
  assert.deepEqual((await crew.founder.post('/api/organisation/changes', change)).body, { version: 2 })
  assert.deepEqual(await settings(), { ...change, version: 2, holidays: [] })
  assert.equal((await crew.sales.get('/api/me')).body.organisation.name, 'Cable Atlántico')
  assert.equal(await facts(organisationCountry), 'PT')
})

test('who did not see the last change is told of it first', async () => {
  const change = { version: 1, name: 'Cable', language: 'es', zone: 'Europe/Madrid', country: 'ES' }
  const { status, body } = await crew.founder.post('/api/organisation/changes', change)
  assert.equal(status, 412)
  assert.equal(body.refusal.facts.changedBy, crew.founder.person)
  const { version: _, ...unseen } = change
  assert.equal((await crew.founder.post('/api/organisation/changes', unseen)).status, 428)
})

test('holidays come in the order of the year, once a day, and go again', async () => {
  const { post } = crew.founder
  assert.equal((await post('/api/holidays', { on: '2026-12-25', name: 'Navidad' })).status, 200)
  assert.equal((await post('/api/holidays', { on: '2026-12-08', name: 'Inmaculada' })).status, 200)
  assert.equal((await post('/api/holidays', { on: '2026-12-25', name: 'Otra' })).body.refusal.code, 'holiday-there')
  assert.deepEqual((await settings()).holidays, [
    { on: '2026-12-08', name: 'Inmaculada' },
    { on: '2026-12-25', name: 'Navidad' },
  ])
  assert.deepEqual([...(await facts(workingTime)).holidays], ['2026-12-08', '2026-12-25'])
  assert.equal((await post('/api/holiday-removals', { on: '2026-12-08' })).status, 200)
  assert.equal((await post('/api/holiday-removals', { on: '2026-12-08' })).status, 404)
  assert.equal((await settings()).holidays.length, 1)
})

test('hours that no week has, days that no calendar has and zones that no clock has are refused by the name of the field', async () => {
  const change = { version: (await settings()).version, name: 'Cable', language: 'es', zone: 'Europe/Madrid', country: 'ES', hours }
  const wrong = async (input: object) => {
    const { status, body } = await crew.founder.post('/api/organisation/changes', { ...change, ...input })
    assert.equal(status, 400)
    return body.refusal.facts.fields.map(({ path, code }: { path: string; code: string }) => [path, code])
  }
  assert.deepEqual(await wrong({ zone: 'Europe/Atlantis' }), [['zone', 'not-a-zone']])
  assert.deepEqual(await wrong({ hours: hours.with(0, [{ from: 600, to: 540 }]) }), [['hours.0.0', 'ends-before-it-begins']])
  const twice = [
    { from: 540, to: 840 },
    { from: 600, to: 900 },
  ]
  assert.deepEqual(await wrong({ hours: hours.with(2, twice) }), [['hours.2', 'spans-overlap']])
  assert.equal((await crew.founder.post('/api/holidays', { on: '2026-02-30', name: 'Nunca' })).status, 400)
})

test('the journal proves the settings, and holds no name of theirs', async () => {
  const found = await verify(house.database, [crew.organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.deepEqual(found.differences, [])
})
