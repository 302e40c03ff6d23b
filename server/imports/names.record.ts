import { z } from 'zod'
import { Id, type Language } from '#contract/words.ts'
import type { Actor } from '#server/core/actor.ts'
import { type Database, type Reading, reading, rows, sql } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { pastArea } from '#server/people/area.ts'
import { areas as areasOf } from '#server/people/queries.ts'
import { addArea, addPerson } from '#server/people/record.ts'
import { LogRefused } from './log-refused.ts'
import { areasMeant, shownName } from './naming.ts'
import { type Staging, stagedAreas, stagedPeople, stageNames } from './staging.record.ts'

export type Naming = { db: Database; actor: Actor; source: string; language: Language; dryRun: boolean }

// A column that is different in each row is no area; thousands made by mistake would have to be lived with.
const MOST_AREAS = 5_000
const AT_ONCE = 500

/** Throws `LogRefused` when the staged rows name more areas than any house has: the map then names another column. */
export async function refuseTooManyAreas(staging: Staging): Promise<void> {
  const names = await stagedAreas(staging, MOST_AREAS)
  if (names.length > MOST_AREAS) throw new LogRefused('too-many-areas', { most: MOST_AREAS })
}

/** Finds or makes the areas and people that the staged rows name, and gives how many entries that took. A dry run makes none, and counts the same. */
export async function nameAll(staging: Staging, naming: Naming): Promise<number> {
  return (await nameAreas(staging, naming)) + (await namePeople(staging, naming))
}

async function nameAreas(staging: Staging, naming: Naming): Promise<number> {
  const names = (await stagedAreas(staging, MOST_AREAS)).map((one) => one.externalId)
  let added = 0
  // In a dry run, a new area of one portion is to be found by the next.
  const invented: KnownArea[] = []
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const some = names.slice(from, from + AT_ONCE)
    const named = naming.dryRun
      ? await reading(naming.db, naming.actor, (tx) => meaningOf(tx, naming, some, invented, inventArea))
      : await transaction(naming.db, naming.actor, (tx) => recordAreas(tx, naming, some))
    invented.push(...named.added)
    await stageNames(staging, 'area', named.meant)
    added += named.added.length
  }
  return added
}

type KnownArea = { id: Id; name: string; kind: 'own' | 'unregistered' }
type Meaning = { meant: { externalId: string; id: Id | null }[]; added: KnownArea[] }

const inventArea = () => outside.newId()

async function recordAreas(tx: Tx, naming: Naming, names: readonly string[]): Promise<Meaning> {
  const before = new Set((await namesBefore(tx, naming.source, 'area', names)).keys())
  const meaning = await meaningOf(tx, naming, names, [], (name) => addArea(tx, pastArea(name)))
  keepNames(
    tx,
    naming.source,
    'area',
    meaning.meant.filter(({ externalId }) => !before.has(externalId)),
  )
  return meaning
}

async function meaningOf(
  db: Reading,
  { source }: Naming,
  names: readonly string[],
  more: readonly KnownArea[],
  add: (name: string) => Id,
): Promise<Meaning> {
  const [before, known] = await Promise.all([namesBefore(db, source, 'area', names), areasOf(db)])
  const added = new Map<string, KnownArea>()
  const meant = areasMeant(names, before, [...known, ...more]).map((one) => {
    if (one.is !== 'new') return { externalId: one.externalId, id: one.is === 'area' ? one.id : null }
    const area = added.get(one.same) ?? { id: add(one.name), name: one.name, kind: 'own' as const }
    added.set(one.same, area)
    return { externalId: one.externalId, id: area.id }
  })
  return { meant, added: [...added.values()] }
}

async function namePeople(staging: Staging, naming: Naming): Promise<number> {
  let added = 0
  for (let after = ''; ; ) {
    const names = (await stagedPeople(staging, after, AT_ONCE)).map((one) => one.externalId)
    const last = names.at(-1)
    if (last === undefined) return added
    const named = naming.dryRun
      ? await reading(naming.db, naming.actor, (tx) => peopleMeant(tx, naming.source, names, inventArea))
      : await transaction(naming.db, naming.actor, (tx) => recordPeople(tx, naming, names))
    await stageNames(staging, 'person', named.meant)
    added += named.added.length
    after = last
  }
}

/** People of the past keep their names and can do nothing: they have no account and no role. */
async function recordPeople(tx: Tx, { source, language }: Naming, names: readonly string[]) {
  const people = await peopleMeant(tx, source, names, (name) => addPerson(tx, { name, active: false, language, areas: [], house: [] }))
  keepNames(tx, source, 'person', people.added)
  return people
}

async function peopleMeant(db: Reading, source: string, names: readonly string[], add: (name: string) => Id) {
  const before = await namesBefore(db, source, 'person', names)
  const added = names.filter((name) => !before.has(name)).map((externalId) => ({ externalId, id: add(shownName(externalId)) }))
  return { meant: [...[...before].map(([externalId, id]) => ({ externalId, id })), ...added], added }
}

async function namesBefore(
  db: Reading,
  source: string,
  names: 'area' | 'person',
  externalIds: readonly string[],
): Promise<Map<string, Id>> {
  const found = await rows(
    db,
    z.object({ externalId: z.string(), id: Id }),
    sql`select external_id as "externalId", id from imported_names
        where organisation_id = ${db.organisation} and source = ${source} and names = ${names} and external_id = any(${externalIds}::text[])`,
  )
  return new Map(found.map(({ externalId, id }) => [externalId, id]))
}

function keepNames(tx: Tx, source: string, names: 'area' | 'person', meant: readonly { externalId: string; id: Id | null }[]): void {
  const kept = meant.filter((one) => one.id !== null)
  if (kept.length === 0) return
  write(
    tx,
    sql`insert into imported_names (organisation_id, source, names, external_id, id)
        select ${tx.organisation}, ${source}, ${names}, n.external_id, n.id
        from unnest(${kept.map((one) => one.externalId)}::text[], ${kept.map((one) => one.id)}::uuid[]) n (external_id, id)`,
  )
}
