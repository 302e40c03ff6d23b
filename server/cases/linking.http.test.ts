import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import type { LinkedCase } from '#contract/case-links.ts'
import type { TimelineItem } from '#contract/cases.ts'
import { replays } from '#server/app.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { verify } from '#server/core/verify.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { MOST_LINKS } from './linking.ts'
import { linksOf, withLinksTold } from './links.queries.ts'

let house: TestHouse
let crew: Company
let router: string
let invoice: string
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
})
beforeEach(async () => {
  router = await crew.sales.opens({ subject: 'The router is dark' })
  invoice = await crew.repairs.opens({ subject: 'Charged twice' })
})
afterAll(() => house.close())

const links = (from: string, other: string, how = 'related', by = crew.sales) => by.post(`/api/cases/${from}/links`, { other, how })
const unlinks = (from: string, other: string, by = crew.sales) => by.post(`/api/cases/${from}/unlinkings`, { other })
const linksSeen = async (id: string): Promise<LinkedCase[]> => (await crew.sales.reads(id)).body.links
const story = async (id: string): Promise<TimelineItem[]> => (await crew.sales.reads(id)).body.timeline

test('both cases show each other with key, subject, state and holder, and tell it in their story', async () => {
  assert.equal((await links(router, invoice, 'follows')).status, 200)
  const [one, other] = [(await crew.sales.reads(router)).body, (await crew.sales.reads(invoice)).body]
  const { key, subject, holder, holderPerson } = other
  assert.deepEqual(one.links, [{ id: invoice, key, subject, holder, holderPerson, closedAt: null, how: 'follows' }])
  assert.deepEqual([other.links[0].id, other.links[0].how], [router, 'followedBy'])
  const [told] = one.timeline
  assert.deepEqual(
    [told.kind, told.person, told.facts],
    ['CaseLinked', crew.sales.person, { other: invoice, how: 'follows', key, subject }],
  )
  assert.deepEqual([other.timeline[0].kind, other.timeline[0].facts.subject], ['CaseLinked', 'The router is dark'])
})

test('each shows how the other stands now', async () => {
  await links(router, invoice)
  await crew.repairs.closes(invoice)
  assert.match(String((await linksSeen(router))[0]?.closedAt), /^20/)
})

test('a link is taken away from either side, told on both, and can be made again', async () => {
  await links(router, invoice, 'duplicate')
  const { status, body } = await unlinks(invoice, router)
  assert.deepEqual([status, body.version], [200, (await crew.sales.reads(invoice)).body.version])
  for (const id of [router, invoice]) {
    assert.deepEqual(await linksSeen(id), [])
    assert.equal((await story(id))[0]?.kind, 'CaseUnlinked')
  }
  const again = await unlinks(router, invoice)
  assert.deepEqual([again.status, (await story(router))[0]?.kind, (await story(router)).length], [200, 'CaseUnlinked', 3])
  assert.equal((await links(router, invoice, 'related')).status, 200)
})

describe('is refused', () => {
  test('with itself, twice from either side, and in a way that nobody knows', async () => {
    const itself = await links(router, router)
    assert.deepEqual([itself.status, itself.body.refusal.code], [400, 'linked-with-itself'])
    await links(router, invoice)
    for (const again of [await links(router, invoice), await links(invoice, router, 'duplicate')])
      assert.deepEqual([again.status, again.body.refusal.code], [409, 'linked-already'])
    for (const how of ['followedBy', 'parent']) assert.equal((await links(router, invoice, how)).status, 400)
  })

  test('for who only reads, and for an administrator without an area: as what does not exist', async () => {
    const auditor = await crew.member({ house: ['auditor'] })
    const administrator = await crew.member({ house: ['administrator'] })
    assert.deepEqual(
      [(await links(router, invoice, 'related', auditor)).status, (await unlinks(router, invoice, auditor)).status],
      [403, 403],
    )
    assert.equal((await links(router, invoice, 'related', administrator)).status, 404)
    assert.deepEqual(await linksSeen(router), [])
  })

  test('with a case that is not there: nothing is written on the other side', async () => {
    const { version } = (await crew.sales.reads(router)).body
    assert.equal((await links(router, randomUUID())).status, 404)
    assert.equal((await crew.sales.reads(router)).body.version, version)
  })

  test('beyond fifty, counted on both sides', async () => {
    for (let nth = 0; nth < MOST_LINKS; nth++) assert.equal((await links(router, await crew.sales.opens())).status, 200)
    for (const full of [await links(router, invoice), await links(invoice, router)])
      assert.deepEqual([full.status, full.body.refusal.code, full.body.refusal.facts], [409, 'links-full', { most: MOST_LINKS }])
  })
})

test('two who link the same cases at once, each from their side, make one link', async () => {
  const answers = await Promise.all([
    links(router, invoice),
    links(invoice, router, 'follows', crew.repairs),
    links(router, invoice, 'duplicate', crew.repairs),
    links(invoice, router),
  ])
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409])
  assert.deepEqual([(await linksSeen(router)).length, (await linksSeen(invoice)).length], [1, 1])
})

test('who may not see the other case is told of no link: neither shown, nor counted, nor in the story', async () => {
  await links(router, invoice)
  const told = {
    version: 2,
    kind: 'CaseLinked',
    at: '2026-11-21T10:00:00.000Z',
    person: null,
    area: null,
    words: {},
    facts: { other: invoice },
  } as const
  const looks = (actor: PersonActor) =>
    reading(house.database, actor, async (db) => [await linksOf(db, actor, router), await withLinksTold(db, actor, [told])] as const)
  const who: PersonActor = {
    is: 'person',
    organisation: crew.organisation,
    person: crew.sales.person,
    areas: [{ area: crew.sales.area, role: 'advisor' }],
    house: [],
    scopes: null,
    language: 'en',
    command: null,
    confirm: null,
  }
  const [seen, story] = await looks(who)
  assert.deepEqual([seen.length, story.length], [1, 1])
  assert.deepEqual(await looks({ ...who, areas: [], house: ['administrator'] }), [[], []])
})

test('the journal agrees with the tables after all of it', async () => {
  const { ok, differences } = await verify(house.database, [crew.organisation], { sealsFolder: undefined, replays, progress: () => {} })
  assert.ok(ok, JSON.stringify(differences))
})
