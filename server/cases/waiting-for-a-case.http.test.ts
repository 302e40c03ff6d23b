import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

const IN_THE_QUEUE_MS = 150

test('a write that waited while an offer was made leaves the offer standing', async () => {
  const { sales, repairs } = await company(house)
  const caseId = await sales.opens()
  const { version } = (await sales.reads(caseId)).body
  const holder = new pg.Client({ connectionString: house.ownerUrl })
  await holder.connect()
  await holder.query('begin')
  await holder.query('select 1 from remo.cases where id = $1 for update', [caseId])
  const offering = sales.post('/api/handoffs', {
    caseId,
    version,
    to: repairs.area,
    wants: 'A signal',
    tried: 'A restart',
    withOwner: true,
  })
  await pause(IN_THE_QUEUE_MS) // they come to the lock one after the other
  const saying = repairs.post(`/api/cases/${caseId}/contacts`, { channel: 'phone', text: 'Still nothing.' })
  await pause(IN_THE_QUEUE_MS)
  await holder.query('commit')
  await holder.end()
  const [offered, said] = await Promise.all([offering, saying])
  assert.deepEqual([offered.status, said.status], [200, 200])
  assert.ok(said.body.version > offered.body.version)
  assert.equal((await repairs.reads(caseId)).body.offer?.id, offered.body.id)
  assert.equal((await repairs.accepts(offered.body.id)).status, 200)
  assert.equal((await sales.reads(caseId)).body.owner, repairs.person)
})
