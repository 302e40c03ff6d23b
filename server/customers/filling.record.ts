import type { Id, Instant } from '#contract/words.ts'
import { outside } from '#server/core/outside.ts'
import type { Tx } from '#server/core/tx.ts'
import { e164Of } from './phone.ts'
import { addCustomers } from './record.ts'

export type PastCustomer = { name: string; mail: string; phone: string; since: Instant }
export type FilledCustomer = { customer: Id; sourceRecord: Id }

/** Queues many made-up customers of Spain at once, as registering one by one would. For filling an organisation (`remo bench`). */
export function fillCustomers(tx: Tx, customers: readonly PastCustomer[]): FilledCustomer[] {
  const said = customers.map(({ name, mail, phone, since }) => ({
    names: [name],
    mails: [mail],
    phones: [{ written: phone, e164: e164Of(phone, 'ES') }],
    since,
  }))
  return addCustomers(
    tx,
    said.map((one) => ({ ...one, system: 'remo', externalId: outside.newId() })),
  )
}
