import assert from 'node:assert/strict'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { plainly } from './batch.ts'
import { askTogether } from './reading-together.ts'

let house: TestHouse
let owner: pg.Client
let pool: pg.Pool
beforeAll(async () => {
  house = await testHouse()
  owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  pool = new pg.Pool({ connectionString: house.appUrl, max: 4 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
})
afterAll(async () => {
  await pool.end()
  await owner.end()
  await house.close()
})

/** Somebody who asks: each of their statements sees their own context, and nobody else's. */
function reader(name: string) {
  const context = { name: 'context', text: "select set_config('remo.context', $1, true)", values: [name] }
  const ask = askTogether(pool, { first: [plainly('begin'), context], last: [plainly('commit')] })
  const answer = (text: string) => ask({ name: '', text }).then(({ rows }) => rows[0]?.answer)
  return {
    who: () => answer("select current_setting('remo.context', true) as answer"),
    connection: () => answer('select pg_backend_pid() as answer'),
    fails: () => answer('select 1/0 as answer'),
    sleeps: (seconds: number) => answer(`select 'slept' as answer from pg_sleep(${seconds})`),
  }
}
const readers = (count: number) => Array.from({ length: count }, (_, nth) => ({ name: `reader ${nth}`, ...reader(`reader ${nth}`) }))

test('many who ask at once are answered in their own context, on fewer connections than they are', async () => {
  const many = readers(40)
  const seen = await Promise.all(many.map(async ({ who, connection }) => ({ who: await who(), connection: await connection() })))
  assert.deepEqual(
    seen.map(({ who }) => who),
    many.map(({ name }) => name),
  )
  assert.ok(new Set(seen.map(({ connection }) => connection)).size <= 4)
})

test('what fails is told to whoever asked it, and to nobody beside them', async () => {
  const many = readers(30)
  const outcomes = await Promise.allSettled(many.map(({ who, fails }, nth) => (nth % 3 === 0 ? fails() : who())))
  for (const [nth, outcome] of outcomes.entries()) {
    if (nth % 3 === 0) assert.match(String(outcome.status === 'rejected' && outcome.reason), /division by zero/)
    else assert.deepEqual(outcome, { status: 'fulfilled', value: `reader ${nth}` })
  }
  assert.equal(await reader('later').who(), 'later')
})

const asleep = "from pg_stat_activity where datname = current_database() and wait_event = 'PgSleep'"
const sleeping = async () => (await owner.query(`select pid ${asleep}`)).rows.length > 0
const fallsAsleep = async () => {
  while (!(await sleeping()));
}

test('whoever comes while something slow is read does not wait for it', async () => {
  const order: unknown[] = []
  const slow = reader('slow')
    .sleeps(1)
    .then((answer) => order.push(answer))
  await fallsAsleep()
  for (const { who } of readers(20)) order.push(await who())
  await slow
  assert.equal(order.at(-1), 'slept')
})

test('what a connection that broke was asked is asked once more, and a second time it is told', async () => {
  const cutAsleep = async () => {
    await fallsAsleep()
    await owner.query(`select pg_terminate_backend(pid) ${asleep}`)
    while (await sleeping());
  }
  const once = reader('once').sleeps(0.5)
  await cutAsleep()
  assert.equal(await once, 'slept')

  const twice = assert.rejects(reader('twice').sleeps(20), /terminat/)
  await cutAsleep()
  await cutAsleep()
  await twice
})
