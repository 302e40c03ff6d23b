import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { replays } from '#server/app.ts'
import { countIn } from '#server/cases/inbox.queries.ts'
import { caseByIdOrKey } from '#server/cases/queries.ts'
import { systemActor } from '#server/core/actor.ts'
import { reading, sql } from '#server/core/database.ts'
import { verify } from '#server/core/verify.ts'
import { findLike } from '#server/customers/searching.ts'
import { testDatabase } from '#server/testing/house.ts'
import { type Filled, fill } from './fill.ts'
import { clientOf, storyOf } from './stories.ts'

const CASES = 700
let at: Awaited<ReturnType<typeof testDatabase>>
let filled: Filled

beforeAll(async () => {
  at = await testDatabase()
  filled = await fill(at.database, CASES, 9, () => {})
})
afterAll(() => at.drop())

const asBench = <T>(work: Parameters<typeof reading<T>>[2]) => reading(at.database, systemActor(filled.organisation, 'bench'), work)

test('what is filled in bulk is as sound as what people wrote one by one', async () => {
  const found = await verify(at.database, [filled.organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.deepEqual(found.differences, [])
  assert.ok(found.entries >= CASES * 4, `only ${found.entries} entries`)
})

test('one case in four is closed, and each open one stands in the box of its area', async () => {
  const { openByArea, organisation, cases } = filled
  const open = openByArea.flat()
  assert.equal(cases.length, CASES)
  assert.ok(Math.abs(open.length / CASES - 0.75) < 0.01)
  const reader = { person: organisation, areas: [filled.advisors[0]?.area ?? ''], clocks: [] }
  const counted = await asBench((db) => countIn(db, ['open', 'area'], reader, sql``))
  assert.equal(counted.open, open.length)
  assert.equal(counted.area, openByArea[0]?.length)
})

test('a filled case can be read, and its customer be found, as any other', async () => {
  const number = 17
  const story = storyOf(number, CASES, new Date())
  const read = await asBench((db) => caseByIdOrKey(db, filled.cases[number] ?? ''))
  assert.equal(read?.subject, story.subject)
  assert.equal(read?.need, story.need)
  const like = await asBench((db) => findLike(db, clientOf(story.customer).mail))
  assert.equal(like[0]?.id, read?.customer.id)
})
