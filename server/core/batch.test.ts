import assert from 'node:assert/strict'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { plainly, send } from './batch.ts'

let house: TestHouse
let client: pg.Client
beforeAll(async () => {
  house = await testHouse()
  client = new pg.Client({ connectionString: house.appUrl })
  await client.connect()
})
afterAll(async () => {
  await client.end()
  await house.close()
})

const say = (value: unknown, type = 'text') =>
  send(client, { name: `say-${type}`, text: `select $1::${type} as said`, values: [value] }).then(({ rows }) => rows[0]?.said)

test('answers come to whoever asked, prepared or not, again and again', async () => {
  for (let round = 0; round < 3; round++) {
    const asked = Array.from({ length: 5 }, (_, nth) => say(`${round} ${nth}`))
    assert.deepEqual(
      await Promise.all(asked),
      [0, 1, 2, 3, 4].map((nth) => `${round} ${nth}`),
    )
  }
  assert.deepEqual((await send(client, plainly('select 1 as one, null as none'))).rows, [{ one: 1, none: null }])
  assert.equal((await send(client, { name: '', text: 'select generate_series(1, 2500) as nth' })).rows.length, 2_500)
})

test('values arrive as they were: signs of arrays, quotes, bytes, nothing', async () => {
  for (const text of ['', 'NULL', '"{,}"', '\\', "it's", 'año 😀', ' ']) {
    assert.equal(await say(text), text)
    assert.deepEqual(await say([text, null, text], 'text[]'), [text, null, text])
  }
  assert.equal(await say(null), null)
  assert.deepEqual(await say(Buffer.from([0, 92, 255]), 'bytea'), Buffer.from([0, 92, 255]))
  assert.deepEqual(await say([Buffer.from([0, 92, 255])], 'bytea[]'), [Buffer.from([0, 92, 255])])
  assert.deepEqual(await say({ a: [1, '"'] }, 'jsonb'), { a: [1, '"'] })
  assert.deepEqual(await say([], 'uuid[]'), [])
})

test('the first that fails ends its batch, which is undone whole; the next batch is served', async () => {
  await send(client, plainly('create temp table kept (n int)'))
  const keep = (n: number) => send(client, { name: 'keep', text: 'insert into kept values ($1)', values: [n] })
  const batch = await Promise.allSettled([keep(1), send(client, plainly('select 1/0')), keep(2), say('behind')])
  assert.deepEqual(
    batch.map(({ status }) => status),
    ['fulfilled', 'rejected', 'rejected', 'rejected'],
  )
  assert.deepEqual((await send(client, plainly('select n from kept'))).rows, [])
  // The name was prepared in what failed, or it was not: either way it can be used.
  await Promise.all([keep(3), keep(4)])
  assert.deepEqual((await send(client, plainly('select n from kept order by n'))).rows, [{ n: 3 }, { n: 4 }])
  assert.equal(await say('well'), 'well')
})

test('what is put around a batch makes it a transaction of its own', async () => {
  const context = { name: 'context', text: "select set_config('remo.context', $1, true)", values: ['somebody'] }
  const around = { first: [plainly('begin'), context], last: [plainly('commit')] }
  const who = () => send(client, plainly("select current_setting('remo.context', true) as who"), around).then(({ rows }) => rows[0]?.who)
  assert.deepEqual(await Promise.all([who(), who()]), ['somebody', 'somebody'])
  assert.equal(await who(), 'somebody')
  assert.equal((await send(client, plainly("select current_setting('remo.context', true) as who"))).rows[0]?.who || null, null)
  const failing = { first: [{ name: '', text: 'select 1/0' }], last: [] }
  const batch = await Promise.allSettled([send(client, plainly('select 1'), failing), send(client, plainly('select 2'), failing)])
  assert.deepEqual(
    batch.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
})

test('a connection that breaks rejects what waits on it', async () => {
  const broken = new pg.Client({ connectionString: house.appUrl })
  broken.on('error', () => {})
  await broken.connect()
  const { pid } = (await send(broken, plainly('select pg_backend_pid() as pid'))).rows[0] ?? {}
  const waiting = Promise.allSettled([send(broken, plainly('select pg_sleep(5)')), send(broken, plainly('select 1'))])
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  await owner.query('select pg_terminate_backend($1)', [pid])
  await owner.end()
  assert.deepEqual(
    (await waiting).map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  await assert.rejects(send(broken, plainly('select 1')))
})
