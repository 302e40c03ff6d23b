import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { ask, type Company, company, HOST, ORIGIN } from '#server/testing/company.ts'
import { exampleInput } from '#server/testing/example-input.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { requestOf } from '#web/core/request.ts'
import { contractEndpoints } from '../../tests/laws/endpoints.ts'

const endpoints = await contractEndpoints()
const commands = endpoints.filter(({ endpoint }) => endpoint.method === 'POST')
const paths = [...Map.groupBy(endpoints, ({ endpoint }) => endpoint.path)].map(([path, served]) => ({
  path,
  served,
  allow: served.map(({ endpoint }) => endpoint.method),
}))

let house: TestHouse
let ours: Company
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
})
afterAll(() => house.close())

type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

function asks(method: Method, url: string, headers: Record<string, string> = {}, payload?: object) {
  return house.app.inject({ method, url, headers: { host: HOST, ...headers }, ...(payload && { payload }) })
}

const signedIn = () => ({ cookie: ours.founder.cookie, origin: ORIGIN, 'idempotency-key': randomUUID() })

describe('a method that a path does not have', () => {
  test.each(paths)('$path: is refused with what is understood, and changes nothing', async ({ path, served, allow }) => {
    const before = await lastPosition()
    for (const { endpoint } of served) {
      const { url } = requestOf({ method: endpoint.method, path }, exampleInput(endpoint))
      for (const method of (['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const).filter(
        (one) => !allow.some((allowed) => allowed === one),
      )) {
        const answer = await asks(
          method,
          url,
          signedIn(),
          method === 'POST' || method === 'PUT' || method === 'PATCH' ? exampleInput(endpoint) : undefined,
        )
        assert.equal(answer.statusCode, 405, `${method} ${url}`)
        assert.deepEqual(String(answer.headers.allow).split(', ').sort(), [...allow].sort())
        if (method !== 'HEAD') assert.equal(answer.json().refusal.code, 'method-not-allowed')
      }
    }
    assert.equal(await lastPosition(), before)
  })

  test('of live updates too', async () => {
    const answer = await asks('POST', '/api/live', signedIn(), {})
    assert.deepEqual([answer.statusCode, answer.headers.allow], [405, 'GET'])
  })
})

describe('a change that does not come from our own page', () => {
  test.each(commands)('$name is refused without or with a foreign Origin', async ({ endpoint }) => {
    const { url } = requestOf(endpoint, exampleInput(endpoint))
    const { origin: _, ...without } = signedIn()
    const foreign = ['https://evil.example', 'null', 'http://127.0.0.1:4001', 'https://127.0.0.1:4000', `${ORIGIN}.evil.example`]
    for (const headers of [without, ...foreign.map((origin) => ({ ...without, origin }))]) {
      const answer = await asks('POST', url, headers, exampleInput(endpoint))
      assert.deepEqual([answer.statusCode, answer.json().refusal.code], [403, 'origin-foreign'], JSON.stringify(headers))
    }
  })

  test('a name that only points to this machine is not ours', async () => {
    const answer = await asks(
      'POST',
      '/api/customers',
      { ...signedIn(), host: 'evil.example:4000', origin: 'http://evil.example:4000' },
      { name: 'Ana' },
    )
    assert.equal(answer.statusCode, 403)
  })

  test('naming a key that is none does not make a session a key', async () => {
    const { origin: _, ...without } = signedIn()
    for (const authorization of ['Basic QWxhZGRpbjpvcGVu', 'Bearer', 'Bearer short', 'x']) {
      const answer = await asks('POST', '/api/customers', { ...without, authorization }, { name: 'Ana' })
      assert.equal(answer.statusCode, 401, authorization)
    }
  })

  test('live updates are not for other pages to listen to', async () => {
    const answer = await asks('GET', '/api/live', { cookie: ours.sales.cookie, origin: 'https://evil.example' })
    assert.equal(answer.statusCode, 403)
  })
})

describe('an address that nobody serves', () => {
  test.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/cases/x/y/z',
    '/api//cases',
    '/api/cases%00',
    '/.env',
    '/api/../server/main.ts',
    '/assets/../../package.json',
  ])('%s is answered as what does not exist', async (url) => {
    const answer = await asks('GET', url, { cookie: ours.sales.cookie, 'accept-language': 'es' })
    assert.equal(answer.statusCode, 404)
    assert.deepEqual(answer.json().refusal, { kind: 'missing', code: 'not-found', facts: {}, message: 'No existe, o no está a tu vista.' })
  })

  test('an id that is none is told as a wrong field, before anybody looks for it', async () => {
    for (const id of ['', 'x', '1', "' or 1=1", '%00', '..%2f..', 'x'.repeat(90)]) {
      const answer = await asks('GET', `/api/cases/${encodeURIComponent(id)}`, { cookie: ours.sales.cookie })
      assert.deepEqual([answer.statusCode, answer.json().refusal.facts.fields[0].path], [400, 'id'], id)
    }
  })
})

describe('every answer', () => {
  test.each(['/api/set-up', '/api/me', '/api/nothing', '/', '/health/live', '/api/openapi.json'])(
    '%s: tells the browser to trust nothing else',
    async (url) => {
      const { headers } = await asks('GET', url)
      assert.match(String(headers['content-security-policy']), /default-src 'none'/)
      assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/)
      assert.equal(headers['x-content-type-options'], 'nosniff')
      assert.equal(headers['x-frame-options'], 'DENY')
      assert.equal(headers['referrer-policy'], 'no-referrer')
      assert.equal(headers['x-powered-by'], undefined)
      assert.equal(headers.server, undefined)
      assert.equal(headers['access-control-allow-origin'], undefined)
    },
  )

  test('with data in it is kept by nobody on the way', async () => {
    for (const url of ['/api/me', '/api/cases?box=open', '/api/nothing'])
      assert.equal((await asks('GET', url, { cookie: ours.sales.cookie })).headers['cache-control'], 'no-store', url)
  })
})

describe('a fault of ours', () => {
  test('is told by a reference only: no stack, no statement, no name of a table', async () => {
    const broken = await testHouse()
    const { sales } = await company(broken)
    const owner = new pg.Client({ connectionString: broken.ownerUrl })
    await owner.connect()
    await owner.query('alter table remo.cases rename to gone')
    await owner.end()
    for (const answer of [
      await sales.get('/api/cases?box=open'),
      await sales.post(`/api/cases/${randomUUID()}/notes`, { text: 'Ring at noon.' }),
    ]) {
      assert.equal(answer.status, 500)
      assert.deepEqual(Object.keys(answer.body), ['bug'])
      assert.deepEqual(Object.keys(answer.body.bug).sort(), ['message', 'reference'])
      assert.match(answer.body.bug.reference, /^[\da-f-]{36}$/)
      assert.doesNotMatch(JSON.stringify(answer.body), /select|relation|cases|remo\.\w|\.ts|node_modules|42P01/)
    }
    const inSpanish = await ask(broken, 'GET', '/api/cases?box=open', undefined, { cookie: sales.cookie, 'accept-language': 'es' })
    assert.match(inSpanish.body.bug.message, /^Algo ha fallado en Remo/)
    await broken.close()
  })
})

/** How much has happened so far. */
async function lastPosition(): Promise<number> {
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(
    'select sum(position)::int as position, (select count(*)::int from remo.idempotency) as answers from remo.journal_counters',
  )
  await owner.end()
  return rows[0].position + rows[0].answers
}
