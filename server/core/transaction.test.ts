import assert from 'node:assert/strict'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { z } from 'zod'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { systemActor } from './actor.ts'
import { reading, row, sql } from './database.ts'
import { append, lastPosition, newStream } from './journal.ts'
import { outside } from './outside.ts'
import { transaction } from './transaction.ts'
import { type Tx, write } from './tx.ts'

let house: TestHouse
let organisation: string
beforeAll(async () => {
  house = await testHouse()
  organisation = (await company(house)).organisation
})
afterAll(() => house.close())

const actor = () => systemActor(organisation, 'test')
const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => transaction(house.database, actor(), work)
const position = () => reading(house.database, actor(), lastPosition)
const appendOne = (tx: Tx) => append(tx, newStream(`try-${outside.newId()}`), [{ kind: 'Tried', body: {} }])

/** Ends the connection of whoever asks, as a database that dies would. */
async function cut(tx: Tx): Promise<void> {
  const me = await row(tx, z.object({ pid: z.number() }), sql`select pg_backend_pid() as pid`)
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  await owner.query('select pg_terminate_backend($1, 5000)', [me?.pid])
  await owner.end()
}

test('a collision is tried again, with nothing left of the first try', async () => {
  const before = await position()
  let tries = 0
  await inTransaction(async (tx) => {
    tries += 1
    appendOne(tx)
    if (tries < 3) write(tx, sql.raw("do $$ begin raise exception using errcode = '40001'; end $$"))
    return null
  })
  assert.equal(tries, 3)
  assert.equal(await position(), before + 1)
})

test('what always collides is given up after three tries', async () => {
  let tries = 0
  const always = inTransaction(async (tx) => {
    tries += 1
    write(tx, sql.raw("do $$ begin raise exception using errcode = '40P01'; end $$"))
    return null
  })
  await assert.rejects(always, { code: '40P01' })
  assert.equal(tries, 3)
})

test('a failure that shows only at the end is told, and nothing is answered as done', async () => {
  const before = await position()
  await assert.rejects(
    inTransaction(async (tx) => {
      appendOne(tx)
      write(tx, sql`insert into areas (organisation_id) values (${organisation})`)
      return 'done'
    }),
    { code: '23502' },
  )
  assert.equal(await position(), before)
})

test('a database that goes away in the middle leaves nothing done, and the next is served', async () => {
  const before = await position()
  for (let round = 0; round < 3; round++)
    await assert.rejects(
      inTransaction(async (tx) => {
        appendOne(tx)
        await cut(tx)
        return 'done'
      }),
    )
  assert.equal(await position(), before)
  await inTransaction(async (tx) => appendOne(tx))
  assert.equal(await position(), before + 1)
})

test('many at once, more than there are connections, all come through', async () => {
  const before = await position()
  await Promise.all(Array.from({ length: 60 }, () => inTransaction(async (tx) => appendOne(tx))))
  assert.equal(await position(), before + 60)
})
