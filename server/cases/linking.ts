import type { HowLinked } from '#contract/case-links.ts'
import type { Id, Instant } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { CaseEntry } from './case.ts'

export const MOST_LINKS = 50

export type Linking = { one: Id; other: Id; how: Exclude<HowLinked, 'followedBy'>; by: Id; now: Instant }
/** `links`: with how many cases each of both is linked; `linked`: these two with each other. */
export type LinkFacts = { mayAdd: boolean; linked: boolean; links: readonly number[] }

/** What becomes of two cases: the entries of the one, and those of the other. */
export type Both = { one: CaseEntry[]; other: CaseEntry[] }

/** Links two cases, open or closed: each says how the other belongs to it. */
export function linkCases({ one, other, how, by, now }: Linking, { mayAdd, linked, links }: LinkFacts): Both | Refusal {
  if (!mayAdd) return refuse('missing', 'not-found', {})
  if (one === other) return refuse('invalid', 'linked-with-itself', {})
  if (linked) return refuse('conflict', 'linked-already', {})
  if (links.some((count) => count >= MOST_LINKS)) return refuse('conflict', 'links-full', { most: MOST_LINKS })
  return {
    one: [{ kind: 'CaseLinked', other, how, by, at: now }],
    other: [{ kind: 'CaseLinked', other: one, how: how === 'follows' ? 'followedBy' : how, by, at: now }],
  }
}

/** Takes the link away; nothing where somebody else was quicker. */
export function unlinkCases(
  { one, other, by, now }: Omit<Linking, 'how'>,
  { mayAdd, linked }: Pick<LinkFacts, 'mayAdd' | 'linked'>,
): Both | Refusal {
  if (!mayAdd) return refuse('missing', 'not-found', {})
  if (!linked) return { one: [], other: [] }
  return { one: [{ kind: 'CaseUnlinked', other, by, at: now }], other: [{ kind: 'CaseUnlinked', other: one, by, at: now }] }
}
