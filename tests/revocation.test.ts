import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, test, vi } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { LIVE_PATH } from '#contract/live.ts'
import { tell } from '#server/cases/notices.record.ts'
import { scopes } from '#server/core/access.ts'
import { systemActor } from '#server/core/actor.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Company, company, HOST, type Member, ORIGIN } from '#server/testing/company.ts'
import { exampleInput } from '#server/testing/example-input.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { keyFor } from '#server/testing/keys.ts'
import { requestOf } from '#web/core/request.ts'
import { contractEndpoints } from './laws/endpoints.ts'
import { routes } from './organisations/routes.ts'
import { MARK, type Things, thingsOf } from './organisations/things.ts'

const AT_MOST_MS = 2_000
const guarded = (await contractEndpoints()).filter(({ endpoint }) => endpoint.may !== 'anyone')
// Going, and changing how one comes in, would end the session by themselves.
const harmless = guarded.filter(({ endpoint }) => !endpoint.withoutKey)
const ofCases = guarded.filter(({ name, endpoint }) => /^(case|customer):/.test(endpoint.may) || /Notice/.test(name))

let house: TestHouse
let crew: Company
let url: string
beforeAll(async () => {
  house = await testHouse()
  url = await house.app.listen({ port: 0, host: '127.0.0.1' })
})
beforeEach(async () => {
  crew = await company(house, `${MARK} Sur`)
})
afterAll(() => house.close())

type Caller = Record<string, string>
const bySession = ({ cookie }: Member): Caller => ({ cookie, origin: ORIGIN })
const byKey = async (member: Member) => (await keyFor(house, crew.organisation, member, scopes)).headers

async function asks(caller: Caller, endpoint: Endpoint<unknown, unknown>, input: Record<string, unknown>) {
  const { url: path, body } = requestOf(endpoint, input)
  const sent = body === null ? {} : { payload: body, headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } }
  const headers = { host: HOST, ...caller, ...sent.headers }
  const answer = await house.app.inject({ method: endpoint.method, url: path, ...sent, headers })
  return { status: answer.statusCode, text: answer.body }
}

/** Hears live updates as a browser or a program does: all that came, and whether it is over. */
async function listens(caller: Caller) {
  const leaving = new AbortController()
  const answer = await fetch(`${url}${LIVE_PATH}`, {
    headers: caller.cookie ? { cookie: caller.cookie } : caller,
    signal: leaving.signal,
  })
  const heard = { status: answer.status, text: '', ended: false, stop: () => leaving.abort() }
  const read = async () => {
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) heard.text += piece
    heard.ended = true
  }
  read().catch(() => {})
  return heard
}

describe('who is disabled', () => {
  test('is nobody on every route and live update, by session and by key', async () => {
    const leaver = await crew.member({ area: { area: crew.sales.area, role: 'manager' }, house: ['administrator', 'cxLead'] })
    const callers = [bySession(leaver), await byKey(leaver)]
    // Each route is opened before: what was remembered of their rights must not outlive them.
    for (const { endpoint, name } of harmless)
      for (const caller of callers) assert.notEqual((await asks(caller, endpoint, exampleInput(endpoint))).status, 401, name)
    const streams = await Promise.all(callers.map(listens))

    assert.equal((await crew.founder.post(`/api/people/${leaver.person}/disablings`)).status, 200)
    for (const { endpoint, name } of guarded)
      for (const caller of callers) assert.equal((await asks(caller, endpoint, exampleInput(endpoint))).status, 401, name)
    await vi.waitFor(() => assert.ok(streams.every(({ ended }) => ended)), { timeout: AT_MOST_MS, interval: 20 })
    for (const caller of callers) assert.equal((await listens(caller)).status, 401)
  })
})

describe('who lost their only area', () => {
  let leaver: Member
  let things: Things
  let callers: Caller[]
  beforeEach(async () => {
    leaver = await crew.member({ area: { area: crew.sales.area } })
    things = await thingsOf(house, crew)
    await transaction(house.database, systemActor(crew.organisation, 'test'), async (tx) => {
      tell(tx, { kind: 'handoffExpired', person: leaver.person, area: leaver.area, caseId: things.case, position: 1, at: tx.now })
      return null
    })
    callers = [bySession(leaver), await byKey(leaver)]
  })

  const leaves = async () => {
    const left = await crew.founder.post(`/api/people/${leaver.person}/roles`, { version: 1, areas: [], house: [] })
    assert.equal(left.status, 200)
  }

  /** Each way in which a route of cases can be asked for what is there. */
  const questions = () =>
    ofCases.flatMap(({ name, endpoint }) => {
      const asked = routes[name]
      if (name === 'findCustomers') return [{ name, endpoint, input: { like: MARK } }]
      if (name === 'listCases') return ['mine', 'area', 'offered', 'open', 'closed'].map((box) => ({ name, endpoint, input: { box } }))
      if (asked && 'ids' in asked)
        return Object.entries(asked.ids).map(([id, input]) => ({ name: `${name} ${id}`, endpoint, input: input(things, things) }))
      return [{ name, endpoint, input: exampleInput(endpoint) }]
    })

  test('finds no case and no customer by any route that showed them before', async () => {
    const showing = questions().filter(({ endpoint }) => endpoint.method === 'GET')
    const shows = async ({ endpoint, input }: (typeof showing)[number]) =>
      Promise.all(callers.map(async (caller) => (await asks(caller, endpoint, input)).text.includes(MARK)))
    const before = await Promise.all(showing.map(shows))
    assert.ok(before.flat().filter(Boolean).length >= 2 * 7, 'hardly anything was to be seen before: the test shows nothing')

    await leaves()
    const ids = [things.case, things.key, things.closedCase, things.handoff, things.customer]
    for (const { name, endpoint, input } of questions())
      for (const caller of callers) {
        const { status, text } = await asks(caller, endpoint, input)
        assert.ok(!text.includes(MARK) && !ids.some((id) => text.includes(id)), `${name} shows ${text.slice(0, 200)}`)
        if (endpoint.path.includes(':id') || 'caseId' in input) assert.ok([403, 404].includes(status), `${name} answers ${status}`)
      }
  })

  test('hears of no case two seconds later, by a stream that goes on', async () => {
    const streams = await Promise.all(callers.map(listens))
    /** Something happens in a case, and then something that everybody hears of. */
    const hearsOfCases = async () => {
      const caseId = await crew.sales.opens()
      const told = streams.map(({ text }) => text.length)
      await crew.founder.post('/api/areas', { name: randomUUID(), acceptMinutes: 30 })
      const hasHeard = () => streams.every(({ text }, nth) => text.indexOf('AreaAdded', told[nth]) >= 0)
      await vi.waitFor(() => assert.ok(hasHeard()), { timeout: 10_000, interval: 10 })
      return streams.some(({ text }) => text.includes(caseId))
    }
    assert.ok(await hearsOfCases())
    await leaves()
    const since = performance.now()
    while (await hearsOfCases()) assert.ok(performance.now() - since < AT_MOST_MS, 'still hears of cases')
    assert.ok(!(await hearsOfCases()))
    for (const { stop } of streams) stop()
  })
})
