import { findCustomers, getCustomer, registerCustomer } from '#contract/customers.ts'
import { reading } from '#server/core/database.ts'
import { orMissing } from '#server/core/refusal.ts'
import { type House, serve } from '#server/core/serve.ts'
import { customerById, customersLike } from './queries.ts'
import { recordCustomer } from './record.ts'
import { typedWords } from './search-words.ts'

/** Who is served. */
export function serveCustomers(house: House): void {
  const db = house.database
  serve(
    house,
    findCustomers,
  )(({ like }, actor) => reading(db, actor, async (tx) => ({ customers: await customersLike(tx, typedWords(like)) })))
  serve(house, registerCustomer)((input, actor) => recordCustomer(db, actor, input))
  serve(house, getCustomer)(({ id }, actor) => reading(db, actor, async (tx) => orMissing(await customerById(tx, id))))
}
