import { z } from 'zod'
import type { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { orMissing, orThrow, type Refusal } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import type { Tx } from '#server/core/tx.ts'
import { can } from '#server/people/can.ts'
import { accessOf, loadCase, writeCase } from './keeping.record.ts'
import { type Both, type LinkFacts, type Linking, linkCases, unlinkCases } from './linking.ts'

/** Links a case with another, on both sides at once. */
export function recordLink(db: Database, actor: PersonActor, { id, other, how }: { id: Id; other: Id; how: Linking['how'] }) {
  return recordBoth(db, actor, id, other, (both, facts) => linkCases({ ...both, how }, facts))
}

/** Takes a link between two cases away, on both sides at once. */
export function recordUnlinking(db: Database, actor: PersonActor, { id, other }: { id: Id; other: Id }) {
  return recordBoth(db, actor, id, other, unlinkCases)
}

type Decide = (both: Omit<Linking, 'how'>, facts: LinkFacts) => Both | Refusal

function recordBoth(db: Database, actor: PersonActor, id: Id, otherId: Id, decide: Decide) {
  return transaction(db, actor, async (tx) => {
    const [one, other] = await loadBoth(tx, id, otherId)
    const mayAdd = [one, other].every(({ state }) => can(actor, 'add', accessOf(state)))
    const facts = { mayAdd, ...(await linksOf(tx, id, otherId)) }
    const entries = orThrow(decide({ one: id, other: otherId, by: actor.person, now: tx.now }, facts))
    if (entries.one.length === 0) return { version: one.head.version }
    writeCase(tx, other, entries.other)
    return { version: writeCase(tx, one, entries.one).version }
  })
}

/** Both cases, locked in one order whoever asks: two people who link the same cases wait for each other instead of standing in each other's way. */
async function loadBoth(tx: Tx, one: Id, other: Id) {
  const [first, second] = one < other ? [one, other] : [other, one]
  const loaded = [await loadCase(tx, first), await loadCase(tx, second)] as const
  return one < other ? loaded : ([loaded[1], loaded[0]] as const)
}

const LinksRow = z.object({ ofOne: z.number(), ofOther: z.number(), linked: z.boolean() })

async function linksOf(tx: Tx, one: Id, other: Id): Promise<Omit<LinkFacts, 'mayAdd'>> {
  const found = await row(
    tx,
    LinksRow,
    sql`select count(*) filter (where case_id = ${one})::int as "ofOne", count(*) filter (where case_id = ${other})::int as "ofOther",
          coalesce(bool_or(case_id = ${one} and other_case_id = ${other}), false) as linked
        from case_links where organisation_id = ${tx.organisation} and case_id in (${one}, ${other})`,
  )
  const { ofOne, ofOther, linked } = orMissing(found)
  return { linked, links: [ofOne, ofOther] }
}
