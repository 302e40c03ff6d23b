import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, test } from 'vitest'
import { z } from 'zod'
import { systemActor } from '#server/core/actor.ts'
import { reading, rows, sql } from '#server/core/database.ts'
import { transaction } from '#server/core/transaction.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { forgetOldDrafts } from './drafting.record.ts'

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
})
afterAll(() => house.close())

afterEach(clock.setRight)

const [laptop, telephone] = [randomUUID(), randomUUID()]

async function keeps({ post }: Member, caseId: string, draft: object) {
  const { status, body } = await post(`/api/cases/${caseId}/drafts`, { writing: 'reply', hand: laptop, ageMs: 0, ...draft })
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

const textsOf = async ({ get }: Member, caseId: string) => {
  const { body } = await get(`/api/cases/${caseId}/drafts`)
  return Object.fromEntries(body.drafts.map(({ writing, text }: { writing: string; text: string }) => [writing, text]))
}

describe('an unfinished text', () => {
  test('is there on another device as it was left, blanks and files included; each kind has its own', async () => {
    const { sales } = crew
    const caseId = await sales.opens()
    const file = (await sales.uploads('router.jpg', 'bytes')).body.id
    const seen = 1
    await keeps(sales, caseId, { text: 'Carmen, mañana ', channel: 'mail', seen, files: [file] })
    await keeps(sales, caseId, { writing: 'note', text: 'Ask @Luis\n' })
    const { drafts } = (await sales.get(`/api/cases/${caseId}/drafts`)).body
    const [reply] = drafts.filter(({ writing }: { writing: string }) => writing === 'reply')
    assert.deepEqual([reply.text, reply.channel, reply.seen], ['Carmen, mañana ', 'mail', seen])
    assert.deepEqual(reply.files, [{ id: file, name: 'router.jpg', mediaType: 'application/octet-stream', bytes: 5 }])
    assert.equal(drafts.length, 2)
    assert.deepEqual((await sales.get('/api/drafts')).body.cases, [caseId])
  })

  test('is seen by nobody else: not by a colleague, whoever administers, or who audits', async () => {
    const caseId = await crew.sales.opens()
    await keeps(crew.sales, caseId, { text: 'Only mine' })
    const auditor = await crew.member({ house: ['auditor', 'cxLead'] })
    for (const other of [crew.founder, crew.repairs, auditor]) {
      assert.deepEqual(await textsOf(other, caseId), {})
      assert.deepEqual((await other.get('/api/drafts')).body.cases, [])
      assert.ok(!JSON.stringify((await other.reads(caseId)).body).includes('Only mine'))
    }
    await keeps(crew.repairs, caseId, { text: 'Another' })
    assert.deepEqual(await textsOf(crew.sales, caseId), { reply: 'Only mine' })
  })

  test('is kept from others by the database itself', async () => {
    const caseId = await crew.sales.opens()
    await keeps(crew.sales, caseId, { text: 'Only mine' })
    const asks = (person: string) =>
      reading(
        house.database,
        {
          is: 'person',
          organisation: crew.organisation,
          person,
          areas: [{ area: crew.sales.area, role: 'lead' }],
          house: ['administrator'],
          scopes: null,
          language: 'es',
          command: null,
          confirm: null,
        },
        (db) =>
          rows(
            db,
            z.object({ text: z.string() }),
            sql`select text from drafts where organisation_id = ${crew.organisation} and case_id = ${caseId}`,
          ),
      )
    assert.equal((await asks(crew.sales.person)).length, 1)
    assert.equal((await asks(crew.founder.person)).length, 0)
  })

  test('is gone when it is sent, for every device; the other kinds stay', async () => {
    const { sales } = crew
    const caseId = await sales.opens()
    await keeps(sales, caseId, { text: 'We are on it' })
    await keeps(sales, caseId, { writing: 'note', text: 'Ring at noon' })
    await sales.replies(caseId)
    assert.deepEqual(await textsOf(sales, caseId), { reply: '', note: 'Ring at noon' })
    const answer = await keeps(sales, caseId, { text: 'We are on it', hand: telephone, ageMs: 60_000 })
    assert.equal(answer.text, '', 'a copy of before, from a browser that had no connection, does not come back')
  })

  test('is what was written last, not what came last; of one page, what it sent last', async () => {
    const { sales } = crew
    const caseId = await sales.opens()
    await keeps(sales, caseId, { text: 'New', hand: laptop })
    assert.equal((await keeps(sales, caseId, { text: 'Old, from the train', hand: telephone, ageMs: 60_000 })).text, 'New')
    assert.equal(
      (await keeps(sales, caseId, { text: 'New, and slow on its way', hand: laptop, ageMs: 5_000 })).text,
      'New, and slow on its way',
    )
    assert.equal((await keeps(sales, caseId, { text: 'Newest', hand: telephone })).text, 'Newest')
  })

  test('names only files that its writer uploaded and did not send', async () => {
    const { sales, repairs } = crew
    const caseId = await sales.opens()
    const [own, theirs] = [(await sales.uploads('own.txt', 'x')).body.id, (await repairs.uploads('theirs.txt', 'x')).body.id]
    const { files } = await keeps(sales, caseId, { text: 'See', files: [theirs, own, randomUUID()] })
    assert.deepEqual(
      files.map(({ id }: { id: string }) => id),
      [own],
    )
  })

  test('is no entry: the journal says nothing of it', async () => {
    const { sales } = crew
    const caseId = await sales.opens()
    await keeps(sales, caseId, { text: 'Thinking' })
    const { version, timeline } = (await sales.reads(caseId)).body
    assert.deepEqual([version, timeline.length], [1, 1])
  })

  test('of a case that one does not see is of no case', async () => {
    const leaver = await crew.member({ area: { area: crew.sales.area } })
    const caseId = await crew.sales.opens()
    await keeps(leaver, caseId, { text: 'Mine' })
    await crew.founder.post(`/api/people/${leaver.person}/roles`, { version: 1, areas: [], house: [] })
    assert.equal((await leaver.get(`/api/cases/${caseId}/drafts`)).status, 404)
    assert.deepEqual((await leaver.get('/api/drafts')).body.cases, [])
  })

  test('is forgotten when nobody came back to it for 90 days; the trace of one that was sent, after 30', async () => {
    const { sales } = crew
    const caseId = await sales.opens()
    await keeps(sales, caseId, { text: 'Unfinished' })
    await keeps(sales, caseId, { writing: 'note', text: '' })
    const tidiedAfter = async (days: number) => {
      clock.moveByDays(days)
      await transaction(house.database, systemActor(crew.organisation, 'tidy'), async (tx) => {
        forgetOldDrafts(tx)
        return null
      })
      clock.setRight()
      return textsOf(sales, caseId)
    }
    assert.deepEqual(await tidiedAfter(29), { reply: 'Unfinished', note: '' })
    assert.deepEqual(await tidiedAfter(31), { reply: 'Unfinished' })
    assert.deepEqual(await tidiedAfter(91), {})
  })
})
