import { type IncomingMessage, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { LIVE_PATH } from '#contract/live.ts'
import type { Person } from './operations.ts'
import { cpuSeconds, memoryMiB } from './processes.ts'
import type { Started } from './servers.ts'

const CHANGES = 40
const BETWEEN_MS = 200
const OPENED_AT_ONCE = 50
const QUIET_MS = 3_000
const LATEST_MS = 5_000

export type Heard = {
  followers: number
  /** From sending a change to its arrival, over all changes and all who listen. */
  p50Ms: number
  p95Ms: number
  slowestMs: number
  /** Changes that did not reach somebody in five seconds. */
  missed: number
  /** The server's share of one processor while everybody listens and nothing happens. */
  cpuAtRest: number
  memoryMiB: number | null
}

/** Lets many people listen as their open pages do, changes cases, and measures when each of them has heard. */
export async function followed({ base, pid }: Started, tokens: readonly string[], somebody: Person): Promise<Heard> {
  const ears: Ear[] = []
  for (let first = 0; first < tokens.length; first += OPENED_AT_ONCE)
    ears.push(...(await Promise.all(tokens.slice(first, first + OPENED_AT_ONCE).map((token) => listen(base, token)))))
  await pause(QUIET_MS)
  const cpuAtRest = await shareOfProcessor(pid, QUIET_MS)
  const delays: number[] = []
  let missed = 0
  for (let change = 0; change < CHANGES; change++) {
    const before = ears.map((ear) => ear.heard.length)
    const sent = performance.now()
    await somebody.asks.reply()
    await heardByAll(ears, before)
    for (const [nth, ear] of ears.entries()) {
      const at = ear.heard[before[nth] ?? 0]
      if (at === undefined) missed++
      else delays.push(at - sent)
    }
    await pause(BETWEEN_MS)
  }
  const memory = memoryMiB(pid)
  for (const ear of ears) ear.close()
  const sorted = delays.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { followers: ears.length, p50Ms: at(0.5), p95Ms: at(0.95), slowestMs: at(1), missed, cpuAtRest, memoryMiB: memory }
}

/** When each event arrived, in milliseconds of the process's clock. */
type Ear = { heard: number[]; close: () => void }

function listen(base: string, token: string): Promise<Ear> {
  return new Promise((resolve, reject) => {
    const asked = request(base + LIVE_PATH, { agent: false, headers: { cookie: `__Host-remo=${token}` } }, (answer: IncomingMessage) => {
      if (answer.statusCode !== 200) return reject(new Error(`${LIVE_PATH}: ${answer.statusCode}`))
      const heard: number[] = []
      answer.on('data', (piece: Buffer) => {
        const now = performance.now()
        for (let at = piece.indexOf('"MessageSent"'); at !== -1; at = piece.indexOf('"MessageSent"', at + 1)) heard.push(now)
      })
      answer.on('error', () => {})
      resolve({ heard, close: () => asked.destroy() })
    })
    asked.on('error', reject)
    asked.end()
  })
}

async function heardByAll(ears: readonly Ear[], before: readonly number[]): Promise<void> {
  const until = performance.now() + LATEST_MS
  while (performance.now() < until && ears.some((ear, nth) => ear.heard.length === before[nth])) await pause(5)
}

async function shareOfProcessor(pid: number, ms: number): Promise<number> {
  const before = cpuSeconds(pid)
  await pause(ms)
  return (cpuSeconds(pid) - before) / (ms / 1_000)
}

export function heardWords({ followers, p50Ms, p95Ms, slowestMs, missed, cpuAtRest, memoryMiB: memory }: Heard): string {
  return [
    `${followers} people listen: a change is heard after ${p50Ms.toFixed(0)} ms (p50), ${p95Ms.toFixed(0)} ms (p95, budget 500 ms), ${slowestMs.toFixed(0)} ms (slowest); missed ${missed}`,
    `memory of the server then: ${memory?.toFixed(0) ?? '-'} MiB (budget 400 MB); at rest they cost ${(cpuAtRest * 100).toFixed(0)} % of a processor`,
  ].join('\n')
}
