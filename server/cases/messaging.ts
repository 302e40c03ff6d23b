import type { Channel } from '#contract/cases.ts'
import type { Id, Instant } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import { attached, type NamedFile } from './attaching.ts'
import type { Case, CaseEntry } from './case.ts'

type Written = { message: Id; files?: readonly NamedFile[]; by: Id; now: Instant }

/** What the customer said may always be recorded, on a closed case too: it happened. */
export function receiveMessage(state: Case, { message, channel, files, by, now }: Written & { channel: Channel }): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  return [{ kind: 'MessageReceived', message, channel, ...attached(files), by, at: now, words: {} }]
}

/** Only who holds the case, or answers to the customer for it, speaks to the customer; `can()` says who that is. */
export function sendMessage(
  state: Case,
  { message, channel, files, by, now }: Written & { channel: Channel },
  facts: { mayReply: boolean },
): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  if (state.is === 'closed') return refuse('conflict', 'case-closed', { closedAt: state.closedAt })
  if (!facts.mayReply) return refuse('conflict', 'not-the-holder', { holder: state.holder })
  return [{ kind: 'MessageSent', message, channel, ...attached(files), by, at: now, words: {} }]
}

export type Note = Written & { mentions: readonly Id[] }

/** A note is never refused to somebody who sees the case. It may name only people who see it too: they are told. */
export function writeNote(
  state: Case,
  { message, mentions, files, by, now }: Note,
  facts: { see: ReadonlySet<Id> },
): CaseEntry[] | Refusal {
  if (state.is === 'unknown') return refuse('missing', 'not-found', {})
  const named = [...new Set(mentions)]
  const blind = named.flatMap((person, nth) => (facts.see.has(person) ? [] : [{ path: `mentions.${nth}`, code: 'not-there' }]))
  if (blind.length > 0) return refuse('invalid', 'fields-wrong', { fields: blind })
  return [{ kind: 'NoteWritten', message, mentions: named, ...attached(files), by, at: now, words: {} }]
}
