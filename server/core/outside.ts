import { randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import type { Id, Instant } from '#contract/words.ts'

/**
 * Everything that differs each time it is asked: the clock, chance, the end of the process.
 * Tests replace it; nothing else in Remo reads a clock or throws dice.
 */
export const outside = {
  /** Now, UTC, milliseconds. */
  now: (): Instant => new Date().toISOString(),
  /** A UUIDv7: ids made later sort later. */
  newId: (): Id => v7(),
  bytes: (count: number): Buffer => randomBytes(count),
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
