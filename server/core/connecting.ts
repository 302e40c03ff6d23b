import pg from 'pg'
import { migrate, migrateJobs } from './migrate.ts'
import { keepServer } from './postgres/keeping-server.ts'
import { makeRoles, type RoleUrls } from './roles.ts'
import type { Settings } from './settings.ts'
import { StartError } from './start-error.ts'

export type Connected = { urls: RoleUrls; ownerUrl: string; migrated: string[]; embedded: boolean; release: () => Promise<void> }

/** Starts or finds the database, makes roles and schema, and gives the addresses to connect with. One clear line when it cannot. */
export async function connect(settings: Settings): Promise<Connected> {
  if (settings.databaseUrl) return { ...(await prepare(settings.databaseUrl, settings)), embedded: false, release: async () => {} }
  const server = await keepServer(settings.dataFolder, (line) => process.stderr.write(`${line}\n`))
  const release = () => server.release()
  return prepareOwn(server.superuserUrl('postgres'), server.superuserUrl('remo'), settings).then(
    (prepared) => ({ ...prepared, embedded: true, release }),
    async (error) => {
      await release()
      throw error
    },
  )
}

async function prepareOwn(serverUrl: string, ownerUrl: string, settings: Settings) {
  const server = await ownerClient(serverUrl)
  const there = await server.query("select 1 from pg_database where datname = 'remo'")
  if (there.rows.length === 0) await server.query('create database remo').catch(refuseUnlessThere)
  await server.end()
  return prepare(ownerUrl, settings)
}

// Two starts at once: the other made it first.
function refuseUnlessThere(error: Error & { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

async function prepare(ownerUrl: string, settings: Settings) {
  const owner = await ownerClient(ownerUrl)
  try {
    const { databaseAppUrl, databaseJobsUrl } = settings
    const given = databaseAppUrl && databaseJobsUrl ? { app: databaseAppUrl, jobs: databaseJobsUrl } : undefined
    const urls = given ?? (await makeRoles(owner, ownerUrl, settings.dataFolder))
    const migrated = await migrate(owner)
    await migrateJobs(owner, urls.jobs)
    if (settings.production) await refuseForgetfulServer(owner)
    await refusePowerfulRole(urls.app)
    return { urls, ownerUrl, migrated }
  } finally {
    await owner.end()
  }
}

async function ownerClient(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    const where = new URL(url.replace('@/', '@localhost/')).host
    throw new StartError(
      `The database of DATABASE_URL (${where}) cannot be reached: ${error instanceof Error ? error.message || String(error) : error}. Check the address, the user and whether it runs.`,
    )
  }
}

/** What was acknowledged must be on the disk: in production a server that skips that is refused. */
async function refuseForgetfulServer(owner: pg.Client): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const answer = await owner.query(`show ${setting}`)
    if (String(answer.rows[0]?.[setting]) === 'off')
      throw new StartError(`The database server has ${setting} off and would lose what was acknowledged. Turn it on before going live.`)
  }
}

/** The server connects as a role that cannot pass by row-level security, and every table of an organisation has it forced. */
async function refusePowerfulRole(appUrl: string): Promise<void> {
  const app = await ownerClient(appUrl)
  try {
    const role = await app.query('select rolsuper or rolbypassrls as powerful from pg_roles where rolname = current_user')
    if (role.rows[0]?.powerful)
      throw new StartError(
        'The role of DATABASE_APP_URL may pass by row-level security. Give one that is no superuser and has NOBYPASSRLS.',
      )
    const open = await app.query(
      `select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
       where n.nspname = 'remo' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)
         and c.relname not in ('accounts', 'sessions', 'api_keys')`,
    )
    const names = open.rows.map((found) => found.relname).join(', ')
    if (names)
      throw new StartError(`These tables lack forced row-level security: ${names}. Run "remo migrate" with the version that made them.`)
  } finally {
    await app.end()
  }
}
