import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openServer } from '#server/core/postgres/open-server.ts'
import { runningPostmaster } from '#server/core/postgres/postmaster.ts'
import { usersOf } from '#server/core/postgres/users.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of someone who may create roles and databases on the server that the whole run shares. */
    clusterUrl: string
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
    return async () => {}
  }
  await sweep()
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  const server = await openServer(folder, { durable: false })
  project.provide('clusterUrl', server.superuserUrl())
  return async () => {
    await server.release()
    rmSync(folder, { recursive: true, force: true })
  }
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
