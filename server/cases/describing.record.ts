import { z } from 'zod'
import type { CaseChanges } from '#contract/case-descriptions.ts'
import { Id, Instant } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { keepAll } from '#server/core/content.ts'
import { type Database, type Reading, rows, sql } from '#server/core/database.ts'
import { orThrow, refuse } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import type { Tx } from '#server/core/tx.ts'
import { itemsAndFields } from '#server/lists/queries.ts'
import { can } from '#server/people/can.ts'
import { type Case, CaseEntry, evolve } from './case.ts'
import { clashes, describeCase, type Known, kindAfter, textsOf } from './describing.ts'
import { type Description, nothingSaid } from './description.ts'
import { accessOf, type LoadedCase, loadCase, writeCase } from './keeping.record.ts'

/** Says something anew of a case. What others have said of the same since the caller looked is shown first. */
export function recordDescription(
  db: Database,
  actor: PersonActor,
  { id, version, about }: { id: Id; version: number; about: CaseChanges },
) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadCase(tx, id)
    await refuseClash(tx, loaded, version, about)
    const known = await knownOf(tx, about, descriptionIn(loaded.state))
    const mayDescribe = can(actor, 'describe', accessOf(loaded.state))
    const entries = orThrow(describeCase(loaded.state, { changes: about, by: actor.person, now: tx.now }, { ...known, mayDescribe }))
    if (entries.length === 0) return { version: loaded.head.version }
    return { version: writeCase(tx, loaded, entries, keepAll(tx, textsOf(about, known))).version }
  })
}

/** What is said of a case while it is opened: entries behind its first, with their words. */
export async function describedAtOpening(tx: Tx, opened: readonly CaseEntry[], about: CaseChanges, by: Id): Promise<CaseEntry[]> {
  const known = await knownOf(tx, about, nothingSaid)
  const state = opened.reduce<Case>(evolve, { is: 'unknown' })
  const entries = orThrow(describeCase(state, { changes: about, by, now: tx.now }, { ...known, mayDescribe: true }))
  const words = keepAll(tx, textsOf(about, known))
  return entries.map((entry) => CaseEntry.parse({ ...entry, words }))
}

const descriptionIn = (state: Case): Description => (state.is === 'unknown' ? nothingSaid : state.description)

/** What the rule needs to know of the lists: one statement. */
function knownOf(db: Reading, about: CaseChanges, before: Description): Promise<Known> {
  const { kind, reason, stage, tags = [], fields = {} } = about
  const ids = [kind, reason, stage, before.reason, ...tags, ...Object.keys(fields)].filter((id) => typeof id === 'string')
  return itemsAndFields(db, ids, kindAfter(before, about))
}

async function refuseClash(tx: Tx, { id, head }: LoadedCase, seen: number, about: CaseChanges): Promise<void> {
  if (head.version === seen) return
  const found = clashes(about, await descriptionsSince(tx, id, seen))
  if (found.length > 0) orThrow(refuse('stale', 'described-meanwhile', { version: head.version, clashes: found }))
}

const DescribedRow = z.object({ at: Instant, by: Id.nullable(), body: z.record(z.string(), z.unknown()) })

async function descriptionsSince(db: Reading, caseId: Id, version: number) {
  const found = await rows(
    db,
    DescribedRow,
    sql`select happened_at as at, person_id as by, body from journal
        where organisation_id = ${db.organisation} and stream = ${`case-${caseId}`} and version > ${version} and kind = 'CaseDescribed' order by version`,
  )
  return found.flatMap(({ body, at, by }) => {
    const entry = CaseEntry.parse({ ...body, kind: 'CaseDescribed', at, by })
    return entry.kind === 'CaseDescribed' ? [entry] : []
  })
}
