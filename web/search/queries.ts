import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { type SearchOrder, search } from '#contract/search.ts'
import { call } from '#web/core/call.ts'

/** Fewer signs are no question yet. */
export const LEAST = 3
const FRESH_MS = 30_000

/** What a question finds, page by page. A space at its end says that the last word is whole. */
export const searchQuery = (typed: string, order: SearchOrder) =>
  infiniteQueryOptions({
    queryKey: ['search', typed, order],
    queryFn: ({ pageParam, signal }) =>
      call(
        search,
        { q: typed.trim(), order, typing: /\s$/.test(typed) ? 'no' : 'yes', limit: 20, ...(pageParam && { after: pageParam }) },
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: typed.trim().length >= LEAST,
    // Asking again costs one of sixty questions a minute: coming back to the page within half a minute does not.
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  })
