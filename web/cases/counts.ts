import { queryOptions } from '@tanstack/react-query'
import { countCases } from '#contract/inbox.ts'
import type { Narrowed } from '#web/cases/listed.ts'
import { call } from '#web/core/call.ts'

/** How many cases stand in each box of the inbox. Of its own, because the rail asks before any list is loaded. */
export const countsQuery = (narrowed: Narrowed = {}) =>
  queryOptions({ queryKey: ['counts', narrowed], queryFn: ({ signal }) => call(countCases, narrowed, { signal }) })
