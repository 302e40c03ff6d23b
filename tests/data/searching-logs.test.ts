import assert from 'node:assert/strict'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { outside } from '#server/core/outside.ts'
import { catchUp } from '#server/core/readers.ts'
import type { EventRow } from '#server/imports/event-row.ts'
import { importEventLog } from '#server/imports/importing.record.ts'
import { openEventLog, readEventLog } from '#server/imports/reading-event-log.ts'
import { searchIndex } from '#server/search/reactions.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { areThere, example, paths } from './real-logs.ts'

/** A case as the log itself tells it: its cells as words, when it began, who held it last. Known without Remo. */
type Told = { id: string; cells: string[][]; words: Set<string>; openedAt: number; area: string | null; closed: boolean }

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

const has =
  (...sought: string[]) =>
  ({ words }: Told) =>
    sought.every((word) => words.has(word))
const begins = (start: string) => (told: Told) => [...told.words].some((word) => word.startsWith(start))
const says = (phrase: string) => {
  const sought = wordsOf(phrase)
  return ({ cells }: Told) => cells.some((cell) => cell.some((_, at) => sought.every((word, step) => cell[at + step] === word)))
}
const all =
  (...every: ((told: Told) => boolean)[]) =>
  (told: Told) =>
    every.every((one) => one(told))
const opened = (from: string, to: string) => (told: Told) => told.openedAt >= Date.parse(from) && told.openedAt < Date.parse(to)

/** What is asked, as somebody would type it, and which cases must be found: no others, and none left out. */
const logs = [
  {
    name: 'ServiceNow',
    file: 'uci-servicenow-incidents.zip',
    map: 'servicenow',
    asked: [
      ['0000045', has('0000045')],
      ['"cmdb_ci 31"', says('cmdb ci 31')],
      ['"CMDB CI 49"', says('cmdb ci 49')],
      ['"vendor 1"', says('vendor 1')],
      ['vendor ivr', has('vendor', 'ivr')],
      ['"self service" 0001230', all(says('self service'), has('0001230'))],
      ['IVR', has('ivr')],
      ['ivr is:closed', has('ivr')],
      ['ivr is:open', () => false],
      ['"direct opening"', says('direct opening')],
      ['"send email" email', all(says('send email'), has('email'))],
      ['"awaiting evidence"', says('awaiting evidence')],
      ['"awaiting problem" 0000132', all(says('awaiting problem'), has('0000132'))],
      ['0001327', has('0001327')],
      ['8s is:closed', has('8s')],
      ['phone before:2016-03-01', all(has('phone'), opened('1970-01-01', '2016-03-01'))],
      ['email after:2016-03-20 before:2016-04', all(has('email'), opened('2016-03-20', '2016-04-01'))],
      ['correo 0000045', () => false],
      ['"email send"', says('email send')],
      ['"55 · 170" ', says('55 170')],
    ],
  },
  {
    name: 'Volvo',
    file: 'bpic2013-incidents.zip',
    map: 'volvo',
    asked: [
      ['PROD582', has('prod582')],
      ['prod58', begins('prod58')],
      ['1-364285768', says('1 364285768')],
      ['"1-660915327"', says('1 660915327')],
      ['Krzysztof major', has('krzysztof', 'major')],
      ['krzysztof valerie', has('krzysztof', 'valerie')],
      ['frédéric prod582', has('frederic', 'prod582')],
      ['indonesia', has('indonesia')],
      ['romania', has('romania')],
      ['unmatched', has('unmatched')],
      ['"org line v4"', says('org line v4')],
      ['"Org line V"', says('org line v')],
      ['"line org"', says('line org')],
      ['major', has('major')],
      ['major after:2012-05', all(has('major'), opened('2012-05-01', '2100-01-01'))],
      ['before:2012', opened('1970-01-01', '2012-01-01')],
      ['is:open', ({ closed }) => !closed],
      ['está:abierto prod', all(({ closed }) => !closed, begins('prod'))],
      ['área:"G230 2nd" high', all(({ area }) => area === 'G230 2nd', has('high'))],
      ['Santi', has('santi')],
    ],
  },
] satisfies { name: string; file: string; map: string; asked: [string, (told: Told) => boolean][] }[]

/** Pages are compared whole up to here; beyond, the newest of them. */
const MOST = 250

describe.runIf(areThere).each(logs)('$name, searched', ({ file, map, asked }) => {
  let house: TestHouse
  let own: Company
  let told: Map<string, Told>
  let names: Map<string, string>
  beforeAll(async () => {
    house = await testHouse()
    house.settings.searchesAMinute = 1_000_000
    own = await company(house)
    told = await toldBy(file, map)
    const log = await openEventLog(join(paths, file), await example(map), { now: new Date(outside.now()) })
    const into = { organisation: own.organisation, owner: own.founder.person, source: map }
    assert.ok(await importEventLog(house.database, { ...into, log, dryRun: false, progress: () => {} }))
    await catchUp(house.database, own.organisation, searchIndex)
    names = await namesOfCases(house)
  }, 900_000)
  afterAll(() => house.close())

  test.each(asked)('%s', async (q, expected) => {
    const right = [...told.values()].filter(expected).toSorted((a, b) => b.openedAt - a.openedAt)
    const found = await foundBy(q, Math.min(right.length, MOST) + 1)
    if (right.length <= MOST) return assert.deepEqual(found.toSorted(), right.map(({ id }) => id).toSorted())
    for (const id of found)
      assert.ok(
        right.some((one) => one.id === id),
        `${id} has not what was asked`,
      )
    const instants = found.map((id) => told.get(id)?.openedAt)
    assert.deepEqual(
      instants,
      right.slice(0, found.length).map(({ openedAt }) => openedAt),
    )
  })

  /** Names of cases in their source, those opened last first. */
  async function foundBy(q: string, most: number): Promise<string[]> {
    const found: string[] = []
    for (let after: string | null = ''; after !== null && found.length < most; ) {
      const query = new URLSearchParams({
        q,
        order: 'newest',
        limit: '50',
        ...(q.endsWith(' ') && { typing: 'no' }),
        ...(after && { after }),
      })
      const { status, body } = await own.sales.get(`/api/search?${query}`)
      assert.equal(status, 200)
      // A slip set right is no answer to what was asked.
      if (body.instead.length > 0) return []
      for (const hit of body.hits) found.push(names.get(hit.case.id) ?? '')
      after = body.next
    }
    return found
  }
})

async function toldBy(file: string, map: string): Promise<Map<string, Told>> {
  const rows = (await Array.fromAsync(readEventLog(join(paths, file), await example(map), { now: new Date() }))).flat()
  const events = rows.filter((row) => row.is === 'event')
  return new Map([...Map.groupBy(events, (event) => event.caseId)].map(([id, ofCase]) => [id, tell(id, ofCase)]))
}

function tell(id: string, events: readonly EventRow[]): Told {
  const inOrder = events.toSorted((a, b) => a.at - b.at || a.row - b.row)
  const cells = [...inOrder.flatMap((event) => Object.values(event.attributes)), inOrder.find(({ subject }) => subject)?.subject ?? ''].map(
    wordsOf,
  )
  return {
    id,
    cells,
    words: new Set(cells.flat()),
    openedAt: inOrder[0]?.at ?? 0,
    area: inOrder.at(-1)?.area ?? null,
    closed: inOrder.at(-1)?.closed ?? false,
  }
}

async function namesOfCases({ ownerUrl }: TestHouse): Promise<Map<string, string>> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query('select case_id, external_id from remo.imported_cases')
  await owner.end()
  return new Map(rows.map(({ case_id, external_id }) => [case_id, external_id]))
}
