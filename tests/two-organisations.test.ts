import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { Box } from '#contract/inbox.ts'
import { catchUp } from '#server/core/readers.ts'
import { searchIndex } from '#server/search/reactions.ts'
import { type Company, company, HOST, type Member, ORIGIN } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { requestOf } from '#web/core/request.ts'
import { contractEndpoints } from './laws/endpoints.ts'
import { routes } from './organisations/routes.ts'
import { MARK, type Things, thingsOf, thingsOfNobody } from './organisations/things.ts'

const endpoints = await contractEndpoints()
const withIds = endpoints.flatMap(({ name, endpoint }) => {
  const asked = routes[name]
  return asked && 'ids' in asked ? Object.entries(asked.ids).map(([id, input]) => ({ name, endpoint, id, input })) : []
})
const lists = endpoints.filter(({ name }) => 'lists' in (routes[name] ?? {}))

let house: TestHouse
let ours: Company
let theirs: Company
let own: Things
let foreign: Things
let nobody: Things
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house, 'Cable Sur')
  theirs = await company(house, `${MARK} Norte`)
  own = await thingsOf(house, ours)
  foreign = await thingsOf(house, theirs)
  nobody = thingsOfNobody()
  for (const { organisation } of [ours, theirs]) await catchUp(house.database, organisation, searchIndex)
})
afterAll(() => house.close())

test('every endpoint says how it is asked for the things of another organisation', () => {
  const named = endpoints.map(({ name }) => name)
  const advice = 'Write in tests/organisations/routes.ts how it is asked with an id of theirs, or why it takes none.'
  expect(
    named.filter((name) => !(name in routes)),
    `These endpoints are new. ${advice}`,
  ).toEqual([])
  expect(
    Object.keys(routes).filter((name) => !named.includes(name)),
    'No contract has these any more.',
  ).toEqual([])
  const unsaid = endpoints
    .filter(({ name, endpoint }) => /:\w+/.test(endpoint.path) && !('ids' in (routes[name] ?? {})))
    .map(({ name }) => name)
  expect(unsaid, `A path with an id in it. ${advice}`).toEqual([])
})

describe('what another organisation has is answered as what never existed', () => {
  test.each(withIds)('$name, $id', async ({ endpoint, input }) => {
    const strangers = await Promise.all([ours.founder, ours.sales].map((member) => asks(member, endpoint, input(foreign, own))))
    const never = await Promise.all([ours.founder, ours.sales].map((member) => asks(member, endpoint, input(nobody, own))))
    assert.deepEqual(strangers, never)
    const allowed = strangers.filter(({ status }) => status !== 403)
    assert.ok(allowed.length > 0, 'nobody of ours may call this at all: the test shows nothing')
    for (const { status } of allowed) assert.equal(status, 404)
    // The same question from those whose things they are finds something: the 404 was not for another reason.
    const inside = await Promise.all([theirs.founder, theirs.sales].map((member) => asks(member, endpoint, input(foreign, foreign))))
    assert.ok(
      inside.some(({ status }) => status !== 404 && status !== 403),
      JSON.stringify(inside),
    )
  })
})

describe('lists, counts and searches show nothing of another organisation', () => {
  const inputs: Record<string, Record<string, unknown>[]> = {
    findCustomers: [{ like: MARK }, { like: 'zurbaran@example.org' }, { like: '600123456' }],
    search: [MARK, 'zurbaran', 'zurbaram', 'carmen', 'is:open', 'signal', '"says so"', 'customer:carmen'].map((q) => ({
      q,
      order: 'newest',
    })),
    findAlike: [{ name: MARK, mail: 'zurbaran@example.org', phone: '600123456' }],
    listCases: ['mine', 'area', 'offered', 'open', 'closed'].map((box) => ({ box, limit: 200 })),
  }

  test.each(lists)('$name', async ({ name, endpoint }) => {
    const empty = await company(house, 'Nobody yet')
    for (const input of inputs[name] ?? [{}]) {
      const { status, body } = await asks(empty.founder, endpoint, input)
      assert.equal(status, 200)
      for (const theirThing of [
        MARK,
        theirs.organisation,
        ours.organisation,
        theirs.founder.person,
        theirs.sales.person,
        ...idsOf(foreign),
        ...idsOf(own),
      ])
        assert.ok(!body.includes(theirThing), `${name} shows ${theirThing}`)
    }
  })

  test('the same searches find what is one’s own', async () => {
    for (const { q } of inputs.search ?? [])
      assert.notDeepEqual((await theirs.sales.get(`/api/search?${new URLSearchParams({ q: String(q) })}`)).body.hits, [], String(q))
  })

  test('a box narrowed to an area of theirs is as empty as one of an area that never was', async () => {
    for (const box of ['area', 'open', 'closed']) {
      const theirArea = await ours.sales.get(`/api/cases?box=${box}&area=${foreign.area}`)
      const noArea = await ours.sales.get(`/api/cases?box=${box}&area=${nobody.area}`)
      assert.deepEqual(theirArea.body, { cases: [], next: null })
      assert.deepEqual(theirArea.body, noArea.body)
    }
  })

  test('relays of an area of theirs are as many as of one that never was', async () => {
    for (const side of ['from', 'to'])
      for (const area of [foreign.area, foreign.receiver, nobody.area])
        assert.deepEqual((await ours.sales.get(`/api/relays?${side}=${area}`)).body, { relays: [], next: null })
  })

  test('their page of a list is no page of ours', async () => {
    const theirPage = await ours.sales.get(`/api/cases?box=open&limit=1&after=${foreign.cursor}`)
    const noPage = await ours.sales.get(`/api/cases?box=open&limit=1&after=${nobody.cursor}`)
    assert.deepEqual([theirPage.status, theirPage.body], [noPage.status, noPage.body])
    assert.equal(theirPage.status, 400)
  })

  test('counts count our own cases only', async () => {
    const empty = await company(house, 'Nobody yet')
    const counts = Object.values((await empty.founder.get('/api/case-counts')).body)
    assert.deepEqual([counts.length, new Set(counts)], [Box.options.length, new Set([0])])
  })

  test('the same Idempotency-Key in two organisations is two commands', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const [mine, others] = [
      await ours.sales.post('/api/customers', { name: 'Ana' }, key),
      await theirs.sales.post('/api/customers', { name: 'Ana' }, key),
    ]
    assert.deepEqual([mine.status, others.status], [200, 200])
    assert.notEqual(mine.body.id, others.body.id)
  })
})

describe('live updates', () => {
  test('tell of our own cases only', async () => {
    const url = await house.app.listen({ port: 0, host: '127.0.0.1' })
    const leaving = new AbortController()
    const stream = await fetch(`${url}/api/live`, { headers: { cookie: ours.sales.cookie }, signal: leaving.signal })
    const heard = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    await heard?.read()
    const theirCase = await theirs.sales.opens()
    const ourCase = await ours.sales.opens()
    let text = ''
    while (!text.includes(ourCase)) text += (await heard?.read())?.value ?? assert.fail('the stream ended')
    leaving.abort()
    assert.ok(!text.includes(theirCase) && !text.includes(foreign.customer))
  })
})

const idsOf = (things: Things): string[] => Object.values(things).filter((one) => typeof one === 'string')

/** The whole answer: status, body to the byte, and every header but the hour. */
async function asks({ cookie }: Member, endpoint: Endpoint<unknown, unknown>, input: Record<string, unknown>) {
  const { url, body } = requestOf(endpoint, input)
  const asked =
    body === null ? {} : { payload: body, headers: { 'content-type': 'application/json', origin: ORIGIN, 'idempotency-key': randomUUID() } }
  const answer = await house.app.inject({ method: endpoint.method, url, ...asked, headers: { host: HOST, cookie, ...asked.headers } })
  const { date: _, ...headers } = answer.headers
  return { status: answer.statusCode, body: answer.body, headers }
}
