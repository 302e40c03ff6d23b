import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

test('a case stays with the sender until the other area accepts', async () => {
  const { sales, repairs } = await company(house)
  const caseId = await sales.opens()
  const handoff = await sales.handsOff(caseId, { to: repairs })
  assert.equal((await repairs.reads(caseId)).body.holder, sales.area)
  assert.equal((await repairs.accepts(handoff)).status, 200)
  const { holder, holderPerson, owner } = (await sales.reads(caseId)).body
  assert.deepEqual({ holder, holderPerson, owner }, { holder: repairs.area, holderPerson: repairs.person, owner: sales.person })
})

test('a returned case is back with its reason, and says what to do next', async () => {
  const { sales, repairs } = await company(house)
  const caseId = await sales.opens()
  const handoff = await sales.handsOff(caseId, { to: repairs })
  assert.equal((await repairs.returns(handoff, 'The serial number is lacking.')).status, 200)
  const { holder, comeBack, offer, may } = (await sales.reads(caseId)).body
  assert.equal(holder, sales.area)
  assert.equal(offer, null)
  assert.equal(comeBack.reason, 'The serial number is lacking.')
  assert.equal(may.offer, true)
})

test('the owner changes only when whoever accepts takes that over too', async () => {
  const { sales, repairs } = await company(house)
  const caseId = await sales.opens()
  const handoff = await sales.handsOff(caseId, { to: repairs, withOwner: true })
  assert.equal((await sales.reads(caseId)).body.owner, sales.person)
  await repairs.accepts(handoff)
  assert.equal((await sales.reads(caseId)).body.owner, repairs.person)
})

test('two who accept at once: one holds the case, the other is told who', async () => {
  const { sales, repairs, member } = await company(house)
  const other = await member({ area: { area: repairs.area } })
  const handoff = await sales.handsOff(await sales.opens(), { to: repairs })
  const answers = await Promise.all([repairs.accepts(handoff), other.accepts(handoff)])
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409])
  const refused = answers.find((answer) => answer.status === 409)
  assert.equal(refused?.body.refusal.code, 'handoff-answered')
})
