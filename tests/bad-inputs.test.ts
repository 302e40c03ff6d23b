import assert from 'node:assert/strict'
import { createHook } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { scopes } from '#server/core/access.ts'
import { recordFounding } from '#server/people/founding.record.ts'
import { hashPassword } from '#server/people/password.ts'
import { clock } from '#server/testing/clock.ts'
import { ask, type Company, company, HOST, ORIGIN } from '#server/testing/company.ts'
import { exampleInput } from '#server/testing/example-input.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { keyFor } from '#server/testing/keys.ts'
import { visitor } from '#server/testing/visitor.ts'
import { requestOf } from '#web/core/request.ts'
import { proved } from './bad-inputs/proved.ts'
import { contractEndpoints } from './laws/endpoints.ts'
import { routes } from './organisations/routes.ts'
import { type Things, thingsOf } from './organisations/things.ts'

test.each(Object.entries(proved))('%s is proved by tests that are there', (_, { by }) => {
  for (const [file, names] of Object.entries(by)) {
    const source = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    for (const name of names)
      assert.match(source, new RegExp(`test(\\.each\\([^;]*?\\))?\\(\\s*['\`]${escaped(name)}`), `${file} has no test "${name}"`)
  }
})

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const endpoints = await contractEndpoints()
const PASSWORD = 'un faro en la niebla'

let house: TestHouse
let crew: Company
let things: Things
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
  things = await thingsOf(house, crew)
})
afterEach(clock.setRight)
afterAll(() => house.close())

type Caller = Record<string, string>
const founder = (): Caller => ({ cookie: crew.founder.cookie, origin: ORIGIN })

async function asks(endpoint: Endpoint<unknown, unknown>, input: Record<string, unknown>, caller = founder(), at = house) {
  const { url, body } = requestOf(endpoint, input)
  const sent = body === null ? {} : { payload: body, headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() } }
  const answer = await at.app.inject({ method: endpoint.method, url, ...sent, headers: { host: HOST, ...caller, ...sent.headers } })
  // A download is bytes, whatever they are.
  const isJson = String(answer.headers['content-type']).startsWith('application/json')
  return { status: answer.statusCode, text: answer.body, refusal: isJson ? answer.json().refusal : undefined }
}

async function asOwner(of: TestHouse, statement: string) {
  const owner = new pg.Client({ connectionString: of.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(statement)
  await owner.end()
  return rows
}

describe('at the log-in', () => {
  /** How often argon2id is asked for meanwhile: the platform itself tells. */
  async function passwordsLookedAt(act: () => Promise<unknown>): Promise<number> {
    let looked = 0
    const hook = createHook({
      init: (_, type) => {
        if (type === 'ARGON2REQUEST') looked += 1
      },
    }).enable()
    await act()
    hook.disable()
    return looked
  }

  async function somebody() {
    const email = `${randomUUID()}@example.org`
    const founding = { organisation: 'Cable Este', name: 'Marta', email, passwordHash: await hashPassword(PASSWORD), areas: ['Ventas'] }
    await recordFounding(house.database, { ...founding, language: 'es', onlyFirst: false })
    return (password: string) => visitor(house).post('/api/log-ins', { email, password })
  }

  test('47, two hundred wrong ones at once: five passwords are looked at, the right one waits too, and nobody else does', async () => {
    clock.stopAt('2026-11-21T10:05:00.000Z')
    const [guessed, colleague] = [await somebody(), await somebody()]
    const statuses: number[] = []
    const looked = await passwordsLookedAt(() =>
      Promise.all(Array.from({ length: 200 }, async () => statuses.push((await guessed('a wrong one')).status))),
    )
    assert.equal(looked, 5)
    assert.deepEqual([statuses.filter((one) => one === 401).length, statuses.filter((one) => one === 429).length], [5, 195])
    let right = 0
    assert.equal(await passwordsLookedAt(async () => (right = (await guessed(PASSWORD)).status)), 0)
    assert.deepEqual([right, (await colleague(PASSWORD)).status], [429, 200])
    clock.stopAt('2026-11-21T10:15:00.000Z')
    assert.equal((await guessed(PASSWORD)).status, 200)
    clock.setRight()
  })

  test('48, an address that nobody has costs the same work as one that somebody has', async () => {
    const guessed = await somebody()
    assert.equal(await passwordsLookedAt(() => guessed('a wrong one')), 1)
    const nobody = () => visitor(house).post('/api/log-ins', { email: `${randomUUID()}@example.org`, password: 'a wrong one' })
    assert.equal(await passwordsLookedAt(nobody), 1)
  })
})

test('49, a link to come in never names the host that the request names', async () => {
  const ofPerson = `/api/people/${things.person}/links`
  const evil = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', forwarded: 'host=evil.example' }
  const forwarded = await crew.founder.post(ofPerson, {}, evil)
  assert.match(forwarded.body.link, /^\/invitation#[\w-]+$/)
  for (const origin of [ORIGIN, 'https://evil.example']) {
    const { status, body } = await crew.founder.post(ofPerson, {}, { host: 'evil.example', origin })
    assert.deepEqual([status, body.refusal.code], [403, 'origin-foreign'])
  }
})

describe('lists and searches', () => {
  const lists = endpoints.filter(({ endpoint }) => endpoint.method === 'GET' && endpoint.may !== 'anyone')
  const fieldsOf = ({ input }: Endpoint<unknown, unknown>) => {
    const Fields = z.looseObject({ properties: z.record(z.string(), z.looseObject({ enum: z.array(z.unknown()).optional() })).default({}) })
    return Fields.parse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' })).properties
  }
  const read = (name: string): Record<string, unknown> => {
    const asked = routes[name]
    const { after: _, ...first } = asked && 'ids' in asked ? (Object.values(asked.ids)[0]?.(things, things) ?? {}) : {}
    return first
  }
  const wrong: Record<string, string[]> = { limit: ['-1', '0', '201', '1e9', '1.5', '', 'x'], days: ['-1', '0', '1e9', 'x'] }
  const cursors = ['garbage', 'e30.AAAA', "' or 1=1 --", '../x', 'x'.repeat(501)]

  test.each(lists)(
    '58, $name: what it does not know is refused by name: a parameter, an order, a limit, a cursor',
    async ({ name, endpoint }) => {
      const example = { ...withoutOptional(exampleInput(endpoint), endpoint), ...read(name) }
      const refusesNamed = async (parameter: string, value: string) => {
        const { status, refusal } = await asks(endpoint, { ...example, [parameter]: value })
        assert.deepEqual(
          [status, refusal.facts.fields.map(({ path }: { path: string }) => path)],
          [400, [parameter]],
          `${parameter}=${value}`,
        )
      }
      await refusesNamed('sort', 'unknown')
      for (const [field, { enum: known }] of Object.entries(fieldsOf(endpoint))) {
        for (const value of [...(known ? ['unknown', ''] : []), ...(wrong[field] ?? []), ...(field === 'after' ? cursors : [])])
          await refusesNamed(field, value)
      }
    },
  )

  const said = [
    "'; DROP TABLE cases;--",
    "name='; DROP TABLE x;--",
    '%%%',
    '___',
    '%a%',
    'a_b_c',
    '(a+)+$',
    '.*.*.*x',
    '"""',
    "\\' \\\\ \\",
  ]
  const sought = [
    { list: 'search', field: 'q' },
    { list: 'findCustomers', field: 'like' },
    { list: 'findAlike', field: 'name' },
    { list: 'readJournal', field: 'case' },
    { list: 'readJournal', field: 'kind' },
  ]

  test.each(sought)(
    '57, $list: signs of SQL and of patterns in $field are words, and find nothing that has none of them',
    async ({ list, field }) => {
      const endpoint = named(list)
      for (const words of said) {
        const { status, text } = await asks(endpoint, { [field]: words })
        assert.equal(status, 200, `${words}: ${text}`)
        assert.ok(!text.includes(things.case) && !text.includes(things.customer), `${words} finds ${text}`)
      }
      assert.equal((await crew.sales.reads(things.case)).status, 200)
    },
  )

  const AT_ONCE_MS = 100
  const clauses = Array.from({ length: 1_000 }, (_, nth) => `area:a${nth}`).join(' ')
  const heavy = [
    { list: 'search', input: { q: clauses } },
    { list: 'search', input: { q: `${'('.repeat(500)}a${')'.repeat(500)}` } },
    { list: 'findCustomers', input: { like: clauses } },
    { list: 'readJournal', input: { kind: clauses } },
    { list: 'readJournal', input: { case: '(a+)+$'.repeat(20) } },
  ]

  test.each(heavy)('59, $list: a thousand clauses are refused at once', async ({ list, input }) => {
    const took = []
    for (let round = 0; round < 3; round++) {
      const began = performance.now()
      const { status, refusal } = await asks(named(list), input)
      took.push(performance.now() - began)
      assert.deepEqual([status, refusal.facts.fields[0].code], [400, 'too-long'])
    }
    assert.ok(Math.min(...took) < AT_ONCE_MS, `the quickest answer took ${Math.min(...took)} ms`)
  })

  test('59, as many clauses as fit into a search, and a costly pattern, are answered like any other', async () => {
    for (const q of [
      'is:open '.repeat(37),
      'area:x '.repeat(42),
      'a*b*'.repeat(70),
      `${'a'.repeat(290)}!`,
      '(a+)+$ aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
    ]) {
      const began = performance.now()
      assert.equal((await asks(named('search'), { q })).status, 200, q)
      assert.ok(performance.now() - began < 20 * AT_ONCE_MS, q)
    }
  })
})

describe('what was seen', () => {
  const versioned = endpoints.filter(({ endpoint }) => endpoint.method === 'POST' && 'version' in exampleInput(endpoint))

  test.each(versioned)('61, $name without the version that was seen is refused, whatever else is right', async ({ name, endpoint }) => {
    const asked = routes[name]
    const { version: _, ...input } = {
      ...exampleInput(endpoint),
      ...(asked && 'ids' in asked ? Object.values(asked.ids)[0]?.(things, things) : {}),
    }
    const { status, refusal } = await asks(endpoint, input)
    assert.deepEqual([status, refusal.code], [428, 'version-missing'])
  })
})

test('66, no route tells a secret again: no token, no key, no hash, whoever asks', async () => {
  const member = await crew.member({ area: { area: crew.sales.area, role: 'manager' }, house: ['administrator', 'cxLead', 'auditor'] })
  const { key, headers } = await keyFor(house, crew.organisation, member, scopes)
  const { link } = (await crew.founder.post(`/api/people/${things.person}/links`)).body
  const kept = await asOwner(
    house,
    "select coalesce(password_hash, '') as kept from remo.accounts union select encode(token_hash, 'hex') from remo.sessions",
  )
  const secrets = [
    key,
    link.split('#')[1],
    member.cookie.split('=')[1],
    crew.founder.cookie.split('=')[1],
    ...kept.map((row) => row.kept).filter(Boolean),
  ]
  assert.ok(secrets.length > 8 && secrets.every((secret) => String(secret).length > 20))
  const callers: Caller[] = [{ cookie: member.cookie }, headers]
  let told = 0
  for (const { name, endpoint } of endpoints.filter(({ endpoint }) => endpoint.method === 'GET')) {
    const asked = routes[name]
    const input =
      asked && 'ids' in asked ? (Object.values(asked.ids)[0]?.(things, things) ?? {}) : withoutOptional(exampleInput(endpoint), endpoint)
    for (const caller of callers) {
      const { status, text } = await asks(endpoint, input, caller)
      told += status === 200 ? 1 : 0
      for (const secret of secrets) assert.ok(!text.includes(String(secret)), `${name} tells a secret`)
    }
  }
  assert.ok(told > 30, `only ${told} answers told anything`)
})

describe('a database that fails', () => {
  let broken: TestHouse
  let ours: Company
  beforeAll(async () => {
    broken = await testHouse()
    ours = await company(broken)
  })
  afterAll(() => broken.close())

  const LEAKS =
    /\b(select|insert|update|delete) |relation|permission|denied|remo\.\w|pg_|\b42(P01|501|703|883)\b|\.ts\b|node_modules|at \w+ \(/i

  test('67, is told by a reference only, on every route', async () => {
    const founding = { cookie: ours.founder.cookie, origin: ORIGIN }
    await asks(named('getMe'), {}, founding, broken)
    const known = ['accounts', 'sessions', 'people', 'area_roles', 'house_roles']
    const tables = (await asOwner(broken, "select tablename as name from pg_tables where schemaname = 'remo'")).map(({ name }) =>
      String(name),
    )
    for (const table of tables.filter((one) => !known.includes(one)))
      await asOwner(broken, `revoke all on remo.${table} from public, remo_app`)
    let bugs = 0
    for (const { name, endpoint } of endpoints) {
      if (endpoint.withoutKey && endpoint.may === 'anyone') continue
      const { status, text } = await asks(endpoint, exampleInput(endpoint), founding, broken)
      assert.doesNotMatch(text, LEAKS, name)
      if (status !== 500) continue
      bugs += 1
      assert.deepEqual(Object.keys(JSON.parse(text)), ['bug'], name)
      assert.match(JSON.parse(text).bug.reference, /^[\da-f-]{36}$/, name)
    }
    assert.ok(bugs > endpoints.length / 2, `only ${bugs} routes came to the database`)
  })

  test('67, not even when nobody can be known any more', async () => {
    for (const table of ['accounts', 'sessions']) await asOwner(broken, `revoke all on remo.${table} from public, remo_app`)
    const { status, body } = await ask(broken, 'GET', '/api/me', undefined, { cookie: ours.sales.cookie })
    assert.deepEqual([status, Object.keys(body)], [500, ['bug']])
    assert.doesNotMatch(JSON.stringify(body), LEAKS)
  })
})

function named(name: string): Endpoint<unknown, unknown> {
  return endpoints.find((one) => one.name === name)?.endpoint ?? assert.fail(`no endpoint ${name}`)
}

/** Without what need not be given: a filter by an id of nothing would hide what is wrong elsewhere. */
function withoutOptional(input: Record<string, unknown>, { input: schema }: Endpoint<unknown, unknown>): Record<string, unknown> {
  const Required = z.looseObject({ required: z.array(z.string()).default([]) })
  const { required } = Required.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }))
  return Object.fromEntries(Object.entries(input).filter(([name]) => required.includes(name)))
}
