import assert from 'node:assert/strict'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, test, vi } from 'vitest'
import { LIVE_PATH } from '#contract/live.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { endSession } from './session.ts'

let house: TestHouse
let crew: Company
let port: number
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
  await house.app.listen({ port: 0, host: '127.0.0.1' })
  const address = house.app.server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => house.close())

type Event = { id: string; kind: string; caseId: string | null }
type Ear = { status: number; events: Event[]; ended: () => boolean; stop: () => void }

const ears: Ear[] = []
afterEach(() => {
  for (const ear of ears.splice(0)) ear.stop()
})

/** Listens as a browser does, over a real connection; resolves when the answer has begun. */
function listen(member: Member, headers: Record<string, string> = {}): Promise<Ear> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path: LIVE_PATH, headers: { cookie: member.cookie, ...headers } }, (answer) => {
      const ear = earOf(answer, () => asked.destroy())
      ears.push(ear)
      resolve(ear)
    })
    asked.on('error', reject)
    asked.end()
  })
}

function earOf(answer: IncomingMessage, stop: () => void): Ear {
  const events: Event[] = []
  let text = ''
  let ended = false
  answer.setEncoding('utf8')
  answer.on('data', (piece) => {
    text += piece
    const frames = text.split('\n\n')
    text = frames.pop() ?? ''
    for (const frame of frames) {
      const [, id = '', data = ''] = /^(?:id: (.*)\n)?data: (.*)$/.exec(frame) ?? []
      if (data) events.push({ id, ...JSON.parse(data) })
    }
  })
  answer.on('close', () => {
    ended = true
  })
  answer.on('error', () => {})
  return { status: answer.statusCode ?? 0, events, ended: () => ended, stop }
}

const hears = (ear: Ear, kind: string, caseId: string) =>
  vi.waitFor(
    () =>
      assert.ok(
        ear.events.some((event) => event.kind === kind && event.caseId === caseId),
        `${kind} was not heard`,
      ),
    { timeout: 10_000, interval: 20 },
  )

test('who listens hears of each change, and not what was said', async () => {
  const ear = await listen(crew.repairs)
  const caseId = await crew.sales.opens({ subject: 'A secret subject' })
  await crew.sales.replies(caseId, 'Secret words')
  await hears(ear, 'MessageSent', caseId)
  assert.deepEqual(
    ear.events.filter((event) => event.caseId === caseId).map((event) => event.kind),
    ['CaseOpened', 'MessageSent'],
  )
  assert.ok(!JSON.stringify(ear.events).includes('ecret'))
})

test('what happens as soon as the answer has begun is heard, also by the first who listens', async () => {
  for (let round = 0; round < 5; round++) {
    const other = await company(house, 'Cable Norte')
    const caseId = await other.sales.opens()
    const ear = await listen(other.sales)
    await other.sales.replies(caseId)
    await hears(ear, 'MessageSent', caseId)
    ear.stop()
  }
})

test('who read a moment ago hears of what changed between that and listening', async () => {
  const { body: me } = await crew.repairs.get('/api/me')
  const caseId = await crew.sales.opens()
  // Somebody else listens: the journal is followed, and told up to here.
  const other = await listen(crew.sales)
  await crew.sales.replies(caseId)
  await hears(other, 'MessageSent', caseId)
  const ear = await listen(crew.repairs, { 'last-event-id': me.liveFrom })
  await hears(ear, 'MessageSent', caseId)
  assert.deepEqual(
    ear.events.filter((event) => event.caseId === caseId).map((event) => event.kind),
    ['CaseOpened', 'MessageSent'],
  )
})

test('who comes back with the last position hears what was missed, once and in order', async () => {
  const ear = await listen(crew.sales)
  const caseId = await crew.sales.opens()
  await hears(ear, 'CaseOpened', caseId)
  const last = ear.events.at(-1)?.id ?? ''
  ear.stop()
  for (let n = 0; n < 5; n++) await crew.sales.replies(caseId)
  const again = await listen(crew.sales, { 'last-event-id': last })
  await crew.sales.closes(caseId)
  await hears(again, 'CaseClosed', caseId)
  const kinds = again.events.filter((event) => event.caseId === caseId).map((event) => event.kind)
  assert.deepEqual(kinds, [...Array.from({ length: 5 }, () => 'MessageSent'), 'CaseClosed'])
})

test('a position is good for the one it was given to, and for nobody else', async () => {
  const ear = await listen(crew.sales)
  const caseId = await crew.sales.opens()
  await hears(ear, 'CaseOpened', caseId)
  const last = ear.events.at(-1)?.id ?? ''
  await crew.sales.replies(caseId)
  // Only what was told already is past: whoever comes while it is on its way hears it too.
  await hears(ear, 'MessageSent', caseId)
  const stranger = await listen(crew.repairs, { 'last-event-id': last })
  const afterwards = await crew.sales.opens()
  await hears(stranger, 'CaseOpened', afterwards)
  assert.ok(!stranger.events.some((event) => event.caseId === caseId))
})

test('a session that ended hears nothing any more, two seconds later at most', async () => {
  const leaver = await crew.member({ area: { area: crew.sales.area } })
  const ear = await listen(leaver)
  await endSession(house.database, leaver.cookie.replace('__Host-remo=', ''))
  await vi.waitFor(() => assert.ok(ear.ended()), { timeout: 2_000, interval: 20 })
  const heard = ear.events.length
  await crew.sales.opens()
  await pause(300)
  assert.equal(ear.events.length, heard)
})

test('another organisation hears nothing of it', async () => {
  const other = await company(house, 'Cable Sur 2')
  const ear = await listen(other.sales)
  const theirs = await crew.sales.opens()
  const own = await other.sales.opens()
  await hears(ear, 'CaseOpened', own)
  assert.ok(!ear.events.some((event) => event.caseId === theirs))
})

test('an administrator without an area hears of areas and people, and of no case', async () => {
  const administrator = await crew.member({ house: ['administrator'] })
  const ear = await listen(administrator)
  const caseId = await crew.sales.opens()
  await administrator.post('/api/areas', { name: 'Invoices', acceptMinutes: 60 })
  await vi.waitFor(() => assert.ok(ear.events.some((event) => event.kind === 'AreaAdded')), { timeout: 10_000 })
  assert.ok(!ear.events.some((event) => event.caseId === caseId))
})

test('nobody listens without a session, or from another site', async () => {
  assert.equal((await listen({ ...crew.sales, cookie: '' })).status, 401)
  assert.equal((await listen(crew.sales, { origin: 'https://evil.example' })).status, 403)
})
