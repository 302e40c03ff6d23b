import { sql } from '#server/core/database.ts'
import { foldEntries, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
import { DemandsEntry, evolveDemands } from './demands.ts'
import { evolveItem, ItemEntry } from './list-item.ts'

const itemReplay: Replay = {
  prefix: 'item',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'item-' || id as stream, version, hash, jsonb_build_object('list', list, 'place', place, 'name', jsonb_build_object('es', name_es, 'en', name_en),
            'of', of_id, 'standsFor', stands_for, 'colour', colour, 'field', field, 'putAwayAt', put_away_at) as state
          from list_items where organisation_id = ${db.organisation} and id > ${after} order by id limit ${PAGE}`,
    ),
  fold: foldEntries(ItemEntry, evolveItem, null),
}

const demandsReplay: Replay = {
  prefix: 'demands',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'demands-' || area_id as stream, version, hash, to_jsonb(demands) as state
          from area_demands where organisation_id = ${db.organisation} and area_id > ${after} order by area_id limit ${PAGE}`,
    ),
  fold: foldEntries(DemandsEntry, evolveDemands, []),
}

export const listReplays: readonly Replay[] = [itemReplay, demandsReplay]
