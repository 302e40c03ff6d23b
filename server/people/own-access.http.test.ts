import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, test } from 'vitest'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { visitor } from '#server/testing/visitor.ts'
import { recordFounding } from './founding.record.ts'
import { recordKey } from './keys.record.ts'
import { hashPassword } from './password.ts'
import { accountsByEmail } from './queries.ts'

const PASSWORD = 'un faro en la niebla'
const NEXT = 'remos al agua mañana'

let house: TestHouse
let email: string
beforeAll(async () => {
  house = await testHouse()
})
beforeEach(async () => {
  email = `${randomUUID()}@example.org`
  const founding = {
    organisation: 'Cable Sur',
    name: 'Marta',
    email,
    areas: ['Ventas', 'Averías'],
    passwordHash: await hashPassword(PASSWORD),
  }
  await recordFounding(house.database, { ...founding, language: 'es', onlyFirst: false })
})
afterAll(() => house.close())

const logIn = async (password = PASSWORD) => {
  const { status, cookie } = await visitor(house).post('/api/log-ins', { email, password })
  assert.equal(status, 200)
  return { ...visitor(house, cookie), cookie: cookie ?? '' }
}
const sessionsOf = async (cookie: string) =>
  (await house.app.inject({ url: '/api/sessions', headers: { host: '127.0.0.1:4000', cookie, 'user-agent': 'Firefox/128.0' } })).json()
    .sessions

test('sessions are listed with the one that asks, and no token can be made of what is told', async () => {
  const [one, other] = [await logIn(), await logIn()]
  const sessions = await sessionsOf(one.cookie)
  assert.equal(sessions.length, 2)
  assert.equal(sessions.filter(({ here }: { here: boolean }) => here).length, 1)
  const told = JSON.stringify(sessions)
  for (const { cookie } of [one, other]) assert.ok(!told.includes(cookie.split('=')[1] ?? 'nothing'))
})

test('one session is ended by another of the same person, or all others at once', async () => {
  const [one, two, three] = [await logIn(), await logIn(), await logIn()]
  const ownOfTwo = (await sessionsOf(two.cookie)).find(({ here }: { here: boolean }) => here)
  assert.equal((await one.post('/api/session-endings', { id: ownOfTwo.id })).status, 200)
  assert.deepEqual([await one.get('/api/me'), await two.get('/api/me'), await three.get('/api/me')], [200, 401, 200])
  assert.equal((await one.post('/api/session-endings', { id: ownOfTwo.id })).status, 404)
  assert.equal((await one.post('/api/session-endings', {})).status, 200)
  assert.deepEqual([await one.get('/api/me'), await three.get('/api/me')], [200, 401])
  assert.equal((await one.post('/api/session-endings', { id: 'x' })).status, 400)
})

test('the password is changed by whoever knows it, which ends what was open', async () => {
  const [one, other] = [await logIn(), await logIn()]
  const wrong = await one.post('/api/passwords', { current: 'another one', password: NEXT })
  assert.deepEqual([wrong.status, wrong.body.refusal.facts.fields[0].code], [400, 'wrong-password'])
  assert.equal((await one.post('/api/passwords', { current: PASSWORD, password: 'contraseña123' })).code, 'password-too-common')
  assert.equal((await one.post('/api/passwords', { current: PASSWORD, password: 'short' })).status, 400)
  assert.equal(await other.get('/api/me'), 200)

  const changed = await one.post('/api/passwords', { current: PASSWORD, password: NEXT })
  assert.equal(changed.status, 200)
  assert.deepEqual([await one.get('/api/me'), await other.get('/api/me')], [401, 401])
  assert.equal(await visitor(house, changed.cookie).get('/api/me'), 200)
  assert.equal((await visitor(house).post('/api/log-ins', { email, password: PASSWORD })).status, 401)
  await logIn(NEXT)
})

test('guessing the present password is counted like guessing at the log-in', async () => {
  const one = await logIn()
  const tries = await Promise.all(
    Array.from({ length: 12 }, () => one.post('/api/passwords', { current: 'a guess of mine', password: NEXT })),
  )
  assert.equal(tries.filter(({ status }) => status === 400).length, 5)
  assert.equal(tries.filter(({ status }) => status === 429).length, 7)
  assert.equal((await one.post('/api/passwords', { current: PASSWORD, password: NEXT })).status, 429)
})

test('a key neither sees nor ends sessions, nor changes the password', async () => {
  const [account] = await accountsByEmail(house.database, email)
  assert.ok(account)
  const { key } = await recordKey(house.database, account, { name: 'ours', scopes: ['case:read'] })
  const headers = { host: '127.0.0.1:4000', authorization: `Bearer ${key}` }
  assert.equal((await house.app.inject({ url: '/api/sessions', headers })).statusCode, 403)
  for (const [url, payload] of [
    ['/api/session-endings', {}],
    ['/api/passwords', { current: PASSWORD, password: NEXT }],
  ] as const)
    assert.equal((await house.app.inject({ method: 'POST', url, payload, headers })).statusCode, 403)
})
