import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { replays } from '#server/app.ts'
import type { Database } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import { readSettings } from '#server/core/settings.ts'
import { type Verified, verify } from '#server/core/verify.ts'
import { organisations } from '#server/people/queries.ts'
import { startHouse } from '#server/starting.ts'
import { testDatabase } from '#server/testing/house.ts'

/** Remo as `bin/remo start` runs it (page, API, followers, jobs) in this process, on a database of its own. */
export type LivingHouse = {
  url: string
  database: Database
  /** What `remo verify` says of everything that happened here. */
  prove: () => Promise<Verified>
  /** It goes down: whoever looks at a page has no connection any more. */
  stop: () => Promise<void>
  close: () => Promise<void>
}

export async function openHouse(): Promise<LivingHouse> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'remo-journey-'))
  const { database, ownerUrl, appUrl, jobsUrl, drop } = await testDatabase()
  const settings = readSettings({
    REMO_DATA: dataFolder,
    PORT: '0',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    DATABASE_URL: ownerUrl,
    DATABASE_APP_URL: appUrl,
    DATABASE_JOBS_URL: jobsUrl,
  })
  const { url, stop: stopHouse } = await startHouse(settings, 'all')
  let stopped: Promise<void> | undefined
  const stop = () => {
    stopped ??= stopHouse()
    return stopped
  }
  return {
    url,
    database,
    prove: async () => {
      const ids = (await organisations(database)).map(({ id }) => id)
      return verify(database, ids, { sealsFolder: settings.sealsFolder, replays, progress: () => {} })
    },
    stop,
    close: async () => {
      await stop()
      await drop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

const present = outside.now

/** The clock of the house. Nobody waits an hour for an offer to expire: it was made two hours ago. */
export const houseClock = {
  setBack: (minutes: number): void => {
    outside.now = () => new Date(Date.parse(present()) - minutes * 60_000).toISOString()
  },
  setRight: (): void => {
    outside.now = present
  },
}
