import { z } from 'zod'
import { Id } from '#contract/words.ts'
import { type Reading, rows, sql } from '#server/core/database.ts'
import { FIRST_ID, foldEntries, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
import { evolveImport, ImportEntry } from './import-run.ts'

const importReplay: Replay = {
  prefix: 'import',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'import-' || id as stream, version, hash, jsonb_build_object('source', source,
            'startedAt', to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
            'finishedAt', to_char(finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) as state
          from imports where organisation_id = ${db.organisation} and id > ${after} order by id limit ${PAGE}`,
    ),
  fold: foldEntries(ImportEntry, evolveImport, null),
  copies: async (db) => [...(await miscounted(db)), ...(await uncounted(db))],
}

const Counted = z.object({ id: Id, agrees: z.boolean() })

/** Imported cases whose counts are not those of their entries; read in pages, each case by its stream. */
async function miscounted(db: Reading): Promise<{ stream: string; what: string }[]> {
  const found: z.infer<typeof Counted>[] = []
  for (let after = FIRST_ID; ; ) {
    const page = await countedPage(db, after)
    const last = page.at(-1)
    if (!last) break
    found.push(...page.filter((one) => !one.agrees))
    after = last.id
  }
  return found.map(({ id }) => ({ stream: `case-${id}`, what: 'the counts of the imported case are not those of its entries' }))
}

function countedPage(db: Reading, after: string) {
  return rows(
    db,
    Counted,
    sql`select i.case_id as id, (i.rows, i.handoffs, i.unregistered) = (j.rows, j.handoffs, j.unregistered) as agrees
        from (select * from imported_cases where organisation_id = ${db.organisation} and case_id > ${after} order by case_id limit ${PAGE}) i
        cross join lateral (select count(*) filter (where kind = 'StepImported') as rows, count(*) filter (where kind = 'HandoffImported') as handoffs,
            count(*) filter (where kind = 'StepImported' and body ->> 'area' is null) as unregistered
          from journal j where j.organisation_id = ${db.organisation} and j.stream = 'case-' || i.case_id) j
        order by i.case_id`,
  )
}

/** Cases without a channel came from another system: each is among the imported, or its rows would come a second time. */
function uncounted(db: Reading) {
  return rows(
    db,
    z.object({ stream: z.string(), what: z.string() }),
    sql`select 'case-' || c.id as stream, 'the case came from another system and is not among the imported' as what from cases c
        where c.organisation_id = ${db.organisation} and c.channel is null
          and not exists (select 1 from imported_cases i where i.organisation_id = ${db.organisation} and i.case_id = c.id) limit 20`,
  )
}

export const importReplays: readonly Replay[] = [importReplay]
