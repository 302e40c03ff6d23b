import { ImportView } from '#contract/imports.ts'
import type { Id } from '#contract/words.ts'
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
