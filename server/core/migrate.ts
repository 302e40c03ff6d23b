import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type pg from 'pg'
import { StartError } from './start-error.ts'

const FOLDER = join(import.meta.dirname, '../../db/migrations')
const LOCK = 7_263_066 // any number, the same for every Remo
const OLDEST_POSTGRES = 150_000

/**
 * Brings the schema `remo` up to this version, under a lock, as `remo_owner`; forward only. A migration that fails leaves
 * the schema as it was. Gives the names of the migrations that ran.
 */
export async function migrate(owner: pg.Client): Promise<string[]> {
  await refuseOldServer(owner)
  await owner.query('select pg_advisory_lock($1)', [LOCK])
  try {
    await owner.query('create schema if not exists remo authorization remo_owner')
    await owner.query('grant usage on schema remo to remo_app, remo_search')
    await owner.query('set role remo_owner')
    await owner.query('set search_path to remo')
    await owner.query('create table if not exists migrations (name text primary key, ran_at timestamptz not null)')
    await owner.query('grant select on migrations to remo_app')
    const ran = await owner.query('select name from migrations')
    const done = new Set(ran.rows.map((found) => String(found.name)))
    const waiting = migrationNames().filter((name) => !done.has(name))
    for (const name of waiting) await run(owner, name)
    return waiting
  } finally {
    await owner.query('reset role').catch(() => {})
    await owner.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
  }
}

/** Statements are parted by empty lines; a distributed database takes them one by one. */
async function run(owner: pg.Client, name: string): Promise<void> {
  const statements = readFileSync(join(FOLDER, name), 'utf8').split(/;\n\n+/)
  await owner.query('begin')
  try {
    for (const statement of statements) await owner.query(statement)
    await owner.query('insert into migrations values ($1, clock_timestamp())', [name])
    await owner.query('commit')
  } catch (error) {
    await owner.query('rollback')
    throw new StartError(`The migration ${name} failed and left the database as it was: ${error instanceof Error ? error.message : error}`)
  }
}

/** The migrations of this version, in order. */
export function migrationNames(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => /^\d{4}-.*\.sql$/.test(name))
    .sort()
}

/** The schema of the job runner belongs to `remo_jobs`, which is no reader of tenant tables. */
export async function migrateJobs(owner: pg.Client, jobsUrl: string): Promise<void> {
  // The runner makes its schema itself, "if not exists", for which PostgreSQL wants the right to make schemas all the same.
  const { rows } = await owner.query('select quote_ident(current_database()) as name')
  await owner.query(`grant create on database ${rows[0]?.name} to remo_jobs`)
  await runMigrations({ connectionString: jobsUrl })
  await owner.query(`revoke create on database ${rows[0]?.name} from remo_jobs`)
}

async function refuseOldServer(owner: pg.Client): Promise<void> {
  const answer = await owner.query('show server_version_num')
  const version = Number(answer.rows[0]?.server_version_num)
  if (version >= OLDEST_POSTGRES) return
  throw new StartError(
    `The database server is PostgreSQL ${Math.floor(version / 10_000)}; Remo needs 15 or newer. Upgrade it, or leave DATABASE_URL out to use the one that comes with Remo.`,
  )
}
