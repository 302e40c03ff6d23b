import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate, migrateJobs } from '#server/core/migrate.ts'
import { openServer } from '#server/core/postgres/open-server.ts'
import { runningPostmaster } from '#server/core/postgres/postmaster.ts'
import { usersOf } from '#server/core/postgres/users.ts'
import { makeRoles } from '#server/core/roles.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of someone who may create roles and databases on the server that the whole run shares. */
    clusterUrl: string
    /** A database on that server with roles and schema made, to copy for each test file; and how to connect as the application and the job runner. */
    template: { database: string; app: string; jobs: string }
  }
}

const PREFIX = 'remo-tests-'
/** A run that has only made its folder yet is not a dead one. */
const YOUNG_MS = 60_000

/** One database server for the whole run, thrown away at its end; or the one of DATABASE_URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { DATABASE_URL } = process.env
  if (DATABASE_URL) {
    project.provide('clusterUrl', DATABASE_URL)
    const rolesFolder = join(tmpdir(), 'remo-test-roles')
    mkdirSync(rolesFolder, { recursive: true })
    project.provide('template', await makeTemplate(DATABASE_URL, rolesFolder))
    return async () => {}
  }
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  const server = await openServer(folder, { durable: false })
  project.provide('clusterUrl', server.superuserUrl())
  project.provide('template', await makeTemplate(server.superuserUrl(), folder))
  return async () => {
    await server.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

const TEMPLATE = 'remo_template'

async function makeTemplate(clusterUrl: string, rolesFolder: string): Promise<{ database: string; app: string; jobs: string }> {
  const cluster = await connected(clusterUrl)
  await cluster.query(`drop database if exists ${TEMPLATE}`)
  await cluster.query(`create database ${TEMPLATE}`)
  await cluster.end()
  const url = databaseUrl(clusterUrl, TEMPLATE)
  const owner = await connected(url)
  const { app, jobs } = await makeRoles(owner, url, rolesFolder)
  await migrate(owner)
  await migrateJobs(owner, jobs)
  await owner.end()
  return { database: TEMPLATE, app, jobs }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** The same server, another database. */
export function databaseUrl(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.toString()
}

/** What runs that were killed left: their servers are stopped by opening and releasing them. */
async function sweep(): Promise<void> {
  const mine = (name: string) => statSync(join(tmpdir(), name)).uid === process.getuid?.()
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX) && mine(name))) {
    const folder = join(tmpdir(), name)
    if (usersOf(folder).anyLeft() || Date.now() - statSync(folder).mtimeMs < YOUNG_MS) continue
    if (runningPostmaster(join(folder, 'postgres')))
      await openServer(folder, { durable: false }).then(
        (server) => server.release(),
        () => {}, // one that cannot be reached is no reason to refuse this run
      )
    rmSync(folder, { recursive: true, force: true })
  }
}
