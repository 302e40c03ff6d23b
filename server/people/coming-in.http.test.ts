import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import { clock } from '#server/testing/clock.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { visitor } from '#server/testing/visitor.ts'
import { recordFounding } from './founding.record.ts'
import { hashPassword } from './password.ts'

const PASSWORD = 'un faro en la niebla'

let house: TestHouse
let passwordHash: string
/** Whoever founded the organisation of this test. */
let email: string
beforeAll(async () => {
  house = await testHouse()
  passwordHash = await hashPassword(PASSWORD)
})
beforeEach(async () => {
  email = `marta-${randomUUID()}@example.org`
  // In the middle of a window: attempts are counted by quarters of an hour.
  clock.stopAt('2026-11-21T10:05:00.000Z')
  const founding = { organisation: 'Cable Sur', name: 'Marta', email, passwordHash, areas: ['Ventas', 'Averías'] }
  await recordFounding(house.database, { ...founding, language: 'es', onlyFirst: false })
})
afterAll(async () => {
  clock.setRight()
  await house.close()
})

const somebody = (cookie?: string) => visitor(house, cookie)
const logIn = (who = somebody(), password = PASSWORD, address = email) => who.post('/api/log-ins', { email: address, password })
const luis = () => email.replace('marta', 'luis')

async function invite(founder: ReturnType<typeof somebody>) {
  const { status, body } = await founder.post('/api/people', { name: 'Luis', email: luis(), language: 'es', areas: [], house: ['auditor'] })
  assert.equal(status, 200, JSON.stringify(body))
  return String(body.link.split('#')[1])
}

async function asOwner(statement: string, values: string[] = []) {
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(statement, values)
  await owner.end()
  return rows
}

describe('logging in', () => {
  test('gives a cookie that only this site gets, over this machine or TLS, and no script reads', async () => {
    const { headers } = await logIn()
    const [pair = '', ...attributes] = String(headers['set-cookie']).split('; ')
    assert.match(pair, /^__Host-remo=[\w-]{43}$/)
    assert.deepEqual(attributes.sort(), ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
  })

  test('begins another session than the one before, and logging out ends this one only', async () => {
    const before = await logIn()
    const after = await logIn(somebody(before.cookie))
    assert.notEqual(before.cookie, after.cookie)
    assert.equal(await somebody(after.cookie).get('/api/me'), 200)
    assert.equal((await somebody(after.cookie).post('/api/log-outs', {})).status, 200)
    assert.equal(await somebody(after.cookie).get('/api/me'), 401)
    assert.equal(await somebody(before.cookie).get('/api/me'), 200)
  })

  test('answers the same whether or not the address is known', async () => {
    const known = await logIn(somebody(), 'a wrong one')
    const unknown = await logIn(somebody(), 'a wrong one', 'nobody@example.org')
    assert.deepEqual([known.status, known.body], [unknown.status, unknown.body])
    assert.deepEqual([known.status, known.code], [401, 'credentials-wrong'])
  })

  test('is refused after five wrong attempts, the right password too, until the time is over', async () => {
    for (let tried = 0; tried < 5; tried++) assert.equal((await logIn(somebody(), 'a wrong one')).status, 401)
    const sixth = await logIn(somebody(), 'a wrong one')
    assert.deepEqual([sixth.status, sixth.code], [429, 'too-many'])
    assert.equal(sixth.headers['retry-after'], '600')
    assert.equal((await logIn()).status, 429)
    clock.stopAt('2026-11-21T10:15:00.000Z')
    assert.equal((await logIn()).status, 200)
  })

  test('two hundred times at once looks at five passwords at most', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => logIn(somebody(), 'a wrong one')))
    const looked = answers.filter(({ status }) => status !== 429)
    assert.ok(looked.length <= 5, `${looked.length} passwords were looked at`)
    for (const { status } of looked) assert.equal(status, 401)
  })

  test('wrongly locks nobody else out', async () => {
    const token = await invite(somebody((await logIn()).cookie))
    await somebody().post('/api/invitation-acceptances', { token, password: 'otra frase muy larga' })
    for (let tried = 0; tried < 8; tried++) await logIn(somebody(), 'a wrong one')
    assert.equal((await logIn(somebody(), 'otra frase muy larga', luis())).status, 200)
  })

  test('from one network address is refused after twenty attempts, whoever is named', async () => {
    const guesser = somebody()
    for (let tried = 0; tried < 20; tried++) await logIn(guesser, 'a wrong one', `p${tried}@example.org`)
    assert.equal((await logIn(guesser, 'a wrong one', 'another@example.org')).status, 429)
    assert.equal((await logIn()).status, 200)
  })

  test('rightly is no attempt: a whole office may have one network address', async () => {
    const office = somebody()
    for (let person = 0; person < 25; person++) assert.equal((await logIn(office)).status, 200)
  })

  test('rightly forgets the wrong attempts before', async () => {
    for (let round = 0; round < 3; round++) {
      for (let tried = 0; tried < 4; tried++) await logIn(somebody(), 'a wrong one')
      assert.equal((await logIn()).status, 200)
    }
  })
})

describe('a session', () => {
  test('ends after eight hours without a request, and after seven days whatever happens', async () => {
    const { cookie } = await logIn()
    clock.stopAt('2026-11-21T18:04:00.000Z')
    assert.equal(await somebody(cookie).get('/api/me'), 200)
    clock.stopAt('2026-11-22T02:03:00.000Z')
    assert.equal(await somebody(cookie).get('/api/me'), 200)
    clock.stopAt('2026-11-22T10:04:00.000Z')
    assert.equal(await somebody(cookie).get('/api/me'), 401)
    const days = (await logIn()).cookie
    for (let hour = 0; hour < 24 * 7; hour += 6) {
      clock.stopAt(new Date(Date.parse('2026-11-22T10:04:00.000Z') + hour * 3_600_000).toISOString())
      assert.equal(await somebody(days).get('/api/me'), 200)
    }
    clock.stopAt('2026-11-29T10:04:01.000Z')
    assert.equal(await somebody(days).get('/api/me'), 401)
  })

  test('of somebody who was disabled is over at the next request, and they come in no more', async () => {
    const { cookie } = await logIn()
    await asOwner("update remo.accounts set disabled_at = '2026-11-21' where email = $1", [email])
    assert.equal(await somebody(cookie).get('/api/me'), 401)
    assert.deepEqual([(await logIn()).status, (await logIn()).code], [401, 'credentials-wrong'])
  })

  test('is not kept as it is: who reads the table cannot use it', async () => {
    const { cookie } = await logIn()
    const rows = await asOwner(
      'select s::text as session, a::text as account from remo.sessions s join remo.accounts a on a.id = s.account_id',
    )
    const kept = JSON.stringify(rows)
    assert.ok(rows.length > 0)
    assert.ok(!kept.includes(cookie.split('=')[1] ?? '') && !kept.includes(PASSWORD))
  })

  test.each(['', 'x', 'A'.repeat(43), 'A'.repeat(5_000), "' or 1=1 --"])('named %j is nobody', async (token) => {
    assert.equal(await somebody(`__Host-remo=${token}`).get('/api/me'), 401)
  })
})

describe('an invitation', () => {
  let token: string
  beforeEach(async () => {
    token = await invite(somebody((await logIn()).cookie))
  })
  const accept = (password = 'otra frase muy larga') => somebody().post('/api/invitation-acceptances', { token, password })

  test('works once: who comes second is told that the link is gone', async () => {
    const first = await accept()
    assert.equal(first.status, 200)
    assert.equal(await somebody(first.cookie).get('/api/me'), 200)
    const second = await accept('una tercera frase larga')
    assert.deepEqual([second.status, second.code], [410, 'link-gone'])
    assert.equal((await logIn(somebody(), 'otra frase muy larga', luis())).status, 200)
  })

  test('used by two at once lets one in', async () => {
    const answers = await Promise.all([accept(), accept('una tercera frase larga'), accept('la cuarta frase larga')])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 410, 410])
  })

  test('is gone after a day', async () => {
    clock.stopAt('2026-11-22T10:05:00.000Z')
    assert.equal((await accept()).status, 410)
  })

  test('survives a password that is too common', async () => {
    assert.deepEqual([(await accept('contraseña123')).status, (await accept()).status], [400, 200])
  })

  test('for an address that has an account already is refused', async () => {
    const { status, code } = await somebody((await logIn()).cookie).post('/api/people', {
      name: 'Luis',
      email: luis().toUpperCase(),
      language: 'es',
      areas: [],
      house: [],
    })
    assert.deepEqual([status, code], [409, 'email-taken'])
  })

  test('that names an area or a role twice gives it once', async () => {
    const founder = somebody((await logIn()).cookie)
    const { body } = await founder.post('/api/areas', { name: 'Facturas', acceptMinutes: 30 })
    const role = { area: body.id, role: 'advisor' }
    const twice = await founder.post('/api/people', {
      name: 'Ana',
      email: 'ana@example.org',
      language: 'es',
      areas: [role, role],
      house: ['auditor', 'auditor'],
    })
    assert.equal(twice.status, 400)
    assert.deepEqual(
      twice.body.refusal.facts.fields.map(({ path, code }: { path: string; code: string }) => [path, code]),
      [
        ['areas', 'twice'],
        ['house', 'twice'],
      ],
    )
  })
})

test('two areas of one name are refused, whatever their capitals, also at once', async () => {
  const founder = somebody((await logIn()).cookie)
  const { status, code } = await founder.post('/api/areas', { name: 'VENTAS', acceptMinutes: 30 })
  assert.deepEqual([status, code], [409, 'area-name-taken'])
  const answers = await Promise.all(
    ['Facturas', 'facturas', 'FACTURAS'].map((name) => founder.post('/api/areas', { name, acceptMinutes: 30 })),
  )
  assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409, 409])
})
