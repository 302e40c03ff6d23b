import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, test } from 'vitest'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, HOST, type Member, ORIGIN } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

const THERE = 'files.localhost:4000'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse({ REMO_URL: ORIGIN, CONTENT_ORIGIN: `http://${THERE}` })
  crew = await company(house)
})
afterAll(() => house.close())
afterEach(clock.setRight)

async function sentFile(): Promise<string> {
  const caseId = await crew.sales.opens()
  const { body } = await crew.sales.uploads('router.jpg', 'bytes')
  assert.equal((await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'See the file.', files: [body.id] })).status, 200)
  return body.id
}

const get = (url: string, host: string, cookie = '') => house.app.inject({ method: 'GET', url, headers: { host, cookie } })
const asks = ({ cookie }: Member, file: string) => get(`/api/files/${file}`, HOST, cookie)

/** Where somebody who asks for a file is sent. */
async function sentOn(member: Member, file: string): Promise<string> {
  const { statusCode, headers } = await asks(member, file)
  assert.deepEqual([statusCode, headers['cache-control']], [302, 'no-store'])
  const address = new URL(String(headers.location))
  assert.equal(address.host, THERE)
  return address.pathname + address.search
}

test('a file is given at the origin of files, to whoever was sent there, without a session of theirs', async () => {
  const file = await sentFile()
  const { statusCode, headers, body } = await get(await sentOn(crew.repairs, file), THERE)
  assert.deepEqual([statusCode, body], [200, 'bytes'])
  assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox")
  assert.equal(headers['x-content-type-options'], 'nosniff')
  assert.match(String(headers['content-disposition']), /^attachment; filename="router.jpg"/)
})

test('the address tells nothing of the session that it stands for', async () => {
  const address = await sentOn(crew.repairs, await sentFile())
  const token = /=([\w-]+)/.exec(crew.repairs.cookie)?.[1] ?? ''
  assert.ok(token.length > 20)
  assert.ok(!Buffer.from(address.split('ticket=')[1] ?? '', 'base64url').includes(token))
  assert.ok(!address.includes(token))
})

test('a ticket is good for its file alone, and only as it was made', async () => {
  const [one, other] = [await sentFile(), await sentFile()]
  const address = await sentOn(crew.sales, one)
  for (const wrong of [address.replace(one, other), `${address.slice(0, -4)}AAAA`, address.split('?')[0] ?? '', `${address}&ticket=x`])
    assert.equal((await get(wrong, THERE)).statusCode, 404, wrong)
})

test('what a session may see is asked when the file is shown', async () => {
  const leaver = await crew.member({ area: { area: crew.sales.area } })
  const file = await sentFile()
  const address = await sentOn(leaver, file)
  assert.equal((await get(address, THERE)).statusCode, 200)
  assert.equal((await crew.founder.post(`/api/people/${leaver.person}/roles`, { version: 1, areas: [], house: [] })).status, 200)
  assert.equal((await get(address, THERE)).statusCode, 404)
  assert.equal((await leaver.post('/api/log-outs')).status, 200)
  assert.equal((await get(address, THERE)).statusCode, 401)
})

test('a ticket of more than a minute ago leads back to where a new one is given', async () => {
  const file = await sentFile()
  const address = await sentOn(crew.sales, file)
  clock.moveByMinutes(1.1)
  const { statusCode, headers } = await get(address, THERE)
  assert.deepEqual([statusCode, headers.location], [302, `${ORIGIN}/api/files/${file}`])
})

test('who may not have it is told so before being sent anywhere', async () => {
  assert.equal((await get(`/api/files/${await sentFile()}`, HOST)).statusCode, 401)
})

test('a file that is not there is not there at the other origin either', async () => {
  assert.equal((await get(await sentOn(crew.sales, randomUUID()), THERE)).statusCode, 404)
})

test('at the origin of files there is nothing else, and at no other are they given', async () => {
  const file = await sentFile()
  for (const url of ['/', '/api/me', '/health/live', `/api/files/${file}`])
    assert.equal((await get(url, THERE, crew.sales.cookie)).statusCode, 404, url)
  const address = await sentOn(crew.sales, file)
  for (const host of [HOST, 'elsewhere.example']) assert.equal((await get(address, host, crew.sales.cookie)).statusCode, 404, host)
})
