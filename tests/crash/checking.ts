import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { z } from 'zod'
import { replays } from '#server/app.ts'
import { openDatabase } from '#server/core/database.ts'
import { type Verified, verify } from '#server/core/verify.ts'
import { organisations } from '#server/people/queries.ts'
import { databaseOf, type Place } from './remo-process.ts'
import type { Acknowledged } from './witness.ts'

/** What a look at the whole found. `lost` and `doubled` name writes, `wrong` whatever else does not agree. */
export type Found = { position: number; lost: string[]; doubled: string[]; wrong: string[]; verified: Verified }

export type Witnessed = { people: readonly string[]; acknowledged: readonly Acknowledged[]; after: number; alive: () => boolean }

const Written = z.object({
  position: z.coerce.number(),
  stream: z.string(),
  version: z.number(),
  kind: z.string(),
  person: z.string(),
  words: z.string().nullable(),
})
type Written = z.infer<typeof Written>

/**
 * Everything that can be held against the witness, while nobody works: each entry that a person left since `after` is one
 * acknowledged write and the other way round; each open relay has its clock, each expiry told its leads once; and verify.
 */
export async function check(place: Place, { people, acknowledged, after, alive }: Witnessed): Promise<Found> {
  const owner = new pg.Client({ connectionString: databaseOf(place).owner })
  await owner.connect()
  try {
    await owner.query('set search_path to remo')
    const wrong: string[] = []
    const written = await writtenSince(owner, people, after)
    const { lost, doubled } = compare(written, acknowledged)
    // A Remo that was killed meanwhile, at its start, leaves what follows writes to the next.
    const behind = await waitForReaders(owner, alive)
    if (alive()) wrong.push(...behind, ...(await notices(owner)), ...(await clocks(owner)))
    const verified = await verifyAll(place)
    if (!verified.ok) wrong.push(`verify: ${JSON.stringify(verified.differences.slice(0, 3)).slice(0, 600)}`)
    return { position: written.at(-1)?.position ?? after, lost, doubled, wrong, verified }
  } finally {
    await owner.end()
  }
}

/** What people left in the journal, with the words in which the sign of the command stands. */
async function writtenSince(owner: pg.Client, people: readonly string[], after: number): Promise<Written[]> {
  const { rows } = await owner.query(
    `select j.position, j.stream, j.version, j.kind, j.person_id as person, w.words
     from journal j
     left join content w on w.organisation_id = j.organisation_id and w.id = coalesce(
       j.body #>> '{words,text,content}', j.body #>> '{words,subject,content}', j.body #>> '{words,name,content}',
       j.body #>> '{words,wants,content}', j.body #>> '{words,reason,content}', j.body #>> '{words,words,content}')::uuid
     where j.person_id = any($1::uuid[]) and j.position > $2 order by j.position`,
    [people, after],
  )
  return rows.map((row) => Written.parse(row))
}

function compare(written: readonly Written[], acknowledged: readonly Acknowledged[]): { lost: string[]; doubled: string[] } {
  const awaited = new Map(acknowledged.map((write) => [`${write.stream} ${write.version}`, write]))
  const doubled: string[] = []
  const lost: string[] = []
  if (awaited.size !== acknowledged.length) doubled.push('two commands were told that they left the same entry')
  for (const { stream, version, kind, person, words } of written) {
    const place = `${stream} ${version}`
    const write = awaited.get(place)
    awaited.delete(place)
    if (!write) doubled.push(`${place} (${kind}): nobody was told of it`)
    else if (write.kind !== kind || write.person !== person) lost.push(`${write.key}: ${place} is ${kind} by ${person}`)
    else if (write.words && !words?.includes(write.words)) lost.push(`${write.key}: ${place} says ${JSON.stringify(words)}`)
  }
  for (const write of awaited.values()) lost.push(`${write.key}: ${write.stream} ${write.version} (${write.kind}) is not there`)
  return { lost, doubled }
}

const READERS_MS = 60_000

/** The readers of the journal have taken everything: what they did can be counted. */
async function waitForReaders(owner: pg.Client, alive: () => boolean): Promise<string[]> {
  for (const until = Date.now() + READERS_MS; ; await pause(100)) {
    const { rows } = await owner.query(
      `select c.organisation_id || ' ' || r.name as behind from journal_counters c cross join (values ('handoff-clocks'), ('notices')) r (name)
       left join reader_cursors k on k.organisation_id = c.organisation_id and k.reader = r.name where coalesce(k.position, 0) < c.position`,
    )
    if (rows.length === 0 || !alive()) return []
    if (Date.now() > until) return rows.map(({ behind }) => `the reader ${behind} does not catch up`)
  }
}

/**
 * Each relay that expired was told once to each lead of the two areas, as far as their reader has come: what it tells and
 * where it stands are one transaction, so this holds at every moment, also while a clock strikes.
 */
async function notices(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query(
    `with due as (
       select distinct j.position, r.person_id from journal j
       join reader_cursors k on k.organisation_id = j.organisation_id and k.reader = 'notices' and j.position <= k.position
       join area_roles r on r.organisation_id = j.organisation_id and r.role in ('lead', 'manager')
         and r.area_id in ((j.body ->> 'from')::uuid, (j.body ->> 'to')::uuid)
       where j.kind = 'HandoffExpired')
     select coalesce(d.position, n.position) as position, n.id is null as lacking
     from due d full join (select * from notices where kind = 'handoffExpired') n on (n.position, n.person_id) = (d.position, d.person_id) where n.id is null or d.position is null limit 5`,
  )
  return rows.map(({ position, lacking }) => `the notice of entry ${position} is ${lacking ? 'lacking' : 'one too many'}`)
}

/** Each relay that waits for an answer has a job that will end it; a job that just ran has ended its relay a moment later. */
async function clocks(owner: pg.Client): Promise<string[]> {
  const lacking = async () => {
    const { rows } = await owner.query(
      `select offer_id as id from cases where offer_id is not null and not exists (
         select 1 from graphile_worker._private_jobs j where j.key like 'expire-handoff-' || offer_id || '%')`,
    )
    return rows.map(({ id }) => String(id))
  }
  const before = new Set(await lacking())
  if (before.size === 0) return []
  await pause(1_000)
  return (await lacking()).filter((id) => before.has(id)).map((id) => `the relay ${id} waits without a clock`)
}

async function verifyAll(place: Place): Promise<Verified> {
  const db = openDatabase(databaseOf(place).app, { connections: 2 })
  try {
    const ids = (await organisations(db)).map(({ id }) => id)
    return await verify(db, ids, { sealsFolder: sealsFolder(place), replays, progress: () => {} })
  } finally {
    await db.pool.end()
  }
}

/** Each seal in the table has its copy outside, once a Remo has run since. */
export async function sealsWithoutCopy(place: Place): Promise<string[]> {
  const owner = new pg.Client({ connectionString: databaseOf(place).owner })
  await owner.connect()
  const { rows } = await owner.query('select organisation_id, number from remo.seals')
  await owner.end()
  const copies = new Set(readdirSync(sealsFolder(place)))
  return rows
    .map(({ organisation_id, number }) => `${organisation_id}-${String(number).padStart(6, '0')}.json`)
    .filter((name) => !copies.has(name))
}

const sealsFolder = ({ dataFolder }: Place) => join(dataFolder, 'seals')
