import { queryOptions } from '@tanstack/react-query'
import { countCases } from '#contract/inbox.ts'
import { call } from '#web/core/call.ts'

/** How many cases stand in each box of the inbox. Of its own, because the rail asks before any list is loaded. */
export const countsQuery = queryOptions({ queryKey: ['counts'], queryFn: ({ signal }) => call(countCases, {}, { signal }) })
