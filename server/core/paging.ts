/**
 * A page out of what was read, which is asked for with one more than the page holds: so it is known without counting whether there is
 * more. `endsAt`: its last, if another page follows: that one begins behind it.
 */
export function pageOf<T>(found: readonly T[], limit: number): { page: T[]; endsAt: T | null } {
  const page = found.slice(0, limit)
  return { page, endsAt: found.length > limit ? (page.at(-1) ?? null) : null }
}
