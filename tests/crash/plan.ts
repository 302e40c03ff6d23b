import { type KillPoint, killPoints } from '#server/core/outside.ts'
import type { Chance } from './chance.ts'

/** How one round ends: where Remo dies, and whether the database dies too (alone, a while before; or in the same instant). */
export type Round = { point: KillPoint | null; count: number; afterWrites: number; database: 'alone' | 'together' | null }

const SHARE_OF_A_POINT = 0.03
const SHARE_OF_DATABASE = 0.3
const MOST_WRITES = 1_300
const LEAST_WRITES = 250

/** How often a point is passed before the kill: some happen hundreds of times a second, those of readers in rounds, those of jobs at a start. */
const counts: Record<KillPoint, [least: number, most: number]> = {
  'request-read': [300, 1_200],
  'transaction-begun': [300, 1_200],
  'entries-queued': [200, 1_000],
  'commit-sent': [200, 1_000],
  committed: [200, 1_000],
  'answer-ready': [300, 1_200],
  'reader-read': [4, 14],
  'job-added': [2, 6],
  'cursor-moved': [2, 6],
  'job-begun': [1, 3],
  'job-done': [1, 3],
  'seal-written': [0, 0],
}
/** What happens once for each organisation at a start comes before: two readers look, one seal is asked for. */
const atStart: Partial<Record<KillPoint, number>> = { 'reader-read': 2, 'seal-written': 1 }

/** Plans rounds so that each point is hit in 3 of 100, and the database killed in 30 of 100; the rest falls by chance. */
export function planOf(rounds: number, chance: Chance) {
  const owed = new Map(killPoints.map((point) => [point, Math.max(1, Math.round(rounds * SHARE_OF_A_POINT))]))
  let databaseOwed = Math.ceil(rounds * SHARE_OF_DATABASE)

  function round(nth: number, organisations: number): Round {
    const left = rounds - nth
    const points = [...owed].flatMap(([point, times]) => Array.from({ length: times }, () => point))
    const point = chance.is(points.length / left) ? (chance.oneOf(points) ?? null) : null
    const [least, most] = point ? counts[point] : [0, 0]
    const database = chance.is(databaseOwed / left) ? (chance.is(0.5) ? 'alone' : 'together') : null
    const before = point ? organisations * (atStart[point] ?? 0) : 0
    return { point, count: before + chance.between(least, most), afterWrites: chance.between(LEAST_WRITES, MOST_WRITES), database }
  }
  const wasHit = (point: KillPoint) => owed.set(point, Math.max(0, (owed.get(point) ?? 0) - 1))
  const databaseWasKilled = () => (databaseOwed = Math.max(0, databaseOwed - 1))
  return { round, wasHit, databaseWasKilled }
}
