import { infiniteQueryOptions } from '@tanstack/react-query'
import { readJournal } from '#contract/auditing.ts'
import { call } from '#web/core/call.ts'

/** What is looked for: as it stands in the address of the page. */
export type Sought = { person?: string; area?: string; customer?: string; case?: string; kind?: string }

const PAGE = 50

export const journalQuery = (sought: Sought) =>
  infiniteQueryOptions({
    queryKey: ['journal', sought],
    queryFn: ({ pageParam, signal }) => call(readJournal, { ...sought, limit: PAGE, ...(pageParam && { after: pageParam }) }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
