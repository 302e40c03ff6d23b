import { z } from 'zod'
import { Id } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { type Database, rows, sql } from '#server/core/database.ts'
import { transaction } from '#server/core/transaction.ts'
import { write } from '#server/core/tx.ts'
import { loadCustomer } from './changing.record.ts'
import { indexCustomers } from './indexing.record.ts'
import { foundBy } from './search-words.ts'

const AT_ONCE = 100

/** Writes the line and the words by which customers are found who were there before there was such a line. Gives how many. */
export async function indexWaiting(db: Database, organisation: Id): Promise<number> {
  let indexed = 0
  for (;;) {
    const some = await transaction(db, systemActor(organisation, 'customers'), async (tx) => {
      const waiting = await rows(
        tx,
        z.object({ id: Id }),
        sql`select id from customers where organisation_id = ${tx.organisation} and found_by is null order by id limit ${AT_ONCE}`,
      )
      for (const { id } of waiting) {
        const { said } = await loadCustomer(tx, id)
        const found = foundBy(said)
        write(tx, sql`update customers set found_by = ${found.line} where organisation_id = ${tx.organisation} and id = ${id}`)
        indexCustomers(tx, [{ customer: id, found }])
      }
      return waiting.length
    })
    indexed += some
    if (some < AT_ONCE) return indexed
  }
}
