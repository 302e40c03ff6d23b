import { z } from 'zod'
import { AccountState, AreaKind, AreaRole, HouseRole } from '#contract/people.ts'
import { Id, Instant, Language } from '#contract/words.ts'
import { Country, Day, WeekHours, Zone } from '#contract/working-time.ts'
import { type Database, lookUp, type Reading, row, rows, sql } from '#server/core/database.ts'
import { orMissing } from '#server/core/refusal.ts'
import type { Worker } from './availability.ts'
import { offDutyAt, offDutyOf } from './duty.ts'
import { type WorkingTime, workingMinutesBefore } from './working-hours.ts'

const IdRow = z.object({ id: Id })
const Lead = z.object({ person: Id, area: Id })
const Organisation = z.object({ id: Id, name: z.string() })

const AreaRow = z.object({
  id: Id,
  version: z.number(),
  name: z.string(),
  kind: AreaKind,
  acceptMinutes: z.number(),
  takesCases: z.boolean(),
})
export type AreaRow = z.infer<typeof AreaRow>

/** All areas, by name. */
export function areas(db: Reading): Promise<AreaRow[]> {
  return rows(
    db,
    AreaRow,
    sql`select id, version, name, kind, accept_minutes as "acceptMinutes", takes_cases as "takesCases"
        from areas where organisation_id = ${db.organisation} order by name, id`,
  )
}

/** What is written about the area `a`: what it does (`d`) and what it needs to take a case (`n`). */
export const areaWords = (organisation: Id) => sql`
  left join content d on d.organisation_id = ${organisation} and d.id = a.does_content_id
  left join content n on n.organisation_id = ${organisation} and n.id = a.needs_content_id`

const DescribedArea = AreaRow.extend({
  actMinutes: z.number(),
  does: z.string().nullable(),
  needs: z.string().nullable(),
  hours: WeekHours.nullable(),
})

/** All areas with what they say of themselves, by name. */
export function describedAreas(db: Reading): Promise<z.infer<typeof DescribedArea>[]> {
  return rows(
    db,
    DescribedArea,
    sql`select a.id, a.version, a.name, a.kind, a.accept_minutes as "acceptMinutes", a.act_minutes as "actMinutes", a.takes_cases as "takesCases", d.words as does, n.words as needs, a.hours
        from areas a ${areaWords(db.organisation)} where a.organisation_id = ${db.organisation} order by a.name, a.id`,
  )
}

/** One area of this organisation. */
export function areaById(db: Reading, id: Id): Promise<AreaRow | undefined> {
  return row(
    db,
    AreaRow,
    sql`select id, version, name, kind, accept_minutes as "acceptMinutes", takes_cases as "takesCases"
        from areas where organisation_id = ${db.organisation} and id = ${id}`,
  )
}

/** The area in which an import holds what it cannot place. */
export function unregistered(db: Reading): Promise<{ id: Id } | undefined> {
  return row(db, IdRow, sql`select id from areas where organisation_id = ${db.organisation} and kind = 'unregistered'`)
}

/** Makes who changes the house wait for each other: what one of them looks for, the other may be writing. */
export function lockSettings(db: Reading): Promise<unknown> {
  return row(db, z.unknown(), sql`select 1 from organisation_settings where organisation_id = ${db.organisation} for update`)
}

/** Whether an area has this name, whatever its capitals. */
export function areaNameTaken(db: Reading, name: string): Promise<{ id: Id } | undefined> {
  return row(db, IdRow, sql`select id from areas where organisation_id = ${db.organisation} and lower(name) = lower(${name}) limit 1`)
}

const PersonRow = z.object({
  id: Id,
  name: z.string(),
  version: z.number(),
  active: z.boolean(),
  account: AccountState,
  areas: z.array(z.object({ area: Id, role: AreaRole })),
  house: z.array(HouseRole),
  hours: WeekHours.nullable(),
  offSince: Instant.nullable(),
  offUntil: Instant.nullable(),
  deputy: Id.nullable(),
})

/** The roles of the person `p` in areas and for the whole, as JSON and as a list; one form for pages, accounts and verify. */
export const areasOf = (organisation: Id) => sql`
  coalesce((select jsonb_agg(jsonb_build_object('area', r.area_id, 'role', r.role) order by r.area_id) from area_roles r
            where r.organisation_id = ${organisation} and r.person_id = p.id), '[]'::jsonb)`
export const houseOf = (organisation: Id) => sql`
  coalesce((select array_agg(h.role order by h.role) from house_roles h where h.organisation_id = ${organisation} and h.person_id = p.id), '{}'::text[])`

/** Everybody who works here, or whom an import named. */
export async function peopleWithRoles(db: Reading) {
  const found = await rows(
    db,
    PersonRow,
    sql`select p.id, p.version, p.name, p.active, ${areasOf(db.organisation)} as areas, ${houseOf(db.organisation)} as house,
          p.hours, p.off_duty_since as "offSince", p.off_duty_until as "offUntil", p.deputy_person_id as deputy,
          case when a.id is null then 'none' when a.disabled_at is not null then 'disabled' when a.password_hash is null then 'invited' else 'open' end as account
        from people p left join accounts a on a.organisation_id = ${db.organisation} and a.person_id = p.id
        where p.organisation_id = ${db.organisation} order by p.name, p.id limit 20000`,
  )
  return found.map(({ offSince, offUntil, ...person }) => {
    const off = offDutyAt(offDutyOf(offSince, offUntil), db.now)
    return { ...person, offDuty: off && { until: off.until } }
  })
}

const WorkerRow = z.object({ id: Id, areas: z.array(Id), hours: WeekHours.nullable() })

/** Who comes in, works in an area and is not off duty, by name. */
export function workersOnDuty(db: Reading): Promise<Worker[]> {
  return rows(
    db,
    WorkerRow,
    sql`select p.id, p.hours, array_agg(r.area_id::text) as areas
        from people p join area_roles r on r.organisation_id = ${db.organisation} and r.person_id = p.id
          join accounts a on a.organisation_id = ${db.organisation} and a.person_id = p.id and a.password_hash is not null and a.disabled_at is null
        where p.organisation_id = ${db.organisation} and p.active and (p.off_duty_since is null or p.off_duty_until <= ${db.now})
        group by p.id, p.name, p.hours order by p.name, p.id`,
  )
}

/** Which of these people can come in and see cases: those with a role in some area, who lead the experience, or audit. */
export async function whoSeesCases(db: Reading, people: readonly Id[]): Promise<Set<Id>> {
  const found = await rows(
    db,
    IdRow,
    sql`select p.id from people p where p.organisation_id = ${db.organisation} and p.id = any(${people}::uuid[]) and p.active
          and (exists (select 1 from area_roles r where r.organisation_id = ${db.organisation} and r.person_id = p.id)
            or exists (select 1 from house_roles h where h.organisation_id = ${db.organisation} and h.person_id = p.id and h.role in ('cxLead', 'auditor')))`,
  )
  return new Set(found.map(({ id }) => id))
}

/** Who leads or manages these areas: they are told when a relay expires. */
export function leadsOf(db: Reading, areas: readonly Id[]): Promise<{ person: Id; area: Id }[]> {
  return rows(
    db,
    Lead,
    sql`select r.person_id as person, r.area_id as area from area_roles r join people p on p.organisation_id = ${db.organisation} and p.id = r.person_id
        where r.organisation_id = ${db.organisation} and r.area_id = any(${areas}::uuid[]) and r.role in ('lead', 'manager') and p.active order by r.person_id`,
  )
}

/** Who administers the house and is still here. */
export async function administrators(db: Reading): Promise<Id[]> {
  const found = await rows(
    db,
    IdRow,
    sql`select p.id from house_roles h join people p on p.organisation_id = ${db.organisation} and p.id = h.person_id
        where h.organisation_id = ${db.organisation} and h.role = 'administrator' and p.active order by p.id`,
  )
  return found.map(({ id }) => id)
}

const MeRow = z.object({
  name: z.string(),
  language: Language,
  theme: z.enum(['system', 'light', 'dark']),
  version: z.number(),
  hash: z.instanceof(Buffer),
})

/** One person's own row, locked when it is going to change. */
export function personById(db: Reading, id: Id, { lock }: { lock: boolean }) {
  return row(
    db,
    MeRow,
    sql`select name, language, theme, version, hash from people where organisation_id = ${db.organisation} and id = ${id} ${lock ? sql`for update` : sql``}`,
  )
}

const SettingsRow = z.object({
  version: z.number(),
  name: z.string(),
  language: Language,
  zone: Zone,
  country: Country,
  hours: WeekHours.nullable(),
})

/** The settings of the organisation. Until somebody gives it another name it has the one it was founded with. */
export async function organisationSettings(db: Reading): Promise<z.infer<typeof SettingsRow>> {
  return orMissing(
    await row(
      db,
      SettingsRow,
      sql`select s.version, coalesce(n.words, o.name) as name, s.language, s.time_zone as zone, s.country, s.hours
          from organisation_settings s join organisations o on o.id = ${db.organisation}
          left join content n on n.organisation_id = ${db.organisation} and n.id = s.name_content_id
          where s.organisation_id = ${db.organisation}`,
    ),
  )
}

const HolidayRow = z.object({ on: Day, name: z.string() })

/** All public holidays, by day. */
export function holidays(db: Reading): Promise<z.infer<typeof HolidayRow>[]> {
  return rows(
    db,
    HolidayRow,
    sql`select h.day as on, coalesce(n.words, '') as name
        from holidays h left join content n on n.organisation_id = ${db.organisation} and n.id = h.name_content_id
        where h.organisation_id = ${db.organisation} order by h.day`,
  )
}

/** When the house works: what areas and people work by that have no hours of their own. */
export async function workingTime(db: Reading): Promise<WorkingTime> {
  const [{ zone, hours }, off] = await Promise.all([organisationSettings(db), holidays(db)])
  return { zone, hours, holidays: new Set(off.map(({ on }) => on)) }
}

const ActRow = z.object({ area: Id, actMinutes: z.number(), hours: WeekHours.nullable() })
export type ActClock = { area: Id; overdueFrom: Instant }

/** Since when, of each of these areas, what was asked then or before is overdue now, by its time to act and its hours. */
export async function actClocks(db: Reading, areaIds: readonly Id[]): Promise<ActClock[]> {
  const [house, found] = await Promise.all([
    workingTime(db),
    rows(
      db,
      ActRow,
      sql`select a.id as area, a.act_minutes as "actMinutes", a.hours from areas a where a.organisation_id = ${db.organisation} and a.id = any(${areaIds}::uuid[])`,
    ),
  ])
  return found.map(({ area, actMinutes, hours }) => ({
    area,
    overdueFrom: workingMinutesBefore({ ...house, hours: hours ?? house.hours }, db.now, actMinutes),
  }))
}

/** The country whose telephone numbers are written without a prefix here. */
export async function organisationCountry(db: Reading): Promise<Country> {
  return (await organisationSettings(db)).country
}

/** All organisations of this installation, the oldest first. */
export function organisations(db: Database): Promise<{ id: Id; name: string }[]> {
  return lookUp(db, Organisation, sql`select id, name from organisations order by founded_at, id`)
}

const AccountRow = z.object({ id: Id, organisation: Id, person: Id, passwordHash: z.string().nullable() })
export type AccountRow = z.infer<typeof AccountRow>

// The same address may work for several organisations, each of which knows nothing of the others.
const MOST_ACCOUNTS = 5

/** The accounts of a mail address that may log in, looked up before anybody is known. */
export function accountsByEmail(db: Database, email: string): Promise<AccountRow[]> {
  return lookUp(
    db,
    AccountRow,
    sql`select id, organisation_id as organisation, person_id as person, password_hash as "passwordHash"
        from accounts where email = ${email} and disabled_at is null and password_hash is not null order by created_at limit ${MOST_ACCOUNTS}`,
  )
}

/** Whether an account of this organisation has the address. */
export function emailTaken(db: Reading, email: string): Promise<{ id: Id } | undefined> {
  return row(db, IdRow, sql`select id from accounts where email = ${email} and organisation_id = ${db.organisation}`)
}

/** The account that an invitation is for, if it can still be used. */
export async function invitedAccount(db: Database, tokenHash: Buffer, now: Instant): Promise<AccountRow | undefined> {
  const [found] = await lookUp(
    db,
    AccountRow,
    sql`select a.id, a.organisation_id as organisation, a.person_id as person, a.password_hash as "passwordHash"
        from invitations i join accounts a on a.id = i.account_id
        where i.token_hash = ${tokenHash} and i.used_at is null and i.expires_at > ${now} and a.disabled_at is null`,
  )
  return found
}

const OwnAccount = AccountRow.extend({ email: z.string() })

/** The account that a session is of. */
export async function accountOfSession(db: Database, tokenHash: Buffer): Promise<z.infer<typeof OwnAccount> | undefined> {
  const [found] = await lookUp(
    db,
    OwnAccount,
    sql`select a.id, a.organisation_id as organisation, a.person_id as person, a.password_hash as "passwordHash", a.email
        from sessions s join accounts a on a.id = s.account_id where s.token_hash = ${tokenHash} and a.disabled_at is null`,
  )
  return found
}

const SessionRow = z.object({ id: z.string(), begunAt: Instant, seenAt: Instant, agent: z.string().nullable(), here: z.boolean() })

/** The sessions of the same account as this one that still hold, the last one used first. */
export function sessionsOf(db: Database, tokenHash: Buffer, { now, seenSince }: { now: Instant; seenSince: Instant }) {
  return lookUp(
    db,
    SessionRow,
    sql`select encode(sha256(s.token_hash), 'hex') as id, s.begun_at as "begunAt", s.seen_at as "seenAt", s.agent, s.token_hash = ${tokenHash} as here
        from sessions s where s.account_id = (select o.account_id from sessions o where o.token_hash = ${tokenHash})
          and s.ends_at > ${now} and s.seen_at > ${seenSince} order by s.seen_at desc, s.begun_at desc limit 100`,
  )
}
