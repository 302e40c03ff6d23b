import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let ours: Company
let owner: pg.Client
// What a transaction sees of others' work stays as it was when it first looked: whoever watches needs a connection of their own.
let watcher: pg.Client
beforeAll(async () => {
  house = await testHouse()
  ours = await company(house)
  owner = new pg.Client({ connectionString: house.ownerUrl })
  watcher = new pg.Client({ connectionString: house.ownerUrl })
  await Promise.all([owner.connect(), watcher.connect()])
})
afterAll(async () => {
  await Promise.all([owner.end(), watcher.end()])
  await house.close()
})

const key = () => ({ 'idempotency-key': randomUUID() })
const notesOf = async (member: Member, caseId: string) =>
  (await member.reads(caseId)).body.timeline.filter((item: { kind: string }) => item.kind === 'NoteWritten').length

describe('the same command twice', () => {
  test('has one effect and the same answer', async () => {
    const { sales } = ours
    const caseId = await sales.opens()
    const once = key()
    const answers = [
      await sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' }, once),
      await sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' }, once),
    ]
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    )
    assert.deepEqual(answers[0]?.body, answers[1]?.body)
    assert.equal(await notesOf(sales, caseId), 1)
  })

  test('at once has one effect; whoever comes second is told that it still runs, or gets the same answer', async () => {
    const { sales } = ours
    const caseId = await sales.opens()
    const once = key()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' }, once)),
    )
    for (const { status, body } of answers) assert.ok(status === 200 || body.refusal.code === 'still-running', JSON.stringify(body))
    const done = answers.filter(({ status }) => status === 200)
    assert.equal(new Set(done.map(({ body }) => body.id)).size, 1)
    assert.equal(await notesOf(sales, caseId), 1)
    assert.equal((await sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' }, once)).body.id, done[0]?.body.id)
  })

  test('while the first still runs is refused, and answered when it is done', async () => {
    const { sales } = ours
    const once = key()
    await owner.query('begin')
    await owner.query('select position from remo.journal_counters where organisation_id = $1 for update', [ours.organisation])
    const first = sales.post('/api/customers', { phone: '600 12 34 56' }, once)
    await waitsForLock()
    const { status, body } = await sales.post('/api/customers', { phone: '600 12 34 56' }, once)
    await owner.query('rollback')
    assert.deepEqual([status, body.refusal.code], [409, 'still-running'])
    assert.equal((await first).status, 200)
    assert.equal((await sales.post('/api/customers', { phone: '600 12 34 56' }, once)).body.id, (await first).body.id)
    assert.equal((await sales.get('/api/customers?like=600123456')).body.customers.length, 1)
  })

  test('behind the first on the same case is told that it runs, then gets its answer, and has no effect of its own', async () => {
    const { sales } = ours
    const caseId = await sales.opens()
    const once = key()
    await owner.query('begin')
    await owner.query('select id from remo.cases where id = $1 for update', [caseId])
    const first = sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' }, once)
    await waitsForLock()
    const second = sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' }, once)
    await owner.query('rollback')
    assert.equal((await first).status, 200)
    // Told so, unless the first had ended before the second began.
    const { status, body } = await second
    if (status !== 200) assert.deepEqual([status, body.refusal.code], [409, 'still-running'])
    const again = await sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' }, once)
    assert.deepEqual(again.body, (await first).body)
    assert.equal(await notesOf(sales, caseId), 1)
  })

  test('with another body is another command under a used key', async () => {
    const { sales } = ours
    const once = key()
    await sales.post('/api/customers', { name: 'Ana' }, once)
    const { status, body } = await sales.post('/api/customers', { name: 'Eva' }, once)
    assert.deepEqual([status, body.refusal.code], [422, 'key-of-other-request'])
    assert.deepEqual((await sales.get('/api/customers?like=Eva')).body.customers, [])
  })

  test('on another case is another command under a used key', async () => {
    const { sales } = ours
    const [one, other] = [await sales.opens(), await sales.opens()]
    const once = key()
    await sales.post(`/api/cases/${one}/notes`, { text: 'Ring at noon.' }, once)
    assert.equal((await sales.post(`/api/cases/${other}/notes`, { text: 'Ring at noon.' }, once)).status, 422)
    assert.equal(await notesOf(sales, other), 0)
  })

  test('by somebody else is their own command', async () => {
    const once = key()
    const mine = await ours.sales.post('/api/customers', { name: 'Ana' }, once)
    const theirs = await ours.repairs.post('/api/customers', { name: 'Ana' }, once)
    assert.deepEqual([mine.status, theirs.status], [200, 200])
    assert.notEqual(mine.body.id, theirs.body.id)
  })

  test('that was refused is decided anew: nothing was kept', async () => {
    const { sales, repairs } = ours
    const handoff = await sales.handsOff(await sales.opens(), { to: repairs })
    const once = key()
    assert.equal((await sales.post(`/api/handoffs/${handoff}/acceptances`, {}, once)).status, 409)
    assert.equal((await sales.post(`/api/handoffs/${handoff}/recalls`, {}, once)).status, 200)
  })

  test.each([undefined, '', 'short', 'x'.repeat(101), 'with blanks in it', 'ünïcödé-key'])(
    'under the key %j is not taken at all',
    async (given) => {
      const headers: Record<string, string> = given === undefined ? {} : { 'idempotency-key': given }
      const answer = await house.app.inject({
        method: 'POST',
        url: '/api/customers',
        payload: { name: 'Nobody' },
        headers: { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000', cookie: ours.sales.cookie, ...headers },
      })
      assert.deepEqual([answer.statusCode, answer.json().refusal.code], [400, 'key-missing'])
      assert.match(answer.json().refusal.message, /Idempotency-Key/)
      assert.deepEqual((await ours.sales.get('/api/customers?like=Nobody')).body.customers, [])
    },
  )
})

describe('what changed meanwhile', () => {
  test('is shown, with who changed it and when, before it is overruled', async () => {
    const { sales, repairs } = ours
    const caseId = await sales.opens()
    const { version } = (await sales.reads(caseId)).body
    assert.equal((await repairs.post(`/api/cases/${caseId}/notes`, { text: 'They rang again.' })).status, 200)
    const closing = { version, ending: 'solved', goalReached: 'yes', words: 'It works.' }
    const { status, body } = await sales.post(`/api/cases/${caseId}/closures`, closing)
    assert.deepEqual([status, body.refusal.code], [412, 'stale'])
    assert.equal(body.refusal.facts.version, version + 1)
    assert.equal(body.refusal.facts.changedBy, repairs.person)
    assert.equal(body.refusal.facts.changedAt, (await sales.reads(caseId)).body.timeline[0].at)
    assert.equal((await sales.reads(caseId)).body.closedAt, null)
    assert.equal((await sales.post(`/api/cases/${caseId}/closures`, { ...closing, version: version + 1 })).status, 200)
  })

  test('cannot be seen by who names no version', async () => {
    const { sales, repairs } = ours
    const caseId = await sales.opens()
    const closing = await sales.post(`/api/cases/${caseId}/closures`, { ending: 'solved', goalReached: 'yes', words: 'It works.' })
    assert.deepEqual([closing.status, closing.body.refusal.code], [428, 'version-missing'])
    const offering = await sales.post('/api/handoffs', { caseId, to: repairs.area, wants: 'Light', tried: 'A restart' })
    assert.deepEqual([offering.status, offering.body.refusal.code], [428, 'version-missing'])
  })

  test('a version that never was is stale too', async () => {
    const { sales } = ours
    const caseId = await sales.opens()
    const closing = { version: 2_000_000_000, ending: 'solved', goalReached: 'yes', words: 'It works.' }
    assert.equal((await sales.post(`/api/cases/${caseId}/closures`, closing)).status, 412)
    assert.equal((await sales.post(`/api/cases/${caseId}/closures`, { ...closing, version: 1e15 })).status, 412)
  })
})

describe('a page of a list', () => {
  test.each(['x', '.', 'e30.AAAA', '../../etc/passwd', '{"at":"2026-01-01"}', "' or 1=1 --", 'x'.repeat(500)])(
    '%j is no page',
    async (after) => {
      const { status, body } = await ours.sales.get(`/api/cases?box=open&after=${encodeURIComponent(after)}`)
      assert.deepEqual([status, body.refusal.code], [400, 'fields-wrong'])
      assert.equal(body.refusal.facts.fields[0].path, 'after')
    },
  )

  test('belongs to its list, its reader and its case', async () => {
    const { sales, repairs } = ours
    const [one, other] = [await sales.opens(), await sales.opens()]
    for (const caseId of [one, other])
      for (let said = 0; said < 51; said++) await sales.post(`/api/cases/${caseId}/notes`, { text: 'Ring at noon.' })
    const { next } = (await sales.get('/api/cases?box=open&limit=1')).body
    const { olderTimeline } = (await sales.reads(one)).body
    const status = async (member: Member, path: string) => (await member.get(path)).status
    assert.equal(await status(sales, `/api/cases?box=open&limit=1&after=${next}`), 200)
    assert.equal(await status(repairs, `/api/cases?box=open&limit=1&after=${next}`), 400)
    assert.equal(await status(sales, `/api/cases?box=closed&after=${next}`), 400)
    assert.equal(await status(sales, `/api/cases?box=open&area=${sales.area}&after=${next}`), 400)
    assert.equal(await status(sales, `/api/cases/${one}/timeline?after=${next}`), 400)
    assert.equal(await status(sales, `/api/cases/${one}/timeline?after=${olderTimeline}`), 200)
    assert.equal(await status(sales, `/api/cases/${other}/timeline?after=${olderTimeline}`), 400)
    assert.equal(await status(repairs, `/api/cases/${one}/timeline?after=${olderTimeline}`), 400)
  })

  test('that was changed by one sign is none', async () => {
    await ours.sales.opens()
    await ours.sales.opens()
    const { next } = (await ours.sales.get('/api/cases?box=open&limit=1')).body
    for (const at of [0, 10, next.length - 1]) {
      const changed = `${next.slice(0, at)}${next[at] === 'A' ? 'B' : 'A'}${next.slice(at + 1)}`
      assert.equal((await ours.sales.get(`/api/cases?box=open&limit=1&after=${changed}`)).status, 400)
    }
  })
})

/** Until somebody waits behind a lock in this house's database. */
async function waitsForLock(): Promise<void> {
  for (;;) {
    const { rows } = await watcher.query("select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'")
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
