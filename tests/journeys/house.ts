import { replays } from '#server/app.ts'
import type { Database } from '#server/core/database.ts'
import { readSettings } from '#server/core/settings.ts'
import { type Verified, verify } from '#server/core/verify.ts'
import { organisations } from '#server/people/queries.ts'
import { type Role, startHouse } from '#server/starting.ts'

/** Remo as `bin/remo start` runs it (page, API, followers, jobs), in this process. */
export type LivingHouse = {
  url: string
  database: Database
  /** What `remo verify` says of everything that happened here. */
  prove: () => Promise<Verified>
  /** It goes down: whoever looks at a page has no connection any more. */
  stop: () => Promise<void>
  close: () => Promise<void>
}

/** Starts it on a free port. `database` is asked for once it runs: its own makes the roles to connect as. */
export async function startLivingHouse(environment: NodeJS.ProcessEnv, database: () => Database, role: Role = 'all'): Promise<LivingHouse> {
  const given = readSettings({ PORT: '0', LOG_LEVEL: process.env.LOG_LEVEL ?? 'error', ...environment })
  // A journey shares its process with a house and a machine with other journeys.
  const settings = { ...given, overloadedAfterMs: 0 }
  const { url, stop: stopHouse } = await startHouse(settings, role)
  const db = database()
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= stopHouse()
    return stopped
  }
  const prove = async () => {
    const ids = (await organisations(db)).map(({ id }) => id)
    return verify(db, ids, {
      sealsFolder: settings.sealsFolder,
      replays,
      progress: () => {},
      files: { folder: settings.filesFolder, whole: true },
    })
  }
  return { url, database: db, prove, stop, close: stop }
}
