import type { RelayStanding } from '#contract/relays.ts'
import type { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { openCursor, signCursor } from '#server/core/cursor.ts'
import { reading } from '#server/core/database.ts'
import { later } from '#server/core/outside.ts'
import { pageOf } from '#server/core/paging.ts'
import type { House } from '#server/core/serve.ts'
import { AfterRelay, relayCounts, relaysOffered } from './relays.queries.ts'

/** How many relays each area gave and took in the last days, and each two of them between them. */
export function relayFigures({ database }: House, actor: PersonActor, days: number) {
  return reading(database, actor, async (tx) => {
    const counted = await relayCounts(tx, later.byDays(tx.now, -days))
    return {
      given: counted.flatMap(({ from, to, ...counts }) => (from && !to ? [{ area: from, ...counts }] : [])),
      taken: counted.flatMap(({ from, to, ...counts }) => (to && !from ? [{ area: to, ...counts }] : [])),
      between: counted.flatMap(({ from, to, ...counts }) => (from && to ? [{ from, to, ...counts }] : [])),
    }
  })
}

type RelaysAsked = {
  days: number
  from?: Id | undefined
  to?: Id | undefined
  standing?: RelayStanding | undefined
  after?: string | undefined
  limit: number
}

/** The relays behind a figure. */
export function relaysPage({ database, secrets }: House, actor: PersonActor, { days, after, limit, ...asked }: RelaysAsked) {
  const purpose = `relays ${actor.person} ${days} ${asked.from ?? ''} ${asked.to ?? ''} ${asked.standing ?? ''}`
  const behind = after === undefined ? null : openCursor(secrets, purpose, AfterRelay, after)
  return reading(database, actor, async (tx) => {
    const found = await relaysOffered(tx, { ...asked, since: later.byDays(tx.now, -days) }, behind, limit + 1)
    const { page, endsAt } = pageOf(found, limit)
    return { relays: page, next: endsAt && signCursor(secrets, purpose, { at: endsAt.offeredAt, id: endsAt.id }) }
  })
}
