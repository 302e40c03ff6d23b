import assert from 'node:assert/strict'
import { afterAll, beforeAll, beforeEach, test, vi } from 'vitest'
import { readersOf, replays, tasksOf } from '#server/app.ts'
import { type Following, followJournals } from '#server/core/following.ts'
import { type Jobs, openJobs, type RunningJobs, runJobs } from '#server/core/jobs.ts'
import { openPoller, type Poller } from '#server/core/poller.ts'
import { verify } from '#server/core/verify.ts'
import { organisations } from '#server/people/queries.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let crew: Company
let jobs: Jobs
let poller: Poller
let following: Following
let running: RunningJobs
beforeAll(async () => {
  house = await testHouse()
  const db = house.database
  jobs = await openJobs(house.jobsUrl)
  running = await runJobs(house.jobsUrl, db, jobs, tasksOf(jobs), (words, error) => assert.fail(`${words}: ${error}`))
  poller = openPoller(db, () => {})
  following = followJournals({ db, poller, readers: readersOf(jobs), organisations: () => organisations(db), log: () => {} })
})
beforeEach(async () => {
  crew = await company(house)
})
afterAll(async () => {
  await following.stop()
  await poller.stop()
  await running.stop()
  await jobs.close()
  await house.close()
})

const soon = (look: () => Promise<void>) => vi.waitFor(look, { timeout: 15_000, interval: 50 })
const versionOf = async (id: string) =>
  (await crew.founder.get('/api/people')).body.people.find((one: { id: string }) => one.id === id).version

test('whoever leaves an area leaves their cases there as nobody’s, and keeps those of other areas', async () => {
  const { founder, sales, repairs } = crew
  const stays = await sales.opens()
  const moves = await sales.opens()
  const both = [sales, repairs].map(({ area }) => ({ area, role: 'advisor' }))
  assert.equal((await founder.post(`/api/people/${sales.person}/roles`, { version: 1, areas: both, house: [] })).status, 200)
  const handoff = await sales.handsOff(moves, { to: repairs })
  assert.equal((await sales.accepts(handoff)).status, 200)

  const version = await versionOf(sales.person)
  const left = await founder.post(`/api/people/${sales.person}/roles`, { version, areas: both.slice(1), house: [] })
  assert.equal(left.status, 200)
  await soon(async () => assert.equal((await repairs.reads(stays)).body.holderPerson, null))
  const { body } = await repairs.reads(stays)
  assert.deepEqual([body.holder, body.owner], [sales.area, sales.person])
  assert.equal(body.timeline[0].kind, 'CaseReleased')
  assert.equal((await repairs.reads(moves)).body.holderPerson, sales.person)
})

test('whoever is disabled holds nothing any more', async () => {
  const { founder, organisation, sales, repairs } = crew
  const caseId = await sales.opens()
  assert.equal((await founder.post(`/api/people/${sales.person}/disablings`)).status, 200)
  await soon(async () => assert.equal((await repairs.reads(caseId)).body.holderPerson, null))
  const { ok, differences } = await verify(house.database, [organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.ok(ok, JSON.stringify(differences))
})
