import type { Lacking } from '#contract/own-values.ts'
import type { Id, Instant } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { Case, CaseEntry, Offer } from './case.ts'

export type OfferCommand = { handoff: Id; to: Id; withOwner: boolean; by: Id; now: Instant; dueAt: Instant }
/** `lacking`: what the receiver asks of a case and does not find. */
export type OfferFacts = { receiverTakesCases: boolean; mayOffer: boolean; lacking?: readonly Lacking[] }

/** The holder offers the case to another area. The duty stays where it is until they accept. */
export function offerHandoff(
  state: Case,
  { handoff, to, withOwner, by, now, dueAt }: OfferCommand,
  facts: OfferFacts,
): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  if (state.is === 'closed') return refuse('conflict', 'case-closed', { closedAt: state.closedAt })
  if (state.offer) return refuse('conflict', 'handoff-pending', { to: state.offer.to })
  if (!facts.mayOffer) return refuse('conflict', 'not-the-holder', { holder: state.holder })
  if (to === state.holder) return refuse('invalid', 'handoff-to-holder', {})
  if (!facts.receiverTakesCases) return refuse('conflict', 'area-takes-no-cases', { area: to })
  const { lacking = [] } = facts
  if (lacking.length > 0) return refuse('conflict', 'area-demands', { area: to, lacking: [...lacking] })
  return [{ kind: 'HandoffOffered', handoff, from: state.holder, to, dueAt, withOwner, by, at: now, words: {} }]
}

/** How an offer ended, for whoever answers one that is over. */
export type Answered = { how: 'accepted' | 'returned' | 'recalled' | 'expired'; at: Instant; by: Id | null }

type Answer = { handoff: Id; by: Id; now: Instant }
type AnswerFacts = { mayAnswer: boolean; answered: Answered | null }

/** Somebody of the area it was offered to accepts: that area holds the case, that person acts next. */
export function acceptHandoff(state: Case, { handoff, by, now }: Answer, facts: AnswerFacts): CaseEntry[] | Refusal {
  const offer = pending(state, handoff, facts.answered)
  if ('refused' in offer) return offer
  if (!facts.mayAnswer) return refuse('conflict', 'handoff-not-for-you', { to: offer.to })
  return [{ kind: 'HandoffAccepted', handoff, by, at: now, waitedSeconds: waited(offer, now) }]
}

/** They return it, with the reason: without words of why, the sender could only guess. The duty stays with the sender. */
export function returnHandoff(
  state: Case,
  { handoff, by, now, reason }: Answer & { reason: string },
  facts: AnswerFacts,
): CaseEntry[] | Refusal {
  const offer = pending(state, handoff, facts.answered)
  if ('refused' in offer) return offer
  if (!facts.mayAnswer) return refuse('conflict', 'handoff-not-for-you', { to: offer.to })
  if (reason.trim() === '') return refuse('invalid', 'fields-wrong', { fields: [{ path: 'reason', code: 'empty' }] })
  return [{ kind: 'HandoffReturned', handoff, by, at: now, waitedSeconds: waited(offer, now), words: {} }]
}

/** The holder takes an offer back before it was answered. */
export function recallHandoff(state: Case, { handoff, by, now }: Answer, facts: AnswerFacts): CaseEntry[] | Refusal {
  const offer = pending(state, handoff, facts.answered)
  if ('refused' in offer) return offer
  if (!facts.mayAnswer) return refuse('conflict', 'not-the-holder', { holder: offer.from })
  return [{ kind: 'HandoffRecalled', handoff, by, at: now, waitedSeconds: waited(offer, now) }]
}

/** The receiver's time is over: the offer ends, the duty stays with the sender. Refused while there is time left. */
export function expireHandoff(
  state: Case,
  { handoff, now }: { handoff: Id; now: Instant },
  facts: { answered: Answered | null },
): CaseEntry[] | Refusal {
  const offer = pending(state, handoff, facts.answered)
  if ('refused' in offer) return offer
  if (now < offer.dueAt) return refuse('conflict', 'handoff-still-running', { dueAt: offer.dueAt })
  return [{ kind: 'HandoffExpired', handoff, from: offer.from, to: offer.to, by: null, at: now, waitedSeconds: waited(offer, now) }]
}

function pending(state: Case, handoff: Id, answered: Answered | null): Offer | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  if (state.is === 'open' && state.offer?.id === handoff) return state.offer
  if (answered) return refuse('conflict', 'handoff-answered', answered)
  return refuse('missing', 'not-found', {})
}

function waited(offer: Offer, now: Instant): number {
  return Math.max(0, Math.round((Date.parse(now) - Date.parse(offer.at)) / 1_000))
}
