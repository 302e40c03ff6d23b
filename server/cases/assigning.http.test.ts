import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { catchUp } from '#server/core/readers.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { notices } from './reactions.ts'

let house: TestHouse
let crew: Company
let colleague: Member
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
  colleague = await crew.member({ area: { area: crew.sales.area } })
})
afterAll(() => house.close())

/** What somebody was told, once everything that happened has been read. */
async function toldTo(member: Member) {
  await catchUp(house.database, crew.organisation, notices, () => false)
  const { body } = await member.get('/api/notices')
  return body.notices.map(({ kind, caseId }: { kind: string; caseId: string }) => `${kind} ${caseId}`)
}

test('a case goes to a colleague, who is told of it, and back to the area, of which nobody is told', async () => {
  const { sales } = crew
  const id = await sales.opens()
  const given = await sales.post(`/api/cases/${id}/assignments`, { to: colleague.person })
  assert.equal(given.status, 200, JSON.stringify(given.body))
  assert.equal((await sales.reads(id)).body.holderPerson, colleague.person)
  assert.deepEqual(await toldTo(colleague), [`caseAssigned ${id}`])
  const back = await colleague.post(`/api/cases/${id}/assignments`)
  assert.equal(back.body.version, given.body.version + 1)
  assert.equal((await sales.reads(id)).body.holderPerson, null)
  assert.deepEqual(await toldTo(sales), [])
})

test('nobody is told of what they gave themselves', async () => {
  const { sales } = crew
  const id = await colleague.opens()
  assert.equal((await sales.post(`/api/cases/${id}/assignments`, { to: sales.person })).status, 200)
  assert.deepEqual(await toldTo(sales), [])
})

test('a case stays in its area: it is given neither to others nor by others', async () => {
  const { sales, repairs, founder } = crew
  const id = await sales.opens()
  const away = await sales.post(`/api/cases/${id}/assignments`, { to: repairs.person })
  assert.deepEqual([away.status, away.body.refusal.code, away.body.refusal.facts.area], [409, 'works-elsewhere', sales.area])
  const byOther = await repairs.post(`/api/cases/${id}/assignments`, { to: repairs.person })
  assert.deepEqual([byOther.status, byOther.body.refusal.code], [409, 'not-the-holder'])
  assert.equal((await sales.reads(id)).body.holderPerson, sales.person)
  assert.equal((await founder.post(`/api/cases/${id}/assignments`, { to: colleague.person })).status, 200)
})

test('whom a note names is told; who sees no cases cannot be named', async () => {
  const { sales, repairs } = crew
  const id = await sales.opens()
  const administrator = await crew.member({ house: ['administrator'] })
  const said = { text: 'Ask @Luis, who knows the street.', mentions: [repairs.person, repairs.person] }
  assert.equal((await sales.post(`/api/cases/${id}/notes`, said)).status, 200)
  assert.deepEqual(await toldTo(repairs), [`mentioned ${id}`])
  const { status, body } = await sales.post(`/api/cases/${id}/notes`, { text: 'And you?', mentions: [administrator.person] })
  assert.deepEqual([status, body.refusal.facts.fields[0].path], [400, 'mentions.0'])
})

test('read again from the beginning, nobody is told twice', async () => {
  const before = await toldTo(crew.repairs)
  assert.ok(before.length > 0)
  const again = { ...notices, name: 'notices-again' }
  await catchUp(house.database, crew.organisation, again, () => false)
  assert.deepEqual(await toldTo(crew.repairs), before)
})
