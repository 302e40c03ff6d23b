import assert from 'node:assert/strict'
import { appendFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, test } from 'vitest'
import { z } from 'zod'
import type { Id } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { reading, rows, sql } from '#server/core/database.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { amounts, caseOf, entriesOf, imported, kindsOf, row } from './testing/imported-cases.ts'
import { differences, type Into, importFile, smallLog } from './testing/small-logs.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

/** A company of its own for each test, ready to be imported into. */
async function ready(): Promise<Company & { into: Into }> {
  const made = await company(house)
  return { ...made, into: { database: house.database, organisation: made.organisation, owner: made.founder.person } }
}

test('each row is a step with its own time, its cells and who did it', async () => {
  const { into } = await ready()
  const figures = await importFile(into, smallLog(row(1, { about: 'No signal' }), row(2, { what: 'Wait', who: '' })))
  const { cases, rows: read, rejected, entries, new: fresh } = figures
  // Entries: the run's two, an area, a person, a customer, the case and its two steps.
  assert.deepEqual({ cases, read, rejected, entries, fresh }, { cases: 1, read: 2, rejected: 0, entries: 8, fresh: 1 })
  const told = await entriesOf(into, 'C1')
  assert.deepEqual(
    told.map(({ kind, at, system }) => [kind, at, system]),
    [
      ['CaseImported', '2016-03-01T10:00:00.000Z', 'import'],
      ['StepImported', '2016-03-01T10:00:00.000Z', null],
      ['StepImported', '2016-03-02T10:00:00.000Z', 'import'],
    ],
  )
  assert.equal(
    told[2]?.words,
    '{"about":"","case":"C1","customer":"","group":"Billing","what":"Wait","when":"2016-03-02T10:00:00Z","who":""}',
  )
  assert.deepEqual(await differences(into), [])
})

test('rows come in the order of their time, equal times in the order of the file', async () => {
  const { into } = await ready()
  await importFile(into, smallLog(row(3, { what: 'C' }), row(1, { what: 'A' }), row(2, { what: 'Y' }), row(2, { what: 'X' })))
  const steps = (await entriesOf(into, 'C1')).slice(1)
  assert.deepEqual(
    steps.map(({ words }) => JSON.parse(words ?? '{}').what),
    ['A', 'Y', 'X', 'C'],
  )
  assert.deepEqual(await differences(into), [])
})

test('a change of area is an accepted relay, before the step that shows it', async () => {
  const { into, founder } = await ready()
  assert.equal(
    (await importFile(into, smallLog(row(1), row(2, { group: 'Technik', who: 'Ben' }), row(3, { group: 'Technik' })))).handoffs,
    1,
  )
  assert.deepEqual(await kindsOf(into), ['CaseImported', 'StepImported', 'HandoffImported', 'StepImported', 'StepImported'])
  const { timeline, holder } = await caseOf({ into, founder })
  assert.equal(timeline.find((item: { kind: string }) => item.kind === 'HandoffImported').facts.to, holder)
  assert.deepEqual(await differences(into), [])
})

const relays = (groups: string[]) => groups.map((group, index) => row(index + 1, { group }))

test.each([
  [['A', '', 'A'], 0, 1],
  [['A', '', 'B'], 1, 1],
  [['', 'A', 'B'], 1, 1],
  [['A', 'B', ''], 1, 1],
  [['A', '', '', 'B', '', 'A'], 2, 3],
  [['', ''], 0, 2],
])('a missing area is counted, never guessed, and no party of a relay: %j', async (groups, handoffs, unregistered) => {
  const { into } = await ready()
  const figures = await importFile(into, smallLog(...relays(groups)))
  assert.deepEqual([figures.handoffs, figures.unregistered], [handoffs, unregistered])
  const standing = (await entriesOf(into, 'C1')).filter(({ kind }) => kind === 'StepImported').map(({ area }) => area)
  assert.deepEqual(
    standing,
    groups.map((group) => group || 'Not registered'),
  )
  assert.deepEqual(await differences(into), [])
})

test('what a source calls as we call what was not registered, nobody had', async () => {
  const { into } = await ready()
  const figures = await importFile(into, smallLog(row(1), row(2, { group: 'not registered' }), row(3, { group: 'Technik' })))
  assert.deepEqual([figures.handoffs, figures.unregistered], [1, 1])
  assert.deepEqual(await differences(into), [])
})

test('an area that there is already is used, whatever its capitals', async () => {
  const { into, founder, sales } = await ready()
  const figures = await importFile(
    into,
    smallLog(row(1, { group: 'SALES' }), row(2, { group: 'sales' }), row(3, { group: 'technik' }), row(4, { group: 'TECHNIK' })),
  )
  assert.equal(figures.handoffs, 1)
  const { areas } = (await founder.get('/api/areas')).body
  assert.deepEqual(
    areas.filter((area: { name: string }) => /technik/i.test(area.name)).map((area: { name: string }) => area.name),
    ['technik'],
  )
  const { timeline } = await caseOf({ into, founder })
  assert.equal(timeline.at(-1).area, sales.area)
  assert.deepEqual(await differences(into), [])
})

test('a case that its source closed and opened again is open', async () => {
  const { into, founder } = await ready()
  await importFile(into, smallLog(row(1), row(2, { what: 'Closed' }), row(3)))
  assert.equal((await caseOf({ into, founder })).closedAt, null)
  await importFile(into, smallLog(row(1), row(2, { what: 'Closed' }), row(3), row(4, { what: 'Closed' }), row(5, { what: 'Closed' })))
  const { closedAt, goalReached, changedAt } = await caseOf({ into, founder })
  assert.deepEqual([closedAt, goalReached, changedAt], ['2016-03-04T10:00:00.000Z', 'unsaid', '2016-03-05T10:00:00.000Z'])
  assert.deepEqual(await differences(into), [])
})

test('a row that comes twice leaves two entries, and the same file again none', async () => {
  const { into, founder } = await ready()
  const file = smallLog(row(1), row(1), row(2, { of: 'C2' }))
  const first = await importFile(into, file)
  assert.deepEqual([first.new, (await kindsOf(into)).length], [2, 3])
  const before = await amounts(into)
  const second = await importFile(into, file)
  const { new: fresh, unchanged, changed, entries, import: batch, cases, handoffs, unregistered } = second
  assert.deepEqual(
    { fresh, unchanged, changed, entries, batch, cases, handoffs, unregistered },
    { ...pick(first), fresh: 0, unchanged: 2, changed: 0, entries: 0, batch: null },
  )
  assert.deepEqual(await amounts(into), before)
  assert.equal((await founder.get('/api/imports')).body.imports.length, 1)
})

const pick = ({ cases, handoffs, unregistered }: { cases: number; handoffs: number; unregistered: number }) => ({
  cases,
  handoffs,
  unregistered,
})

test('further rows of a known case are added, each once', async () => {
  const { into, founder } = await ready()
  await importFile(into, smallLog(row(1), row(1), row(1, { of: 'C2' })))
  const longer = smallLog(row(1), row(1), row(2, { group: 'Technik' }), row(1), row(1, { of: 'C2' }), row(1, { of: 'C3' }))
  const { new: fresh, unchanged, changed, handoffs } = await importFile(into, longer)
  assert.deepEqual({ fresh, unchanged, changed, handoffs }, { fresh: 1, unchanged: 1, changed: 1, handoffs: 1 })
  assert.equal((await caseOf({ into, founder })).holder, (await namedArea(founder, 'Technik')).id)
  assert.deepEqual(await differences(into), [])
  assert.equal((await importFile(into, longer)).entries, 0)
  // A file of the new rows only brings them no second time.
  assert.equal((await importFile(into, smallLog(row(2, { group: 'Technik' })))).entries, 0)
  assert.deepEqual(await differences(into), [])
})

async function namedArea(founder: Company['founder'], name: string): Promise<{ id: Id }> {
  return (await founder.get('/api/areas')).body.areas.find((area: { name: string }) => area.name === name)
}

test('a row older than what was told is told, and moves nothing', async () => {
  const { into, founder } = await ready()
  await importFile(into, smallLog(row(1), row(5, { what: 'Closed', group: 'Technik' })))
  const before = await caseOf({ into, founder })
  const { changed, handoffs } = await importFile(
    into,
    smallLog(row(1), row(3, { group: 'Lager' }), row(5, { what: 'Closed', group: 'Technik' })),
  )
  const after = await caseOf({ into, founder })
  assert.deepEqual([changed, handoffs, after.version], [1, 1, before.version + 1])
  assert.deepEqual([after.holder, after.closedAt, after.changedAt], [before.holder, before.closedAt, before.changedAt])
  assert.equal(after.timeline[0].at, '2016-03-03T10:00:00.000Z')
  assert.deepEqual(await differences(into), [])
})

test('what people here took on, its source no longer moves', async () => {
  const { into, founder, sales } = await ready()
  await importFile(into, smallLog(row(1, { group: 'Sales' })))
  const { id } = await caseOf({ into, founder })
  assert.equal((await sales.post(`/api/cases/${id}/takings`)).status, 200)
  const { handoffs } = await importFile(into, smallLog(row(1, { group: 'Sales' }), row(2, { group: 'Technik', what: 'Closed' })))
  const { holder, holderPerson, closedAt, timeline } = await caseOf({ into, founder })
  assert.deepEqual([handoffs, holder, holderPerson, closedAt], [0, sales.area, sales.person, null])
  assert.equal(timeline[0].kind, 'StepImported')
  assert.deepEqual(await differences(into), [])
})

test('two cases of one customer are theirs; without one, each case has an unnamed customer', async () => {
  const { into, founder } = await ready()
  const named = { customer: 'Carmen' }
  await importFile(into, smallLog(row(2, { of: 'C2', ...named }), row(1, named), row(1, { of: 'C3' }), row(1, { of: 'C4' })))
  await importFile(into, smallLog(row(3, { of: 'C5', ...named })))
  const [one, two, three, four, five] = await Promise.all(['C1', 'C2', 'C3', 'C4', 'C5'].map((of) => caseOf({ into, founder }, of)))
  assert.deepEqual([one.customer.id, one.customer.name, one.customer.since], [two.customer.id, 'Carmen', '2016-03-01T10:00:00.000Z'])
  assert.equal(five.customer.id, one.customer.id)
  assert.notEqual(three.customer.id, four.customer.id)
  assert.equal(three.customer.name, null)
  assert.deepEqual(await differences(into), [])
})

test('a dry run counts what the real run does, and leaves nothing', async () => {
  const { into } = await ready()
  const shared = { group: 'Technik', customer: 'Carmen' }
  await importFile(into, smallLog(row(1), row(1, { of: 'C2', ...shared })))
  const file = smallLog(
    ...relays(['A', '', 'a', 'B']),
    row(1, { of: 'C2', ...shared }),
    row(2, { of: 'C2' }),
    row(1, { of: 'C3', ...shared, who: 'Ben' }),
    row(1, { of: 'C4', customer: 'Luis' }),
    row(1, { of: 'C5', customer: 'Luis' }),
    'C6,Open,never,,,,',
    'C7,Open',
  )
  const before = await amounts(into)
  for (const size of [undefined, { entries: 5, bytes: 100 }]) {
    const dry = await importFile(into, file, { dryRun: true, ...(size && { size }) })
    assert.deepEqual(await amounts(into), before)
    assert.deepEqual(
      dry.reasons.map(({ code }) => code),
      ['time-unreadable', 'too-few-cells'],
    )
    if (!size) continue
    const real = await importFile(into, file, { size })
    assert.deepEqual({ ...dry, import: null }, { ...real, import: null })
    assert.equal((await amounts(into)).journal, (before.journal ?? 0) + real.entries)
  }
  assert.deepEqual(await differences(into), [])
})

const longCase = Array.from({ length: 30 }, (_, index) =>
  row(1 + (index % 9), { group: ['A', 'B', '', 'C'][index % 4] ?? '', what: `${index}` }),
)
const mixed = [
  ...longCase,
  ...relays(['A', '', 'B']).map((line) => line.replace('C1', 'C2')),
  row(1, { of: 'C3', customer: 'Carmen' }),
  row(2, { of: 'C4', customer: 'Carmen' }),
]

test('a case too large for one transaction comes in several, to the same end', async () => {
  const [one, several] = [await ready(), await ready()]
  const figures = await importFile(one.into, smallLog(...mixed))
  const { import: _, ...same } = await importFile(several.into, smallLog(...mixed), { size: { entries: 12, bytes: 1_000_000 } })
  assert.deepEqual({ ...figures, import: undefined }, { ...same, import: undefined })
  assert.deepEqual(await imported(several.into), await imported(one.into))
  assert.deepEqual(await differences(several.into), [])
})

test.each([1, 2, 3, 4])('killed after %i portions and run again: the same end as in one go', async (portions) => {
  const [one, killed] = [await ready(), await ready()]
  await importFile(one.into, smallLog(...mixed))
  const file = smallLog(...mixed)
  let left = portions
  const progress = (words: string) => {
    if (words.endsWith(' cases') && --left === 0) throw new Error('killed')
  }
  const size = { entries: 12, bytes: 1_000_000 }
  await assert.rejects(importFile(killed.into, file, { size, progress }), /killed/)
  assert.deepEqual(await differences(killed.into), [])
  await importFile(killed.into, file, { size })
  assert.deepEqual(await imported(killed.into), await imported(one.into))
  assert.deepEqual(await differences(killed.into), [])
  assert.equal((await importFile(killed.into, file)).entries, 0)
})

test('of two imports at once, the second is told to wait', async () => {
  const { into } = await ready()
  const file = smallLog(...mixed)
  const outcomes = await Promise.allSettled([importFile(into, file), importFile(into, file)])
  assert.deepEqual(outcomes.map((one) => one.status).sort(), ['fulfilled', 'rejected'])
  assert.equal((await importFile(into, file)).unchanged, 4)
})

test('a log that is damaged in the middle leaves nothing', async () => {
  const { into } = await ready()
  const before = await amounts(into)
  const file = smallLog(...Array.from({ length: 1_500 }, (_, index) => row(1, { of: `C${index}` })))
  appendFileSync(file, 'C9,"never closed,2016-03-01T10:00:00Z\n')
  await assert.rejects(importFile(into, file), { name: 'LogRefused', code: 'quote-not-closed' })
  assert.deepEqual(await amounts(into), before)
})

test('a map that takes something else for the area is refused, with nothing written', async () => {
  const { into } = await ready()
  const before = await amounts(into)
  const file = smallLog(...Array.from({ length: 5_001 }, (_, index) => row(1, { of: `C${index}`, group: `G${index}` })))
  await assert.rejects(importFile(into, file), { name: 'LogRefused', code: 'too-many-areas' })
  assert.deepEqual(await amounts(into), before)
})

test('line breaks, markup and steering signs in a cell are kept, and shown as one line', async () => {
  const { into, founder } = await ready()
  await importFile(into, smallLog(row(1, { about: '"<b>No\nsignal</b> \u202Egnol"', group: '"Te\u202Echnik\n2"' })))
  const { subject, timeline } = await caseOf({ into, founder })
  assert.equal(subject, '<b>No signal</b> gnol')
  assert.equal(JSON.parse(timeline[0].words.row).about, '<b>No\nsignal</b> \u202Egnol')
  assert.ok(await namedArea(founder, 'Technik 2'))
  assert.deepEqual(await differences(into), [])
})

test('a subject of any length is cut for lists; without one, a case is called as its source calls it', async () => {
  const { into, founder } = await ready()
  await importFile(into, smallLog(row(1, { about: 'x'.repeat(5_000) }), row(1, { of: 'INC-77' })))
  assert.equal((await caseOf({ into, founder })).subject, `${'x'.repeat(199)}…`)
  assert.equal((await caseOf({ into, founder }, 'INC-77')).subject, 'INC-77')
})

test('the counts are read back through the API', async () => {
  const { into, founder, member } = await ready()
  const figures = await importFile(into, smallLog(...mixed))
  const { body } = await founder.get(`/api/imports/${figures.import}`)
  const { cases, rows: read, handoffs, unregistered } = body
  assert.deepEqual(
    { cases, read, handoffs, unregistered },
    { cases: 4, read: mixed.length, handoffs: figures.handoffs, unregistered: figures.unregistered },
  )
  assert.ok(body.finishedAt >= body.startedAt)
  const stranger = await (await company(house, 'Fibra Norte')).founder.get(`/api/imports/${figures.import}`)
  assert.equal(stranger.status, 404)
  assert.equal((await (await member({ house: ['administrator'] })).get(`/api/imports/${figures.import}`)).status, 403)
})

test('nobody is told of anything: no relay is offered, nothing expires', async () => {
  const { into } = await ready()
  await importFile(into, smallLog(...mixed))
  const kinds = await reading(into.database, systemActor(into.organisation, 'test'), (db) =>
    rows(db, z.object({ kind: z.string() }), sql`select distinct kind from journal where kind like 'Handoff%'`),
  )
  assert.deepEqual(kinds, [{ kind: 'HandoffImported' }])
})

test('counts that were changed by hand are found', async () => {
  const { into } = await ready()
  await importFile(into, smallLog(...mixed))
  const owner = new pg.Client({ connectionString: house.ownerUrl })
  await owner.connect()
  const tamper = (what: string) =>
    owner.query(`update remo.imported_cases set ${what} where organisation_id = '${into.organisation}' and external_id = 'C2'`)
  for (const column of ['rows', 'handoffs', 'unregistered']) {
    await tamper(`${column} = ${column} + 1`)
    assert.match((await differences(into))[0]?.what ?? '', /counts of the imported case/)
    await tamper(`${column} = ${column} - 1`)
  }
  await owner.end()
  assert.deepEqual(await differences(into), [])
})
