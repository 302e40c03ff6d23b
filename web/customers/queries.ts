import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { findCustomers, getCustomer } from '#contract/customers.ts'
import { call } from '#web/core/call.ts'

/** One customer. A case brings its customer along, so this asks only when something of them changed. */
export const customerQuery = (id: string) =>
  queryOptions({ queryKey: ['customer', id], queryFn: ({ signal }) => call(getCustomer, { id }, { signal }), staleTime: 10 * 60_000 })

/** Customers whose name, mail or telephone has words that begin like what was typed: three letters or more. */
export const foundQuery = (like: string) =>
  queryOptions({
    queryKey: ['customers', like],
    queryFn: ({ signal }) => call(findCustomers, { like }, { signal }),
    enabled: like.length >= 3,
    placeholderData: keepPreviousData,
  })
