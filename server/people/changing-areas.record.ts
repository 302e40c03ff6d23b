import { z } from 'zod'
import { AreaKind } from '#contract/people.ts'
import type { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { append, refuseStale } from '#server/core/journal.ts'
import { orMissing, orThrow } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { evolveArea } from './area.ts'
import { type AreaChange, changeArea } from './changing-areas.ts'
import { areaNameTaken, lockSettings } from './queries.ts'

/** Changes an area as the caller saw it: what changed meanwhile is shown first. */
export function recordAreaChange(db: Database, actor: PersonActor, { id, version, ...change }: { id: Id; version: number } & AreaChange) {
  return transaction(db, actor, async (tx) => {
    await lockSettings(tx)
    const { version: now, hash, ...state } = await loadArea(tx, id)
    const head = { stream: `area-${id}`, version: now, hash }
    await refuseStale(tx, head, version)
    const named = await areaNameTaken(tx, change.name)
    const entries = orThrow(changeArea(state, change, { nameTaken: named !== undefined && named.id !== id }))
    const next = entries.reduce(evolveArea, state)
    if (!next || entries.length === 0) return { version: now }
    const { version: after, hash: newHash } = append(
      tx,
      head,
      entries.map(({ kind, ...body }) => ({ kind, body, area: id })),
    )
    write(
      tx,
      sql`update areas set name = ${next.name}, accept_minutes = ${next.acceptMinutes}, takes_cases = ${next.takesCases}, version = ${after}, hash = ${newHash}
          where organisation_id = ${tx.organisation} and id = ${id}`,
    )
    return { version: after }
  })
}

const AreaState = z.object({
  name: z.string(),
  kind: AreaKind,
  acceptMinutes: z.number(),
  takesCases: z.boolean(),
  version: z.number(),
  hash: z.instanceof(Buffer),
})

async function loadArea(tx: Tx, id: Id) {
  return orMissing(
    await row(
      tx,
      AreaState,
      sql`select name, kind, accept_minutes as "acceptMinutes", takes_cases as "takesCases", version, hash
          from areas where organisation_id = ${tx.organisation} and id = ${id} for update`,
    ),
  )
}
