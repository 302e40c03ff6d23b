// node bench/customer-search.ts [CUSTOMERS] [FOLDER]: fills a database of its own with made-up customers and measures the search for them.
import { createWriteStream, mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, openDatabase, reading } from '#server/core/database.ts'
import { migrate } from '#server/core/migrate.ts'
import { outside } from '#server/core/outside.ts'
import { openServer } from '#server/core/postgres/open-server.ts'
import { makeRoles } from '#server/core/roles.ts'
import { foundBy } from '#server/customers/search-words.ts'
import { findLike } from '#server/customers/searching.ts'
import { formsOf } from '#server/customers/spellings.ts'
import { recordFounding } from '#server/people/founding.record.ts'
import { areas } from '#server/people/queries.ts'
import { customerOf, queriesOf } from './people-of-spain.ts'

const count = Number(process.argv[2] ?? 1_000_000)
const folder = process.argv[3] ?? join(tmpdir(), 'remo-customer-search')
const QUERIES = 200

mkdirSync(folder, { recursive: true })
const server = await openServer(folder)
const url = server.superuserUrl()
const owner = new pg.Client({ connectionString: url })
await owner.connect()
const roles = await makeRoles(owner, url, folder)
await migrate(owner)
const db = openDatabase(roles.app, { connections: 1 })
const organisation = (await organisationThere()) ?? (await fill(db))
await measure(db)
await db.pool.end()
await owner.end()
await server.release()

async function organisationThere(): Promise<string | undefined> {
  const { rows } = await owner.query('select id from remo.organisations limit 1')
  return rows[0]?.id
}

/** Rows without their journal, written past it: searching reads none of that, and a million of them are there in minutes. */
async function fill(into: Database): Promise<string> {
  const founding = {
    organisation: 'Bench',
    name: 'A',
    email: 'a@example.org',
    passwordHash: 'none',
    language: 'es',
    areas: ['Ventas'],
    onlyFirst: false,
  } as const
  const founded = (await recordFounding(into, founding)).organisation
  const began = performance.now()
  const spelt = new Set<string>()
  const [people, words, spellings] = ['people', 'words', 'spellings'].map((name) => createWriteStream(join(folder, name)))
  for (let number = 0; number < count; number++) {
    const { name, mail, phone } = customerOf(number)
    const found = foundBy({ names: [name], mails: mail ? [mail] : [], phones: [{ written: phone, e164: `+34${phone}` }], ids: [] })
    const id = outside.newId()
    const at = '2026-01-01T00:00:00Z'
    people?.write(`${[founded, id, 'person', name, mail ?? '\\N', phone, `+34${phone}`, found.line, at, at, 1, '\\\\x'].join('\t')}\n`)
    words?.write(found.words.map((word) => `${founded}\t${word}\t${id}\t${found.beside}\n`).join(''))
    for (const word of found.spelt)
      if (!spelt.has(word)) {
        spelt.add(word)
        spellings?.write(
          formsOf(word)
            .map((form) => `${founded}\t${form}\t${word}\n`)
            .join(''),
        )
      }
    if (number % 1_000 === 0) await new Promise((resolve) => setImmediate(resolve))
  }
  await Promise.all([people, words, spellings].map((file) => new Promise((resolve) => file?.end(() => resolve(null)))))
  console.error(`${spelt.size} words of names; written in ${Math.round((performance.now() - began) / 1_000)} s`)
  await owner.query("set session_replication_role = 'replica'")
  await owner.query('set search_path to remo')
  await owner.query("set maintenance_work_mem = '512MB'")
  await owner.query('alter table customer_words drop constraint customer_words_pkey')
  await owner.query('alter table customer_spellings drop constraint customer_spellings_pkey')
  await owner.query(
    `copy customers (organisation_id, id, kind, name, mail, phone, phone_e164, found_by, since, changed_at, version, hash) from '${join(folder, 'people')}'`,
  )
  await owner.query(`copy customer_words from '${join(folder, 'words')}'`)
  await owner.query(`copy customer_spellings from '${join(folder, 'spellings')}'`)
  await owner.query('alter table customer_words add primary key (organisation_id, word, customer_id) include (beside)')
  await owner.query('alter table customer_spellings add primary key (organisation_id, form, word)')
  console.error(`in the tables after ${Math.round((performance.now() - began) / 1_000)} s`)
  await owner.query('vacuum analyze')
  return founded
}

async function measure(from: Database): Promise<void> {
  const sizes = await owner.query(
    "select relname as name, pg_relation_size(oid) as table, pg_indexes_size(oid) as indexes from pg_class where relname in ('customers', 'customer_words', 'customer_spellings')",
  )
  for (const { name, table, indexes } of sizes.rows)
    console.log(`${name}: ${Math.round(table / 1e6)} MB, indexes ${Math.round(indexes / 1e6)} MB`)
  const { rows: areaRows } = await owner.query('select id from remo.areas limit 1')
  const actor: PersonActor = {
    is: 'person',
    organisation,
    person: organisation,
    areas: [{ area: areaRows[0]?.id, role: 'advisor' }],
    house: [],
    scopes: null,
    language: 'es',
    command: null,
    confirm: null,
  }
  await reading(from, actor, areas)
  const backend = await backendOf(from)
  for (const [kind, queries] of Object.entries(queriesOf(count, QUERIES))) {
    const times: number[] = []
    const worked: number[] = []
    let hits = 0
    for (const { like, meant } of queries) {
      const [began, before] = [performance.now(), workOf(backend)]
      const found = await reading(from, actor, (tx) => findLike(tx, like))
      times.push(performance.now() - began)
      worked.push(workOf(backend) - before)
      if (found.some((one) => meant(one.name ?? '', one.mail ?? '', one.phone ?? ''))) hits += 1
    }
    const [took, cost] = [percentiles(times), percentiles(worked)]
    console.log(
      `${kind.padEnd(26)} took p50 ${took.p50} p95 ${took.p95} ms; processor p50 ${cost.p50} p95 ${cost.p95} ms; meant one among the 20: ${hits} of ${queries.length}`,
    )
  }
}

/** The process of the one connection. */
async function backendOf(from: Database): Promise<number> {
  const client = await from.pool.connect()
  const { rows } = await client.query('select pg_backend_pid() as pid')
  client.release()
  return rows[0]?.pid
}

/** Milliseconds that the backend and this process have worked: the same on a busy machine as on an idle one. */
function workOf(backend: number): number {
  const nanoseconds = (pid: number | 'self') => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0])
  const own = process.cpuUsage()
  return nanoseconds(backend) / 1e6 + (own.user + own.system) / 1e3
}

function percentiles(values: number[]): { p50: string; p95: string } {
  const sorted = values.toSorted((one, other) => one - other)
  const at = (share: number) => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)
  return { p50: at(0.5), p95: at(0.95) }
}
