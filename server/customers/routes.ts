import {
  findAlike as alikeEndpoint,
  type CustomerRecord,
  changeCustomer,
  findCustomers,
  getCustomer,
  listCustomers,
  registerCustomer,
} from '#contract/customers.ts'
import { mayCall } from '#server/core/access.ts'
import { type PersonActor, seesCases } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { countSearch } from '#server/core/limiting-searches.ts'
import { orMissing } from '#server/core/refusal.ts'
import { type House, serve } from '#server/core/serve.ts'
import { recordChange } from './changing.record.ts'
import { customerById, recentCustomers } from './queries.ts'
import { recordCustomer } from './record.ts'
import { findAlike, findLike } from './searching.ts'

/** Who is served. */
export function serveCustomers(house: House): void {
  const db = house.database
  serve(
    house,
    findCustomers,
  )(({ like }, actor) => {
    countSearch(house, actor)
    return reading(db, actor, async (tx) => ({ customers: await findLike(tx, like) }))
  })
  serve(
    house,
    alikeEndpoint,
  )((input, actor) => {
    countSearch(house, actor)
    return reading(db, actor, async (tx) => ({ alike: await findAlike(tx, input) }))
  })
  serve(house, registerCustomer)((input, actor) => recordCustomer(db, actor, input))
  serve(house, changeCustomer)((input, actor) => recordChange(db, actor, input))
  serve(house, listCustomers)((_input, actor) => reading(db, actor, async (tx) => ({ customers: await recentCustomers(tx) })))
  serve(
    house,
    getCustomer,
  )(({ id }, actor) => reading(db, actor, async (tx) => ({ ...orMissing(await customerById(tx, id)), may: mayOf(actor) })))
}

const mayOf = (actor: PersonActor): CustomerRecord['may'] => ({ change: seesCases(actor) && mayCall(actor, 'customer:write') === true })
