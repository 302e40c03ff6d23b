import { sql } from '#server/core/database.ts'
import { foldEntries, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
import { AreaEntry, evolveArea } from './area.ts'
import { evolveOrganisation, OrganisationEntry } from './organisation.ts'
import { evolvePerson, PersonEntry } from './person.ts'

const organisationReplay: Replay = {
  prefix: 'organisation',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'organisation-' || organisation_id as stream, version, hash, jsonb_build_object('language', language) as state
          from organisation_settings where organisation_id = ${db.organisation} and organisation_id > ${after}`,
    ),
  fold: foldEntries(OrganisationEntry, evolveOrganisation, null),
}

const areaReplay: Replay = {
  prefix: 'area',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'area-' || id as stream, version, hash,
            jsonb_build_object('name', name, 'kind', kind, 'acceptMinutes', accept_minutes, 'takesCases', takes_cases) as state
          from areas where organisation_id = ${db.organisation} and id > ${after} order by id limit ${PAGE}`,
    ),
  fold: foldEntries(AreaEntry, evolveArea, null),
}

const personReplay: Replay = {
  prefix: 'person',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'person-' || p.id as stream, p.version, p.hash,
            jsonb_build_object('active', p.active, 'language', p.language, 'theme', p.theme,
              'areas', coalesce((select jsonb_agg(jsonb_build_object('area', r.area_id, 'role', r.role) order by r.area_id) from area_roles r
                where r.organisation_id = p.organisation_id and r.person_id = p.id), '[]'::jsonb),
              'house', coalesce((select jsonb_agg(h.role order by h.role) from house_roles h
                where h.organisation_id = p.organisation_id and h.person_id = p.id), '[]'::jsonb)) as state
          from people p where p.organisation_id = ${db.organisation} and p.id > ${after} order by p.id limit ${PAGE}`,
    ),
  fold: foldEntries(PersonEntry, evolvePerson, null),
}

export const peopleReplays = [organisationReplay, areaReplay, personReplay]
