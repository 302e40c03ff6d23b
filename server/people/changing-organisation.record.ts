import { z } from 'zod'
import { Id, Language } from '#contract/words.ts'
import { Country, Day, WeekHours } from '#contract/working-time.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { keepWords } from '#server/core/content.ts'
import { type Database, row, sql } from '#server/core/database.ts'
import { append, type Head, refuseStale } from '#server/core/journal.ts'
import { orMissing, orThrow, type Refusal } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { addHoliday, changeOrganisation, type OrganisationChange, removeHoliday } from './changing-organisation.ts'
import { evolveOrganisation, type Organisation, type OrganisationEntry } from './organisation.ts'
import { lockSettings, organisationSettings } from './queries.ts'

type Change = Omit<OrganisationChange, 'name' | 'hours'> & { version: number; name: string; hours?: WeekHours | undefined }

/** Changes the settings of the organisation as the caller saw them: what changed meanwhile is shown first. */
export function recordOrganisationChange(db: Database, actor: PersonActor, { version, name, hours = undefined, ...change }: Change) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadOrganisation(tx)
    await refuseStale(tx, loaded.head, version)
    const isSameName = (await organisationSettings(tx)).name === name
    const kept = isSameName ? null : keepWords(tx, name)
    return writeOrganisation(tx, loaded, changeOrganisation(loaded.state, { ...change, hours: hours ?? null, name: kept }))
  })
}

export function recordHoliday(db: Database, actor: PersonActor, { on, name }: { on: Day; name: string }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadOrganisation(tx)
    const kept = keepWords(tx, name)
    const done = writeOrganisation(tx, loaded, addHoliday(loaded.state, { on, name: kept }))
    write(tx, sql`insert into holidays (organisation_id, day, name_content_id) values (${tx.organisation}, ${on}, ${kept.content})`)
    return done
  })
}

export function recordHolidayRemoval(db: Database, actor: PersonActor, { on }: { on: Day }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadOrganisation(tx)
    const done = writeOrganisation(tx, loaded, removeHoliday(loaded.state, { on }))
    write(tx, sql`delete from holidays where organisation_id = ${tx.organisation} and day = ${on}`)
    return done
  })
}

const SettingsState = z.object({
  language: Language,
  zone: z.string(),
  country: Country,
  hours: WeekHours.nullable(),
  name: Id.nullable(),
  holidays: z.array(z.object({ on: Day, name: Id })),
  version: z.number(),
  hash: z.instanceof(Buffer),
})

type LoadedOrganisation = { state: Organisation; head: Head }

async function loadOrganisation(tx: Tx): Promise<LoadedOrganisation> {
  await lockSettings(tx)
  const { version, hash, ...state } = orMissing(
    await row(
      tx,
      SettingsState,
      sql`select s.language, s.time_zone as zone, s.country, s.hours, s.name_content_id as name, s.version, s.hash,
            (select coalesce(jsonb_agg(jsonb_build_object('on', h.day, 'name', h.name_content_id) order by h.day), '[]'::jsonb)
             from holidays h where h.organisation_id = ${tx.organisation}) as holidays
          from organisation_settings s where s.organisation_id = ${tx.organisation}`,
    ),
  )
  return { state, head: { stream: `organisation-${tx.organisation}`, version, hash } }
}

/** Queues what was decided, with the row that follows; nothing when nothing changes. */
function writeOrganisation(tx: Tx, { state, head }: LoadedOrganisation, decided: OrganisationEntry[] | Refusal): { version: number } {
  const entries = orThrow(decided)
  const next = entries.reduce(evolveOrganisation, state)
  if (!next || entries.length === 0) return { version: head.version }
  const { version, hash } = append(
    tx,
    head,
    entries.map(({ kind, ...body }) => ({ kind, body })),
  )
  write(
    tx,
    sql`update organisation_settings set language = ${next.language}, time_zone = ${next.zone}, country = ${next.country},
          hours = ${next.hours && JSON.stringify(next.hours)}::jsonb, name_content_id = ${next.name}, version = ${version}, hash = ${hash}
        where organisation_id = ${tx.organisation}`,
  )
  return { version }
}
