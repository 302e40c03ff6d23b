import type { Id, Instant } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { Case, CaseEntry } from './case.ts'

/** Whoever no longer works where a case is held lets go of it. Nothing to do where they do, or hold it no more. */
export function releaseCase(state: Case, { person, now }: { person: Id; now: Instant }, { mayHold }: { mayHold: boolean }): CaseEntry[] {
  if (state.is !== 'open' || state.holderPerson !== person || mayHold) return []
  return [{ kind: 'CaseReleased', person, by: null, at: now }]
}

export type Assigning = { to: Id | null; by: Id; now: Instant }

/** The case goes to a colleague of the area that holds it, or with nobody named back to the area. Nothing to do where it is so already. */
export function assignCase(
  state: Case,
  { to, by, now }: Assigning,
  facts: { mayAssign: boolean; worksThere: boolean },
): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  if (state.is === 'closed') return refuse('conflict', 'case-closed', { closedAt: state.closedAt })
  if (!facts.mayAssign) return refuse('conflict', 'not-the-holder', { holder: state.holder })
  if (to === state.holderPerson) return []
  if (to === null) return [{ kind: 'CaseReleased', by, at: now }]
  if (!facts.worksThere) return refuse('conflict', 'works-elsewhere', { person: to, area: state.holder })
  return [{ kind: 'CaseAssigned', to, by, at: now }]
}

/** Somebody of the holder's area takes the case on themselves; the owner stays who they are. */
export function takeCase(state: Case, { by, now }: { by: Id; now: Instant }, facts: { mayTake: boolean }): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  if (state.is === 'closed') return refuse('conflict', 'case-closed', { closedAt: state.closedAt })
  if (!facts.mayTake) return refuse('conflict', 'not-the-holder', { holder: state.holder })
  if (state.holderPerson === by) return refuse('conflict', 'already-yours', {})
  return [{ kind: 'CaseTaken', by, at: now }]
}
