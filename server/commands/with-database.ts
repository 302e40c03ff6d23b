import { type Connected, connect } from '#server/core/connecting.ts'
import { type Database, openDatabase } from '#server/core/database.ts'
import { makeDataFolder } from '#server/core/making-data-folder.ts'
import { readSettings, type Settings } from '#server/core/settings.ts'

export type AtHand = { settings: Settings; db: Database; connected: Connected }

/** Gives a command the database as the application sees it, starting the embedded one for as long as it takes. */
export async function withDatabase<T>(work: (at: AtHand) => Promise<T>): Promise<T> {
  const settings = readSettings(process.env)
  makeDataFolder(settings.dataFolder)
  const connected = await connect(settings)
  const db = openDatabase(connected.urls.app)
  try {
    return await work({ settings, db, connected })
  } finally {
    await db.pool.end()
    await connected.release()
  }
}
