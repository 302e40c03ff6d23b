import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { revokeKey } from '#server/people/keys.record.ts'
import { type Company, company, HOST, type Member, ORIGIN } from '#server/testing/company.ts'
import { exampleInput } from '#server/testing/example-input.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { keyFor } from '#server/testing/keys.ts'
import { requestOf } from '#web/core/request.ts'
import { contractEndpoints } from '../../tests/laws/endpoints.ts'
import { scopes } from './access.ts'

const endpoints = await contractEndpoints()
const guarded = endpoints.filter(({ endpoint }) => endpoint.may !== 'anyone')
const changing = guarded.filter(({ endpoint }) => endpoint.method === 'POST' && endpoint.may !== 'signed-in')
const scoped = guarded.filter(({ endpoint }) => endpoint.may !== 'signed-in')
const ofCases = endpoints.filter(({ endpoint }) => endpoint.may === 'case:write' && endpoint.path.includes(':id'))

let house: TestHouse
let ours: Company
let auditor: Member
let administrator: Member
let caseId: string
let customer: string
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
  auditor = await ours.member({ house: ['auditor'] })
  administrator = await ours.member({ house: ['administrator'] })
  caseId = await ours.sales.opens({ subject: 'No signal' })
  customer = (await ours.sales.reads(caseId)).body.customer.id
})
afterAll(() => house.close())

/** Asks an endpoint with an input, as whoever the headers say. */
async function asks(
  endpoint: Endpoint<unknown, unknown>,
  input: Record<string, unknown>,
  headers: Record<string, string>,
  payload?: string,
) {
  const { url, body } = requestOf(endpoint, input)
  const sent = payload ?? body
  const all = { host: HOST, 'idempotency-key': randomUUID(), ...(sent !== null && { 'content-type': 'application/json' }), ...headers }
  const answer = await house.app.inject({ method: endpoint.method, url, headers: all, ...(sent !== null && { payload: sent }) })
  return { status: answer.statusCode, code: answer.json().refusal?.code, body: answer.json() }
}

const as = ({ cookie }: Member) => ({ cookie, origin: ORIGIN })

const keyOf = (member: Member, given: readonly string[]) => keyFor(house, ours.organisation, member, given)

describe('who is not logged in', () => {
  test.each(guarded)('gets nothing of $name, whatever is asked', async ({ endpoint }) => {
    for (const headers of [
      { origin: ORIGIN },
      { origin: ORIGIN, cookie: `__Host-remo=${'A'.repeat(43)}` },
      { authorization: `Bearer remo_${'A'.repeat(43)}` },
    ])
      for (const input of [exampleInput(endpoint), { id: 'nothing' }]) {
        const { status, code } = await asks(endpoint, input, headers)
        assert.deepEqual([status, code], [401, 'not-signed-in'])
      }
  })

  test('hears no live updates', async () => {
    assert.equal((await house.app.inject({ method: 'GET', url: '/api/live', headers: { host: HOST } })).statusCode, 401)
  })
})

describe('an auditor', () => {
  test.each(changing)('may not $name', async ({ endpoint }) => {
    const { status, code } = await asks(endpoint, exampleInput(endpoint), as(auditor))
    assert.deepEqual([status, code], [403, 'not-allowed'])
  })

  test('reads what everybody reads, and is offered nothing to do', async () => {
    const { status, body } = await auditor.reads(caseId)
    assert.equal(status, 200)
    assert.deepEqual(new Set(Object.values(body.may)), new Set([false]))
    assert.equal((await auditor.get('/api/cases?box=open')).body.cases.length, 1)
  })
})

describe('an administrator without an area', () => {
  test('finds no case and no customer: as what does not exist', async () => {
    assert.equal((await administrator.reads(caseId)).status, 404)
    assert.equal((await administrator.get(`/api/cases/${caseId}/timeline?after=x`)).status, 404)
    assert.equal((await administrator.get(`/api/customers/${customer}`)).status, 404)
    assert.deepEqual((await administrator.get('/api/customers?like=Carmen')).body, { customers: [] })
    for (const box of ['mine', 'area', 'offered', 'open', 'closed'])
      assert.deepEqual((await administrator.get(`/api/cases?box=${box}`)).body, { cases: [], next: null })
    assert.deepEqual([...new Set(Object.values((await administrator.get('/api/case-counts')).body))], [0])
    assert.deepEqual((await administrator.get('/api/notices')).body, { notices: [] })
  })

  test.each(ofCases)('cannot $name either', async ({ endpoint }) => {
    const { status } = await asks(endpoint, { ...exampleInput(endpoint), id: caseId }, as(administrator))
    assert.equal(status, 404)
  })

  test('hears of areas, and never of a case', async () => {
    const url = await house.app.listen({ port: 0, host: '127.0.0.1' })
    const leaving = new AbortController()
    const stream = await fetch(`${url}/api/live`, { headers: { cookie: administrator.cookie }, signal: leaving.signal })
    const heard = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    await heard?.read()
    await ours.sales.replies(caseId)
    await ours.founder.post('/api/areas', { name: 'Night shift', acceptMinutes: 30 })
    let text = ''
    while (!text.includes('AreaAdded')) text += (await heard?.read())?.value ?? assert.fail('the stream ended')
    leaving.abort()
    assert.doesNotMatch(text, /Message|Case/)
  })

  test('runs the house', async () => {
    assert.equal((await administrator.post('/api/areas', { name: 'Billing', acceptMinutes: 30 })).status, 200)
  })
})

test('an advisor does not run the house', async () => {
  for (const { endpoint } of endpoints.filter((one) => one.endpoint.may === 'house:run')) {
    const { status, code } = await asks(endpoint, exampleInput(endpoint), as(ours.sales))
    assert.deepEqual([status, code], [403, 'not-allowed'])
  }
})

describe('a key', () => {
  test.each(scoped)('without its scope may not $name, and learns nothing by asking', async ({ endpoint }) => {
    const others = scopes.filter((scope) => scope !== endpoint.may)
    const { headers } = await keyOf(ours.founder, others)
    for (const input of [exampleInput(endpoint), { ...exampleInput(endpoint), id: caseId }, { nothing: 'known' }]) {
      const { status, code, body } = await asks(endpoint, input, headers)
      assert.deepEqual([status, code], [403, 'scope-missing'])
      assert.deepEqual(body.refusal.facts, { scope: endpoint.may })
    }
    const broken = endpoint.method === 'POST' ? await asks(endpoint, exampleInput(endpoint), headers, '{"id":7}') : undefined
    assert.ok(broken === undefined || broken.status === 403)
  })

  test('with the scope works without an Origin, and never beyond the roles of its person', async () => {
    const all = await keyOf(ours.sales, scopes)
    const opened = await house.app.inject({ method: 'GET', url: `/api/cases/${caseId}`, headers: { host: HOST, ...all.headers } })
    assert.equal(opened.statusCode, 200)
    const area = await house.app.inject({
      method: 'POST',
      url: '/api/areas',
      payload: { name: 'Mine', acceptMinutes: 30 },
      headers: { host: HOST, 'idempotency-key': randomUUID(), ...all.headers },
    })
    assert.equal(area.statusCode, 403)
  })

  test('that reads only is offered nothing to do', async () => {
    const { headers } = await keyOf(ours.sales, ['case:read'])
    const { body } = await asks(endpointNamed('readCase'), { id: caseId }, headers)
    assert.deepEqual(new Set(Object.values(body.may)), new Set([false]))
  })

  test('ends at once when it is revoked', async () => {
    const { id, headers } = await keyOf(ours.sales, ['case:read'])
    assert.equal((await asks(endpointNamed('countCases'), {}, headers)).status, 200)
    await revokeKey(house.database, id)
    assert.equal((await asks(endpointNamed('countCases'), {}, headers)).status, 401)
  })
})

function endpointNamed(name: string) {
  return endpoints.find((one) => one.name === name)?.endpoint ?? assert.fail(`no endpoint ${name}`)
}
