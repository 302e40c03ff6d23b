import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { eventLogMap, mapFromText, refuseUnknownColumns } from './event-log-map.ts'
import { LogRefused, type MapFault } from './log-refused.ts'

const least = { case: 'id', activity: 'what', time: 'when' }

test('three columns are enough; the rest has its usual value', () => {
  expect(eventLogMap(least)).toEqual({ ...least, timeFormat: 'iso', zone: 'UTC', missing: ['', '?'] })
})

test.each(['servicenow', 'volvo'])('the example map %s can be used', (name) => {
  const text = readFileSync(new URL(`../../docs/examples/${name}.map.json`, import.meta.url), 'utf8')
  expect(mapFromText(text, name)).toMatchObject({ area: expect.any(String), closed: { values: expect.any(Array) } })
})

test('what is no JSON is refused with the name of the file', () => {
  expect(refusal(() => mapFromText('{"case": }', 'mine.json'))).toMatchObject({ code: 'map-unreadable', facts: { file: 'mine.json' } })
})

test.each<[string, unknown, string, RegExp]>([
  ['a field that is missing', { activity: 'what', time: 'when' }, 'case', /is missing/],
  ['a field that there is not', { ...least, aera: 'team' }, 'aera', /not a field/],
  [
    'a field that there is not, further in',
    { ...least, closed: { column: 'a', values: ['b'], value: 'c' } },
    'closed.value',
    /not a field/,
  ],
  ['a number for a column', { ...least, area: 7 }, 'area', /name of a column/],
  ['an empty list', { ...least, activity: [] }, 'activity', /name of a column|empty/],
  ['a list without values', { ...least, closed: { column: 'a', values: [] } }, 'closed.values', /empty/],
  ['a text for a list', { ...least, missing: '?' }, 'missing', /list of texts/],
  ['an unknown zone', { ...least, zone: 'Europe/Madird' }, 'zone', /"Europe\/Madird", which is no known time zone/],
  ['a letter that stands for nothing', { ...least, timeFormat: 'd/M/yy' }, 'timeFormat', /letter "y"/],
  ['a delimiter of two signs', { ...least, delimiter: '::' }, 'delimiter', /one sign/],
  ['an encoding that is not read', { ...least, encoding: 'ebcdic' }, 'encoding', /must be utf-8/],
  ['an outcome of no kind', { ...least, outcome: { kind: 'joy' } }, 'outcome.kind', /hoursTo, hoursBetween or flag/],
  ['an outcome without its value', { ...least, outcome: { kind: 'flag', column: 'c' } }, 'outcome.value', /missing/],
  ['a counter of what is not counted', { ...least, counter: { of: 'team', column: 'c' } }, 'counter.of', /"team"/],
  ['a fraction', { ...least, minUnit: 1.5 }, 'minUnit', /whole number/],
  ['a list for the map', [], 'the map', /object/],
])('%s is refused with its path and a remedy', (_, map, path, problem) => {
  const fault = faults(map).find((found) => found.path === path)
  expect(fault?.problem).toMatch(problem)
  expect(fault?.remedy).toMatch(path === 'aera' || path === 'the map' ? /fields are: case, activity/ : RegExp(`"${path.split('.')[0]}"`))
})

test('all faults are told at once', () => {
  expect(faults({ aera: 'x', time: 3 }).map(({ path }) => path)).toEqual(expect.arrayContaining(['case', 'activity', 'time', 'aera']))
})

test('each column that the file lacks is named, with the columns that there are', () => {
  const map = eventLogMap({
    ...least,
    activity: ['what', 'why'],
    area: 'team',
    handoffs: { t: 'Team' },
    closed: { column: 'end', values: ['x'] },
  })
  const refused = refusal(() => refuseUnknownColumns(map, ['id', 'what', 'when', 'end']))
  expect(refused.facts).toEqual({
    missing: [
      { path: 'activity', column: 'why' },
      { path: 'area', column: 'team' },
      { path: 'handoffs.t', column: 'Team' },
    ],
    columns: ['id', 'what', 'when', 'end'],
  })
  expect(refused.message).toMatch(/no column "Team"[\s\S]*The file has: "id", "what", "when", "end"/)
})

function faults(map: unknown): MapFault[] {
  const refused = refusal(() => eventLogMap(map))
  return 'faults' in refused.facts ? refused.facts.faults : []
}

function refusal(work: () => unknown): LogRefused {
  try {
    work()
  } catch (error) {
    if (error instanceof LogRefused) return error
    throw error
  }
  throw new Error('it was not refused')
}
