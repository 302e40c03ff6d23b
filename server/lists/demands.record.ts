import { z } from 'zod'
import { Demand, DemandCode } from '#contract/lists.ts'
import type { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { append, lastChange, newStream } from '#server/core/journal.ts'
import { orThrow, refuse } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { write } from '#server/core/tx.ts'
import { areaById, lockSettings } from '#server/people/queries.ts'
import { changeDemands, type Demands, evolveDemands } from './demands.ts'
import { itemsAndFields } from './queries.ts'

const State = z.object({ demands: z.array(Demand), version: z.number(), hash: z.instanceof(Buffer) })

/** Changes what an area asks of a case, as the caller saw it: 0 where it has not asked for anything yet. */
export function recordDemands(db: Database, actor: PersonActor, { id, version, demands }: { id: Id; version: number; demands: Demands }) {
  return transaction(db, actor, async (tx) => {
    await lockSettings(tx)
    const stream = `demands-${id}`
    const asked = demands.filter((one) => !DemandCode.safeParse(one).success)
    const [area, { fields }, found] = await Promise.all([
      areaById(tx, id),
      itemsAndFields(tx, asked, null),
      row(tx, State, sql`select demands, version, hash from area_demands where organisation_id = ${tx.organisation} and area_id = ${id}`),
    ])
    const facts = { isOwnArea: area?.kind === 'own', fieldsThere: asked.every((one) => fields.some((field) => field.id === one)) }
    const entries = orThrow(changeDemands(found?.demands ?? [], { demands }, facts))
    const head = found ? { stream, version: found.version, hash: found.hash } : newStream(stream)
    if (head.version !== version) {
      const last = await lastChange(tx, stream)
      orThrow(refuse('stale', 'stale', { version: head.version, changedBy: last?.person ?? null, changedAt: last?.at ?? null }))
    }
    if (entries.length === 0) return { version }
    const next = entries.reduce(evolveDemands, found?.demands ?? [])
    const { version: after, hash } = append(
      tx,
      head,
      entries.map(({ kind, ...body }) => ({ kind, body, area: id })),
    )
    write(
      tx,
      sql`insert into area_demands (organisation_id, area_id, demands, version, hash) values (${tx.organisation}, ${id}, ${next}, ${after}, ${hash})
          on conflict (organisation_id, area_id) do update set demands = excluded.demands, version = excluded.version, hash = excluded.hash`,
    )
    return { version: after }
  })
}
