import type { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { openCursor, signCursor } from '#server/core/cursor.ts'
import { reading } from '#server/core/database.ts'
import { pageOf } from '#server/core/paging.ts'
import { orMissing } from '#server/core/refusal.ts'
import type { House } from '#server/core/serve.ts'
import { customerById } from '#server/customers/queries.ts'
import { AfterOfCustomer, casesOfCustomer, isWholeLife, lifeCases, lifeEvents } from './customer-cases.queries.ts'

type CustomerPage = { id: Id; after?: string | undefined; limit: number }

/** A customer's cases: the open ones, then the closed. */
export function customerCasesPage({ database, secrets }: House, actor: PersonActor, { id, after, limit }: CustomerPage) {
  const purpose = `customer ${actor.person} ${id}`
  return reading(database, actor, async (tx) => {
    // Whether the customer is there comes before what is wrong with the cursor.
    orMissing(await customerById(tx, id))
    const from = after === undefined ? null : openCursor(secrets, purpose, AfterOfCustomer, after)
    const open = from?.closed ? [] : await casesOfCustomer(tx, id, false, from, limit + 1)
    const closed = open.length > limit ? [] : await casesOfCustomer(tx, id, true, from?.closed ? from : null, limit + 1 - open.length)
    const { page, endsAt } = pageOf([...open, ...closed], limit)
    const place = endsAt && { closed: endsAt.closedAt !== null, at: endsAt.openedAt, id: endsAt.id }
    return { cases: page, next: place && signCursor(secrets, purpose, place) }
  })
}

/** A customer's life with us, as its picture shows it. */
export function lifeOf({ database }: House, actor: PersonActor, id: Id) {
  return reading(database, actor, async (tx) => {
    const [customer, cases, events] = await Promise.all([customerById(tx, id), lifeCases(tx, id), lifeEvents(tx, id)])
    orMissing(customer)
    return { cases, events, whole: isWholeLife(cases, events) }
  })
}
