import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { z } from 'zod'
import { StartError } from './start-error.ts'

/** What the server connects as; the owner and the search role never log in. */
const Passwords = z.object({ app: z.string(), jobs: z.string() })

export type RoleUrls = { app: string; jobs: string }

/**
 * Makes the four roles of Remo (foundations 1) and gives the addresses to connect with. `ownerUrl` names someone who may
 * create roles. The passwords are generated once and kept in `roles.json` in the data folder, readable by its owner only.
 */
export async function makeRoles(owner: pg.Client, ownerUrl: string, dataFolder: string): Promise<RoleUrls> {
  const kept = keptPasswords(dataFolder)
  const existing = await owner.query("select rolname from pg_roles where rolname in ('remo_app', 'remo_jobs')")
  if (!kept && existing.rows.length > 0)
    throw new StartError(
      `This database server already has the roles of another Remo. Copy its roles.json into ${dataFolder}, or give DATABASE_APP_URL and DATABASE_JOBS_URL.`,
    )
  const passwords = kept ?? { app: newPassword(), jobs: newPassword() }
  if (!kept) keepPasswords(dataFolder, passwords)
  await makeRole(owner, 'remo_owner', 'nologin nobypassrls')
  await makeRole(owner, 'remo_search', 'nologin bypassrls')
  await makeRole(owner, 'remo_app', `login nobypassrls nosuperuser nocreatedb nocreaterole password '${passwords.app}'`)
  await makeRole(owner, 'remo_jobs', `login nobypassrls nosuperuser nocreatedb nocreaterole password '${passwords.jobs}'`)
  await owner.query('grant remo_owner to current_user')
  // Migrations hand the search functions over, and only a member may.
  await owner.query('grant remo_search to remo_owner')
  return { app: urlFor(ownerUrl, 'remo_app', passwords.app), jobs: urlFor(ownerUrl, 'remo_jobs', passwords.jobs) }
}

async function makeRole(owner: pg.Client, name: string, attributes: string): Promise<void> {
  const found = await owner.query('select 1 from pg_roles where rolname = $1', [name])
  await owner.query(`${found.rows.length > 0 ? 'alter' : 'create'} role ${name} with ${attributes}`)
}

function keptPasswords(dataFolder: string) {
  const file = join(dataFolder, 'roles.json')
  const text = readIfThere(file)
  if (text === undefined) return undefined
  const read = Passwords.safeParse(JSON.parse(text))
  if (!read.success) throw new StartError(`${file} cannot be read as the passwords of Remo's roles. Restore it from a backup.`)
  return read.data
}

function keepPasswords(dataFolder: string, passwords: z.infer<typeof Passwords>): void {
  const file = join(dataFolder, 'roles.json')
  writeFileSync(`${file}.new`, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

// Letters and digits only: it stands inside an address and inside a statement.
function newPassword(): string {
  return randomBytes(24).toString('hex')
}

/** The same server and database, as somebody else. */
export function urlFor(url: string, user: string, password: string): string {
  const other = new URL(url)
  if (other.searchParams.has('user')) other.searchParams.delete('user')
  // An address on a socket has no host, and URL then refuses a user: pg reads them from the query too.
  if (other.host === '') return `postgres://${user}:${password}@${other.pathname}${other.search}`
  other.username = user
  other.password = password
  return other.toString()
}
