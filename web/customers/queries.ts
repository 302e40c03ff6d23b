import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { type CustomerView, findCustomers, getCustomer, listCustomers } from '#contract/customers.ts'
import { call } from '#web/core/call.ts'

/** So many letters at least. */
export const LEAST_TYPED = 3
/** Until a pause of so long nothing is asked: sixty searches a minute are given to each person. */
export const TYPING_MS = 150

/** One customer. A case brings its customer along, so this asks only when something of them changed. */
export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: ({ signal }): Promise<CustomerView> => call(getCustomer, { id }, { signal }),
    staleTime: 10 * 60_000,
  })

/** Everything that is known of one customer. */
export const recordQuery = (id: string) =>
  queryOptions({ queryKey: ['customer', id, 'record'], queryFn: ({ signal }) => call(getCustomer, { id }, { signal }) })

/** Who was registered or changed last. */
export const recentQuery = queryOptions({
  queryKey: ['customers', 'recent'],
  queryFn: ({ signal }) => call(listCustomers, {}, { signal }),
})

/** Customers whose name, mail or telephone has words that begin like what was typed: three letters or more. */
export const foundQuery = (like: string) =>
  queryOptions({
    queryKey: ['customers', 'like', like],
    queryFn: ({ signal }) => call(findCustomers, { like }, { signal }),
    enabled: like.length >= LEAST_TYPED,
    placeholderData: keepPreviousData,
  })
