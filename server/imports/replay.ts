import { sql } from '#server/core/database.ts'
import { foldEntries, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
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
}

export const importReplays: readonly Replay[] = [importReplay]
