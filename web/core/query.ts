import { MutationCache, QueryCache, QueryClient, type QueryFilters } from '@tanstack/react-query'
import { OfflineError, RefusalError } from '#web/core/failures.ts'

let signedOut = () => {}

/** What happens when the server no longer knows the reader (session expired, logged out elsewhere). */
export function whenSignedOut(run: () => void) {
  signedOut = run
}

/** What the page remembers of the server. Live updates make it ask again (core/live.ts), so nothing grows stale by the clock. */
export const cache = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      // A refusal is an answer: asking again says the same. Without an answer we try a little longer.
      retry: (times, failure) => !(failure instanceof RefusalError) && times < (failure instanceof OfflineError ? 4 : 1),
      retryDelay: (times) => Math.min(500 * 2 ** times, 5_000),
    },
    // The keys of core/call.ts make a repeated change harmless; whether to repeat it, the person decides.
    mutations: { retry: false },
  },
})

/**
 * Asks anew for what has changed: at once where somebody looks at it, else when somebody does. An answer that is on its way may be
 * older than the change: what it brings is asked for once more.
 */
export async function askAnew(changed: QueryFilters = {}): Promise<void> {
  const onTheirWay = cache.getQueryCache().findAll({ ...changed, fetchStatus: 'fetching' })
  const arrived = onTheirWay.map(async ({ promise, queryKey }) => {
    await promise
    await cache.invalidateQueries({ queryKey, exact: true })
  })
  await Promise.allSettled([cache.invalidateQueries(changed), ...arrived])
}

function noticeSignedOut(failure: unknown) {
  if (failure instanceof RefusalError && failure.code === 'not-signed-in') signedOut()
}
