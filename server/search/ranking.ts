import type { Id, Instant } from '#contract/words.ts'

/** Where a case stands among those that were found. */
export type Place = { id: Id; at: Instant; rank: number }

const HALF_AS_FRESH_MS = 180 * 24 * 3_600_000

/** The best first: how much a case is about what was sought, and a little how new it is. Those behind a place only. */
export function inOrder<Found extends Place>(found: readonly (readonly Found[])[], behind: Place | null, now: Instant): Found[] {
  const once = new Map(found.flat().map((one) => [one.id, one]))
  const ranked = [...once.values()].map((one) => ({ ...one, rank: one.rank * fresh(one.at, now) }))
  return ranked.toSorted(compare).filter((one) => behind === null || compare(behind, one) < 0)
}

/** From 1 for today down to a half for the oldest. To the day, so that a page does not shift while it is read. */
function fresh(at: Instant, now: Instant): number {
  const age = Math.max(0, Date.parse(now.slice(0, 10)) - Date.parse(at.slice(0, 10)))
  return 0.5 + 0.5 / (1 + age / HALF_AS_FRESH_MS)
}

const compare = (a: Place, b: Place): number =>
  b.rank - a.rank || (b.at < a.at ? -1 : b.at > a.at ? 1 : 0) || (b.id < a.id ? -1 : b.id > a.id ? 1 : 0)
