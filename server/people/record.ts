import { type AreaRole, type HouseRole, USUAL_ACT_MINUTES } from '#contract/people.ts'
import type { Id, Language } from '#contract/words.ts'
import type { Actor } from '#server/core/actor.ts'
import { keepWords } from '#server/core/content.ts'
import { type Database, sql } from '#server/core/database.ts'
import { append, type Head, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { orMissing, orThrow, refuse } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { type AreaAdded, ownArea } from './area.ts'
import { addLink, FIRST_LINK_MINUTES } from './links.record.ts'
import type { PersonEntry, RoleInArea, Theme } from './person.ts'
import { areaNameTaken, areas, areasOf, emailTaken, houseOf, lockSettings, personById } from './queries.ts'

/** Adds an area of the house. Refuses a name that another area has: people choose areas by name. */
export function recordArea(db: Database, actor: Actor, { name, acceptMinutes }: { name: string; acceptMinutes: number }) {
  return transaction(db, actor, async (tx) => {
    await lockSettings(tx)
    if (await areaNameTaken(tx, name)) orThrow(refuse('conflict', 'area-name-taken', {}))
    return { id: addArea(tx, ownArea(name, acceptMinutes)) }
  })
}

/** Queues a new area with its stream; used wherever areas are born (founding, settings, imports). */
export function addArea(tx: Tx, entry: AreaAdded): Id {
  const id = outside.newId()
  const { kind, ...body } = entry
  const head = append(tx, newStream(`area-${id}`), [{ kind, body, area: id }])
  write(
    tx,
    sql`insert into areas (organisation_id, id, name, kind, accept_minutes, act_minutes, takes_cases, added_at, version, hash)
        values (${tx.organisation}, ${id}, ${entry.name}, ${entry.areaKind}, ${entry.acceptMinutes}, ${USUAL_ACT_MINUTES}, ${entry.takesCases}, ${tx.now}, ${head.version}, ${head.hash})`,
  )
  return id
}

export type NewPerson = { name: string; active: boolean; language: Language; areas: RoleInArea[]; house: HouseRole[] }

/** Queues a new person with roles and stream. The name goes to the content rows, and stands in the table as a copy. */
export function addPerson(tx: Tx, { name, active, language, areas: inAreas, house }: NewPerson): Id {
  const id = outside.newId()
  const kept = keepWords(tx, name)
  const head = append(tx, newStream(`person-${id}`), [
    { kind: 'PersonAdded', body: { active, language, areas: inAreas, house, words: { name: kept } } },
  ])
  write(
    tx,
    sql`insert into people (organisation_id, id, name, name_content_id, active, language, theme, added_at, version, hash)
        values (${tx.organisation}, ${id}, ${name}, ${kept.content}, ${active}, ${language}, 'system', ${tx.now}, ${head.version}, ${head.hash})`,
  )
  for (const { area, role } of inAreas) write(tx, insertAreaRole(tx, id, area, role))
  for (const role of house)
    write(tx, sql`insert into house_roles (organisation_id, person_id, role) values (${tx.organisation}, ${id}, ${role})`)
  return id
}

/** Invites somebody: the person, their account without a password, and a link of a day. */
export function recordInvitation(
  db: Database,
  actor: Actor,
  input: Omit<NewPerson, 'active'> & { email: string },
  tokenFor: (account: Id) => { hash: Buffer },
) {
  return transaction(db, actor, async (tx) => {
    if (await emailTaken(tx, input.email)) orThrow(refuse('conflict', 'email-taken', {}))
    const known = new Set((await areas(tx)).filter((area) => area.kind === 'own').map((area) => area.id))
    for (const { area } of input.areas) orMissing(known.has(area) || null)
    const person = addPerson(tx, { ...input, active: true })
    const account = outside.newId()
    addAccount(tx, { account, person, email: input.email, passwordHash: null })
    return { id: person, account, expiresAt: addLink(tx, account, tokenFor(account).hash, FIRST_LINK_MINUTES) }
  })
}

/** Queues how a person added before comes in. The account carries a copy of their rights, which each request reads. */
export function addAccount(
  tx: Tx,
  { account, person, email, passwordHash }: { account: Id; person: Id; email: string; passwordHash: string | null },
): void {
  write(
    tx,
    sql`insert into accounts (id, organisation_id, person_id, email, password_hash, created_at, areas, house, language)
        select ${account}, ${tx.organisation}, ${person}, ${email}, ${passwordHash}, ${tx.now}, ${areasOf(tx.organisation)}, ${houseOf(tx.organisation)}, p.language
        from people p where p.organisation_id = ${tx.organisation} and p.id = ${person}`,
  )
}

/** Keeps how a person wants to see Remo. */
export function recordPreferences(db: Database, actor: Actor, person: Id, { language, theme }: { language: Language; theme: Theme }) {
  return transaction(db, actor, async (tx) => {
    const found = orMissing(await personById(tx, person, { lock: true }))
    if (found.language === language && found.theme === theme) return {}
    const entry: PersonEntry = { kind: 'PreferencesKept', language, theme }
    const head = append(tx, headOf(person, found), [{ kind: entry.kind, body: { language, theme } }])
    write(
      tx,
      sql`update people set language = ${language}, theme = ${theme}, version = ${head.version}, hash = ${head.hash}
          where organisation_id = ${tx.organisation} and id = ${person}`,
    )
    write(tx, sql`update accounts set language = ${language} where organisation_id = ${tx.organisation} and person_id = ${person}`)
    return {}
  })
}

function headOf(person: Id, { version, hash }: { version: number; hash: Buffer }): Head {
  return { stream: `person-${person}`, version, hash }
}

function insertAreaRole(tx: Tx, person: Id, area: Id, role: AreaRole) {
  return sql`insert into area_roles (organisation_id, person_id, area_id, role) values (${tx.organisation}, ${person}, ${area}, ${role})`
}
