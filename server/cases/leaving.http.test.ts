import assert from 'node:assert/strict'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, test, vi } from 'vitest'
import { readersOf, replays, tasksOf } from '#server/app.ts'
import { type Following, followJournals } from '#server/core/following.ts'
import { type Jobs, openJobs, type RunningJobs, runJobs } from '#server/core/jobs.ts'
import { openPoller, type Poller } from '#server/core/poller.ts'
import { verify } from '#server/core/verify.ts'
import { organisations } from '#server/people/queries.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { releaseWhatIsLeft } from './reactions.ts'

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

const told = async (member: Member) => (await member.get('/api/notices')).body.notices
const disables = (id: string) => crew.founder.post(`/api/people/${id}/disablings`)

test('whoever administers and whoever leads the area are told once, with how many cases they were', async () => {
  const { founder, sales, repairs } = crew
  const lead = await crew.member({ area: { area: sales.area, role: 'lead' } })
  const administrator = await crew.member({ house: ['administrator'] })
  for (let opened = 0; opened < 3; opened++) await sales.opens()
  assert.equal((await disables(sales.person)).status, 200)
  await soon(async () => assert.equal((await told(lead))[0]?.cases, 3))
  const [notice, ...others] = await told(lead)
  const { kind, about, area, caseId, subject } = notice
  assert.deepEqual([kind, about, area, caseId, subject, others], ['casesReleased', sales.person, sales.area, null, null, []])
  assert.equal((await told(founder))[0].cases, 3)
  // Who may not see cases learns that there is something to do, and not how much.
  assert.deepEqual(
    (await told(administrator)).map((one: { about: string; cases: number | null }) => [one.about, one.cases]),
    [[sales.person, null]],
  )
  assert.deepEqual(await told(repairs), [])
  assert.equal((await lead.post(`/api/notices/${notice.id}/readings`)).status, 200)
  assert.deepEqual(await told(lead), [])
})

test('what a job that was cut off has left is let go of by the sweep, and nothing else', async () => {
  const { organisation, sales, repairs } = crew
  const [left, kept] = [await sales.opens(), await repairs.opens()]
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  // As if the entry had come, and its job not: nobody is told of it.
  await owner.query("set session_replication_role = 'replica'")
  await owner.query('update remo.people set active = false where id = $1', [sales.person])
  await owner.end()
  await releaseWhatIsLeft(house.database, organisation)
  assert.equal((await repairs.reads(left)).body.holderPerson, null)
  assert.equal((await repairs.reads(kept)).body.holderPerson, repairs.person)
})
