import { z } from 'zod'
import type { NoticeView } from '#contract/cases.ts'
import { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import { orMissing } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'

export type NewNotice = { kind: NoticeView['kind']; person: Id; caseId: Id; area: Id; position: number; at: string }

/** Queues a notice; told once, however often the same entry is read. */
export function tell(tx: Tx, { kind, person, caseId, area, position, at }: NewNotice): void {
  write(
    tx,
    sql`insert into notices (organisation_id, id, person_id, kind, case_id, area_id, position, at)
        values (${tx.organisation}, ${outside.newId()}, ${person}, ${kind}, ${caseId}, ${area}, ${position}, ${at})
        on conflict (organisation_id, person_id, position) do nothing`,
  )
}

export type LeftBehind = { person: Id; about: Id; area: Id; cases: number; position: number; at: string }

/** Tells how many cases somebody left behind in an area: one notice that grows until it is put aside. Read by a projecting reader, so each counts once. */
export async function tellReleased(tx: Tx, { person, about, area, cases, position, at }: LeftBehind): Promise<void> {
  const grown = await row(
    tx,
    z.object({ id: Id }),
    sql`update notices set cases = cases + ${cases}, at = ${at} where organisation_id = ${tx.organisation} and person_id = ${person}
          and kind = 'casesReleased' and about_person_id = ${about} and area_id = ${area} and read_at is null returning id`,
  )
  if (grown) return
  write(
    tx,
    sql`insert into notices (organisation_id, id, person_id, kind, about_person_id, area_id, cases, position, at)
        values (${tx.organisation}, ${outside.newId()}, ${person}, 'casesReleased', ${about}, ${area}, ${cases}, ${position}, ${at})
        on conflict (organisation_id, person_id, position) do nothing`,
  )
}

/** Puts a notice of one's own aside. */
export function recordNoticeRead(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    orMissing(
      await row(
        tx,
        z.object({ id: Id }),
        sql`update notices set read_at = coalesce(read_at, ${tx.now}) where organisation_id = ${tx.organisation} and id = ${id} and person_id = ${actor.person} returning id`,
      ),
    )
    return {}
  })
}
