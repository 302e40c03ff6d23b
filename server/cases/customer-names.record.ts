import type { Id } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { type Database, sql } from '#server/core/database.ts'
import { transaction } from '#server/core/transaction.ts'
import { write } from '#server/core/tx.ts'

/** Copies the name of a customer to their cases, where lists read it. */
export function recordCustomerName(db: Database, organisation: Id, customer: Id) {
  return transaction(db, systemActor(organisation, 'cases'), async (tx) => {
    write(
      tx,
      sql`update cases c set customer_name = k.name from customers k
          where c.organisation_id = ${tx.organisation} and c.customer_id = ${customer} and k.organisation_id = ${tx.organisation} and k.id = ${customer}
            and c.customer_name is distinct from k.name`,
    )
    return null
  })
}
