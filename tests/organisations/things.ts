import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { tell } from '#server/cases/notices.record.ts'
import { systemActor } from '#server/core/actor.ts'
import { beginSession } from '#server/core/session.ts'
import { transaction } from '#server/core/transaction.ts'
import type { Company, Member } from '#server/testing/company.ts'
import type { TestHouse } from '#server/testing/house.ts'

/** One of everything that has an id, of one organisation; or ids of nothing. */
export type Things = {
  customer: string
  /** Where those who ask work, and another that takes cases. */
  area: string
  receiver: string
  case: string
  key: string
  closedCase: string
  handoff: string
  notice: string
  import: string
  person: string
  listKind: string
  reason: string
  ownField: string
  ending: string
  /** Of the founder, and not the one with which they ask. */
  session: string
  cursor: string
  /** What `sales` uploaded and did not send; one for each route that would take it. */
  uploadToOpen: string
  uploadToRecord: string
  uploadToReply: string
  uploadToNote: string
  uploadToRemove: string
  file: string
  timelineCursor: string
  version: number
}

/** What stands in every text of the organisation that nobody else may ever read. */
export const MARK = 'Zurbarán'

/** Fills an organisation with one of everything; all its words hold the mark. */
export async function thingsOf(house: TestHouse, { organisation, founder, sales, repairs }: Company): Promise<Things> {
  const customer = (
    await ok(sales.post('/api/customers', { name: `Carmen ${MARK}`, mail: 'zurbaran@example.org', phone: '+34 600 12 34 56' }))
  ).id
  const about = { customer, subject: `${MARK} has no signal`, need: `${MARK} says so.`, goal: `${MARK} works from home` }
  const caseId = await sales.opens(about)
  const closedCase = await sales.opens(about)
  await sales.closes(closedCase)
  for (let said = 0; said < 60; said++) await ok(sales.post(`/api/cases/${caseId}/notes`, { text: `${MARK} ${said}` }))
  const file = await uploads(sales, `${MARK}.pdf`)
  await ok(sales.post(`/api/cases/${caseId}/notes`, { text: `${MARK} sent this`, files: [file] }))
  const { key, olderTimeline, version } = await ok(sales.reads(caseId))
  const handoff = await sales.handsOff(await sales.opens(about), { to: repairs })
  const notice = await noticeFor(house, organisation, sales, caseId)
  const importId = await importIn(house, organisation)
  const person = (
    await ok(
      founder.post('/api/people', {
        name: `${MARK} Ruiz`,
        email: `${randomUUID()}@example.org`,
        language: 'es',
        areas: [],
        house: ['auditor'],
      }),
    )
  ).id
  const listKind = (await ok(founder.post('/api/list-items', { list: 'kinds', name: { es: `${MARK} averiado` } }))).id
  const reason = (await ok(founder.post('/api/list-items', { list: 'reasons', name: { es: `${MARK} lo dice` } }))).id
  const ownField = (
    await ok(founder.post('/api/own-fields', { kind: listKind, holds: 'text', name: { es: `De ${MARK}` }, requiredToClose: false }))
  ).id
  const ending = (await ok(founder.post('/api/list-items', { list: 'endings', name: { es: `${MARK} vuelve` }, standsFor: 'solved' }))).id
  const session = await otherSessionOf(house, founder)
  const { next } = await ok(sales.get('/api/cases?box=open&limit=1'))
  return {
    customer,
    area: sales.area,
    receiver: repairs.area,
    case: caseId,
    key,
    closedCase,
    handoff,
    notice,
    import: importId,
    person,
    listKind,
    reason,
    ownField,
    ending,
    session,
    uploadToOpen: await uploads(sales, `${MARK}.txt`),
    uploadToRecord: await uploads(sales, `${MARK}.txt`),
    uploadToReply: await uploads(sales, `${MARK}.txt`),
    uploadToNote: await uploads(sales, `${MARK}.txt`),
    uploadToRemove: await uploads(sales, `${MARK}.txt`),
    file,
    cursor: next,
    timelineCursor: olderTimeline,
    version,
  }
}

export function thingsOfNobody(): Things {
  const noCursor = 'bm93aGVyZQ.AAAAAAAAAAAAAAAAAAAAAA'
  return {
    customer: randomUUID(),
    area: randomUUID(),
    receiver: randomUUID(),
    case: randomUUID(),
    key: '0000000000000',
    closedCase: randomUUID(),
    handoff: randomUUID(),
    notice: randomUUID(),
    import: randomUUID(),
    person: randomUUID(),
    listKind: randomUUID(),
    reason: randomUUID(),
    ownField: randomUUID(),
    ending: randomUUID(),
    session: '0'.repeat(64),
    uploadToOpen: randomUUID(),
    uploadToRecord: randomUUID(),
    uploadToReply: randomUUID(),
    uploadToNote: randomUUID(),
    uploadToRemove: randomUUID(),
    file: randomUUID(),
    cursor: noCursor,
    timelineCursor: noCursor,
    version: 1,
  }
}

async function noticeFor(house: TestHouse, organisation: string, { person, area, get }: Member, caseId: string): Promise<string> {
  await transaction(house.database, systemActor(organisation, 'test'), async (tx) => {
    tell(tx, { kind: 'handoffExpired', person, area, caseId, position: 1, at: tx.now })
    return null
  })
  return (await ok(get('/api/notices'))).notices[0].id
}

async function otherSessionOf(house: TestHouse, { person, get }: Member): Promise<string> {
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  const { rows } = await owner.query(
    'select id, organisation_id as organisation, person_id as person from remo.accounts where person_id = $1',
    [person],
  )
  await owner.end()
  await beginSession(house.database, rows[0])
  return (await ok(get('/api/sessions'))).sessions.find(({ here }: { here: boolean }) => !here).id
}

// A run of an importer is begun by the command line: here only its row matters.
async function importIn(house: TestHouse, organisation: string): Promise<string> {
  const id = randomUUID()
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  await owner.query(
    "insert into remo.imports (organisation_id, id, source, started_at, version, hash) values ($1, $2, $3, '2026-01-01', 1, '')",
    [organisation, id, MARK],
  )
  await owner.end()
  return id
}

async function uploads(member: Member, name: string): Promise<string> {
  return (await ok(member.uploads(name, MARK))).id
}

async function ok(answer: ReturnType<Member['get']>) {
  const { status, body } = await answer
  if (status !== 200) throw new Error(`expected 200, got ${status}: ${JSON.stringify(body)}`)
  return body
}
