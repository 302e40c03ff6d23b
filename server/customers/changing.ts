import { type Refusal, refuse } from '#server/core/refusal.ts'
import { type Customer, Known } from './customer.ts'

/** Something else is known of a customer than before. The same again is no change. */
export function changeCustomer(state: Customer, knows: Known): { kind: 'CustomerChanged'; knows: Known }[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  const before = Known.parse(state)
  if (JSON.stringify(before) === JSON.stringify(Known.parse(knows))) return []
  return [{ kind: 'CustomerChanged', knows }]
}
