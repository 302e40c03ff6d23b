import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Id } from '#contract/words.ts'
import { replays } from '#server/app.ts'
import { systemActor } from '#server/core/actor.ts'
import { sealJournal } from '#server/core/seals.ts'
import { another, provedTables, slightly, type Tampering, tamperWith, tellingTables, UNPROVED } from '#server/core/testing/tampering.ts'
import { transaction } from '#server/core/transaction.ts'
import { write } from '#server/core/tx.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company } from '#server/testing/company.ts'
import { registersCompany } from '#server/testing/customers.ts'
import { nameAndDescribe } from '#server/testing/describing.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { settle } from '#server/testing/settling.ts'
import { sql } from './database.ts'
import { commitHash, entryHash, JournalEntry, NO_PREDECESSOR, nextDigest } from './entry.ts'
import { verify } from './verify.ts'

const seals = mkdtempSync(join(tmpdir(), 'remo-seals-'))
let house: TestHouse
let crew: Company
let other: Company
let tampering: Tampering

/** Everything can be tampered with in one organisation: two seals, and entries behind them. In the other a customer is the last that was sealed. */
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
  other = await company(house, 'Cable Norte')
  const { sales, repairs } = crew
  await settle(crew)
  const handoff = await sales.handsOff(await sales.opens(), { to: repairs, withOwner: true })
  await repairs.accepts(handoff)
  const returned = await sales.opens()
  await repairs.returns(await sales.handsOff(returned, { to: repairs }))
  await sales.replies(returned)
  await sales.closes(returned)
  await registersCompany(sales)
  await other.sales.post('/api/customers', { name: 'Ana Ruiz' })
  await nameAndDescribe(crew, returned)
  await sales.post(`/api/cases/${returned}/links`, { other: await sales.opens(), how: 'follows' })
  await seal(0)
  const open = await sales.opens()
  await sales.post(`/api/cases/${open}/notes`, { text: 'Ask for the serial number.' })
  await seal(1)
  const files = [(await sales.uploads('router.jpg', 'red light')).body.id, (await sales.uploads('bill.pdf', 'paid')).body.id]
  await sales.post(`/api/cases/${open}/contacts`, { channel: 'phone', text: 'Still nothing.', files })
  await sales.handsOff(open, { to: repairs })
  await sales.post('/api/preferences', { language: 'es', theme: 'dark' })
  await sales.post(`/api/cases/${returned}/reopenings`, { reason: 'It came back.' })
  tampering = await tamperWith(house.ownerUrl)
}, 120_000)
afterEach(() => tampering.restore())
afterAll(async () => {
  await tampering.close()
  await house.close()
  rmSync(seals, { recursive: true })
})

async function seal(daysLater: number): Promise<void> {
  clock.moveByDays(daysLater)
  for (const { organisation } of [crew, other])
    await sealJournal(house.database, organisation, { key: house.secrets.sealKey, folder: seals })
  clock.setRight()
}

const look = (organisation: Id = crew.organisation) =>
  verify(house.database, [organisation], { sealsFolder: seals, replays, progress: () => {} })

async function firstDifference(organisation?: Id) {
  const { ok, differences } = await look(organisation)
  expect(ok).toBe(false)
  const [first] = differences
  if (!first) throw new Error('nothing differs')
  return first
}

/** Whether a change could be made: some leave no JSON, or meet a unique key. */
const possible = (change: Promise<unknown>) =>
  change.then(
    () => true,
    () => false,
  )

type Place = { stream: string; version: number; position: number }

/** The entries of an organisation, in order. */
async function journal(organisation: Id = crew.organisation): Promise<(Place & { hash: Buffer; entries_after: number })[]> {
  const rows = await tampering.run(
    'select stream, version, position, hash, entries_after from journal where organisation_id = $1 order by position',
    [organisation],
  )
  return rows.map((row) => ({
    stream: String(row.stream),
    version: Number(row.version),
    position: Number(row.position),
    hash: z.instanceof(Buffer).parse(row.hash),
    entries_after: Number(row.entries_after),
  }))
}

const at = async (position: number, organisation = crew.organisation) =>
  (await journal(organisation)).find((entry) => entry.position === position) ?? { stream: '', version: 0, position }
const changeEntry = (position: number, change: string) =>
  tampering.run(`update journal set ${change} where organisation_id = $1 and position = $2`, [crew.organisation, position])

test('what nobody touched is sound: replay equals state, each chain, each word and each seal', async () => {
  const found = await look()
  expect(found).toMatchObject({ ok: true, differences: [], seals: 2, organisations: 1 })
  expect(found.entries).toBe((await journal()).length)
})

test('days on which nothing happened are sealed, and sound', async () => {
  const { organisation, sales } = await company(house, 'Cable Oeste')
  for (const day of [0, 1, 2]) {
    clock.moveByDays(day)
    await sealJournal(house.database, organisation, { key: house.secrets.sealKey, folder: seals })
  }
  clock.setRight()
  expect(await look(organisation)).toMatchObject({ ok: true, differences: [], seals: 3 })
  await sales.opens()
  expect(await look(organisation)).toMatchObject({ ok: true, differences: [] })
})

test('any one bit or sign of an entry that is changed is found, and the entry is named', async () => {
  const entries = await journal()
  const columns = (await tampering.columns('journal')).filter(({ name, type }) => name !== 'position' && type !== 'jsonb')
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...columns), fc.constantFrom(...entries), fc.nat(255), async (column, entry, chance) => {
      fc.pre(await possible(changeEntry(entry.position, `${column.name} = ${slightly(column, chance)}`)))
      const changed = await at(entry.position)
      const { ok, differences } = await look()
      await tampering.restore()
      expect(ok).toBe(false)
      const named = differences.filter(({ stream }) => stream === entry.stream || stream === changed.stream)
      if (column.name === 'entries_after') expect(differences[0]?.stream).toBeTypeOf('string')
      else
        expect(
          named.some(
            ({ version, position }) =>
              version === entry.version || version === changed.version || column.name === 'stream' || position === entry.position,
          ),
        ).toBe(true)
    }),
    { numRuns: 120 },
  )
}, 180_000)

test('any one sign of the body of an entry that is changed is found, and the entry is named', async () => {
  const entries = await journal()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...entries), fc.nat(2_000), async (entry, chance) => {
      const [{ length } = { length: 0 }] = await tampering.run(
        'select length(body::text) as length from journal where organisation_id = $1 and position = $2',
        [crew.organisation, entry.position],
      )
      const place = 1 + (chance % Number(length))
      const changing = tampering.run(
        `update journal j set body = (select ${slightly({ name: 'j.body', type: 'jsonb' })} from (values (${place})) p (at)) from journal before
         where j.organisation_id = $1 and j.position = $2 and (before.organisation_id, before.position) = (j.organisation_id, j.position)
         returning j.body <> before.body as different`,
        [crew.organisation, entry.position],
      )
      fc.pre(await possible(changing))
      const [changed] = await changing
      const { differences } = await look()
      await tampering.restore()
      if (changed?.different) expect(differences[0]).toMatchObject({ stream: entry.stream, version: entry.version })
      else expect(differences).toEqual([])
    }),
    { numRuns: 80 },
  )
}, 180_000)

test('two entries that changed places are found, and named', async () => {
  const entries = await journal()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...entries), fc.constantFrom(...entries), async (one, two) => {
      fc.pre(one.position < two.position)
      await changeEntry(one.position, 'position = -1')
      await changeEntry(two.position, `position = ${one.position}`)
      await changeEntry(-1, `position = ${two.position}`)
      const first = await firstDifference()
      await tampering.restore()
      expect(first.stream).toBeTypeOf('string')
      expect(first.version).toBeTypeOf('number')
    }),
    { numRuns: 25 },
  )
}, 180_000)

test('two entries of a case that changed versions are found, and named', async () => {
  const streams = Map.groupBy(await journal(), (entry) => entry.stream)
  const long = [...streams.values()].find((entries) => entries.length >= 4)
  const [, second, third] = long ?? []
  if (!second || !third) throw new Error('no case is long enough')
  await changeEntry(second.position, 'version = -1')
  await changeEntry(third.position, `version = ${second.version}`)
  await changeEntry(second.position, `version = ${third.version}`)
  expect(await firstDifference()).toMatchObject({ stream: second.stream, version: second.version })
})

test('an entry that was taken to another position is found', async () => {
  const entries = await journal()
  const [first] = entries
  const last = entries.at(-1)
  if (!first || !last) throw new Error('the journal is empty')
  for (const entry of [first, entries[10] ?? last, last]) {
    await changeEntry(entry.position, `position = position + ${entries.length}`)
    expect((await firstDifference()).stream).toBeTypeOf('string')
    await tampering.restore()
  }
})

test('an entry that was taken out is found, and the stream is named', async () => {
  for (const entry of await journal()) {
    await tampering.run('delete from journal where organisation_id = $1 and position = $2', [crew.organisation, entry.position])
    expect(await firstDifference()).toMatchObject({ stream: entry.stream })
    await tampering.restore()
  }
}, 120_000)

/** Makes the counter row fit what is left of the journal, as one who knows how it is made would. */
async function mendCounter(organisation: Id): Promise<void> {
  let digest = NO_PREDECESSOR
  let open: Buffer[] = []
  const left = await journal(organisation)
  for (const { hash, entries_after } of left) {
    open.push(hash)
    if (entries_after > 0) continue
    digest = nextDigest(digest, commitHash(open))
    open = []
  }
  await tampering.run('update journal_counters set position = $2, digest = $3 where organisation_id = $1', [
    organisation,
    left.length,
    digest,
  ])
}

test('a cut tail is found: sealed or not, when the counter row or the state row was not cut with it', async () => {
  const last = (await journal()).at(-1)
  if (!last) throw new Error('the journal is empty')
  const cut = () => tampering.run('delete from journal where organisation_id = $1 and position = $2', [crew.organisation, last.position])
  await cut()
  await mendCounter(crew.organisation)
  expect(await firstDifference()).toMatchObject({ stream: last.stream, version: last.version - 1 })
  await tampering.restore()
  await cut()
  const [before] = (await journal()).filter(({ stream }) => stream === last.stream).slice(-1)
  await tampering.run('update cases set version = $2, hash = $3 where id = $1', [
    last.stream.slice('case-'.length),
    before?.version,
    before?.hash,
  ])
  const found = await look()
  expect(found.differences.some(({ what }) => what.includes('the counter stands at'))).toBe(true)
})

test('a sealed tail that was cut with everything that tells of it is found by the seal, in the table and outside', async () => {
  const last = (await journal(other.organisation)).at(-1)
  if (!last) throw new Error('the journal is empty')
  const customer = last.stream.slice('customer-'.length)
  await tampering.run('delete from journal where organisation_id = $1 and position = $2', [other.organisation, last.position])
  await tampering.run('delete from customers where id = $1', [customer])
  await tampering.run('delete from source_records where customer_id = $1', [customer])
  await mendCounter(other.organisation)
  expect((await firstDifference(other.organisation)).what).toMatch(/the seal of .* covers entries up to/)
  await tampering.run('delete from seals where organisation_id = $1', [other.organisation])
  expect((await firstDifference(other.organisation)).what).toMatch(/the outside copy of the seal of .* differs from the table/)
})

test('a chain that was rewritten from end to end is found by the seal, and by its outside copy when the seal was rewritten too', async () => {
  const note = (await journal()).find((entry) => entry.stream.startsWith('area-'))
  if (!note) throw new Error('there is no area')
  const [row] = await tampering.run(
    `select position, entries_after as "entriesAfter", stream, version, kind, happened_at as "happenedAt", recorded_at as "recordedAt", person_id as person, system,
       area_id as area, source_record_id as "sourceRecord", case_id as "caseId", body, hash from journal where organisation_id = $1 and position = $2`,
    [crew.organisation, note.position],
  )
  const iso = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
  const entry = JournalEntry.parse({ ...row, position: note.position, happenedAt: iso(row?.happenedAt), recordedAt: iso(row?.recordedAt) })
  const body = { ...entry.body, acceptMinutes: 1 }
  const hash = entryHash(NO_PREDECESSOR, { ...entry, body, organisation: crew.organisation })
  await tampering.run('update journal set body = $3, hash = $4 where organisation_id = $1 and position = $2', [
    crew.organisation,
    note.position,
    body,
    hash,
  ])
  await tampering.run('update areas set accept_minutes = 1, hash = $2 where id = $1', [note.stream.slice('area-'.length), hash])
  await mendCounter(crew.organisation)
  const rewritten = await firstDifference()
  expect(rewritten.what).toMatch(/differ from the seal/)
  expect(rewritten.stream).toBeTypeOf('string')
  await tampering.run('delete from seals where organisation_id = $1', [crew.organisation])
  expect((await firstDifference()).what).toMatch(/outside copy/)
})

test('words that were changed, or whose row is missing, are found, and their entry named; erased words are sound', async () => {
  const [contact] = await tampering.run(
    "select stream, version, body #>> '{words,text,content}' as id from journal where kind = 'MessageReceived' and organisation_id = $1",
    [crew.organisation],
  )
  for (const change of ["set words = words || '.'", 'set salt = sha256(salt)', "set words = ''"]) {
    await tampering.run(`update content ${change} where id = $1`, [contact?.id])
    expect(await firstDifference()).toMatchObject({
      stream: contact?.stream,
      version: contact?.version,
      what: `the words ${contact?.id} were changed`,
    })
    await tampering.restore()
  }
  await tampering.run('delete from content where id = $1', [contact?.id])
  expect(await firstDifference()).toMatchObject({
    stream: contact?.stream,
    version: contact?.version,
    what: `the words ${contact?.id} are missing`,
  })
  await tampering.restore()
  await tampering.run('update content set words = null, salt = null where id = $1', [contact?.id])
  expect((await look()).ok).toBe(true)
})

for (const table of provedTables)
  test(`each column of each row of ${table} that is changed is found`, async () => {
    const unseen: string[] = []
    for (const column of await tampering.columns(table)) {
      if (UNPROVED.has(`${table}.${column.name}`)) continue
      for (let nth = 0; ; nth++) {
        const [row] = await tampering.run(
          `select ctid::text as place from ${table} t where organisation_id = $1 order by to_jsonb(t)::text offset $2 limit 1`,
          [crew.organisation, nth],
        )
        if (!row) break
        const changed = `update ${table} set ${column.name} = ${another(column)} where ctid = $1::tid`
        if (!(await possible(tampering.run(changed, [row.place])))) continue
        if ((await look()).ok) unseen.push(`${column.name} of row ${nth}`)
        await tampering.restore()
      }
    }
    expect(unseen).toEqual([])
  }, 120_000)

test('a row that was taken out of a table is found', async () => {
  for (const table of tellingTables) {
    await tampering.run(`delete from ${table} where ctid = (select max(ctid) from ${table} where organisation_id = $1)`, [
      crew.organisation,
    ])
    expect(await firstDifference(), table).toMatchObject({ stream: expect.any(String) })
    await tampering.restore()
  }
})

test('an outside copy of a seal that was changed, cut, or taken away before another is found', async () => {
  const [first] = readdirSync(seals)
    .filter((name) => name.startsWith(crew.organisation))
    .sort()
  const file = join(seals, first ?? '')
  const copy = readFileSync(file, 'utf8')
  for (const changed of [
    copy.replace(/"entries": \d+/, '"entries": 1'),
    copy.replace(/"signature": "./, '"signature": "'),
    copy.slice(0, 100),
    '{}',
  ]) {
    writeFileSync(file, changed)
    expect((await firstDifference()).what).toMatch(/the outside copy/)
  }
  rmSync(file)
  expect((await firstDifference()).what).toMatch(/an outside copy .* is missing/)
  writeFileSync(file, copy)
  expect((await look()).ok).toBe(true)
})

test('a write that nobody journalled is found', async () => {
  await transaction(house.database, systemActor(crew.organisation, 'test'), async (tx) => {
    write(tx, sql`update areas set takes_cases = not takes_cases where organisation_id = ${tx.organisation}`)
    return null
  })
  expect((await firstDifference()).what).toBe('takesCases: replay gives false, the tables say true')
})
