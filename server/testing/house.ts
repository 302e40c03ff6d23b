import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { Endpoint } from '#contract/endpoint.ts'
import { LIVE_PATH } from '#contract/live.ts'
import { serveFeatures } from '#server/app.ts'
import { type Database, openDatabase } from '#server/core/database.ts'
import { openHttp, refuseOtherMethods } from '#server/core/http.ts'
import { limitingKeys } from '#server/core/limiting-keys.ts'
import { serveLive } from '#server/core/live.ts'
import { openPoller } from '#server/core/poller.ts'
import { openSecrets } from '#server/core/secrets.ts'
import type { House } from '#server/core/serve.ts'
import { readSettings } from '#server/core/settings.ts'
import { databaseUrl } from '#server/core/testing/cluster.ts'

/** A whole server on a database of its own, answering without a port (`app.inject`) unless `listen` is asked. */
export type TestHouse = House & { ownerUrl: string; appUrl: string; jobsUrl: string; close: () => Promise<void> }

let made = 0

/** Copies the migrated template into a new database; `close` drops it again. */
export async function testDatabase(): Promise<{
  database: Database
  ownerUrl: string
  appUrl: string
  jobsUrl: string
  drop: () => Promise<void>
}> {
  const cluster = inject('clusterUrl')
  const template = inject('template')
  const name = `test_${process.pid}_${made++}_${Date.now().toString(36)}`
  await onCluster(cluster, `create database ${name} template ${template.database}`)
  const appUrl = databaseUrl(template.app, name)
  const database = openDatabase(appUrl)
  const drop = async () => {
    await database.pool.end()
    await onCluster(cluster, `drop database ${name} with (force)`)
  }
  return { database, ownerUrl: databaseUrl(cluster, name), appUrl, jobsUrl: databaseUrl(template.jobs, name), drop }
}

async function onCluster(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** Every answer of a test is looked at: it parses, and holds nothing beyond what the contract names. */
function asTheContractSays({ path, output }: Endpoint<unknown, unknown>, answer: unknown): void {
  assert.deepEqual(
    JSON.parse(JSON.stringify(answer)),
    JSON.parse(JSON.stringify(output.parse(answer))),
    `${path} answers what its contract does not say`,
  )
}

/** `environment`: settings beside the usual ones of a test. */
export async function testHouse(environment: NodeJS.ProcessEnv = {}): Promise<TestHouse> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'remo-house-'))
  const { database, ownerUrl, appUrl, jobsUrl, drop } = await testDatabase()
  const given = readSettings({ REMO_DATA: dataFolder, LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent', PORT: '0', ...environment })
  // What is tested is not how busy the machine is.
  const settings = { ...given, overloadedAfterMs: 0 }
  const app = await openHttp(settings)
  const house: House = {
    app,
    database,
    secrets: openSecrets(dataFolder),
    settings,
    served: [],
    limitKey: await limitingKeys(app),
    inspect: asTheContractSays,
  }
  for (const serveFeature of serveFeatures) serveFeature(house)
  const poller = openPoller(database, (error) => app.log.warn(error))
  const live = serveLive(house, poller)
  refuseOtherMethods(app, [...house.served, { path: LIVE_PATH, method: 'GET' }])
  await app.ready()
  const close = async () => {
    live.stop()
    await poller.stop()
    await app.close()
    await drop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { ...house, ownerUrl, appUrl, jobsUrl, close }
}
