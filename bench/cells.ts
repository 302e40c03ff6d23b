import type { Operation, Person } from './operations.ts'
import { cpuSeconds, postgresCpuSeconds } from './processes.ts'

/** A server that is measured, with its people and the processes whose CPU counts. */
export type Target = { name: 'remo' | 'bare'; pid: number; postmaster: number; people: readonly Person[] }

/** One operation of one server by so many people for a few seconds. Latencies in milliseconds, CPU in seconds. */
export type Cell = {
  server: Target['name']
  operation: Operation
  clients: number
  round: number
  count: number
  perSecond: number
  p50Ms: number
  p95Ms: number
  p99Ms: number
  serverCpuSeconds: number
  postgresCpuSeconds: number
  errors: number
  firstError: string | null
}

const CHECK_EVERY = 20
const MOST_ERRORS = 10
const WARM_UP_SHARE = 0.15

type Asked = { target: Target; operation: Operation; clients: number; round: number; seconds: number }

/** Warms up, then lets each person ask again as soon as they have their answer, until the time is over. */
export async function runCell(asked: Asked): Promise<Cell> {
  await load(asked, asked.seconds * WARM_UP_SHARE)
  const { target, operation, clients, round, seconds } = asked
  const before = { server: cpuSeconds(target.pid), postgres: postgresCpuSeconds(target.postmaster) }
  const began = performance.now()
  const { latencies, errors } = await load(asked, seconds)
  const wallSeconds = (performance.now() - began) / 1_000
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.max(0, Math.ceil(share * latencies.length) - 1)] ?? 0
  return {
    server: target.name,
    operation,
    clients,
    round,
    count: latencies.length,
    perSecond: latencies.length / wallSeconds,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    p99Ms: at(0.99),
    serverCpuSeconds: cpuSeconds(target.pid) - before.server,
    postgresCpuSeconds: postgresCpuSeconds(target.postmaster) - before.postgres,
    errors: errors.length,
    firstError: errors[0] ?? null,
  }
}

async function load({ target, operation, clients }: Asked, seconds: number): Promise<{ latencies: number[]; errors: string[] }> {
  const latencies: number[] = []
  const errors: string[] = []
  const until = performance.now() + seconds * 1_000
  const askOn = async ({ asks }: Person) => {
    for (let n = 0; performance.now() < until && errors.length < MOST_ERRORS; n++) {
      const began = performance.now()
      try {
        const check = await asks[operation]()
        latencies.push(performance.now() - began)
        if (n % CHECK_EVERY === 0) check()
      } catch (error) {
        errors.push(error instanceof Error ? error.message : String(error))
      }
    }
  }
  await Promise.all(target.people.slice(0, clients).map(askOn))
  return { latencies, errors }
}
