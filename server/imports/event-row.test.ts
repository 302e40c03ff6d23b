import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eventLogMap } from './event-log-map.ts'
import { eventReader } from './event-row.ts'

const columns = ['id', 'what', 'sub', 'when', 'team', 'who', 'client', 'topic', 'topic#2', 'phase']
const usual = {
  case: 'id',
  activity: ['what', 'sub'],
  time: 'when',
  area: 'team',
  person: 'who',
  customer: 'client',
  subject: ['topic', 'topic#2'],
  closed: { column: 'what', values: ['Done', 'Cancelled'] },
}
const whole = ['7', 'Queued', 'Waiting', '2026-05-01T10:00:00Z', 'Repairs', 'Ana', 'C-9', 'Router', 'No light', 'complete']

function read(changed: Record<string, string> = {}, map: Record<string, unknown> = {}, brokenQuote = false) {
  const cells = whole.map((cell, index) => changed[columns[index] ?? ''] ?? cell)
  return eventReader(columns, eventLogMap({ ...usual, ...map }), new Date('2026-11-21T12:00:00Z'))({ row: 3, line: 4, cells, brokenQuote })
}
const readCells = (cells: string[]) =>
  eventReader(columns, eventLogMap(usual), new Date('2026-11-21T12:00:00Z'))({ row: 3, line: 4, cells, brokenQuote: false })

test('a row becomes an event, with every column kept', () => {
  expect(read()).toEqual({
    is: 'event',
    row: 3,
    line: 4,
    caseId: '7',
    activity: 'Queued-Waiting',
    at: Date.parse('2026-05-01T10:00:00Z'),
    area: 'Repairs',
    person: 'Ana',
    customer: 'C-9',
    subject: 'Router · No light',
    closed: false,
    attributes: Object.fromEntries(columns.map((column, index) => [column, whole[index]])),
    identity: expect.stringMatching(/^[0-9a-f]{32}$/),
    cleaned: false,
  })
})

test('what stands for nothing is null, and stays in the attributes as it came', () => {
  expect(read({ team: '?', who: '', client: ' ? ', topic: '?' })).toMatchObject({
    area: null,
    person: null,
    customer: null,
    subject: 'No light',
    attributes: { team: '?', client: ' ? ' },
  })
  expect(read({ topic: '', 'topic#2': '' })).toMatchObject({ subject: null })
  expect(read({ team: 'n/a' }, { missing: ['n/a'] })).toMatchObject({ area: null })
  expect(read({ team: '?' }, { missing: ['n/a'] })).toMatchObject({ area: '?' })
  expect(read({ team: ' ' }, { missing: ['n/a'] })).toMatchObject({ area: null })
})

test('cells are kept with their blanks', () => expect(read({ team: ' Repairs ' })).toMatchObject({ area: ' Repairs ' }))

test('a case is closed by the values that the map says', () => {
  expect(read({ what: 'Done' })).toMatchObject({ closed: true })
  expect(read({ what: 'done' })).toMatchObject({ closed: false })
  expect(read({ what: 'Done' }, { closed: undefined })).toMatchObject({ closed: false })
})

test('a map without area, person, customer and subject gives nulls', () => {
  const bare = { area: undefined, person: undefined, customer: undefined, subject: undefined }
  expect(read({}, bare)).toMatchObject({ area: null, person: null, customer: null, subject: null })
})

test('rows of other phases are left out, not rejected', () => {
  const lifecycle = { column: 'phase', keep: ['complete'] }
  expect(read({}, { lifecycle })).toMatchObject({ is: 'event' })
  expect(read({ phase: 'start' }, { lifecycle })).toEqual({ is: 'left-out', row: 3, line: 4 })
})

test.each<[Record<string, string>, string, string]>([
  [{ id: '' }, 'case-missing', 'id'],
  [{ id: '?' }, 'case-missing', 'id'],
  [{ what: '', sub: ' ' }, 'activity-missing', 'what'],
  [{ when: '' }, 'time-missing', 'when'],
  [{ when: '31/2/2026' }, 'time-unreadable', 'when'],
  [{ when: '2026-02-31' }, 'time-impossible', 'when'],
  [{ when: '1969-12-31' }, 'time-before-1970', 'when'],
  [{ when: '2099-01-01' }, 'time-in-the-future', 'when'],
  [{ team: 'x'.repeat(501) }, 'cell-too-long', 'team'],
])('%j is rejected as %s', (changed, code, column) => expect(read(changed)).toEqual({ is: 'rejected', row: 3, line: 4, code, column }))

test('ragged rows and rows with a broken quote are rejected', () => {
  expect(readCells(whole.slice(1))).toMatchObject({ is: 'rejected', code: 'too-few-cells', column: null })
  expect(readCells([...whole, ''])).toMatchObject({ is: 'rejected', code: 'too-many-cells', column: null })
  expect(read({}, {}, true)).toMatchObject({ is: 'rejected', code: 'quote-not-doubled', column: null })
})

test('a long text that is no name is kept whole', () => expect(read({ phase: 'x'.repeat(100_000) })).toMatchObject({ is: 'event' }))

test('NUL and halves of surrogate pairs are taken out, and that is said', () => {
  expect(read({ who: 'A\0na\uD83D', topic: '😀' })).toMatchObject({ person: 'Ana', subject: '😀 · No light', cleaned: true })
  expect(read({ id: '\0' })).toMatchObject({ code: 'case-missing' })
})

test('rows are the same exactly when all their cells are', () => {
  const identity = (cells: string[]) => {
    const event = readCells(cells)
    return event.is === 'event' ? event.identity : event.is
  }
  const free = fc.string({ unit: fc.constantFrom('a', ',', '"', '\0', '\x1f', '\n', 'ñ') })
  fc.assert(
    fc.property(fc.tuple(free, free), fc.tuple(free, free), (one, other) => {
      const cells = (pair: string[]) => [...whole.slice(0, 8), ...pair]
      const stored = (pair: string[]) => pair.map((cell) => cell.replaceAll('\0', ''))
      expect(identity(cells(one)) === identity(cells(other))).toBe(JSON.stringify(stored(one)) === JSON.stringify(stored(other)))
    }),
  )
})
