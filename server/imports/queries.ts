import { z } from 'zod'
import { ImportView } from '#contract/imports.ts'
import { Id, Language } from '#contract/words.ts'
import { type Reading, row, rows, type Statement, sql } from '#server/core/database.ts'

const importView = (db: Reading, which: Statement) => sql`
  select i.id, i.source, i.started_at as "startedAt", i.finished_at as "finishedAt", count(c.case_id) as cases,
    coalesce(sum(c.rows), 0)::bigint as rows, coalesce(sum(c.handoffs), 0)::bigint as handoffs, coalesce(sum(c.unregistered), 0)::bigint as unregistered
  from imports i left join imported_cases c on (c.organisation_id, c.import_id) = (i.organisation_id, i.id)
  where i.organisation_id = ${db.organisation} and ${which}
  group by i.organisation_id, i.id order by i.started_at desc, i.id limit 200`

/** The runs of importers with what stands in the record because of each, newest first. */
export function imports(db: Reading): Promise<ImportView[]> {
  return rows(db, ImportView, importView(db, sql`true`))
}

export function importById(db: Reading, id: Id): Promise<ImportView | undefined> {
  return row(db, ImportView, importView(db, sql`i.id = ${id}`))
}

/** A source that is called the same but for the case of letters: most likely meant, and not the same. */
export function sourceAlike(db: Reading, source: string): Promise<{ source: string } | undefined> {
  return row(
    db,
    z.object({ source: z.string() }),
    sql`select source from imports where organisation_id = ${db.organisation} and lower(source) = lower(${source})
          and not exists (select 1 from imports i where i.organisation_id = ${db.organisation} and i.source = ${source}) limit 1`,
  )
}

/** The organisation's first administrator: who answers for imported cases unless somebody else is named. */
export function firstAdministrator(db: Reading): Promise<{ id: Id } | undefined> {
  return row(
    db,
    z.object({ id: Id }),
    sql`select p.id from people p join house_roles h on (h.organisation_id, h.person_id) = (p.organisation_id, p.id)
        where p.organisation_id = ${db.organisation} and p.active and h.role = 'administrator' order by p.added_at, p.id limit 1`,
  )
}

/** Who works here under a mail address. */
export function personOfEmail(db: Reading, email: string): Promise<{ id: Id } | undefined> {
  return row(
    db,
    z.object({ id: Id }),
    sql`select person_id as id from accounts where email = ${email} and organisation_id = ${db.organisation} and disabled_at is null`,
  )
}

/** The organisation's own language. */
export async function languageOf(db: Reading): Promise<Language> {
  const found = await row(
    db,
    z.object({ language: Language }),
    sql`select language from organisation_settings where organisation_id = ${db.organisation}`,
  )
  return found?.language ?? 'es'
}
