import { z } from 'zod'
import { rows, sql } from '#server/core/database.ts'
import { foldEntries, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
import { AreaEntry, evolveArea } from './area.ts'
import { evolveOrganisation, OrganisationEntry } from './organisation.ts'
import { evolvePerson, PersonEntry } from './person.ts'
import { areasOf, houseOf } from './queries.ts'

const Copy = z.object({ stream: z.string(), what: z.string() })

const organisationReplay: Replay = {
  prefix: 'organisation',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'organisation-' || organisation_id as stream, version, hash, jsonb_build_object('language', language, 'zone', time_zone, 'country', country, 'hours', hours, 'name', name_content_id,
            'holidays', (select coalesce(jsonb_agg(jsonb_build_object('on', h.day, 'name', h.name_content_id) order by h.day), '[]'::jsonb)
                         from holidays h where h.organisation_id = ${db.organisation})) as state
          from organisation_settings where organisation_id = ${db.organisation} and organisation_id > ${after}`,
    ),
  fold: foldEntries(OrganisationEntry, evolveOrganisation, null),
}

const areaOf = foldEntries(AreaEntry, evolveArea, null)

const areaReplay: Replay = {
  prefix: 'area',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'area-' || id as stream, version, hash,
            jsonb_build_object('name', name, 'kind', kind, 'acceptMinutes', accept_minutes, 'actMinutes', act_minutes, 'takesCases', takes_cases,
              'does', does_content_id, 'needs', needs_content_id, 'hours', hours, 'addedAt', added_at) as state
          from areas where organisation_id = ${db.organisation} and id > ${after} order by id limit ${PAGE}`,
    ),
  fold: (entries) => ({ ...areaOf(entries), addedAt: entries[0]?.happenedAt }),
}

const personOf = foldEntries(PersonEntry, evolvePerson, null)

const personReplay: Replay = {
  prefix: 'person',
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'person-' || p.id as stream, p.version, p.hash,
            jsonb_build_object('name', p.name_content_id, 'addedAt', p.added_at, 'active', p.active, 'language', p.language, 'theme', p.theme,
              'areas', ${areasOf(db.organisation)}, 'house', to_jsonb(${houseOf(db.organisation)}),
              'hours', p.hours, 'offDutySince', p.off_duty_since, 'offDutyUntil', p.off_duty_until, 'deputy', p.deputy_person_id) as state
          from people p where p.organisation_id = ${db.organisation} and p.id > ${after} order by p.id limit ${PAGE}`,
    ),
  fold: (entries) => {
    const { offDuty, ...person } = personOf(entries) ?? { offDuty: null }
    const born = { name: entries[0]?.body.words?.name?.content, addedAt: entries[0]?.happenedAt }
    return { ...person, ...born, offDutySince: offDuty?.since, offDutyUntil: offDuty?.until }
  },
  copies: (db) =>
    rows(
      db,
      Copy,
      sql`select 'person-' || p.id as stream, 'the name or the account of this person says something else than their words and roles' as what
          from people p
          left join content n on n.organisation_id = ${db.organisation} and n.id = p.name_content_id
          left join accounts a on a.organisation_id = ${db.organisation} and a.person_id = p.id
          where p.organisation_id = ${db.organisation} and (p.name <> n.words or a.language <> p.language
            or a.areas <> ${areasOf(db.organisation)} or a.house <> ${houseOf(db.organisation)})
          order by p.id limit 20`,
    ),
}

export const peopleReplays = [organisationReplay, areaReplay, personReplay]
