import assert from 'node:assert/strict'
import { afterAll, afterEach, beforeAll, test } from 'vitest'
import { replays } from '#server/app.ts'
import { later, outside } from '#server/core/outside.ts'
import { verify } from '#server/core/verify.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let crew: Company
let colleague: Member
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
  colleague = await crew.member({ area: { area: crew.sales.area } })
})
afterAll(() => house.close())

afterEach(clock.setRight)

const person = async ({ person: id }: Member, seenBy = crew.repairs) =>
  (await seenBy.get('/api/people')).body.people.find((one: { id: string }) => one.id === id)
const areaNow = async ({ area }: Member) =>
  (await crew.repairs.get('/api/availability')).body.areas.find((one: { area: string }) => one.area === area)

test('who goes off duty is seen so by everybody, and back again', async () => {
  assert.equal((await person(crew.sales)).offDuty, null)
  assert.ok((await areaNow(crew.sales)).onDuty.includes(crew.sales.person))
  assert.equal((await crew.sales.post('/api/duty', { off: true })).status, 200)
  assert.deepEqual((await person(crew.sales)).offDuty, { until: null })
  assert.ok(!(await areaNow(crew.sales)).onDuty.includes(crew.sales.person))
  assert.equal((await crew.sales.post('/api/duty', { off: false })).status, 200)
  assert.equal((await person(crew.sales)).offDuty, null)
})

test('when the time that was said has passed, they are on duty without anybody doing anything', async () => {
  const until = later.byMinutes(outside.now(), 60)
  assert.equal((await crew.sales.post('/api/duty', { off: true, until })).status, 200)
  assert.deepEqual((await person(crew.sales)).offDuty, { until })
  clock.moveByMinutes(61)
  assert.equal((await person(crew.sales)).offDuty, null)
  assert.ok((await areaNow(crew.sales)).onDuty.includes(crew.sales.person))
  const { status, body } = await crew.sales.post('/api/duty', { off: true, until })
  assert.deepEqual([status, body.refusal.facts.fields[0].path], [400, 'until'])
})

test('an area whose hours are over says when it works again', async () => {
  const inTwoDays = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' }).format(new Date(later.byDays(outside.now(), 2)))
  const weekday = (new Date(inTwoDays).getUTCDay() + 6) % 7
  const hours = Array.from({ length: 7 }, (_, day) => (day === weekday ? [{ from: 540, to: 840 }] : []))
  const change = { version: 1, name: 'Repairs', acceptMinutes: 60, takesCases: true, does: 'Mends lines.', hours }
  assert.equal((await crew.founder.post(`/api/areas/${crew.repairs.area}/changes`, change)).status, 200)
  const { areas } = (await crew.sales.get('/api/areas')).body
  const { does, needs, hours: kept } = areas.find(({ id }: { id: string }) => id === crew.repairs.area)
  assert.deepEqual([does, needs, kept], ['Mends lines.', null, hours])
  const { open, opensAt } = await areaNow(crew.repairs)
  assert.deepEqual([open, opensAt.slice(0, 10)], [false, inTwoDays])
})

const deputise = async (member: Member, deputy: Member, by: Member = crew.founder) => {
  const { version } = await person(member)
  return by.post(`/api/people/${member.person}/work`, { version, deputy: deputy.person })
}

test('a deputy is named by oneself or by who administers, out of one’s own areas', async () => {
  const { version } = await person(crew.sales)
  const own = await crew.sales.post('/api/me/work', { version, deputy: colleague.person })
  assert.equal(own.status, 200)
  assert.equal((await person(crew.sales)).deputy, colleague.person)
  assert.equal((await crew.sales.post('/api/me/work', { version, deputy: colleague.person })).status, 412)
  assert.equal((await deputise(crew.sales, crew.repairs)).body.refusal.code, 'deputy-elsewhere')
  assert.equal((await deputise(crew.sales, crew.founder, crew.sales)).status, 403)
})

test('who is disabled or goes to another area is nobody’s deputy any more', async () => {
  const [roles, people] = [(id: string) => `/api/people/${id}/roles`, '/api/people']
  assert.equal((await deputise(crew.sales, colleague)).status, 200)
  assert.equal((await crew.founder.post(`${people}/${colleague.person}/disablings`)).status, 200)
  assert.equal((await person(crew.sales)).deputy, null)
  assert.equal((await deputise(crew.sales, colleague)).body.refusal.code, 'deputy-elsewhere')
  assert.equal((await crew.founder.post(`${people}/${colleague.person}/enablings`)).status, 200)

  assert.equal((await deputise(crew.sales, colleague)).status, 200)
  const elsewhere = { areas: [{ area: crew.repairs.area, role: 'advisor' }], house: [] }
  const moved = await crew.founder.post(roles(colleague.person), { version: (await person(colleague)).version, ...elsewhere })
  assert.equal(moved.status, 200)
  assert.equal((await person(crew.sales)).deputy, null)
})

test('who goes to another area leaves behind a deputy who does not work there', async () => {
  const leaver = await crew.member({ area: { area: crew.sales.area } })
  assert.equal((await deputise(leaver, crew.sales)).status, 200)
  const elsewhere = { areas: [{ area: crew.repairs.area, role: 'advisor' }], house: [] }
  const { version } = await person(leaver)
  const moved = await crew.founder.post(`/api/people/${leaver.person}/roles`, { version, ...elsewhere })
  assert.equal(moved.body.version, version + 2)
  assert.equal((await person(leaver)).deputy, null)
})

test('standing in for somebody gives no right', async () => {
  const deputy = await crew.member({ area: { area: crew.sales.area }, house: [] })
  assert.equal((await deputise(crew.founder, deputy)).status, 200)
  assert.equal((await crew.founder.post('/api/duty', { off: true })).status, 200)
  assert.equal((await deputy.post('/api/areas', { name: 'Mine', acceptMinutes: 5 })).status, 403)
})

test('the journal proves all of it', async () => {
  const found = await verify(house.database, [crew.organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.deepEqual(found.differences, [])
})
