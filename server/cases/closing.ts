import type { Ending, GoalReached } from '#contract/cases.ts'
import type { ListItem } from '#contract/lists.ts'
import type { Lacking } from '#contract/own-values.ts'
import type { Id, Instant } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { Case, CaseEntry } from './case.ts'

export type Closing = { ending: Ending; endingItem?: Id | undefined; goalReached: GoalReached; by: Id; now: Instant }

/** `lacking`: the fields without which a case of this kind is not closed, and that are empty. `item`: the house's ending that is named. */
export type ClosingFacts = { mayClose: boolean; lacking?: readonly Lacking[]; item?: ListItem | undefined }

/** A case is closed by who holds it, with how it ended and whether the customer reached their goal; never while it is on offer. */
export function closeCase(state: Case, { ending, endingItem, goalReached, by, now }: Closing, facts: ClosingFacts): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  if (state.is === 'closed') return refuse('conflict', 'case-closed', { closedAt: state.closedAt })
  if (state.offer) return refuse('conflict', 'handoff-pending', { to: state.offer.to })
  if (!facts.mayClose) return refuse('conflict', 'not-the-holder', { holder: state.holder })
  if (endingItem !== undefined) {
    if (facts.item?.list !== 'endings') return refuse('missing', 'not-found', {})
    const code = facts.item.putAwayAt === null ? (facts.item.standsFor === ending ? null : 'not-so-counted') : 'put-away'
    if (code) return refuse('invalid', 'fields-wrong', { fields: [{ path: 'endingItem', code }] })
  }
  const { lacking = [] } = facts
  if (lacking.length > 0) return refuse('conflict', 'fields-lacking', { lacking: [...lacking] })
  return [{ kind: 'CaseClosed', ending, ...(endingItem && { endingItem }), goalReached, by, at: now, words: {} }]
}

export type Reopening = { by: Id; now: Instant; reason: string }

/** A closed case opens again only with a reason, where it was held, with whoever reopens it. */
export function reopenCase(state: Case, { by, now, reason }: Reopening, facts: { mayReopen: boolean }): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  if (state.is === 'open') return refuse('conflict', 'case-open', {})
  if (!facts.mayReopen) return refuse('conflict', 'not-the-holder', { holder: state.holder })
  if (reason.trim() === '') return refuse('invalid', 'fields-wrong', { fields: [{ path: 'reason', code: 'empty' }] })
  return [{ kind: 'CaseReopened', by, at: now, words: {} }]
}
