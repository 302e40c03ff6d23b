import { spawn } from 'node:child_process'
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import type { Postmaster } from '#server/core/postgres/postmaster.ts'
import { forgetDeadPostmaster } from '#server/core/postgres/postmaster.ts'
import { programPath } from '#server/core/postgres/programs.ts'
import type { Runner } from '#server/core/postgres/runner.ts'
import { StartError } from '#server/core/start-error.ts'

const LOG_BYTES = 10_000_000
const SOCKET_PATH_BYTES = 107
/** After a crash PostgreSQL replays its log first; a big one takes minutes, and giving up would only start it again. */
const PATIENCE_SECONDS = 600
/** The children of a killed server hold its shared memory until they notice. */
const LEFTOVERS_SECONDS = 30
const FAST_AND_FORGETFUL = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts the server of `<data>/postgres` as a process of its own, which outlives ours, and waits until it answers. It listens
 * where it listened last, if that folder is still there.
 */
export async function startPostmaster(
  dataFolder: string,
  { runner, password, durable, lastSocketFolder }: { runner: Runner; password: string; durable: boolean; lastSocketFolder: string | null },
): Promise<Postmaster> {
  const cluster = join(dataFolder, 'postgres')
  const socketFolder = sameSocketFolder(lastSocketFolder) ?? makeSocketFolder()
  runner.give(socketFolder)
  const started = Date.now()
  for (;;) {
    forgetDeadPostmaster(cluster)
    const outcome = await launch(dataFolder, { runner, password, durable, socketFolder })
    if (typeof outcome === 'number') return { pid: outcome, socketFolder }
    const leftovers = outcome.includes('pre-existing shared memory block')
    if (!leftovers || Date.now() - started > LEFTOVERS_SECONDS * 1000) {
      removeSocketFolder(socketFolder)
      throw new StartError(explain(dataFolder, outcome))
    }
    await pause(100)
  }
}

/** Waits until the server takes connections; false when `ended` says that it stopped, or when patience ends. */
export async function waitUntilItAnswers(socketFolder: string, password: string, ended: () => boolean): Promise<boolean> {
  const until = Date.now() + PATIENCE_SECONDS * 1000
  while (!ended() && Date.now() < until) {
    if (existsSync(join(socketFolder, '.s.PGSQL.5432')) && (await answers(socketFolder, password))) return true
    await pause(20)
  }
  return false
}

/** The pid once it answers, or what it said when it ended instead. */
async function launch(
  dataFolder: string,
  { runner, password, durable, socketFolder }: { runner: Runner; password: string; durable: boolean; socketFolder: string },
): Promise<number | string> {
  const logFile = join(dataFolder, 'postgres.log')
  if (existsSync(logFile) && statSync(logFile).size > LOG_BYTES) renameSync(logFile, `${logFile}.1`)
  const log = openSync(logFile, 'a', 0o600)
  const logStart = statSync(logFile).size
  const settings = ['listen_addresses=', `unix_socket_directories=${quoted(socketFolder)}`, 'unix_socket_permissions=0700', 'port=5432']
  const options = [...settings, ...(durable ? [] : FAST_AND_FORGETFUL)].flatMap((setting) => ['-c', setting])
  const { command, args, ids } = runner.wrap(programPath('postgres'), ['-D', join(dataFolder, 'postgres'), ...options])
  const child = spawn(command, args, {
    ...ids,
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(log)
  let end: Error | 'exit' | null = null
  child.on('error', (error) => (end = error))
  child.on('exit', () => (end = 'exit'))
  child.unref()
  try {
    if (await waitUntilItAnswers(socketFolder, password, () => end !== null)) return child.pid ?? 0
  } catch (error) {
    child.kill('SIGINT')
    removeSocketFolder(socketFolder)
    throw error
  }
  return saidAtItsEnd(end, readFileSync(logFile, 'utf8').slice(logStart))
}

function saidAtItsEnd(end: Error | 'exit' | null, log: string): string {
  if (end === null) return `it did not answer within ${PATIENCE_SECONDS} seconds`
  return end === 'exit' ? log : end.message
}

async function answers(socketFolder: string, password: string): Promise<boolean> {
  const client = new Client({ host: socketFolder, port: 5432, user: 'remo', password, database: 'postgres', connectionTimeoutMillis: 5000 })
  client.on('error', () => {}) // a server that stops while we ask
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    if (error instanceof DatabaseError && error.code === '28P01')
      throw new StartError('The database refuses the password of postgres.json in the data folder: bring back the file that belongs to it.')
    return false
  }
}

/** Whether a folder is one that this module made: a server started by other hands listens elsewhere. */
export function isOwnSocketFolder(folder: string): boolean {
  return /^remo-socket-\w{6}$/.test(basename(folder))
}

/** Removes a folder of ours, and never another. */
export function removeSocketFolder(folder: string | null): void {
  if (folder && isOwnSocketFolder(folder)) rmSync(folder, { recursive: true, force: true })
}

/** The folder of the server that died, emptied: who was connected finds the next server at the same address. */
function sameSocketFolder(last: string | null): string | null {
  if (!last || !isOwnSocketFolder(last) || !existsSync(last)) return null
  const { uid, mode } = statSync(last)
  const user = process.getuid?.()
  if ((uid !== user && user !== 0) || (mode & 0o077) !== 0) return null
  for (const name of readdirSync(last)) rmSync(join(last, name), { force: true })
  return last
}

function makeSocketFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'remo-socket-'))
  if (Buffer.byteLength(join(folder, '.s.PGSQL.5432')) < SOCKET_PATH_BYTES) return folder
  rmSync(folder, { recursive: true })
  return mkdtempSync('/tmp/remo-socket-') // a long TMPDIR: a path over 107 bytes is refused by the system
}

function explain(dataFolder: string, said: string): string {
  const reason = /(?:FATAL|PANIC): {2}(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? ''
  if (/lock file ".*" already exists/.test(reason)) return inUse(dataFolder)
  return `The database in ${dataFolder} does not start: ${reason} (more in ${join(dataFolder, 'postgres.log')})`
}

/** The line for a data folder that a server serves which this Remo cannot reach. */
export function inUse(dataFolder: string, pid?: number): string {
  return `The data folder ${dataFolder} is in use by another process${pid ? ` (${pid})` : ''}: stop that one, or set REMO_DATA to another folder.`
}

function quoted(path: string): string {
  return `"${path.replaceAll('"', '""')}"`
}
