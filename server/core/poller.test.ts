import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, test, vi } from 'vitest'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { systemActor } from './actor.ts'
import { openDatabase, reading } from './database.ts'
import { append, lastPosition, newStream } from './journal.ts'
import { outside } from './outside.ts'
import { openPoller, type Poller } from './poller.ts'
import { transaction } from './transaction.ts'

let house: TestHouse
let poller: Poller
let organisation: string
const failures: unknown[] = []
beforeAll(async () => {
  house = await testHouse()
  organisation = (await company(house)).organisation
})
afterEach(() => poller.stop())
afterAll(() => house.close())

const open = (db = house.database) => {
  poller = openPoller(db, (error) => failures.push(error))
  return poller
}
const soon = (look: () => void | Promise<void>) => vi.waitFor(look, { timeout: 10_000, interval: 10 })
const appendOne = () =>
  transaction(house.database, systemActor(organisation, 'test'), async (tx) =>
    append(tx, newStream(`try-${outside.newId()}`), [{ kind: 'Tried', body: {} }]),
  )
const head = () => reading(house.database, systemActor(organisation, 'test'), lastPosition)

test('who watches is told where the journal stands, and whenever it grew', async () => {
  const told: number[] = []
  open().watch(organisation, (position) => told.push(position))
  const before = await head()
  await soon(() => assert.equal(told.at(-1), before))
  await appendOne()
  await soon(() => assert.equal(told.at(-1), before + 1))
  assert.deepEqual(
    told,
    [...told].sort((one, other) => one - other),
  )
})

test('who comes later is told at once, and one who left is told nothing', async () => {
  const [first, second]: [number[], number[]] = [[], []]
  open()
  const leave = poller.watch(organisation, (position) => first.push(position))
  await soon(() => assert.equal(first.length, 1))
  poller.watch(organisation, (position) => second.push(position))
  assert.deepEqual(second, first)
  leave()
  await appendOne()
  await soon(() => assert.equal(second.length, 2))
  assert.equal(first.length, 1)
})

test('a database that is away for a moment is told of, and nothing is missed', async () => {
  const own = openDatabase(house.appUrl, { connections: 1 })
  const told: number[] = []
  open(own).watch(organisation, (position) => told.push(position))
  await soon(() => assert.equal(told.length, 1))
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  await own.pool.query('select 1')
  for (let round = 0; round < 3; round++) {
    await owner.query("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'remo_app' and datname = current_database()")
    await pause(50)
  }
  await owner.end()
  await appendOne().catch(() => appendOne()) // the first may meet a connection that was ended
  const last = await head()
  await soon(() => assert.equal(told.at(-1), last))
  await poller.stop()
  await own.pool.end()
})
