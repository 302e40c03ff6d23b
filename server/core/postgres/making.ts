import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { join } from 'node:path'
import { programPath } from '#server/core/postgres/programs.ts'
import type { Runner } from '#server/core/postgres/runner.ts'
import { StartError } from '#server/core/start-error.ts'

const MAJOR = '18'
const MB = 1024 * 1024
/** What this machine, or the container in which we are, has. */
const memoryMB = Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY) / MB

/** Written into postgresql.conf when the database is made, where an administrator may change them. */
const TUNING = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  default_text_search_config: 'pg_catalog.simple',
  max_connections: '100',
  // A quarter of the memory, as PostgreSQL advises, up to 1 GB: a page that is not among them is copied and checked at each reading.
  shared_buffers: `${Math.round(Math.min(Math.max(memoryMB / 4, 128), 1_024))}MB`,
  effective_cache_size: `${Math.round(Math.max(memoryMB / 2, 256))}MB`,
  work_mem: '8MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  // Remembers which pages were in memory, and reads them back after a start: the first readers of the day do not wait for the disk.
  shared_preload_libraries: 'pg_prewarm',
  // The log tells what happened to the server, never what a statement held: its values are people's words.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}

/**
 * Makes the database in `<data>/postgres` on first use, complete or not at all: beside, then renamed.
 * Throws a StartError when what is there is of another major version or no database.
 */
export async function makeOnce(
  dataFolder: string,
  { password, runner, durable }: { password: string; runner: Runner; durable: boolean },
): Promise<void> {
  const cluster = join(dataFolder, 'postgres')
  if (existsSync(cluster)) return checkVersion(cluster)
  for (const name of readdirSync(dataFolder)) // what an interrupted first time left
    if (name.startsWith('postgres.new')) rmSync(join(dataFolder, name), { recursive: true, force: true, maxRetries: 5 })
  const fresh = join(dataFolder, `postgres.new-${process.pid}`)
  const passwordFile = join(dataFolder, `postgres.new-${process.pid}.password`)
  mkdirSync(fresh, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  runner.give(fresh)
  runner.give(passwordFile)
  await runInitdb(fresh, passwordFile, { runner, durable })
  rmSync(passwordFile)
  renameSync(fresh, cluster)
}

function checkVersion(cluster: string): void {
  const file = join(cluster, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : null
  if (version === null) throw new StartError(`${cluster} holds no database: move that folder away, or set REMO_DATA to another one.`)
  if (version !== MAJOR)
    throw new StartError(
      `${cluster} holds a database of PostgreSQL ${version}, and this Remo brings PostgreSQL ${MAJOR}: run the Remo that made it, or set REMO_DATA to another folder.`,
    )
}

async function runInitdb(folder: string, passwordFile: string, { runner, durable }: { runner: Runner; durable: boolean }): Promise<void> {
  const settings = Object.entries(TUNING).map(([name, value]) => `--set=${name}=${value}`)
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const safety = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--data-checksums', ...(durable ? [] : ['--no-sync'])]
  const { command, args, ids } = runner.wrap(programPath('initdb'), ['-D', folder, '--username=remo', ...locale, ...safety, ...settings])
  const child = spawn(command, args, { ...ids, stdio: ['ignore', 'ignore', 'pipe'], env: { PATH: process.env.PATH, LC_ALL: 'C' } })
  let complaint = ''
  child.stderr.on('data', (part) => (complaint += part))
  const failed = await new Promise<string | null>((resolve) => {
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code) => resolve(code === 0 ? null : complaint))
  })
  if (failed !== null) throw new StartError(`The database could not be made in ${folder}: ${oneLine(failed)}`)
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' · ').trim()
}
