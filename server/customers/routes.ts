import {
  findAlike as alikeEndpoint,
  type CustomerRecord,
  changeCustomer,
  findCustomers,
  getCustomer,
  listCustomers,
  type NewCustomer,
  registerCustomer,
} from '#contract/customers.ts'
import { mayCall } from '#server/core/access.ts'
import { type PersonActor, seesCases } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { countSearch } from '#server/core/limiting-searches.ts'
import { orMissing, orThrow } from '#server/core/refusal.ts'
import { type House, serve } from '#server/core/serve.ts'
import { recordChange } from './changing.record.ts'
import type { Said } from './keeping.record.ts'
import { readPhones } from './phone.ts'
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
  serve(house, registerCustomer)((input, actor) => recordCustomer(db, actor, saidIn(input)))
  serve(house, changeCustomer)(({ id, version, ...input }, actor) => recordChange(db, actor, { id, version, said: saidIn(input) }))
  serve(house, listCustomers)((_input, actor) => reading(db, actor, async (tx) => ({ customers: await recentCustomers(tx) })))
  serve(
    house,
    getCustomer,
  )(({ id }, actor) => reading(db, actor, async (tx) => ({ ...orMissing(await customerById(tx, id)), may: mayOf(actor) })))
}

/** What was given, as it will be kept: main ones first. A telephone that is none is refused by the name of its field. */
function saidIn({ kind, name, otherNames, mail, otherMails, phone, otherPhones, ids, language, prefers, hours, notes }: NewCustomer): Said {
  return {
    ...{ is: kind, ids, language: language ?? null, prefers: prefers ?? null, hours: hours ?? null, notes: notes ?? null },
    names: [...(name === undefined ? [] : [name]), ...otherNames],
    mails: [...(mail === undefined ? [] : [mail]), ...otherMails],
    phones: orThrow(readPhones(phone, otherPhones)),
  }
}

const mayOf = (actor: PersonActor): CustomerRecord['may'] => ({ change: seesCases(actor) && mayCall(actor, 'customer:write') === true })
