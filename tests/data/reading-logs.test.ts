import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type EventLogMap, eventLogMap } from '#server/imports/event-log-map.ts'
import type { EventRow } from '#server/imports/event-row.ts'
import { readEventLog } from '#server/imports/reading-event-log.ts'
import { areThere, example, paths } from './real-logs.ts'

/** What a log comes to, counted here with plain maps, so that the importer has something to agree with. */
async function countLog(file: string, map: EventLogMap) {
  const rows = (await Array.fromAsync(readEventLog(join(paths, file), map, { now: new Date() }))).flat()
  const events = rows.filter((row) => row.is === 'event')
  const cases = Map.groupBy(events, (event) => event.caseId)
  const areas = [...cases.values()].map((ofCase) => runs(inOrder(ofCase)))
  return {
    rows: rows.length,
    rejected: rows.length - events.length,
    cases: cases.size,
    withoutArea: events.filter((event) => event.area === null).length,
    casesWithoutArea: areas.filter((held) => held.length === 0).length,
    changesOfArea: areas.reduce((sum, held) => sum + Math.max(0, held.length - 1), 0),
    closedCases: [...cases.values()].filter((ofCase) => ofCase.some((event) => event.closed)).length,
    sameRowAgain: events.length - new Set(events.map((event) => event.identity)).size,
  }
}

const inOrder = (events: EventRow[]) => events.toSorted((a, b) => a.at - b.at || a.row - b.row)

/** The areas that held a case, one after the other: missing ones are left out, equal neighbours are one. */
function runs(events: EventRow[]): string[] {
  const areas = events.flatMap((event) => event.area ?? [])
  return areas.filter((area, index) => area !== areas[index - 1])
}

describe.runIf(areThere)('the real logs are read whole', () => {
  test('ServiceNow, 141,712 rows of 24,918 cases', async () => {
    expect(await countLog('uci-servicenow-incidents.zip', await example('servicenow'))).toMatchObject({
      rows: 141_712,
      rejected: 0,
      cases: 24_918,
      withoutArea: 14_213,
      casesWithoutArea: 373,
      changesOfArea: 19_087,
    })
  })

  test('Volvo, 65,533 rows of 7,554 cases', async () => {
    expect(await countLog('bpic2013-incidents.zip', await example('volvo'))).toMatchObject({
      rows: 65_533,
      rejected: 0,
      cases: 7554,
      withoutArea: 0,
      changesOfArea: 9454,
      closedCases: 7546,
    })
  })

  test('permits, with fractions of a second and offsets that change in summer, in a gzip', async () => {
    const map = { case: 'case:concept:name', activity: 'concept:name', time: 'time:timestamp', area: 'org:group' }
    expect(await countLog('receipt.csv.gz', eventLogMap(map))).toMatchObject({ rows: 8577, rejected: 0, cases: 1434, changesOfArea: 5440 })
  })

  test('the textbook, whose first column has no name', async () => {
    const map = { case: 'case:concept:name', activity: 'Activity', time: 'time:timestamp', area: 'org:resource', subject: 'column 1' }
    expect(await countLog('running-example.csv', eventLogMap(map))).toMatchObject({ rows: 42, rejected: 0, cases: 6, changesOfArea: 32 })
  })
})
