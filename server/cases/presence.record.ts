import { type Doing, Presence } from '#contract/cases.ts'
import type { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, rows, sql } from '#server/core/database.ts'
import { later } from '#server/core/outside.ts'
import { orMissing } from '#server/core/refusal.ts'
import { tellNow } from '#server/core/telling-now.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { caseExists } from './queries.ts'

// A page gives a sign of life every ten seconds; after two that did not come nobody is there.
const GONE_AFTER_MINUTES = 25 / 60

/** Keeps that somebody has a case open, or writes, or has left it, and gives who else is there. Others hear of it when it is news. */
export async function recordPresence(db: Database, actor: PersonActor, { id, doing }: { id: Id; doing: Doing }) {
  const found = await transaction(db, actor, async (tx) => {
    orMissing(await caseExists(tx, id))
    const present = await presentIn(tx, id)
    const before = present.find(({ person }) => person === actor.person)
    const now = doing === 'leaving' ? null : { writes: doing === 'writing' }
    keepPresence(tx, id, actor.person, now)
    return { others: present.filter(({ person }) => person !== actor.person), isNews: before?.writes !== now?.writes }
  })
  if (found.isNews) tellNow({ organisation: actor.organisation, event: { kind: 'PresenceChanged', caseId: id, customerId: null } })
  return { others: found.others }
}

/** Forgets whoever went without saying so. */
export function forgetOldPresences(tx: Tx): void {
  write(tx, sql`delete from presences where organisation_id = ${tx.organisation} and seen_at <= ${stillThere(tx)}`)
}

function presentIn(tx: Tx, caseId: Id): Promise<Presence[]> {
  return rows(
    tx,
    Presence,
    sql`select person_id as person, writes from presences
        where organisation_id = ${tx.organisation} and case_id = ${caseId} and seen_at > ${stillThere(tx)} order by seen_at, person_id limit 50`,
  )
}

const stillThere = (tx: Tx) => later.byMinutes(tx.now, -GONE_AFTER_MINUTES)

function keepPresence(tx: Tx, caseId: Id, person: Id, now: { writes: boolean } | null): void {
  if (now)
    write(
      tx,
      sql`insert into presences (organisation_id, case_id, person_id, writes, seen_at) values (${tx.organisation}, ${caseId}, ${person}, ${now.writes}, ${tx.now})
          on conflict (organisation_id, case_id, person_id) do update set writes = excluded.writes, seen_at = excluded.seen_at`,
    )
  else write(tx, sql`delete from presences where organisation_id = ${tx.organisation} and case_id = ${caseId} and person_id = ${person}`)
}
