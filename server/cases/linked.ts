import type { LinkedCase } from '#contract/case-links.ts'
import { Id } from '#contract/words.ts'
import type { Actor } from '#server/core/actor.ts'
import type { Reading } from '#server/core/database.ts'
import { can } from '#server/people/can.ts'
import { casesTold, linkedCases } from './links.queries.ts'
import type { TimelineRow } from './queries.ts'

/** The cases that one is linked with, of those that the reader may see. */
export async function linksOf(db: Reading, actor: Actor, caseId: Id): Promise<LinkedCase[]> {
  const found = await linkedCases(db, caseId)
  return found.flatMap(({ owner, offeredTo, ...linked }) => {
    const { holder, closedAt } = linked
    return can(actor, 'read', { holder, owner, offeredTo, closed: closedAt !== null }) ? [linked] : []
  })
}

/** A story in which each link names the other case. A link to a case that the reader may not see is not told at all. */
export async function withLinksTold(db: Reading, actor: Actor, items: readonly TimelineRow[]): Promise<TimelineRow[]> {
  const others = items.flatMap((item) => otherOf(item) ?? [])
  if (others.length === 0) return [...items]
  const told = await casesTold(db, others)
  const visible = new Map(told.filter((one) => can(actor, 'read', one)).map((one) => [one.id, one]))
  return items.flatMap((item) => {
    const other = otherOf(item)
    if (other === null) return [item]
    const named = visible.get(other)
    return named ? [{ ...item, facts: { ...item.facts, key: named.key, subject: named.subject } }] : []
  })
}

function otherOf({ kind, facts }: TimelineRow): Id | null {
  return kind === 'CaseLinked' || kind === 'CaseUnlinked' ? Id.parse(facts.other) : null
}
