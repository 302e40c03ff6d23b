import { z } from 'zod'
import { AreaRole, HouseRole } from '#contract/people.ts'
import { Id, Instant, Language } from '#contract/words.ts'
import { WeekHours } from '#contract/working-time.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, type Reading, row, rows, sql } from '#server/core/database.ts'
import { append, type Head, refuseStale } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { orMissing, orThrow, type Refusal, refuse } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { changeRoles, disablePerson, enablePerson } from './changing.ts'
import { arrangeWork, type Colleague, canStandIn, comeOnDuty, goOffDuty, offDutyOf } from './duty.ts'
import { addLink, endLinks, FIRST_LINK_MINUTES, RESET_LINK_MINUTES } from './links.record.ts'
import { evolvePerson, type Person, type PersonEntry, type RoleInArea, type Roles, Theme } from './person.ts'
import { areas, areasOf, houseOf, lockSettings } from './queries.ts'

/** Gives a person other roles, as the caller saw them: what changed meanwhile is shown first. */
export function recordRoles(db: Database, actor: PersonActor, { id, version, ...roles }: { id: Id; version: number } & Roles) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadPerson(tx, id)
    await refuseStale(tx, loaded.head, version)
    const own = new Set((await areas(tx)).filter(({ kind }) => kind === 'own').map((area) => area.id))
    for (const { area } of roles.areas) orMissing(own.has(area) || null)
    const entries = orThrow(changeRoles(loaded.state, roles, await factsOf(tx, loaded)))
    await endDeputies(tx, id, { active: loaded.state?.active === true, areas: roles.areas })
    return writePerson(tx, loaded, [...entries, ...(await losesDeputy(tx, loaded, roles.areas))])
  })
}

/** Ends a person's access: the account is closed, and all that was open by it. */
export function recordDisabling(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadPerson(tx, id)
    const done = writePerson(tx, loaded, disablePerson(loaded.state, { person: id, by: actor.person }, await factsOf(tx, loaded)))
    if (loaded.account) endAll(tx, loaded.account)
    await endDeputies(tx, id, { active: false, areas: [] })
    return done
  })
}

export function recordEnabling(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadPerson(tx, id)
    return writePerson(tx, loaded, enablePerson(loaded.state, { hasAccount: loaded.account !== null }))
  })
}

/** Off duty or back on it, by the person themselves: nothing of the house depends on it, so nobody waits for anybody. */
export function recordDuty(db: Database, actor: PersonActor, { off, until = undefined }: { off: boolean; until?: Instant | undefined }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadOnePerson(tx, actor.person)
    const decided = off ? goOffDuty(loaded.state, { until: until ?? null, now: tx.now }) : comeOnDuty(loaded.state, { now: tx.now })
    return writePerson(tx, loaded, decided)
  })
}

type Work = { id: Id; version: number; hours?: WeekHours | undefined; deputy?: Id | undefined }

/** Changes when a person works and who stands in for them, as the caller saw it. */
export function recordWork(db: Database, actor: PersonActor, { id, version, hours = undefined, deputy = undefined }: Work) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadPerson(tx, id)
    const deputyIs = deputy === undefined ? null : (await loadOnePerson(tx, deputy)).state
    await refuseStale(tx, loaded.head, version)
    const arranged = { person: id, hours: hours ?? null, deputy: deputy ?? null }
    return writePerson(tx, loaded, arrangeWork(loaded.state, arranged, { hasAccount: loaded.account !== null, deputyIs }))
  })
}

/** Makes a link to choose a password with, and ends those of before. Gives what the token is made from; the token itself is kept nowhere. */
export function recordLink(db: Database, actor: PersonActor, { id }: { id: Id }, tokenFor: (link: Id) => { hash: Buffer }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadPerson(tx, id)
    const account = loaded.account ?? orThrow<never>(refuse('conflict', 'without-account', {}))
    if (!loaded.state?.active) orThrow(refuse('conflict', 'person-disabled', {}))
    const replaces = loaded.hasPassword
    endLinks(tx, account)
    const link = outside.newId()
    const expiresAt = addLink(tx, account, tokenFor(link).hash, replaces ? RESET_LINK_MINUTES : FIRST_LINK_MINUTES)
    writePerson(tx, loaded, [{ kind: 'LinkMade', replaces, expiresAt }])
    return { link, expiresAt }
  })
}

const PersonRow = z.object({
  active: z.boolean(),
  language: Language,
  theme: Theme,
  areas: z.array(z.object({ area: Id, role: AreaRole })),
  house: z.array(HouseRole),
  hours: WeekHours.nullable(),
  offSince: Instant.nullable(),
  offUntil: Instant.nullable(),
  deputy: Id.nullable(),
  version: z.number(),
  hash: z.instanceof(Buffer),
  account: Id.nullable(),
  hasPassword: z.boolean(),
})

type LoadedPerson = { id: Id; state: Person; head: Head; account: Id | null; hasPassword: boolean }

/** A person, locked, with their account if they have one. Whoever changes the house waits for each other. */
async function loadPerson(tx: Tx, id: Id): Promise<LoadedPerson> {
  await lockSettings(tx)
  return loadOnePerson(tx, id)
}

async function loadOnePerson(tx: Tx, id: Id): Promise<LoadedPerson> {
  const found = orMissing(
    await row(
      tx,
      PersonRow,
      sql`select p.active, p.language, p.theme, ${areasOf(tx.organisation)} as areas, ${houseOf(tx.organisation)} as house, p.version, p.hash,
            p.hours, p.off_duty_since as "offSince", p.off_duty_until as "offUntil", p.deputy_person_id as deputy, a.id as account, a.password_hash is not null as "hasPassword"
          from people p left join accounts a on a.organisation_id = ${tx.organisation} and a.person_id = p.id
          where p.organisation_id = ${tx.organisation} and p.id = ${id} for update of p`,
    ),
  )
  const { version, hash, account, hasPassword, offSince, offUntil, ...known } = found
  const state = { ...known, offDuty: offDutyOf(offSince, offUntil) }
  return { id, state, head: { stream: `person-${id}`, version, hash }, account, hasPassword }
}

/** Whoever somebody stood in for has no deputy any more, where that colleague no longer can. */
async function endDeputies(tx: Tx, deputy: Id, colleague: Colleague): Promise<void> {
  const ids = await rows(
    tx,
    z.object({ id: Id }),
    sql`select id from people where organisation_id = ${tx.organisation} and deputy_person_id = ${deputy} order by id`,
  )
  for (const { id } of ids) {
    const loaded = await loadOnePerson(tx, id)
    if (!canStandIn(colleague, loaded.state?.areas ?? [])) writePerson(tx, loaded, [{ kind: 'DeputyNamed', deputy: null }])
  }
}

/** Who goes to other areas leaves a deputy behind who works in none of them. */
async function losesDeputy(tx: Tx, { state }: LoadedPerson, areas: readonly RoleInArea[]): Promise<PersonEntry[]> {
  if (!state?.deputy) return []
  const deputy = await loadOnePerson(tx, state.deputy)
  return canStandIn(deputy.state, areas) ? [] : [{ kind: 'DeputyNamed', deputy: null }]
}

/** Looked up behind the lock of the settings: what another administrator has just done counts. */
async function factsOf(tx: Tx, { id, account }: LoadedPerson) {
  return { hasAccount: account !== null, othersAdminister: Boolean(await otherAdministrator(tx, id)) }
}

/** Somebody else who administers and can come in: an invitation that nobody used may lapse. */
function otherAdministrator(db: Reading, id: Id) {
  return row(
    db,
    z.object({ id: Id }),
    sql`select p.id from house_roles h join people p on p.organisation_id = ${db.organisation} and p.id = h.person_id
          join accounts a on a.organisation_id = ${db.organisation} and a.person_id = p.id and a.password_hash is not null
        where h.organisation_id = ${db.organisation} and h.role = 'administrator' and h.person_id <> ${id} and p.active limit 1`,
  )
}

/** Queues what was decided, with the rows that follow; nothing when nothing changes. */
function writePerson(tx: Tx, { id, state, head }: LoadedPerson, decided: PersonEntry[] | Refusal): { version: number } {
  const entries = orThrow(decided)
  const next = entries.reduce(evolvePerson, state)
  if (!next || entries.length === 0) return { version: head.version }
  const { version, hash } = append(
    tx,
    head,
    entries.map(({ kind, ...body }) => ({ kind, body })),
  )
  write(
    tx,
    sql`update people set active = ${next.active}, hours = ${next.hours && JSON.stringify(next.hours)}::jsonb, off_duty_since = ${next.offDuty?.since ?? null},
          off_duty_until = ${next.offDuty?.until ?? null}, deputy_person_id = ${next.deputy}, version = ${version}, hash = ${hash}
        where organisation_id = ${tx.organisation} and id = ${id}`,
  )
  if (entries.some(({ kind }) => kind === 'RolesChanged')) replaceRoles(tx, id, next)
  write(
    tx,
    sql`update accounts set areas = ${areasOf(tx.organisation)}, house = ${houseOf(tx.organisation)}, disabled_at = case when p.active then null else coalesce(disabled_at, ${tx.now}::timestamptz) end
        from people p where accounts.organisation_id = ${tx.organisation} and accounts.person_id = ${id} and p.organisation_id = ${tx.organisation} and p.id = ${id}`,
  )
  return { version }
}

function replaceRoles(tx: Tx, person: Id, { areas: inAreas, house }: Roles): void {
  write(tx, sql`delete from area_roles where organisation_id = ${tx.organisation} and person_id = ${person}`)
  write(tx, sql`delete from house_roles where organisation_id = ${tx.organisation} and person_id = ${person}`)
  for (const { area, role } of inAreas)
    write(
      tx,
      sql`insert into area_roles (organisation_id, person_id, area_id, role) values (${tx.organisation}, ${person}, ${area}, ${role})`,
    )
  for (const role of house)
    write(tx, sql`insert into house_roles (organisation_id, person_id, role) values (${tx.organisation}, ${person}, ${role})`)
}

/** What was open by an account: sessions, keys and links. */
function endAll(tx: Tx, account: Id): void {
  write(tx, sql`delete from sessions where account_id = ${account}`)
  write(tx, sql`update api_keys set revoked_at = ${tx.now} where account_id = ${account} and revoked_at is null`)
  endLinks(tx, account)
}
