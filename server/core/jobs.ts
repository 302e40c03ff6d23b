import { type JobHelpers, Logger, makeWorkerUtils, type Runner, run, type WorkerUtils } from 'graphile-worker'
import pg from 'pg'
import { z } from 'zod'
import type { Instant } from '#contract/words.ts'
import type { Database } from './database.ts'
import { outside } from './outside.ts'

/** A thing that a job does. Harmless when done twice; a failure is tried again, later and later. */
export type Task = { name: string; run: (payload: unknown, db: Database) => Promise<void> }

/** Adds jobs; `key` makes the same job twice one job. */
export type Jobs = {
  add: (task: string, payload: object, options: { key: string; at?: Instant }) => Promise<void>
  close: () => Promise<void>
}

export async function openJobs(jobsUrl: string): Promise<Jobs> {
  const pgPool = jobsPool(jobsUrl, 2)
  const utils: WorkerUtils = await makeWorkerUtils({ pgPool, logger: silent })
  return {
    add: async (task, payload, { key, at }) => {
      await utils.addJob(task, payload, { jobKey: key, jobKeyMode: 'replace', maxAttempts: 25, ...(at && { runAt: new Date(at) }) })
    },
    close: async () => {
      await utils.release()
      await pgPool.end()
    },
  }
}

// A connection that the server ends while we end it too tells of it by an "error"; unheard, that would end the process.
function jobsPool(jobsUrl: string, max: number): pg.Pool {
  const pool = new pg.Pool({ connectionString: jobsUrl, max })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

// What matters of its log we tell ourselves, with the request's log: a failed job and a dead worker.
const silent = new Logger(() => () => {})

export type RunningJobs = { ready: () => boolean; stop: () => Promise<void> }

const SELF_TEST = 'self-test'

/**
 * Runs jobs until stopped; stopping waits for those that run. `ready` is false until a job of its own has run: a job runner
 * with too few rights starts, finds nothing and says nothing.
 */
export async function runJobs(
  jobsUrl: string,
  db: Database,
  jobs: Jobs,
  tasks: readonly Task[],
  log: (words: string, error?: unknown) => void,
): Promise<RunningJobs> {
  let tested = false
  const taskList = Object.fromEntries([
    [
      SELF_TEST,
      async () => {
        tested = true
      },
    ],
    ...tasks.map((task) => [task.name, (payload: unknown, helpers: JobHelpers) => runOne(task, payload, db, helpers, log)]),
  ])
  const pgPool = jobsPool(jobsUrl, 6)
  const runner: Runner = await run({
    pgPool,
    concurrency: 4,
    pollInterval: 1_000,
    noHandleSignals: true,
    taskList,
    crontab: '',
    logger: silent,
  })
  runner.events.on('worker:fatalError', ({ error }) => log('a worker died', error))
  await jobs.add(SELF_TEST, {}, { key: `${SELF_TEST}-${process.pid}` })
  return { ready: () => tested, stop: () => runner.stop().then(() => pgPool.end()) }
}

async function runOne(
  task: Task,
  payload: unknown,
  db: Database,
  helpers: JobHelpers,
  log: (words: string, error?: unknown) => void,
): Promise<void> {
  outside.reached('job-begun')
  try {
    await task.run(payload, db)
  } catch (error) {
    log(`the job ${helpers.job.id} (${task.name}) failed and will be tried again`, error)
    throw error
  }
  outside.reached('job-done')
}

/** The payload of a job, parsed: what lies in a queue may come from an older version. */
export function payloadOf<T>(shape: z.ZodType<T>, payload: unknown): T {
  return z.parse(shape, payload)
}
