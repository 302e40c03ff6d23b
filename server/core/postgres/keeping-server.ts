import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openServer, type Server } from '#server/core/postgres/open-server.ts'
import { runningPostmaster } from '#server/core/postgres/postmaster.ts'

const EVERY_MS = 250

/**
 * Opens the database of a data folder and keeps it up: a server that died while we live is started again, at the same
 * address, so that connections only have to be made anew. `log` is told of each death.
 */
export async function keepServer(dataFolder: string, log: (line: string) => void): Promise<Server> {
  const first = await openServer(dataFolder)
  const opened = [first]
  const ending = new AbortController()
  const watching = watch()

  async function watch(): Promise<void> {
    while (await pause(EVERY_MS, true, { ref: false, signal: ending.signal }).catch(() => false)) {
      if (runningPostmaster(join(dataFolder, 'postgres'))) continue
      log('The database has died: starting it again.')
      await openServer(dataFolder).then(
        (server) => opened.push(server),
        (error) => log(error instanceof Error ? error.message : String(error)), // tried again a moment later
      )
    }
  }

  async function release(): Promise<void> {
    ending.abort()
    await watching
    for (const server of opened) await server.release()
  }
  return { ...first, release }
}
