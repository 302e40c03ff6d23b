import { z } from 'zod'
import { AreaKind } from '#contract/people.ts'
import { Id } from '#contract/words.ts'
import { WeekHours } from '#contract/working-time.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { keepAll } from '#server/core/content.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { append, refuseStale } from '#server/core/journal.ts'
import { orMissing, orThrow } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { evolveArea } from './area.ts'
import { changeArea } from './changing-areas.ts'
import { areaNameTaken, areaWords, lockSettings } from './queries.ts'

type Change = {
  id: Id
  version: number
  name: string
  acceptMinutes: number
  actMinutes: number
  takesCases: boolean
  does?: string | undefined
  needs?: string | undefined
  hours?: WeekHours | undefined
}

/** Changes an area as the caller saw it: what changed meanwhile is shown first. */
export function recordAreaChange(db: Database, actor: PersonActor, { id, version, does, needs, hours = undefined, ...change }: Change) {
  return transaction(db, actor, async (tx) => {
    await lockSettings(tx)
    const { version: now, hash, doesWords, needsWords, ...state } = await loadArea(tx, id)
    const head = { stream: `area-${id}`, version: now, hash }
    await refuseStale(tx, head, version)
    const named = await areaNameTaken(tx, change.name)
    const isAsBefore = (does ?? null) === doesWords && (needs ?? null) === needsWords
    const words = isAsBefore ? null : keepAll(tx, { does, needs })
    const facts = { nameTaken: named !== undefined && named.id !== id }
    const entries = orThrow(changeArea(state, { ...change, hours: hours ?? null, words }, facts))
    const next = entries.reduce(evolveArea, state)
    if (!next || entries.length === 0) return { version: now }
    const { version: after, hash: newHash } = append(
      tx,
      head,
      entries.map(({ kind, ...body }) => ({ kind, body, area: id })),
    )
    write(
      tx,
      sql`update areas set name = ${next.name}, accept_minutes = ${next.acceptMinutes}, act_minutes = ${next.actMinutes}, takes_cases = ${next.takesCases}, does_content_id = ${next.does},
            needs_content_id = ${next.needs}, hours = ${next.hours && JSON.stringify(next.hours)}::jsonb, version = ${after}, hash = ${newHash}
          where organisation_id = ${tx.organisation} and id = ${id}`,
    )
    return { version: after }
  })
}

const AreaState = z.object({
  name: z.string(),
  kind: AreaKind,
  acceptMinutes: z.number(),
  actMinutes: z.number(),
  takesCases: z.boolean(),
  does: Id.nullable(),
  needs: Id.nullable(),
  doesWords: z.string().nullable(),
  needsWords: z.string().nullable(),
  hours: WeekHours.nullable(),
  version: z.number(),
  hash: z.instanceof(Buffer),
})

async function loadArea(tx: Tx, id: Id) {
  return orMissing(
    await row(
      tx,
      AreaState,
      sql`select a.name, a.kind, a.accept_minutes as "acceptMinutes", a.act_minutes as "actMinutes", a.takes_cases as "takesCases", a.does_content_id as does, a.needs_content_id as needs,
            d.words as "doesWords", n.words as "needsWords", a.hours, a.version, a.hash
          from areas a ${areaWords(tx.organisation)} where a.organisation_id = ${tx.organisation} and a.id = ${id} for update of a`,
    ),
  )
}
