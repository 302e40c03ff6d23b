import { z } from 'zod'
import { AreaRole, HouseRole } from '#contract/people.ts'
import { Id, Language } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, type Reading, row, sql } from '#server/core/database.ts'
import { append, type Head, refuseStale } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { orMissing, orThrow, type Refusal, refuse } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { changeRoles, disablePerson, enablePerson } from './changing.ts'
import { addLink, endLinks, FIRST_LINK_MINUTES, RESET_LINK_MINUTES } from './links.record.ts'
import { evolvePerson, type Person, type PersonEntry, type Roles, Theme } from './person.ts'
import { areas, areasOf, houseOf, lockSettings } from './queries.ts'

/** Gives a person other roles, as the caller saw them: what changed meanwhile is shown first. */
export function recordRoles(db: Database, actor: PersonActor, { id, version, ...roles }: { id: Id; version: number } & Roles) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadPerson(tx, id)
    await refuseStale(tx, loaded.head, version)
    const own = new Set((await areas(tx)).filter(({ kind }) => kind === 'own').map((area) => area.id))
    for (const { area } of roles.areas) orMissing(own.has(area) || null)
    return writePerson(tx, loaded, changeRoles(loaded.state, roles, await factsOf(tx, loaded)))
  })
}

/** Ends a person's access: the account is closed, and all that was open by it. */
export function recordDisabling(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadPerson(tx, id)
    const done = writePerson(tx, loaded, disablePerson(loaded.state, { person: id, by: actor.person }, await factsOf(tx, loaded)))
    if (loaded.account) endAll(tx, loaded.account)
    return done
  })
}

export function recordEnabling(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadPerson(tx, id)
    return writePerson(tx, loaded, enablePerson(loaded.state, { hasAccount: loaded.account !== null }))
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
  version: z.number(),
  hash: z.instanceof(Buffer),
  account: Id.nullable(),
  hasPassword: z.boolean(),
})

type LoadedPerson = { id: Id; state: Person; head: Head; account: Id | null; hasPassword: boolean }

/** A person, locked, with their account if they have one. Whoever changes the house waits for each other. */
async function loadPerson(tx: Tx, id: Id): Promise<LoadedPerson> {
  await lockSettings(tx)
  const found = orMissing(
    await row(
      tx,
      PersonRow,
      sql`select p.active, p.language, p.theme, ${areasOf(tx.organisation)} as areas, ${houseOf(tx.organisation)} as house, p.version, p.hash,
            a.id as account, a.password_hash is not null as "hasPassword"
          from people p left join accounts a on a.organisation_id = ${tx.organisation} and a.person_id = p.id
          where p.organisation_id = ${tx.organisation} and p.id = ${id} for update of p`,
    ),
  )
  const { version, hash, account, hasPassword, ...state } = found
  return { id, state, head: { stream: `person-${id}`, version, hash }, account, hasPassword }
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
    sql`update people set active = ${next.active}, version = ${version}, hash = ${hash} where organisation_id = ${tx.organisation} and id = ${id}`,
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
