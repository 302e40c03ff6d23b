import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, test, vi } from 'vitest'
import { z } from 'zod'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { type Jobs, openJobs, payloadOf, type RunningJobs, runJobs, type Task } from './jobs.ts'

let house: TestHouse
let jobs: Jobs
let owner: pg.Client
beforeAll(async () => {
  house = await testHouse()
  jobs = await openJobs(house.jobsUrl)
  owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
})
const running: RunningJobs[] = []
afterEach(async () => {
  for (const one of running.splice(0)) await one.stop()
  await owner.query('delete from graphile_worker._private_jobs')
})
afterAll(async () => {
  await jobs.close()
  await owner.end()
  await house.close()
})

/** Starts a runner whose one task does `work`; gives what was told to the log, and the payloads that were worked on. */
async function start(work: (payload: unknown) => Promise<void> = async () => {}) {
  const worked: unknown[] = []
  const told: string[] = []
  const task: Task = {
    name: 'try',
    run: async (payload) => {
      worked.push(payload)
      await work(payload)
    },
  }
  const one = await runJobs(house.jobsUrl, house.database, jobs, [task], (words) => told.push(words))
  running.push(one)
  return { worked, told, ...one }
}

const soon = (look: () => void | Promise<void>) => vi.waitFor(look, { timeout: 15_000, interval: 20 })

test('a job that was added is done, and the runner is ready when one of its own was done', async () => {
  const { worked, ready } = await start()
  await jobs.add('try', { n: 1 }, { key: 'one' })
  await soon(() => assert.deepEqual(worked, [{ n: 1 }]))
  await soon(() => assert.equal(ready(), true))
})

test('the same job added twice is one, and is the last that was added', async () => {
  for (const n of [1, 2]) await jobs.add('try', { n }, { key: 'one' })
  const { worked } = await start()
  await jobs.add('try', { n: 3 }, { key: 'behind' })
  await soon(() => assert.equal(worked.length, 2))
  assert.deepEqual(worked, [{ n: 2 }, { n: 3 }])
})

test('a job waits for its time', async () => {
  const { worked } = await start()
  await jobs.add('try', { n: 'tomorrow' }, { key: 'tomorrow', at: '2099-01-01T00:00:00.000Z' })
  await jobs.add('try', { n: 'yesterday' }, { key: 'yesterday', at: '2020-01-01T00:00:00.000Z' })
  await soon(() => assert.deepEqual(worked, [{ n: 'yesterday' }]))
})

test('a job that fails is told, and tried again later', async () => {
  const { worked, told } = await start(async () => {
    throw new Error('it broke')
  })
  await jobs.add('try', {}, { key: 'failing' })
  await soon(() => assert.equal(told.length, 1))
  assert.match(told[0] ?? '', /\(try\) failed and will be tried again/)
  await soon(async () => {
    const { rows } = await owner.query(
      "select attempts, run_at > now() - interval '1 second' as later, last_error from graphile_worker._private_jobs where key = 'failing'",
    )
    assert.deepEqual([rows[0]?.attempts, rows[0]?.later, rows[0]?.last_error], [1, true, 'it broke'])
  })
  assert.equal(worked.length, 1)
})

test('stopping waits for the job that runs', async () => {
  let done = false
  const { worked, stop } = await start(async () => {
    await pause(300)
    done = true
  })
  await jobs.add('try', {}, { key: 'slow' })
  await soon(() => assert.equal(worked.length, 1))
  await stop()
  assert.equal(done, true)
  running.pop()
})

test('a runner whose database was away goes on when it is back', async () => {
  const { worked } = await start()
  // The runner does not wait for its note that a job is done: cut just then, nobody would hear of it.
  await soon(async () => assert.equal((await owner.query('select 1 from graphile_worker._private_jobs')).rowCount, 0))
  const name = new URL(house.ownerUrl).pathname.slice(1)
  const elsewhere = new pg.Client({ connectionString: Object.assign(new URL(house.ownerUrl), { pathname: '/postgres' }).toString() })
  await elsewhere.connect()
  await elsewhere.query(`alter database ${name} with allow_connections false`)
  await elsewhere.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and usename = 'remo_jobs'", [name])
  await pause(Number(process.env.AWAY_MS ?? 1_500))
  await elsewhere.query(`alter database ${name} with allow_connections true`)
  await elsewhere.end()
  await jobs.add('try', { n: 'after' }, { key: 'after' })
  await soon(() => assert.deepEqual(worked, [{ n: 'after' }]))
}, 60_000)

test('what lies in a queue is read by a schema', () => {
  assert.deepEqual(payloadOf(z.object({ n: z.number() }), { n: 1 }), { n: 1 })
  assert.throws(() => payloadOf(z.object({ n: z.number() }), { n: 'one' }))
})
