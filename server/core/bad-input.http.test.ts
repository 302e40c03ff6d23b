import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { replays } from '#server/app.ts'
import { type Company, company, HOST, ORIGIN } from '#server/testing/company.ts'
import { exampleInput, textFields, withValue } from '#server/testing/example-input.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { requestOf } from '#web/core/request.ts'
import { contractEndpoints } from '../../tests/laws/endpoints.ts'
import { verify } from './verify.ts'

const endpoints = await contractEndpoints()
const commands = endpoints.filter(({ endpoint }) => endpoint.method === 'POST')
/** Secrets are compared as they are, hashed: any sign may stand in them, and they are never shown. */
const secrets = new Set(['password', 'current', 'token', 'code', 'after'])
const texts = endpoints.flatMap(({ name, endpoint }) => textFields(endpoint).map(({ path, most }) => ({ name, endpoint, path, most })))
// The name of a file comes from another machine: it is cleaned, not refused (cases/file-name.ts).
const written = texts.filter(({ path, name }) => !secrets.has(path) && name !== 'uploadFile')

let house: TestHouse
let ours: Company
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
})
afterAll(() => house.close())

const MEGABYTE = 1024 * 1024

describe('every text', () => {
  test.each(texts)('$name: a megabyte in $path is told by the name of the field', async ({ endpoint, path }) => {
    await refusesField(endpoint, withValue(exampleInput(endpoint), path, 'x'.repeat(MEGABYTE)), path, 'too-long')
  })

  test.each(written)('$name: signs that nobody sees in $path are refused', async ({ endpoint, path }) => {
    // Half a character cannot be put into an address: it arrives there as another one.
    const halves = endpoint.method === 'GET' ? [] : ['\ud800', '\udc00']
    for (const sign of ['\u0000', '\u0007', '\u001b', ...halves])
      await refusesField(endpoint, withValue(exampleInput(endpoint), path, `one${sign}@two.org`), path)
  })

  test.each(written)('$name: signs that turn the direction of $path are refused', async ({ endpoint, path }) => {
    for (const sign of ['\u202e', '\u2066', '\u200f'])
      await refusesField(endpoint, withValue(exampleInput(endpoint), path, `one${sign}@two.org`), path)
  })

  test.each(written.filter(({ path, name }) => path !== 'mail' && path !== 'email' && name !== 'findCustomers' && name !== 'keepDraft'))(
    '$name: $path cannot be left empty',
    async ({ endpoint, path }) => {
      for (const empty of ['', '   ', '\n\t ']) await refusesField(endpoint, withValue(exampleInput(endpoint), path, empty), path)
    },
  )
})

describe('every field', () => {
  // What stands in an address is text, whatever it was before.
  const fields = commands
    .filter(({ endpoint }) => !endpoint.carries)
    .flatMap(({ name, endpoint }) =>
      Object.keys(exampleInput(endpoint))
        .filter((field) => !endpoint.path.includes(`:${field}`))
        .map((field) => ({ name, endpoint, field })),
    )

  test.each(fields)('$name: $field of another type is told by its name', async ({ endpoint, field }) => {
    for (const wrong of [{ a: 1 }, [[]], null, Number.MAX_VALUE])
      await refusesField(endpoint, withValue(exampleInput(endpoint), field, wrong), field)
  })

  test.each(commands)('$name: fields that nobody may give are refused', async ({ endpoint }) => {
    const known = Object.keys(exampleInput(endpoint))
    for (const forbidden of ['role', 'id', 'version', 'createdAt', 'organisationId', 'organisation_id', 'holder', 'constructor'].filter(
      (one) => !known.includes(one),
    ))
      await refusesField(endpoint, { ...exampleInput(endpoint), [forbidden]: 'administrator' }, forbidden, 'unknown')
  })

  test('a field that is a word of JavaScript itself changes nothing', async () => {
    const before = JSON.stringify({})
    for (const body of [
      '{"__proto__":{"role":"administrator"},"name":"Ana"}',
      '{"name":"Ana","constructor":{"prototype":{"role":"administrator"}}}',
    ]) {
      const { status } = await sends('/api/customers', body)
      assert.equal(status, 400)
    }
    assert.equal(JSON.stringify({}), before)
    assert.equal('role' in {}, false)
  })

  test('a field inside a list is told by its place in it', async () => {
    const { body } = await ours.founder.post('/api/people', {
      name: 'Luis',
      email: 'luis@example.org',
      language: 'es',
      areas: [{ area: ours.sales.area, role: 'king' }],
      house: [],
    })
    assert.deepEqual(body.refusal.facts.fields, [
      { path: 'areas.0.role', code: 'not-one-of', expected: 'advisor, lead, manager', message: 'must be one of: advisor, lead, manager' },
    ])
  })

  test('the same parameter twice is not taken for one of both', async () => {
    const { status, body } = await ours.sales.get('/api/cases?box=mine&box=open')
    assert.equal(status, 400)
    assert.equal(body.refusal.facts.fields[0].path, 'box')
  })

  test.each(['-1', '0', '201', '1e9', '1.5', 'many', 'NaN', 'Infinity', ''])(
    'a page of %s rows is refused, naming the limit',
    async (limit) => {
      const { status, body } = await ours.sales.get(`/api/cases?box=open&limit=${limit}`)
      assert.equal(status, 400)
      assert.equal(body.refusal.facts.fields[0].path, 'limit')
    },
  )
})

describe('the body', () => {
  test.each(['{', '{"name":', 'name=Ana', '', '{"name":"Ana"}}', '\u0000', '[1,2', '"Ana', "{'name':'Ana'}"])(
    '%j is no JSON',
    async (body) => {
      const { status, refusal } = await sends('/api/customers', body)
      assert.equal(status, 400)
      assert.equal(refusal.code, 'body-unreadable')
      assert.match(refusal.message, /JSON/)
    },
  )

  test.each(['[]', '[{"name":"Ana"}]', '"Ana"', '7', 'true', 'null'])('%s is JSON, and no object', async (body) => {
    const { status, refusal } = await sends('/api/customers', body)
    assert.equal(status, 400)
    assert.equal(refusal.code, 'fields-wrong')
  })

  test('of another kind than JSON is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/xml'])
      assert.equal((await sends('/api/customers', 'name=Ana', { 'content-type': type })).status, 400, type)
  })

  test('of 20 megabytes is too large, and says how large it may be', async () => {
    const { status, refusal } = await sends('/api/customers', JSON.stringify({ name: 'x'.repeat(20 * MEGABYTE) }))
    assert.equal(status, 413)
    assert.equal(refusal.facts.mostBytes, 2 * MEGABYTE)
  })

  test('as deep as it is long does no harm', async () => {
    const { status } = await sends('/api/customers', `{"name":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)
    assert.equal(status, 400)
  })
})

describe('what was written', () => {
  const html = '<img src=x onerror="alert(1)"><script>alert("1")</script> & \'"`{{x}}$y </textarea>'

  test('comes back as the same text, whatever it looks like', async () => {
    const { sales } = ours
    const customer = await sales.post('/api/customers', { name: html })
    assert.equal(customer.body.name, html)
    const caseId = await sales.opens({ customer: customer.body.id, subject: html, need: html, goal: html })
    for (const path of ['contacts', 'messages'])
      assert.equal((await sales.post(`/api/cases/${caseId}/${path}`, { channel: 'mail', text: html })).status, 200)
    assert.equal((await sales.post(`/api/cases/${caseId}/notes`, { text: html })).status, 200)
    const { body, headers } = await sales.reads(caseId)
    assert.deepEqual([body.subject, body.need, body.goal, body.customer.name], [html, html, html, html])
    const said = body.timeline.flatMap((item: { words: Record<string, string> }) => Object.values(item.words))
    assert.equal(said.filter((text: string) => text === html).length, said.length)
    assert.match(String(headers['content-type']), /^application\/json/)
    assert.equal(headers['x-content-type-options'], 'nosniff')
  })

  test('comes back so from a relay, an ending, an area and a person too', async () => {
    const { founder, sales, repairs } = ours
    const caseId = await sales.opens()
    const { version } = (await sales.reads(caseId)).body
    const asked = { caseId, version, to: repairs.area, wants: html, tried: html, lacking: html }
    const handoff = (await sales.post('/api/handoffs', asked)).body.id
    const { wants, tried, lacking } = (await sales.reads(caseId)).body.offer
    assert.equal((await repairs.returns(handoff, html)).status, 200)
    const { comeBack } = (await sales.reads(caseId)).body
    const closing = { version: version + 2, ending: 'solved', goalReached: 'yes', words: html }
    assert.equal((await sales.post(`/api/cases/${caseId}/closures`, closing)).status, 200)
    assert.equal((await sales.post(`/api/cases/${caseId}/reopenings`, { reason: html })).status, 200)
    const [reopened, closed] = (await sales.reads(caseId)).body.timeline
    assert.deepEqual([wants, tried, lacking, comeBack.reason, closed.words.words, reopened.words.reason], Array(6).fill(html))
    const short = '<b onclick="alert(1)">Área</b> & más'
    await founder.post('/api/areas', { name: short, acceptMinutes: 30 })
    await founder.post('/api/people', { name: html, email: 'html@example.org', language: 'es', areas: [], house: [] })
    const named = (list: { name: string }[]) => list.map(({ name }) => name)
    assert.ok(named((await sales.get('/api/areas')).body.areas).includes(short))
    assert.ok(named((await sales.get('/api/people')).body.people).includes(html))
  })

  test('keeps accents, emoji and every writing as they came, and only loses the blanks around it', async () => {
    for (const name of ['Íñigo Núñez', 'Zoë 👩‍👩‍👧', '田中 花子', 'عمر', 'e\u0301'])
      assert.equal((await ours.sales.post('/api/customers', { name: `  ${name} ` })).body.name, name)
  })

  test('is never a statement', async () => {
    const name = "'; drop table remo.cases; --"
    assert.equal((await ours.sales.post('/api/customers', { name })).body.name, name)
    for (const like of [name, '%%%', '___', "o'n", '\\\\\\'])
      assert.equal((await ours.sales.get(`/api/customers?like=${encodeURIComponent(like)}`)).status, 200)
  })
})

test('an id in capitals is the same id, and the journal agrees', async () => {
  const { sales, repairs } = ours
  const customer = (await sales.post('/api/customers', { name: 'Ana' })).body.id
  const about = {
    customer: customer.toUpperCase(),
    area: sales.area.toUpperCase(),
    subject: 'No signal',
    need: 'It is dark.',
    goal: 'Light',
    channel: 'phone',
  }
  const caseId = (await sales.post('/api/cases', about)).body.id.toUpperCase()
  assert.equal((await sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' })).status, 200)
  const { version, timeline } = (await sales.reads(caseId)).body
  assert.equal(timeline.length, 2)
  const offer = await sales.post('/api/handoffs', { caseId, version, to: repairs.area.toUpperCase(), wants: 'Light', tried: 'A restart' })
  assert.equal((await repairs.accepts(offer.body.id.toUpperCase())).status, 200)
  const { ok, differences } = await verify(house.database, [ours.organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.ok(ok, JSON.stringify(differences))
})

test('a refusal names field and remedy in the language of who asks', async () => {
  const asked = (language: string) => ours.sales.post('/api/customers', { name: '' }, { 'accept-language': language })
  assert.equal((await asked('es-ES,es;q=0.9')).body.refusal.message, 'Revisa estos datos: name no puede quedar vacío')
  assert.equal((await asked('en')).body.refusal.message, 'Please check: name cannot be left empty')
  assert.equal((await asked('fr, de;q=0.5')).body.refusal.message, 'Please check: name cannot be left empty')
  assert.equal((await asked('es')).body.refusal.facts.fields[0].message, 'no puede quedar vacío')
})

/** Asks as the founder, and expects 400 with one field named; nothing else of the input is wrong. */
async function refusesField(
  endpoint: Endpoint<unknown, unknown>,
  input: Record<string, unknown>,
  path: string,
  code?: string,
): Promise<void> {
  const { url, body } = requestOf(endpoint, input)
  const { status, refusal } = await sends(url, body ?? undefined, {}, endpoint.method)
  assert.equal(status, 400, `${endpoint.path} ${path}: ${JSON.stringify(refusal)}`)
  assert.equal(refusal.code, 'fields-wrong')
  const { fields } = refusal.facts
  assert.ok(fields.length > 0)
  for (const field of fields)
    assert.ok(field.path === path || field.path.startsWith(`${path}.`), `${endpoint.path}: ${JSON.stringify(fields)} instead of ${path}`)
  for (const field of fields) assert.ok(field.message.length > 0)
  if (code) assert.equal(fields[0].code, code)
}

async function sends(url: string, payload: string | undefined, headers: Record<string, string> = {}, method: 'GET' | 'POST' = 'POST') {
  const own = {
    host: HOST,
    origin: ORIGIN,
    cookie: ours.founder.cookie,
    'idempotency-key': randomUUID(),
    ...(payload !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  }
  const answer = await house.app.inject({ method, url, headers: own, ...(payload !== undefined && { payload }) })
  const body = JSON.parse(answer.body)
  return { status: answer.statusCode, refusal: body.refusal ?? body }
}
