import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { systemActor } from './actor.ts'
import { type Database, openDatabase, reading, sql } from './database.ts'
import type { JournalEntry } from './entry.ts'
import { append, lastPosition, newStream } from './journal.ts'
import { type KillPoint, outside } from './outside.ts'
import { catchUp, type EnqueueingReader, entriesAfter, type ProjectingReader, stepOn } from './readers.ts'
import { transaction } from './transaction.ts'
import { write } from './tx.ts'

let house: TestHouse
let organisation: string
let owner: pg.Client
beforeAll(async () => {
  house = await testHouse()
  owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  // What a reader does, once for each time it does it: in the order of doing.
  await owner.query(
    'create table remo.seen (nth bigserial, organisation_id uuid, position bigint); grant select, insert on remo.seen to remo_app; grant usage on sequence remo.seen_nth_seq to remo_app',
  )
})
beforeEach(async () => {
  organisation = (await company(house)).organisation
})
afterEach(() => owner.query('delete from graphile_worker._private_jobs'))
afterAll(async () => {
  await owner.end()
  await house.close()
})

const actor = () => systemActor(organisation, 'test')
const head = () => reading(house.database, actor(), lastPosition)
const appendSome = (count = 1, db: Database = house.database) =>
  transaction(db, actor(), async (tx) =>
    append(
      tx,
      newStream(`try-${outside.newId()}`),
      Array.from({ length: count }, (_, nth) => ({ kind: 'Tried', body: { nth } })),
    ),
  )

const projecting: ProjectingReader = {
  is: 'projecting',
  name: 'test-projecting',
  take: async (tx, entries) => {
    for (const { position } of entries)
      write(tx, sql`insert into seen (organisation_id, position) values (${tx.organisation}, ${position})`)
  },
}

async function seen(): Promise<number[]> {
  const { rows } = await owner.query('select position from remo.seen where organisation_id = $1 order by nth', [organisation])
  return rows.map(({ position }) => Number(position))
}

const upTo = (last: number) => Array.from({ length: last }, (_, nth) => nth + 1)

test('with many writers and two who read the same at once, nothing is skipped, out of order, or twice', async () => {
  const second = openDatabase(house.appUrl)
  let writing = true
  const follow = async (db: Database) => {
    while (writing) await catchUp(db, organisation, projecting)
  }
  const following = [follow(house.database), follow(second)]
  await Promise.all(
    Array.from({ length: 16 }, async (_, writer) => {
      for (let round = 0; round < 12; round++) await appendSome(1 + ((writer + round) % 3))
    }),
  )
  writing = false
  await Promise.all(following)
  await catchUp(second, organisation, projecting)
  await second.pool.end()
  assert.deepEqual(await seen(), upTo(await head()))
})

test('a commit that is held open is waited for, never passed by', async () => {
  await catchUp(house.database, organisation, projecting)
  const before = await head()
  await owner.query('begin')
  await owner.query('select 1 from remo.journal_counters where organisation_id = $1 for update', [organisation])
  const writers = Array.from({ length: 5 }, () => appendSome(2))
  assert.equal(await catchUp(house.database, organisation, projecting), 0)
  await owner.query('commit')
  await Promise.all(writers)
  assert.equal(await catchUp(house.database, organisation, projecting), 10)
  assert.deepEqual(await seen(), upTo(before + 10))
})

test('a reader that fails after its effect has none, and takes the same again', async () => {
  await appendSome(3)
  let failed = false
  const failing: ProjectingReader = {
    ...projecting,
    take: async (tx, entries) => {
      await projecting.take(tx, entries)
      if (failed) return
      failed = true
      throw new Error('it broke')
    },
  }
  await assert.rejects(catchUp(house.database, organisation, failing), /it broke/)
  assert.deepEqual(await seen(), [])
  await catchUp(house.database, organisation, failing)
  assert.deepEqual(await seen(), upTo(await head()))
})

test('more entries than a reader takes at once are taken one lot after the other', async () => {
  for (let round = 0; round < 3; round++) await appendSome(400)
  const last = await head()
  assert.equal(await catchUp(house.database, organisation, projecting), last)
  assert.deepEqual(await seen(), upTo(last))
  assert.deepEqual(
    (await reading(house.database, actor(), (db) => entriesAfter(db, last - 3))).map(({ position }) => position),
    [last - 2, last - 1, last],
  )
})

test('a gentle reader takes few at a time, in order, and rests after each lot that was any', async () => {
  await appendSome(150)
  const rests: number[] = []
  const gentle: ProjectingReader = { ...projecting, name: 'test-gentle', gentle: true }
  const rest = async (ms: number) => void rests.push(ms)
  while (await stepOn(house.database, organisation, gentle, rest));
  assert.deepEqual(
    await seen(),
    Array.from({ length: await head() }, (_, nth) => nth + 1),
  )
  // Twice: once as long as it worked, and once more as the process is busy.
  assert.equal(rests.length, 2 * Math.ceil((await head()) / 100))
  assert.ok(rests.every((ms, nth) => ms > 0 || nth % 2 === 1))
  await stepOn(house.database, organisation, gentle, rest)
  assert.equal(rests.length, 2 * Math.ceil((await head()) / 100))
})

test('a reader of some kinds gets these only, in order, and does not look at the others again', async () => {
  const choosy: ProjectingReader = { ...projecting, name: 'test-choosy', kinds: ['Chosen'] }
  const append2 = () =>
    transaction(house.database, actor(), async (tx) =>
      append(tx, newStream(`try-${outside.newId()}`), [
        { kind: 'Chosen', body: {} },
        { kind: 'Tried', body: {} },
      ]),
    )
  for (let round = 0; round < 300; round++) await append2()
  await appendSome(25_000)
  await append2()
  const last = await head()
  assert.equal(await catchUp(house.database, organisation, choosy), last)
  const first = last - 25_602 + 1
  assert.deepEqual(await seen(), [...Array.from({ length: 300 }, (_, nth) => first + 2 * nth), last - 1])
  assert.equal(await catchUp(house.database, organisation, choosy), 0)
})

test('a reader that adds jobs moves on only when they were added', async () => {
  const taken: JournalEntry[][] = []
  const enqueueing: EnqueueingReader = {
    is: 'enqueueing',
    name: 'test-adding',
    take: async (entries) => {
      taken.push([...entries])
      if (taken.length === 1) throw new Error('the queue is away')
    },
  }
  await assert.rejects(catchUp(house.database, organisation, enqueueing), /the queue is away/)
  await catchUp(house.database, organisation, enqueueing)
  assert.deepEqual(
    taken.map((entries) => entries.map(({ position }) => position)),
    [upTo(await head()), upTo(await head())],
  )
  assert.equal(await catchUp(house.database, organisation, enqueueing), 0)
})

/** Lets a reader catch up in a process of its own, which kills itself at a point; true when it did. */
async function catchUpElsewhere(is: 'projecting' | 'enqueueing', killAt?: `${KillPoint}:${number}`): Promise<boolean> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'testing/reader-process.ts'), is, house.appUrl, house.jobsUrl, organisation],
    {
      env: { ...process.env, ...(killAt && { REMO_KILL_AT: killAt }) },
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  )
  await once(child, 'exit')
  assert.ok(child.signalCode === 'SIGKILL' || child.exitCode === 0)
  return child.signalCode === 'SIGKILL'
}

test('a projecting reader that is killed anywhere leaves each effect once', async () => {
  for (const point of ['reader-read', 'entries-queued', 'commit-sent', 'committed'] as const) {
    await appendSome(2)
    assert.equal(await catchUpElsewhere('projecting', `${point}:1`), true, point)
  }
  await catchUp(house.database, organisation, projecting)
  assert.deepEqual(await seen(), upTo(await head()))
}, 60_000)

test('a reader that adds jobs and is killed anywhere leaves each job once', async () => {
  for (const point of ['reader-read', 'job-added', 'commit-sent', 'cursor-moved'] as const) {
    await appendSome(2)
    assert.equal(await catchUpElsewhere('enqueueing', `${point}:1`), true, point)
  }
  await catchUpElsewhere('enqueueing')
  const { rows } = await owner.query('select key from graphile_worker._private_jobs')
  const positions = rows.map(({ key }) => Number(String(key).replace('look-', ''))).sort((one, other) => one - other)
  assert.deepEqual(positions, upTo(await head()))
}, 60_000)
