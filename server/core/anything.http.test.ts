import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { replays } from '#server/app.ts'
import { type Company, company, HOST, ORIGIN } from '#server/testing/company.ts'
import { exampleInput } from '#server/testing/example-input.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { requestOf } from '#web/core/request.ts'
import { contractEndpoints } from '../../tests/laws/endpoints.ts'
import { attempt } from './attempt.ts'
import { verify } from './verify.ts'

/** Passwords are slow to look at on purpose: what is asked of them has tests of its own. */
const slow = new Set(['logIn', 'setUp', 'acceptInvitation', 'changePassword', 'logOut'])
const endpoints = (await contractEndpoints()).filter(({ name }) => !slow.has(name))

let house: TestHouse
let ours: Company
/** Ids of things that are there, so that not everything ends at "not found". */
let real: string[]
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
  const caseId = await ours.sales.opens()
  const handoff = await ours.sales.handsOff(caseId, { to: ours.repairs })
  const customer = (await ours.sales.reads(caseId)).body.customer.id
  real = [caseId, handoff, customer, ours.sales.area, ours.repairs.area, ours.sales.person]
})
afterAll(() => house.close())

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom('', ' ', '\u0000', '\ud800', '%', "'", '\\', '1e999', '-0', '9'.repeat(400)),
)
const value = fc.oneof(
  { weight: 3, arbitrary: fc.nat(5).map((nth) => real[nth]) },
  { weight: 2, arbitrary: words },
  fc.jsonValue({ maxDepth: 3 }),
  fc.integer(),
  fc.double(),
)

test.each(endpoints)('$name: whatever is asked, the answer is no fault of ours', { timeout: 60_000 }, async ({ endpoint }) => {
  const example = exampleInput(endpoint)
  const names = Object.keys(example)
  const changes = fc.dictionary(names.length > 0 ? fc.constantFrom(...names) : fc.constant('nothing'), value, { maxKeys: 3 })
  const inOrder = fc.record({
    changes,
    extra: fc.option(fc.tuple(fc.string(), value), { freq: 8 }),
    member: fc.constantFrom('founder', 'sales', 'repairs'),
  })
  await fc.assert(
    fc.asyncProperty(inOrder, async ({ changes: changed, extra, member }) => {
      const input = { ...example, ...changed, ...(extra && { [extra[0]]: extra[1] }) }
      // Half a character cannot stand in an address: nobody can ask so.
      const url = attempt(() => requestOf(endpoint, input))
      if (!url) return
      const who = { founder: ours.founder, sales: ours.sales, repairs: ours.repairs }[member] ?? ours.founder
      const sent = url.body === null ? {} : { payload: url.body }
      const headers = {
        host: HOST,
        origin: ORIGIN,
        cookie: who.cookie,
        'idempotency-key': randomUUID(),
        ...(url.body !== null && { 'content-type': 'application/json' }),
      }
      const answer = await house.app.inject({ method: endpoint.method, url: url.url, headers, ...sent })
      assert.ok(answer.statusCode < 500, `${answer.statusCode} for ${url.url} ${url.body}`)
    }),
    { numRuns: 60 },
  )
})

test('and after all of it the journal agrees with the tables', async () => {
  const { ok, differences } = await verify(house.database, [ours.organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.ok(ok, JSON.stringify(differences))
})
