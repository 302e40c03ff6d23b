import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeDataFolder } from '#server/core/making-data-folder.ts'
import { makeOnce } from '#server/core/postgres/making.ts'
import { readNote, writeNote } from '#server/core/postgres/note.ts'
import { type Postmaster, runningPostmaster } from '#server/core/postgres/postmaster.ts'
import { runnerFor } from '#server/core/postgres/runner.ts'
import { inUse, isOwnSocketFolder, removeSocketFolder, startPostmaster, waitUntilItAnswers } from '#server/core/postgres/starting.ts'
import { usersOf } from '#server/core/postgres/users.ts'
import { StartError } from '#server/core/start-error.ts'
import { takeLock } from '../lock-folder.mjs'

const STOP_SECONDS = 60
const SOCKET_SECONDS = 2

export type Server = {
  /** A connection string for this server. */
  url: (user: string, database: string, password: string) => string
  /** The same for the superuser `remo`, who may do everything. */
  superuserUrl: (database?: string) => string
  socketFolder: string
  pid: number
  /** False when a server of this data folder was running already. */
  startedHere: boolean
  /** Stops the server, unless another living process uses it. Twice is harmless. */
  release: () => Promise<void>
}

type Options = {
  /** False (tests only): commits may be lost with the power. */
  durable?: boolean
  log?: (line: string) => void
}

/**
 * Opens the database of a data folder: makes it on first use, starts its server unless it runs, shares it with every other
 * process that opens it. The server is a process of its own: it outlives ours, however ours ends.
 * Throws a StartError with one clear line.
 */
export async function openServer(dataFolder: string, { durable = true, log = () => {} }: Options = {}): Promise<Server> {
  makeDataFolder(dataFolder)
  const users = usersOf(dataFolder)
  const lock = await takeLock(join(dataFolder, 'postgres.lock'), {
    onWait: (pid) => log(`Waiting for process ${pid}, which starts or stops the same database`),
  })
  try {
    const runner = runnerFor(join(dataFolder, 'postgres'))
    const note = readNote(dataFolder)
    await makeOnce(dataFolder, { password: note.password, runner, durable })
    const running = await reachRunning(dataFolder, note.password)
    const server =
      running ?? (await startPostmaster(dataFolder, { runner, password: note.password, durable, lastSocketFolder: note.socketFolder }))
    if (server.socketFolder !== note.socketFolder) removeSocketFolder(note.socketFolder)
    writeNote(dataFolder, { ...note, ...server })
    users.join()
    log(running ? `Found the database running (process ${server.pid})` : `Started the database (process ${server.pid})`)
    return {
      ...urlsOf(server.socketFolder, note.password),
      ...server,
      startedHere: running === null,
      release: () => release(dataFolder, users),
    }
  } finally {
    lock.release()
  }
}

/** The running server, once it answers; null when none runs. One whose socket was swept from /tmp is stopped: nobody can reach it. */
async function reachRunning(dataFolder: string, password: string): Promise<Postmaster | null> {
  const cluster = join(dataFolder, 'postgres')
  const running = runningPostmaster(cluster)
  if (!running) return null
  const ended = () => runningPostmaster(cluster)?.pid !== running.pid
  const socketFolder = await socketOf(cluster, ended)
  if (ended()) return null
  if (socketFolder === null) {
    await stop(cluster, running.pid)
    return null
  }
  if (!isOwnSocketFolder(socketFolder)) throw new StartError(inUse(dataFolder, running.pid))
  if (await waitUntilItAnswers(socketFolder, password, ended)) return { pid: running.pid, socketFolder }
  if (ended()) return null
  throw new StartError(inUse(dataFolder, running.pid))
}

/** Where the server listens; null when its socket is not there and does not come (one that is just starting makes it soon). */
async function socketOf(cluster: string, ended: () => boolean): Promise<string | null> {
  for (const until = Date.now() + SOCKET_SECONDS * 1000; Date.now() < until && !ended(); await pause(20)) {
    const folder = runningPostmaster(cluster)?.socketFolder ?? ''
    if (folder && (!isOwnSocketFolder(folder) || existsSync(join(folder, '.s.PGSQL.5432')))) return folder
  }
  return null
}

function urlsOf(socketFolder: string, ownPassword: string): Pick<Server, 'url' | 'superuserUrl'> {
  const url: Server['url'] = (user, database, password) =>
    `postgres://${[user, password].map(encodeURIComponent).join(':')}@localhost/${encodeURIComponent(database)}?host=${encodeURIComponent(socketFolder)}&port=5432`
  return { url, superuserUrl: (database = 'postgres') => url('remo', database, ownPassword) }
}

async function release(dataFolder: string, users: ReturnType<typeof usersOf>): Promise<void> {
  if (!existsSync(dataFolder)) return
  const lock = await takeLock(join(dataFolder, 'postgres.lock'))
  try {
    users.leave()
    if (users.anyLeft()) return
    const running = runningPostmaster(join(dataFolder, 'postgres'))
    if (!running) return
    await stop(join(dataFolder, 'postgres'), running.pid)
    removeSocketFolder(running.socketFolder)
    writeNote(dataFolder, { ...readNote(dataFolder), socketFolder: null, pid: null })
  } finally {
    lock.release()
  }
}

/** A fast shutdown: open transactions are rolled back, everything committed is written out. */
async function stop(cluster: string, pid: number): Promise<void> {
  const until = Date.now() + STOP_SECONDS * 1000
  process.kill(pid, 'SIGINT')
  while (runningPostmaster(cluster)?.pid === pid) {
    if (Date.now() > until) throw new StartError(`The database (process ${pid}) did not stop within ${STOP_SECONDS} seconds.`)
    await pause(20)
  }
}
