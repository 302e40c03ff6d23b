import { z } from 'zod'
import { LinkedCase } from '#contract/case-links.ts'
import { Id } from '#contract/words.ts'
import type { Actor } from '#server/core/actor.ts'
import { type Reading, rows, sql } from '#server/core/database.ts'
import { can } from '#server/people/can.ts'
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

const Access = z.object({ owner: Id, offeredTo: Id.nullable() })

const LinkedRow = LinkedCase.extend(Access.shape)
type LinkedRow = z.infer<typeof LinkedRow>

function linkedCases(db: Reading, caseId: Id): Promise<LinkedRow[]> {
  return rows(
    db,
    LinkedRow,
    sql`select c.id, c.key, c.subject, c.holder_area_id as holder, c.holder_person_id as "holderPerson", c.owner_person_id as owner,
          c.closed_at as "closedAt", c.offered_to_area_id as "offeredTo", l.how
        from case_links l join cases c on (c.organisation_id, c.id) = (l.organisation_id, l.other_case_id)
        where l.organisation_id = ${db.organisation} and l.case_id = ${caseId} order by l.linked_at, l.other_case_id`,
  )
}

const ToldRow = Access.extend({ id: Id, key: z.string(), subject: z.string(), holder: Id, closed: z.boolean() })
type ToldCase = z.infer<typeof ToldRow>

function casesTold(db: Reading, ids: readonly Id[]): Promise<ToldCase[]> {
  return rows(
    db,
    ToldRow,
    sql`select c.id, c.key, c.subject, c.holder_area_id as holder, c.owner_person_id as owner, c.offered_to_area_id as "offeredTo", c.closed_at is not null as closed
        from cases c where c.organisation_id = ${db.organisation} and c.id = any(${ids}::uuid[])`,
  )
}
