import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { recordFounding } from '#server/people/founding.record.ts'
import { systemActor } from './actor.ts'
import { type Connected, connect } from './connecting.ts'
import { type Database, openDatabase } from './database.ts'
import { append, newStream } from './journal.ts'
import { outside } from './outside.ts'
import { readSettings } from './settings.ts'
import { transaction } from './transaction.ts'

const folder = mkdtempSync(join(tmpdir(), 'remo-durable-'))
let connected: Connected
let database: Database
let owner: pg.Client
beforeAll(async () => {
  connected = await connect(readSettings({ REMO_DATA: folder }))
  database = openDatabase(connected.urls.app)
  owner = new pg.Client({ connectionString: connected.ownerUrl })
  await owner.connect()
}, 60_000)
afterAll(async () => {
  await owner.end()
  await database.pool.end()
  await connected.release()
  rmSync(folder, { recursive: true, force: true })
})

/** How many bytes of PostgreSQL's log are not on disk. */
async function notOnDisk(): Promise<number> {
  const { rows } = await owner.query('select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), pg_current_wal_flush_lsn())::int as bytes')
  return rows[0].bytes
}

test('what was acknowledged is on disk, although the turn was given up before', async () => {
  const { organisation } = await recordFounding(database, {
    ...{ organisation: 'Test', name: 'Ana', email: 'ana@example.org', passwordHash: 'none', language: 'es', areas: [], onlyFirst: true },
  })
  let behind = 0
  for (let round = 0; round < 20; round++) {
    await transaction(database, systemActor(organisation, 'test'), async (tx) =>
      append(tx, newStream(`try-${outside.newId()}`), [{ kind: 'Tried', body: { round } }]),
    )
    if ((await notOnDisk()) > 0) behind += 1
  }
  // The server writes a line of its own into its log now and then.
  assert.ok(behind <= 2, `${behind} of 20 were acknowledged before they were on disk`)
})
