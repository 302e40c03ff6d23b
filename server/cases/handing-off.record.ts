import { z } from 'zod'
import { Id, Instant } from '#contract/words.ts'
import { type PersonActor, systemActor } from '#server/core/actor.ts'
import { keepAll } from '#server/core/content.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { later, outside } from '#server/core/outside.ts'
import { isRefusal, orMissing, orThrow, type Refusal } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import type { Tx } from '#server/core/tx.ts'
import { type CaseAction, can } from '#server/people/can.ts'
import { areaById } from '#server/people/queries.ts'
import type { Case, CaseEntry } from './case.ts'
import { type Answered, acceptHandoff, expireHandoff, offerHandoff, recallHandoff, returnHandoff } from './handing-off.ts'
import { accessOf, loadCase, refuseStale, type Words, writeCase } from './keeping.record.ts'
import { lackingOf } from './queries.ts'

export type OfferInput = {
  caseId: Id
  version: number
  to: Id
  wants: string
  tried: string
  lacking?: string | undefined
  withOwner: boolean
}

/** Offers a case to another area, until the end of that area's time. */
export function recordOffer(db: Database, actor: PersonActor, { caseId, version, to, wants, tried, lacking, withOwner }: OfferInput) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadCase(tx, caseId)
    await refuseStale(tx, loaded, version)
    const receiver = orMissing(await areaById(tx, to))
    const mayOffer = can(actor, 'offer', accessOf(loaded.state))
    const facts = { receiverTakesCases: receiver.takesCases, mayOffer, lacking: await lackingOf(tx, caseId, to) }
    const dueAt = later.byMinutes(tx.now, receiver.acceptMinutes)
    const handoff = outside.newId()
    const entries = orThrow(offerHandoff(loaded.state, { handoff, to, withOwner, by: actor.person, now: tx.now, dueAt }, facts))
    const head = writeCase(tx, loaded, entries, keepAll(tx, { wants, tried, lacking }))
    return { id: handoff, version: head.version, dueAt }
  })
}

type Answer = { handoff: Id; by: Id; now: Instant }
type Facts = { mayAnswer: boolean; answered: Answered | null }

export function recordAcceptance(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return recordAnswer(db, actor, id, 'accept', acceptHandoff)
}

export function recordReturn(db: Database, actor: PersonActor, { id, reason }: { id: Id; reason: string }) {
  const decide = (state: Case, answer: Answer, facts: Facts) => returnHandoff(state, { ...answer, reason }, facts)
  return recordAnswer(db, actor, id, 'return', decide, (tx) => keepAll(tx, { reason }))
}

export function recordRecall(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return recordAnswer(db, actor, id, 'recall', recallHandoff)
}

function recordAnswer(
  db: Database,
  actor: PersonActor,
  handoff: Id,
  action: CaseAction,
  decide: (state: Case, answer: Answer, facts: Facts) => CaseEntry[] | Refusal,
  wordsOf: (tx: Tx) => Words = () => ({}),
) {
  return transaction(db, actor, async (tx) => {
    const { caseId, answered, loaded } = await loadHandoff(tx, handoff)
    const facts = { answered, mayAnswer: can(actor, action, accessOf(loaded.state)) }
    const entries = orThrow(decide(loaded.state, { handoff, by: actor.person, now: tx.now }, facts))
    return { caseId, version: writeCase(tx, loaded, entries, wordsOf(tx)).version }
  })
}

/** Ends an offer whose time is over. Gives the instant to come back at when there is time left, or null when nothing is left to do. */
export function recordExpiry(db: Database, organisation: Id, handoff: Id): Promise<{ notBefore: Instant } | null> {
  return transaction(db, systemActor(organisation, 'handing-off'), async (tx) => {
    const { answered, loaded } = await loadHandoff(tx, handoff)
    const entries = expireHandoff(loaded.state, { handoff, now: tx.now }, { answered })
    if (isRefusal(entries)) return 'dueAt' in entries.facts ? { notBefore: entries.facts.dueAt } : null
    writeCase(tx, loaded, entries)
    return null
  })
}

const CaseOfHandoff = z.object({ caseId: Id })
const HandoffRow = z.object({
  caseId: Id,
  how: z.enum(['accepted', 'returned', 'recalled', 'expired']).nullable(),
  at: Instant.nullable(),
  by: Id.nullable(),
})

/** The case of a handoff, locked; then how the handoff was answered, read behind that lock. */
async function loadHandoff(tx: Tx, handoff: Id) {
  const { caseId } = orMissing(
    await row(
      tx,
      CaseOfHandoff,
      sql`select case_id as "caseId" from handoffs where organisation_id = ${tx.organisation} and id = ${handoff}`,
    ),
  )
  const loaded = await loadCase(tx, caseId)
  const found = orMissing(
    await row(
      tx,
      HandoffRow,
      sql`select case_id as "caseId", answered_by as by, coalesce(accepted_at, returned_at, recalled_at, expired_at) as at,
            case when accepted_at is not null then 'accepted' when returned_at is not null then 'returned'
                 when recalled_at is not null then 'recalled' when expired_at is not null then 'expired' end as how
          from handoffs where organisation_id = ${tx.organisation} and id = ${handoff}`,
    ),
  )
  const answered = found.how && found.at ? { how: found.how, at: found.at, by: found.by } : null
  return { caseId, loaded, answered }
}
