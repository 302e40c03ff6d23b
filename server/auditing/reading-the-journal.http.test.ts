import assert from 'node:assert/strict'
import { afterAll, beforeAll, test } from 'vitest'
import { type Company, company, type Member } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'

let house: TestHouse
let crew: Company
let auditor: Member
let [customer, mine, theirs] = ['', '', '']
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
  auditor = await crew.member({ house: ['auditor'] })
  const { sales, repairs } = crew
  customer = (await sales.post('/api/customers', { name: 'Ana Ruiz' })).body.id
  mine = await sales.opens({ customer })
  await sales.post(`/api/cases/${mine}/notes`, { text: 'Nobody but us reads this.' })
  await sales.handsOff(mine, { to: repairs })
  theirs = await repairs.opens()
  await repairs.closes(theirs)
})
afterAll(() => house.close())

type Entry = { id: string; kind: string; happenedAt: string; person: string | null }

async function kinds(asked: string, member = auditor): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; ; ) {
    const { status, body } = await member.get(`/api/journal?limit=3${asked}${after && `&after=${encodeURIComponent(after)}`}`)
    assert.equal(status, 200, JSON.stringify(body))
    found.push(...body.entries.map(({ kind }: Entry) => kind))
    if (!body.next) return found
    after = body.next
  }
}

test('everything that was recorded is read, the last first, page by page', async () => {
  const all = await kinds('')
  assert.equal(all[0], 'CaseClosed')
  assert.equal(all.at(-1), 'OrganisationFounded')
  const once = (await auditor.get('/api/journal?limit=100')).body
  assert.deepEqual([all, once.next], [once.entries.map(({ kind }: Entry) => kind), null])
})

test('it is narrowed to who acted, to an area, a customer, a case, a kind, and to several of them', async () => {
  const { sales, repairs } = crew
  const { key } = (await sales.reads(mine)).body
  assert.deepEqual(await kinds(`&person=${repairs.person}`), ['CaseClosed', 'CaseOpened', 'CustomerRegistered'])
  assert.deepEqual(await kinds(`&area=${repairs.area}`), ['CaseClosed', 'CaseOpened', 'AreaAdded'])
  assert.deepEqual(await kinds(`&customer=${customer}`), ['HandoffOffered', 'NoteWritten', 'CaseOpened', 'CustomerRegistered'])
  assert.deepEqual(await kinds(`&case=${key}`), ['HandoffOffered', 'NoteWritten', 'CaseOpened'])
  assert.deepEqual(await kinds('&kind=NoteWritten'), ['NoteWritten'])
  assert.deepEqual(await kinds(`&customer=${customer}&person=${repairs.person}`), [])
  assert.deepEqual(await kinds('&case=0000000000000'), [])
})

test('an entry tells who, when and about what, and nothing that somebody wrote', async () => {
  const { body } = await auditor.get('/api/journal?kind=NoteWritten')
  const [note] = body.entries
  assert.deepEqual(
    [note.person, note.area, note.case.id, note.customer],
    [crew.sales.person, crew.sales.area, mine, { id: customer, name: 'Ana Ruiz' }],
  )
  assert.ok(!JSON.stringify(body).includes('Nobody but us'))
})

test('only auditors, and whoever leads the experience, read it', async () => {
  for (const member of [crew.sales, await crew.member({ house: ['administrator'] })])
    assert.equal((await member.get('/api/journal')).status, 403)
  assert.equal((await (await crew.member({ house: ['cxLead'] })).get('/api/journal')).status, 200)
})

test('a page of one search is none of another', async () => {
  const { body } = await auditor.get('/api/journal?limit=1')
  const { status } = await auditor.get(`/api/journal?limit=1&kind=CaseOpened&after=${encodeURIComponent(body.next)}`)
  assert.equal(status, 400)
})
