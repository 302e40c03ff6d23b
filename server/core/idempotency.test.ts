import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, test } from 'vitest'
import { clock } from '#server/testing/clock.ts'
import { type Answer, type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { systemActor } from './actor.ts'
import { forgetOldAnswers } from './idempotency.ts'
import { later, outside } from './outside.ts'
import { transaction } from './transaction.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
})
afterAll(() => house.close())

const withKey = (key: string) => ({ 'idempotency-key': key })
const timeline = async (caseId: string): Promise<string[]> =>
  (await crew.sales.reads(caseId)).body.timeline.map((item: { kind: string }) => item.kind)
const times = (kinds: string[], kind: string) => kinds.filter((one) => one === kind).length
const stillRuns = ({ status, body }: Answer) => status === 409 && body.refusal.code === 'still-running'

test('ten callers with the same key at once: one effect, and each gets its answer or is told to wait', async () => {
  const caseId = await crew.sales.opens()
  const key = randomUUID()
  const say = () => crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Once.' }, withKey(key))
  const answers = await Promise.all(Array.from({ length: 10 }, say))
  const done = answers.filter(({ status }) => status === 200)
  assert.ok(done.length >= 1)
  assert.ok(answers.every((answer) => answer.status === 200 || stillRuns(answer)))
  assert.equal(new Set(done.map(({ body }) => body.id)).size, 1)
  assert.equal(times(await timeline(caseId), 'NoteWritten'), 1)
  assert.deepEqual((await say()).body, done[0]?.body)
})

test('the same command again gets the same answer, also when it could not be done any more', async () => {
  const caseId = await crew.sales.opens()
  const { version } = (await crew.sales.reads(caseId)).body
  const key = randomUUID()
  const close = () =>
    crew.sales.post(`/api/cases/${caseId}/closures`, { version, ending: 'solved', goalReached: 'yes', words: 'It works.' }, withKey(key))
  const first = await close()
  assert.equal(first.status, 200)
  assert.deepEqual(await close().then(({ status, body }) => ({ status, body })), { status: 200, body: first.body })
  assert.equal(times(await timeline(caseId), 'CaseClosed'), 1)
})

test('a key that was used for another request is refused, and changes nothing', async () => {
  const caseId = await crew.sales.opens()
  const key = randomUUID()
  await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'One.' }, withKey(key))
  const other = await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Other.' }, withKey(key))
  assert.equal(other.status, 422)
  assert.equal(times(await timeline(caseId), 'NoteWritten'), 1)
})

test('the same key of another person is another command', async () => {
  const caseId = await crew.sales.opens()
  const key = randomUUID()
  for (const who of [crew.sales, crew.repairs])
    assert.equal((await who.post(`/api/cases/${caseId}/notes`, { text: 'Mine.' }, withKey(key))).status, 200)
  assert.equal(times(await timeline(caseId), 'NoteWritten'), 2)
})

test('what was refused is not kept: the same key may be used when it is possible', async () => {
  const caseId = await crew.sales.opens()
  const key = randomUUID()
  const reopen = () => crew.sales.post(`/api/cases/${caseId}/reopenings`, { reason: 'It came back.' }, withKey(key))
  assert.equal((await reopen()).body.refusal.code, 'case-open')
  await crew.sales.closes(caseId)
  assert.equal((await reopen()).status, 200)
})

test('two days later an answer is forgotten', async () => {
  const caseId = await crew.sales.opens()
  const key = randomUUID()
  const say = () => crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Again.' }, withKey(key))
  await say()
  const forget = (days: number) =>
    clock.at(later.byDays(outside.now(), days), () =>
      transaction(house.database, systemActor(crew.organisation, 'tidy'), async (tx) => {
        forgetOldAnswers(tx)
        return null
      }),
    )
  await forget(1)
  await say()
  assert.equal(times(await timeline(caseId), 'NoteWritten'), 1)
  await forget(3)
  await say()
  assert.equal(times(await timeline(caseId), 'NoteWritten'), 2)
})
