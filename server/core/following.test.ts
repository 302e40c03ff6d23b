import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, test, vi } from 'vitest'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { systemActor } from './actor.ts'
import { reading } from './database.ts'
import { followJournals } from './following.ts'
import { append, lastPosition, newStream } from './journal.ts'
import { outside } from './outside.ts'
import { openPoller } from './poller.ts'
import type { EnqueueingReader } from './readers.ts'
import { transaction } from './transaction.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

const soon = (look: () => void | Promise<void>) => vi.waitFor(look, { timeout: 15_000, interval: 20 })
const appendOne = (organisation: string) =>
  transaction(house.database, systemActor(organisation, 'test'), async (tx) =>
    append(tx, newStream(`try-${outside.newId()}`), [{ kind: 'Tried', body: {} }]),
  )
const head = (organisation: string) => reading(house.database, systemActor(organisation, 'test'), lastPosition)

/** Follows some organisations with a reader that remembers what it took, and fails as often as it is told. */
function follow(organisations: { id: string }[], { failures = 0 } = {}) {
  const taken: { organisation: string; position: number }[] = []
  const told: string[] = []
  let left = failures
  const reader: EnqueueingReader = {
    is: 'enqueueing',
    name: `test-${outside.newId()}`,
    take: async (entries, organisation) => {
      left -= 1
      if (left >= 0) throw new Error('it broke')
      taken.push(...entries.map(({ position }) => ({ organisation, position })))
    },
  }
  const poller = openPoller(house.database, () => {})
  const following = followJournals({
    db: house.database,
    poller,
    readers: [reader],
    organisations: async () => organisations,
    log: (words) => told.push(words),
  })
  stops.push(async () => {
    await following.stop()
    await poller.stop()
  })
  const positions = (organisation: string) => taken.filter((one) => one.organisation === organisation).map(({ position }) => position)
  return { positions, told, stop: following.stop }
}

const upTo = (last: number) => Array.from({ length: last }, (_, nth) => nth + 1)

test('what was there and what comes is taken, in order and once', async () => {
  const { organisation } = await company(house)
  const { positions } = follow([{ id: organisation }])
  for (let n = 0; n < 20; n++) await appendOne(organisation)
  const last = await head(organisation)
  await soon(() => assert.deepEqual(positions(organisation), upTo(last)))
})

test('a reader that fails is told of, and takes the same again', async () => {
  const { organisation } = await company(house)
  const { positions, told } = follow([{ id: organisation }], { failures: 2 })
  const last = await head(organisation)
  await soon(() => assert.deepEqual(positions(organisation), upTo(last)))
  assert.equal(told.length, 2)
})

test('an organisation that is founded later is followed too', async () => {
  const list = [{ id: (await company(house)).organisation }]
  const { positions } = follow(list)
  const { organisation } = await company(house, 'Cable Norte')
  list.push({ id: organisation })
  const last = await head(organisation)
  await soon(() => assert.deepEqual(positions(organisation), upTo(last)))
})

test('after the stop nothing is taken any more', async () => {
  const { organisation } = await company(house)
  const { positions, stop } = follow([{ id: organisation }])
  const last = await head(organisation)
  await soon(() => assert.deepEqual(positions(organisation), upTo(last)))
  await stop()
  await appendOne(organisation)
  await pause(400)
  assert.deepEqual(positions(organisation), upTo(last))
})
