import assert from 'node:assert/strict'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { outside } from '#server/core/outside.ts'
import { importEventLog } from '#server/imports/importing.record.ts'
import { openEventLog } from '#server/imports/reading-event-log.ts'
import { differences } from '#server/imports/testing/small-logs.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { areThere, example, paths } from './real-logs.ts'

/** What the importer is to find; counted independently by `reading-logs.test.ts`. */
const logs = [
  {
    file: 'uci-servicenow-incidents.zip',
    map: 'servicenow',
    counts: { cases: 24_918, rows: 141_712, handoffs: 19_087, unregistered: 14_213 },
    closed: 24_918,
  },
  { file: 'bpic2013-incidents.zip', map: 'volvo', counts: { cases: 7_554, rows: 65_533, handoffs: 9_454, unregistered: 0 }, closed: 7_546 },
]

describe.runIf(areThere).each(logs)('$map: a real log, imported', ({ file, map, counts, closed }) => {
  let house: TestHouse
  let own: Company
  beforeAll(async () => {
    house = await testHouse()
    own = await company(house)
  })
  afterAll(() => house.close())

  const importIt = async ({ dryRun = false } = {}) => {
    const log = await openEventLog(join(paths, file), await example(map), { now: new Date(outside.now()) })
    const into = { organisation: own.organisation, owner: own.founder.person, source: map }
    const imported = await importEventLog(house.database, { ...into, log, dryRun, progress: () => {} })
    assert.ok(imported)
    return imported
  }

  const verified = async () =>
    assert.deepEqual(await differences({ ...house, organisation: own.organisation, owner: own.founder.person }), [])

  test('is counted as it is, by a dry run and by the real one, and the counts are read back', async () => {
    const dry = await importIt({ dryRun: true })
    const real = await importIt()
    assert.deepEqual({ ...dry, import: null }, { ...real, import: null })
    const { cases, rows, rejected, handoffs, unregistered, new: fresh } = real
    assert.deepEqual({ cases, rows, handoffs, unregistered, rejected, fresh }, { ...counts, rejected: 0, fresh: counts.cases })
    const { status, body } = await own.founder.get(`/api/imports/${real.import}`)
    assert.equal(status, 200)
    assert.deepEqual({ cases: body.cases, rows: body.rows, handoffs: body.handoffs, unregistered: body.unregistered }, counts)
    await verified()
  })

  test('brings nothing new a second time', async () => {
    const { cases, new: fresh, changed, unchanged, entries, rows, handoffs, unregistered } = await importIt()
    assert.deepEqual({ cases, rows, handoffs, unregistered }, counts)
    assert.deepEqual({ fresh, changed, unchanged, entries }, { fresh: 0, changed: 0, unchanged: counts.cases, entries: 0 })
    assert.equal((await own.founder.get('/api/imports')).body.imports.length, 1)
    await verified()
  })

  test('leaves open what its source had not closed', async () => {
    const inbox = async (box: string) => (await own.founder.get(`/api/cases?box=${box}&limit=200`)).body.cases.length
    assert.equal(await inbox('open'), Math.min(200, counts.cases - closed))
    assert.equal(await inbox('closed'), 200)
  })
})
