import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantReader, timeFormatFault } from './event-time.ts'

const now = new Date('2026-11-21T12:00:00Z')
const read = (text: string, timeFormat = 'iso', zone = 'UTC') => {
  const at = instantReader({ timeFormat, zone, now })(text)
  return typeof at === 'string' ? at : new Date(at).toISOString()
}

test.each([
  ['2010-03-31T15:59:42+01:00', '2010-03-31T14:59:42.000Z'],
  ['2011-10-11 13:45:40.276000+02:00', '2011-10-11T11:45:40.276Z'],
  ['2011-10-11 13:45:40,2769', '2011-10-11T13:45:40.276Z'],
  ['2020-02-29T23:59:59Z', '2020-02-29T23:59:59.000Z'],
  ['2020-02-29t10:00 -0330', '2020-02-29T13:30:00.000Z'],
  ['2020-02-29T10+05', 'time-unreadable'],
  ['2020-02-29T10:00+05', '2020-02-29T05:00:00.000Z'],
  [' 2020-03-01 ', '2020-03-01T00:00:00.000Z'],
])('the ISO time %j is %s', (text, at) => expect(read(text)).toBe(at))

test.each([
  ['29/2/2016 01:16', '2016-02-29T01:16:00.000Z'],
  ['9/12/2016 1:06', '2016-12-09T01:06:00.000Z'],
  ['09/12/2016 01:06', '2016-12-09T01:06:00.000Z'],
  ['9-12-2016 01:06', 'time-unreadable'],
  ['9/12/16 01:06', 'time-unreadable'],
  ['9/12/2016', 'time-unreadable'],
])('%j by d/M/yyyy HH:mm is %s', (text, at) => expect(read(text, 'd/M/yyyy HH:mm')).toBe(at))

test('other orders, with and without signs between the parts, are read as the map says', () => {
  expect(read('12/9/2016', 'M/d/yyyy')).toBe('2016-12-09T00:00:00.000Z')
  expect(read('20161209235958', 'yyyyMMddHHmmss')).toBe('2016-12-09T23:59:58.000Z')
  expect(read('2016.12.09T8:05', 'yyyy.MM.ddTH:mm')).toBe('2016-12-09T08:05:00.000Z')
})

test('a time without an offset is read in the zone of the map, one with an offset is exact', () => {
  expect(read('2026-07-01T10:00', 'iso', 'Europe/Madrid')).toBe('2026-07-01T08:00:00.000Z')
  expect(read('2026-07-01T10:00Z', 'iso', 'Europe/Madrid')).toBe('2026-07-01T10:00:00.000Z')
  expect(read('1/7/2026 10:00', 'd/M/yyyy HH:mm', 'America/Bogota')).toBe('2026-07-01T15:00:00.000Z')
})

test.each([
  '2026-02-31',
  '2025-02-29',
  '1900-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-04-31',
  '2026-01-01T24:00',
  '2026-01-01T10:60',
  '2016-12-31T23:59:60',
  '2026-01-01T10:00+24:00',
])('there is no %s', (text) => expect(read(text)).toBe('time-impossible'))

test('what lies before 1970 or more than a day ahead is refused', () => {
  expect(read('1969-12-31T23:59:59Z')).toBe('time-before-1970')
  expect(read('1970-01-01T00:30+01:00')).toBe('time-before-1970')
  expect(read('1970-01-01T00:00Z')).toBe('1970-01-01T00:00:00.000Z')
  expect(read('0070-01-01')).toBe('time-before-1970')
  expect(read('2026-11-22T12:00:00Z')).toBe('2026-11-22T12:00:00.000Z')
  expect(read('2026-11-22T12:00:01Z')).toBe('time-in-the-future')
  expect(read('2099-01-01', 'iso', 'Europe/Madrid')).toBe('time-in-the-future')
})

test('an empty cell is a missing time; words are none', () => {
  expect(read('  ')).toBe('time-missing')
  expect(read('yesterday')).toBe('time-unreadable')
  expect(read('', 'd/M/yyyy')).toBe('time-missing')
})

test('a format says what is wrong with it', () => {
  expect(['iso', 'd/M/yyyy', 'yyyy-MM-ddTHH:mm:ss', 'yyyyMMdd'].map(timeFormatFault)).toEqual([null, null, null, null])
  expect(timeFormatFault('dd/MM/yy')).toMatch(/letter "y"/)
  expect(timeFormatFault('d/M/yyyy h:mm a')).toMatch(/letter "h"/)
  expect(timeFormatFault('M/yyyy')).toMatch(/lacks the day/)
  expect(timeFormatFault('d/M/yyyy d')).toMatch(/day twice/)
  expect(timeFormatFault('d/M/yyyy mm')).toMatch(/without an hour/)
  expect(timeFormatFault('yyyyMd')).toMatch(/single letter/)
})

test('every instant between 1970 and tomorrow is read back from the way it is written', () => {
  const iso = instantReader({ timeFormat: 'iso', zone: 'Asia/Tokyo', now })
  const written = instantReader({ timeFormat: 'd/M/yyyy H:mm:ss', zone: 'UTC', now })
  fc.assert(
    fc.property(
      fc.date({ min: new Date(0), max: now, noInvalidDate: true }),
      fc.integer({ min: -23 * 60, max: 23 * 60 }),
      (date, minutes) => {
        const at = date.getTime()
        expect(iso(date.toISOString())).toBe(at)
        const sign = minutes < 0 ? '-' : '+'
        const offset = `${sign}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`
        expect(iso(new Date(at + minutes * 60_000).toISOString().replace('Z', offset))).toBe(at)
        const clock = `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()} ${date.getUTCHours()}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())}`
        expect(written(clock)).toBe(at - (at % 1000))
      },
    ),
  )
})

test('no text at all makes the reader fail', () => {
  const readers = ['iso', 'd/M/yyyy HH:mm'].map((timeFormat) => instantReader({ timeFormat, zone: 'Europe/Madrid', now }))
  fc.assert(
    fc.property(fc.string(), (text) => {
      for (const reader of readers) expect(['number', 'string']).toContain(typeof reader(text))
    }),
  )
})

const two = (number: number) => String(number).padStart(2, '0')
