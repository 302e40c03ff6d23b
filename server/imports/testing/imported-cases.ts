import { z } from 'zod'
import { systemActor } from '#server/core/actor.ts'
import { reading, rows, sql } from '#server/core/database.ts'
import type { Company } from '#server/testing/company.ts'
import type { Into } from './small-logs.ts'

/** One row of a small log: the case, what was done, when, by which group and person, for which customer, about what. */
export const row = (day: number, { of = 'C1', what = 'Open', group = 'Billing', who = 'Ana', customer = '', about = '' } = {}) =>
  `${of},${what},2016-03-${String(day).padStart(2, '0')}T10:00:00Z,${group},${who},${customer},${about}`

const Told = z.object({ kind: z.string(), at: z.string(), area: z.string(), system: z.string().nullable(), words: z.string().nullable() })

/** The entries of a case of the source, in order. */
export function entriesOf({ database, organisation }: Into, externalId: string) {
  return reading(database, systemActor(organisation, 'test'), (db) =>
    rows(
      db,
      Told,
      sql`select j.kind, j.happened_at as at, a.name as area, j.system, c.words from imported_cases i join journal j on j.stream = 'case-' || i.case_id
          join areas a on a.id = j.area_id left join content c on c.id = (j.body -> 'words' -> 'row' ->> 'content')::uuid
          where i.external_id = ${externalId} order by j.version`,
    ),
  )
}

/** The kinds of these entries. */
export const kindsOf = async (into: Into, externalId = 'C1') => (await entriesOf(into, externalId)).map((entry) => entry.kind)

/** The case of the source, as the founder reads it. */
export async function caseOf({ into, founder }: { into: Into; founder: Company['founder'] }, externalId = 'C1') {
  const [found] = await reading(into.database, systemActor(into.organisation, 'test'), (db) =>
    rows(db, z.object({ id: z.string() }), sql`select case_id as id from imported_cases where external_id = ${externalId}`),
  )
  return (await founder.reads(found?.id ?? '')).body
}

/** How much of everything there is. */
export async function amounts({ database, organisation }: Into) {
  const Amounts = z.record(z.string(), z.number())
  const counted = [
    'journal',
    'content',
    'areas',
    'people',
    'customers',
    'source_records',
    'cases',
    'handoffs',
    'imports',
    'imported_cases',
    'imported_names',
  ]
  const each = sql.join(
    counted.map((table) => sql`${table}::text, (select count(*) from ${sql.ref(table)} where organisation_id = ${organisation})`),
  )
  const [found] = await reading(database, systemActor(organisation, 'test'), (db) =>
    rows(db, z.object({ amounts: Amounts }), sql`select jsonb_build_object(${each}) as amounts`),
  )
  return found?.amounts ?? {}
}

/** Everything of the imported cases that does not differ by chance, however many runs it took. */
export function imported({ database, organisation }: Into) {
  const Same = z.object({ same: z.unknown() })
  return reading(database, systemActor(organisation, 'test'), (db) =>
    rows(
      db,
      Same,
      sql`select jsonb_build_array(i.external_id, i.rows, i.handoffs, i.unregistered, encode(i.rows_hash, 'hex'), c.subject, a.name, p.name, k.name, c.opened_at, c.changed_at, c.closed_at,
            c.version, (select jsonb_agg(jsonb_build_array(j.kind, j.happened_at, j.body -> 'row', w.name) order by j.version) from journal j left join people w on w.id = j.person_id where j.stream = 'case-' || c.id)) as same
          from imported_cases i join cases c on c.id = i.case_id join areas a on a.id = c.holder_area_id left join people p on p.id = c.holder_person_id
            join customers k on k.id = c.customer_id order by i.external_id`,
    ),
  )
}
