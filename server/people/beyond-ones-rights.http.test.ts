import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { scopes } from '#server/core/access.ts'
import { systemActor } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { lastPosition } from '#server/core/journal.ts'
import { type Company, company, HOST, type Member, ORIGIN } from '#server/testing/company.ts'
import { exampleInput } from '#server/testing/example-input.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { keyFor } from '#server/testing/keys.ts'
import { requestOf } from '#web/core/request.ts'
import { contractEndpoints } from '../../tests/laws/endpoints.ts'

const writing = (await contractEndpoints()).filter(({ endpoint }) => endpoint.method === 'POST' && endpoint.may !== 'anyone')
const ownMatters = writing.filter(({ endpoint }) => endpoint.may === 'signed-in')
const others = writing.filter(({ endpoint }) => endpoint.may !== 'signed-in')
const ofOneCase = writing.filter(({ endpoint }) => endpoint.may === 'case:write' && endpoint.path.startsWith('/api/cases/:id/'))

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
})
afterAll(() => house.close())

const journalEnds = () => reading(house.database, systemActor(crew.organisation, 'test'), lastPosition)
const bySession = ({ cookie }: Member) => ({ cookie, origin: ORIGIN })

async function sends(caller: Record<string, string>, endpoint: Endpoint<unknown, unknown>, input: object, more: object = {}) {
  const { url, body } = requestOf(endpoint, { ...input })
  const headers = { host: HOST, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...caller }
  const payload = JSON.stringify({ ...JSON.parse(body ?? '{}'), ...more })
  const answer = await house.app.inject({ method: 'POST', url, payload, headers })
  return { status: answer.statusCode, refusal: answer.json().refusal }
}

describe('an advisor', () => {
  const coveted = { role: 'administrator', roles: ['administrator'], house: ['administrator'], person: randomUUID(), active: true }

  test.each(ownMatters)('gets no other rights by $name', async ({ endpoint }) => {
    const before = (await crew.sales.get('/api/me')).body
    const ends = await journalEnds()
    for (const [field, value] of Object.entries(coveted)) {
      const { status, refusal } = await sends(bySession(crew.sales), endpoint, exampleInput(endpoint), { [field]: value })
      assert.deepEqual([status, refusal.facts.fields], [400, [{ path: field, code: 'unknown', message: refusal.facts.fields[0].message }]])
    }
    assert.deepEqual((await crew.sales.get('/api/me')).body, before)
    assert.equal(await journalEnds(), ends)
  })

  test.each(ofOneCase)('writes nothing past the rules by $name', async ({ endpoint }) => {
    const caseId = await crew.sales.opens()
    const ends = await journalEnds()
    const fields = {
      id: randomUUID(),
      createdAt: '2020-01-01T00:00:00.000Z',
      deadlineAt: '2099-01-01T00:00:00.000Z',
      organisationId: randomUUID(),
    }
    const { version, ...known } = exampleInput(endpoint)
    for (const [field, value] of Object.entries(version === undefined ? { ...fields, version: 7 } : fields)) {
      const input = { ...known, ...(version !== undefined && { version: 1 }), id: caseId }
      const { status, refusal } = await sends(bySession(crew.sales), endpoint, input, { [field]: value })
      assert.deepEqual([status, refusal.facts.fields[0].path, refusal.facts.fields[0].code], [400, field, 'unknown'])
    }
    assert.equal(await journalEnds(), ends)
  })
})

describe('an auditor', () => {
  test('may write by none of the routes, neither by session nor by a key with every scope', async () => {
    const auditor = await crew.member({ house: ['auditor'] })
    const callers = [bySession(auditor), (await keyFor(house, crew.organisation, auditor, scopes)).headers]
    const ends = await journalEnds()
    for (const { endpoint, name } of others)
      for (const caller of callers) {
        const { status } = await sends(caller, endpoint, exampleInput(endpoint))
        assert.equal(status, 403, name)
      }
    assert.equal(await journalEnds(), ends)
  })
})

describe('a request from somewhere else, or by a method that changes nothing', () => {
  test.each(writing)('does nothing by $name', async ({ endpoint }) => {
    const ends = await journalEnds()
    const foreign = { cookie: crew.founder.cookie, origin: 'https://evil.example' }
    const { status, refusal } = await sends(foreign, endpoint, exampleInput(endpoint))
    assert.deepEqual([status, refusal.code], [403, 'origin-foreign'])
    const { url } = requestOf(endpoint, exampleInput(endpoint))
    for (const method of ['GET', 'HEAD'] as const) {
      const headers = { host: HOST, cookie: crew.founder.cookie, 'x-http-method-override': 'POST' }
      const answer = await house.app.inject({ method, url: `${url}?_method=POST`, headers })
      // Where a list stands at the same address, it is read, and takes no such word.
      assert.ok([405, 400].includes(answer.statusCode), `${method} ${url} answers ${answer.statusCode}`)
    }
    assert.equal(await journalEnds(), ends)
  })
})
