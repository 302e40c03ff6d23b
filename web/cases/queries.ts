import { type InfiniteData, infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { type CaseSummary, type CaseView, readCase, readTimeline } from '#contract/cases.ts'
import { Box, listCases } from '#contract/inbox.ts'
import type { Listed } from '#web/cases/listed.ts'
import { type CasePage, refreshedPages, withEarlier } from '#web/cases/merging.ts'
import { call } from '#web/core/call.ts'
import { askAnew, cache } from '#web/core/query.ts'
import { customerQuery } from '#web/customers/queries.ts'

const PAGE = 50

/** A box of the inbox, page by page. */
export const casesQuery = (listed: Listed) =>
  infiniteQueryOptions({
    queryKey: ['cases', listed],
    queryFn: ({ pageParam, signal }) => pageOf(listed, pageParam, signal),
    initialPageParam: '',
    getNextPageParam: (page: CasePage) => page.next,
  })

/** One case by its id (or public key), with as much of its story as was loaded before. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: async ({ signal }) => {
      const now = await call(readCase, { id }, { signal })
      cache.setQueryData(customerQuery(now.customer.id).queryKey, now.customer)
      return withEarlier(cache.getQueryData<CaseView>(['case', id]), now)
    },
  })

/** Reads the next 50 that happened before and adds them to the case as it is known. */
export async function loadEarlier({ id, olderTimeline: after }: CaseView): Promise<void> {
  if (!after) return
  const { timeline, next } = await call(readTimeline, { id, after, limit: PAGE })
  cache.setQueryData(caseQuery(id).queryKey, (known) => {
    if (!known || known.olderTimeline !== after) return known
    return { ...known, timeline: [...known.timeline, ...timeline], olderTimeline: next }
  })
}

/** The row of a case in any list that is known: enough to show its head before the case itself is here. */
export function knownRow(id: string): CaseSummary | undefined {
  for (const [, list] of cache.getQueriesData<InfiniteData<CasePage>>({ queryKey: ['cases'] })) {
    const found = list?.pages.flatMap((page) => page.cases).find((one) => one.id === id)
    if (found) return found
  }
  return undefined
}

/** Asks anew for everything that tells of these cases: the case, the boxes that are looked at, the counts. */
export async function refreshCases(changed: ReadonlySet<string>): Promise<void> {
  const cases = [...changed, ...linkedWith(changed)].map((id) => askAnew({ queryKey: ['case', id] }))
  const lists = cache
    .getQueryCache()
    .findAll({ queryKey: ['cases'] })
    .map((list) => refreshList(list.queryKey, changed))
  await Promise.all([...cases, ...lists, askAnew({ queryKey: ['counts'] }), askAnew({ queryKey: ['today'] })])
}

/** The cases that show one of these among their links. */
function linkedWith(changed: ReadonlySet<string>): string[] {
  const known = cache.getQueryCache().findAll({ queryKey: ['case'], predicate: ({ queryKey }) => queryKey.length === 2 })
  return known.flatMap(({ queryKey }) => {
    const view = cache.getQueryData<CaseView>(queryKey)
    return view?.links.some(({ id }) => changed.has(id)) ? [view.id] : []
  })
}

/** A box that nobody looks at waits until somebody does. One in which news stand elsewhere than on top is asked for whole. */
async function refreshList(queryKey: readonly unknown[], changed: ReadonlySet<string>): Promise<void> {
  const listed = Asked.safeParse(queryKey[1]).data
  const list = cache.getQueryCache().find<InfiniteData<CasePage, string>>({ queryKey })
  const before = list?.isActive() && list.state.fetchStatus === 'idle' ? list.state.data : undefined
  if (!list || !before || !listed || !inOrderOfNews(listed)) return askAnew({ queryKey })
  const first = await pageOf(listed, '').catch(() => null)
  // Meanwhile somebody may have scrolled on: what they loaded is not thrown away.
  const pages = first && list.state.data === before ? refreshedPages(before.pages, first, changed) : null
  if (!pages) return askAnew({ queryKey })
  const pageParams = pages.map((_, place) => (place === 0 ? '' : (pages[place - 1]?.next ?? '')))
  cache.setQueryData<InfiniteData<CasePage, string>>(queryKey, { pages, pageParams })
}

const Asked = z.custom<Listed>((listed) => z.object({ box: Box }).safeParse(listed).success)

// What stands by another clock, or by priority, changes its place without being news.
const byNews: ReadonlySet<Box> = new Set(['mine', 'myTurn', 'unassigned', 'area', 'open', 'closed'])
const inOrderOfNews = ({ box, order }: Listed) => order === undefined && byNews.has(box)

function pageOf(listed: Listed, after: string, signal?: AbortSignal): Promise<CasePage> {
  return call(listCases, { order: 'newest', ...listed, limit: PAGE, ...(after && { after }) }, signal ? { signal } : {})
}
