import type { Id } from '#contract/words.ts'
import { type Actor, seesCases } from '#server/core/actor.ts'

/** What of a case decides who may do what with it. */
export type CaseAccess = { holder: Id; owner: Id; closed: boolean; offeredTo: Id | null }

export type CaseAction =
  | 'read'
  | 'add'
  | 'describe'
  | 'reply'
  | 'take'
  | 'assign'
  | 'offer'
  | 'accept'
  | 'return'
  | 'recall'
  | 'close'
  | 'reopen'

/**
 * Whether an actor may do something with a case, the one rule that every route, list and live update asks.
 * Reading and adding (notes, contacts): everybody who sees cases; auditors only read. Holding (reply, offer, close …): the
 * people of the holder's area, the owner, and the CX lead. Answering a relay: the people of the area it is offered to. Describing
 * (kind, tags, own fields), open or closed: both.
 */
export function can(actor: Actor, action: CaseAction, row: CaseAccess): boolean {
  if (actor.is === 'system') return true
  if (!seesCases(actor)) return false
  if (action === 'read') return true
  const leadsExperience = actor.house.includes('cxLead')
  const worksIn = (area: Id | null) => actor.areas.some((one) => one.area === area)
  if (!leadsExperience && actor.areas.length === 0) return false
  if (action === 'add') return true
  const holds = leadsExperience || row.owner === actor.person || worksIn(row.holder)
  if (action === 'describe') return holds || worksIn(row.offeredTo)
  if (action === 'reopen') return row.closed && holds
  if (row.closed) return false
  switch (action) {
    case 'accept':
    case 'return':
      return row.offeredTo !== null && worksIn(row.offeredTo)
    case 'recall':
      return row.offeredTo !== null && holds
    case 'offer':
    case 'close':
      return row.offeredTo === null && holds
    case 'take':
      return worksIn(row.holder)
    case 'assign':
      return leadsExperience || worksIn(row.holder)
    case 'reply':
      return holds
  }
}
