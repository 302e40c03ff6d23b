import assert from 'node:assert/strict'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { z } from 'zod'
import { replays } from '#server/app.ts'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { systemActor } from './actor.ts'
import { keepAll, keepWords } from './content.ts'
import { type Reading, reading, rows, sql } from './database.ts'
import { append, type Head, lastPosition, newStream } from './journal.ts'
import { outside } from './outside.ts'
import { entriesAfter } from './readers.ts'
import { transaction } from './transaction.ts'
import { write } from './tx.ts'
import { verify } from './verify.ts'

let house: TestHouse
let organisation: string
beforeAll(async () => {
  house = await testHouse()
  organisation = (await company(house)).organisation
})
afterAll(() => house.close())

const actor = () => systemActor(organisation, 'test')
const happened = (count: number) => Array.from({ length: count }, (_, nth) => ({ kind: 'Tried', body: { nth } }))
const look = <T>(work: (db: Reading) => Promise<T>) => reading(house.database, actor(), work)

/** Appends entries behind a head and commits. */
const appended = (head: Head, count = 1) => transaction(house.database, actor(), async (tx) => append(tx, head, happened(count)))

/** Appends, and fails before the end. */
const givingUp = (head: Head) =>
  transaction(house.database, actor(), async (tx) => {
    append(tx, head, happened(2))
    throw new Error('given up')
  })

const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'done',
    (error) => (error instanceof pg.DatabaseError ? error.code : String(error)),
  )

test('behind a head that somebody else has passed nothing is written', async () => {
  const head = await appended(newStream(`try-${outside.newId()}`))
  await appended(head)
  const before = await look(lastPosition)
  assert.equal(await codeOf(appended(head)), '23505')
  assert.equal(await look(lastPosition), before)
})

test('of many who write behind the same head at once, one succeeds', async () => {
  const head = await appended(newStream(`try-${outside.newId()}`))
  const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(appended(head))))
  assert.deepEqual(codes.sort(), [...Array.from({ length: 7 }, () => '23505'), 'done'])
})

test('the database itself refuses the application to change, delete or empty entries', async () => {
  const client = await house.database.pool.connect()
  for (const statement of [
    'update journal set kind = kind',
    'delete from journal',
    'truncate journal',
    "update journal set body = '{}'",
    'delete from journal_counters',
    'update seals set number = number',
    'delete from seals',
    'alter table journal disable row level security',
    'drop table journal',
  ])
    assert.equal(await codeOf(client.query(statement)), '42501', statement)
  client.release()
})

test('nobody writes into the journal of another organisation', async () => {
  const other = (await company(house, 'Cable Norte')).organisation
  const writing = transaction(house.database, actor(), async (tx) => {
    write(
      tx,
      sql`insert into journal (organisation_id, position, entries_after, stream, version, kind, happened_at, recorded_at, system, body, hash)
          values (${other}, 999, 0, 'try-1', 1, 'Tried', ${tx.now}, ${tx.now}, 'test', '{}', '')`,
    )
    return null
  })
  assert.equal(await codeOf(writing), '42501')
})

test('positions have no gaps, commits lie together and in order, with many writers at once', async () => {
  const before = await look(lastPosition)
  const streams = Array.from({ length: 16 }, () => newStream(`try-${outside.newId()}`))
  await Promise.all(
    streams.map(async (head, writer) => {
      let standing = head
      for (let round = 0; round < 8; round++) {
        standing = await appended(standing, 1 + ((writer + round) % 4))
        if (round % 3 === 0) await assert.rejects(givingUp(standing))
      }
    }),
  )
  const entries = (await look((db) => entriesAfter(db, before, 10_000))).filter(({ stream }) => stream.startsWith('try-'))
  assert.deepEqual(
    entries.map(({ position }) => position),
    entries.map((_, nth) => before + 1 + nth),
  )
  for (const [nth, entry] of entries.entries()) {
    const next = entries[nth + 1]
    if (entry.entriesAfter === 0) continue
    assert.deepEqual([next?.stream, next?.version, next?.entriesAfter], [entry.stream, entry.version + 1, entry.entriesAfter - 1])
  }
})

test('the digest of the counter row is that of the order, however many wrote at once', async () => {
  const other = (await company(house, 'Cable Este')).organisation
  const parts = Array.from({ length: 12 }, (_, nth) =>
    transaction(house.database, systemActor(other, 'test'), async (tx) =>
      append(tx, newStream(`try-${outside.newId()}`), happened(nth % 3)),
    ),
  )
  await Promise.all(parts)
  const found = await verify(house.database, [other], { sealsFolder: undefined, replays, progress: () => {} })
  // The streams of this test stand for no row of a table; nothing else may differ.
  assert.ok(found.entries > 10 && found.differences.every(({ what }) => what === 'the journal has this stream, the tables do not'))
})

test('a transaction that fails leaves nothing: no entry, no words, no position', async () => {
  const before = await look(lastPosition)
  const stream = `try-${outside.newId()}`
  const failing = transaction(house.database, actor(), async (tx) => {
    append(tx, newStream(stream), [{ kind: 'Tried', body: { words: { text: keepWords(tx, 'lost words') } } }])
    write(tx, sql`select 1 / 0`)
    return 'answered'
  })
  assert.equal(await codeOf(failing), '22012')
  assert.equal(await look(lastPosition), before)
  const Left = z.object({ left: z.number() })
  const [left] = await look((db) =>
    rows(db, Left, sql`select count(*) as left from content where organisation_id = ${organisation} and words = 'lost words'`),
  )
  assert.equal(left?.left, 0)
})

test('words lie beside the entry, which has only their place and a salted hash', async () => {
  const stream = `try-${outside.newId()}`
  await transaction(house.database, actor(), async (tx) =>
    append(tx, newStream(stream), [
      { kind: 'Tried', body: { words: { ...keepAll(tx, { one: 'A red light', other: 'A red light', none: undefined }) } } },
    ]),
  )
  const Shape = z.object({
    body: z.record(z.string(), z.record(z.string(), z.object({ content: z.string(), hash: z.string() }))),
    text: z.string(),
  })
  const [entry] = await look((db) =>
    rows(db, Shape, sql`select body, body::text as text from journal where organisation_id = ${organisation} and stream = ${stream}`),
  )
  const { one, other, ...rest } = entry?.body.words ?? {}
  assert.deepEqual(rest, {})
  assert.notEqual(one?.hash, other?.hash)
  assert.ok(!entry?.text.includes('light'))
  const Word = z.object({ words: z.string() })
  const [kept] = await look((db) =>
    rows(db, Word, sql`select words from content where organisation_id = ${organisation} and id = ${one?.content ?? null}`),
  )
  assert.equal(kept?.words, 'A red light')
})
