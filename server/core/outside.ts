import { randomBytes } from 'node:crypto'
import type { Id, Instant } from '#contract/words.ts'

/**
 * Everything that differs each time it is asked: the clock, chance, the end of the process.
 * Tests replace it; nothing else in Remo reads a clock or throws dice.
 */
export const outside = {
  /** Now, UTC, milliseconds. */
  now: (): Instant => new Date().toISOString(),
  /** A UUIDv7: ids made later sort later. */
  newId,
  bytes: pooled,
  /** A named point of the crash test. Nothing, unless the environment asks for death here. */
  reached: (_point: KillPoint): void => {},
}

export const killPoints = [
  'request-read',
  'transaction-begun',
  'entries-queued',
  'commit-sent',
  'committed',
  'answer-ready',
  'reader-read',
  'job-added',
  'cursor-moved',
  'job-begun',
  'job-done',
  'seal-written',
] as const
export type KillPoint = (typeof killPoints)[number]

/** Arms the crash test: REMO_KILL_AT=point:n ends this process, as a power cut would, when `point` is reached for the n-th time. */
export function armKillPoint(asked: string | undefined): void {
  if (!asked) return
  const [point, count] = asked.split(':')
  let left = Number(count ?? 1)
  outside.reached = (here) => {
    if (here !== point) return
    left -= 1
    if (left === 0) process.kill(process.pid, 'SIGKILL')
  }
}

const dayMs = 86_400_000

/** `instant` moved by a number of milliseconds, seconds, minutes or days. */
export const later = {
  byMinutes: (instant: Instant, minutes: number): Instant => new Date(Date.parse(instant) + minutes * 60_000).toISOString(),
  byDays: (instant: Instant, days: number): Instant => new Date(Date.parse(instant) + days * dayMs).toISOString(),
}

const POOL_BYTES = 4_096
let pool = Buffer.alloc(0)
let used = 0

// Asking the system for a few bytes at a time costs more than all the rest of an id.
function pooled(count: number): Buffer {
  if (count > POOL_BYTES) return randomBytes(count)
  if (used + count > pool.length) {
    pool = randomBytes(POOL_BYTES)
    used = 0
  }
  used += count
  return pool.subarray(used - count, used)
}

let lastMs = 0
let sequence = 0

/** A UUIDv7 (RFC 9562): milliseconds, then a counter of 18 bits within the millisecond, then chance. */
function newId(): Id {
  const now = Math.max(Date.now(), lastMs)
  if (now > lastMs) sequence = pooled(2).readUInt16BE()
  else sequence += 1
  lastMs = now
  const random = pooled(8)
  const time = now.toString(16).padStart(12, '0')
  const high = ((sequence >>> 6) & 0xfff).toString(16).padStart(3, '0')
  const low = (0x80 | (sequence & 0x3f)).toString(16)
  const rest = random.toString('hex', 0, 7)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${high}-${low}${rest.slice(0, 2)}-${rest.slice(2)}`
}
