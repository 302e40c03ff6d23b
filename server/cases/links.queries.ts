import { z } from 'zod'
import { LinkedCase } from '#contract/case-links.ts'
import { Id } from '#contract/words.ts'
import { type Reading, rows, sql } from '#server/core/database.ts'

const Access = z.object({ owner: Id, offeredTo: Id.nullable() })

const LinkedRow = LinkedCase.extend(Access.shape)
export type LinkedRow = z.infer<typeof LinkedRow>

/** The cases that one is linked with, as they stand now, in the order in which they were linked. */
export function linkedCases(db: Reading, caseId: Id): Promise<LinkedRow[]> {
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
export type ToldCase = z.infer<typeof ToldRow>

/** Cases that a story tells of, by their ids. */
export function casesTold(db: Reading, ids: readonly Id[]): Promise<ToldCase[]> {
  return rows(
    db,
    ToldRow,
    sql`select c.id, c.key, c.subject, c.holder_area_id as holder, c.owner_person_id as owner, c.offered_to_area_id as "offeredTo", c.closed_at is not null as closed
        from cases c where c.organisation_id = ${db.organisation} and c.id = any(${ids}::uuid[])`,
  )
}
