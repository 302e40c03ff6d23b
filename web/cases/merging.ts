import type { CaseSummary, CaseView } from '#contract/cases.ts'

/** A page of a box as it was asked for. */
export type CasePage = { cases: CaseSummary[]; next: string | null }

/**
 * A case read anew, with the older part of its story that was loaded before. Where too much happened for both to touch, the
 * older part is forgotten: a gap in a story would be a lie.
 */
export function withEarlier(before: CaseView | undefined, now: CaseView): CaseView {
  if (!before) return now
  const fresh = new Set(now.timeline.map((item) => item.id))
  const older = before.timeline.filter((item) => !fresh.has(item.id))
  const touches = older.length < before.timeline.length
  if (older.length === 0 || !touches) return now
  return { ...now, timeline: [...now.timeline, ...older], olderTimeline: before.olderTimeline }
}

/**
 * A box after cases changed, from its first page alone however far somebody has scrolled; null when that does not tell enough,
 * because a row further down changed where it stands. Rows that new ones pushed off the first page stay in their place.
 */
export function refreshedPages(pages: readonly CasePage[], first: CasePage, changed: ReadonlySet<string>): CasePage[] | null {
  const onTop = new Set(first.cases.map((one) => one.id))
  const further = pages.slice(1).flatMap((page) => page.cases)
  if (further.some((one) => changed.has(one.id) && !onTop.has(one.id))) return null
  const rest = pages.flatMap((page) => page.cases).filter((one) => !onTop.has(one.id) && !changed.has(one.id))
  const last = pages.at(-1)
  if (first.next === null || rest.length === 0 || pages.length < 2) return [first]
  return [first, { cases: rest, next: last?.next ?? null }]
}
