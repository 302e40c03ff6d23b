import { localTime } from '#server/core/local-time.ts'

const DAY_MS = 86_400_000

/** Why the time of a row is not taken: it has none, it cannot be read so, there is no such day or hour, it lies out of bounds. */
export type TimeFault = 'time-missing' | 'time-unreadable' | 'time-impossible' | 'time-before-1970' | 'time-in-the-future'

/** The wall clock and, where it is written, the offset from UTC in milliseconds. */
interface Clock {
  wallMs: number
  offsetMs: number | null
}

export interface TimeReading {
  timeFormat: string
  zone: string
  now: Date
}

/**
 * Reads the times of one log. In: the text of a cell; out: milliseconds since 1970 (UTC), or why not. Offsets and `Z` are exact; without
 * one the clock is of `zone`, as `localTime` says. Refused: what lies before 1970, or more than a day after `now`.
 */
export function instantReader({ timeFormat, zone, now }: TimeReading): (text: string) => number | TimeFault {
  const clockOf = timeFormat === 'iso' ? isoClock : lettersClock(timeFormat)
  const toInstant = localTime(zone)
  const latest = now.getTime() + DAY_MS
  return (text) => {
    const clock = clockOf(text.trim())
    if (typeof clock === 'string') return clock
    // Far from the bounds no zone matters, and the zone's memory of days stays small whatever a file says.
    if (clock.wallMs < -2 * DAY_MS) return 'time-before-1970'
    if (clock.wallMs > latest + 2 * DAY_MS) return 'time-in-the-future'
    const at = clock.offsetMs === null ? toInstant(clock.wallMs) : clock.wallMs - clock.offsetMs
    if (at < 0) return 'time-before-1970'
    return at > latest ? 'time-in-the-future' : at
  }
}

const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?)?$/

/** `2026-11-21`, `2026-11-21 08:30`, `2026-11-21T08:30:00.123456+01:00`, `…Z`; what is finer than a millisecond is cut. */
function isoClock(text: string): Clock | TimeFault {
  if (text === '') return 'time-missing'
  const found = ISO.exec(text)
  if (!found) return 'time-unreadable'
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zulu, sign, offsetHour, offsetMinute = '0'] = found
  const wallMs = wallClock(Number(year), Number(month), Number(day), Number(hour), Number(minute), Number(second))
  if (wallMs === null) return 'time-impossible'
  const exact = wallMs + Number(fraction.slice(0, 3).padEnd(3, '0'))
  if (sign === undefined) return { wallMs: exact, offsetMs: zulu === undefined ? null : 0 }
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return 'time-impossible'
  const offsetMs = (Number(offsetHour) * 60 + Number(offsetMinute)) * 60_000
  return { wallMs: exact, offsetMs: sign === '-' ? -offsetMs : offsetMs }
}

const LETTERS = { yyyy: 'year', MM: 'month', M: 'month', dd: 'day', d: 'day', HH: 'hour', H: 'hour', mm: 'minute', ss: 'second' } as const
type Part = (typeof LETTERS)[keyof typeof LETTERS]

/** One stretch of a format: a part of the clock, or the signs between two of them. */
type Piece = { part: Part; letters: string } | { signs: string }

/** What is wrong with a `timeFormat`, as a sentence, or null. */
export function timeFormatFault(timeFormat: string): string | null {
  if (timeFormat === 'iso') return null
  const pieces = piecesOf(timeFormat)
  const odd = pieces.flatMap((piece) => ('signs' in piece ? (/(?!T)\p{L}/u.exec(piece.signs)?.[0] ?? []) : []))[0]
  if (odd !== undefined) return `has the letter "${odd}", which stands for nothing here`
  const parts = pieces.flatMap((piece) => ('part' in piece ? piece.part : []))
  const twice = parts.find((part, index) => parts.indexOf(part) !== index)
  if (twice) return `says the ${twice} twice`
  for (const needed of ['year', 'month', 'day'] as const) if (!parts.includes(needed)) return `lacks the ${needed}`
  if (parts.includes('minute') && !parts.includes('hour')) return 'has minutes without an hour'
  if (parts.includes('second') && !parts.includes('minute')) return 'has seconds without minutes'
  const glued = pieces.find((piece, index) => 'part' in piece && piece.letters.length === 1 && touches(pieces, index))
  return glued ? 'has a single letter beside another part, so that nobody can tell where one ends' : null
}

/** One or two digits where a sign stands between two parts; exactly as many as letters where nothing does (`yyyyMMdd`). */
function lettersClock(timeFormat: string): (text: string) => Clock | TimeFault {
  const pieces = piecesOf(timeFormat)
  const source = pieces.map((piece, index) =>
    'part' in piece ? digits(piece.letters, touches(pieces, index)) : RegExp.escape(piece.signs),
  )
  const pattern = new RegExp(`^${source.join('')}$`)
  const parts = pieces.flatMap((piece) => ('part' in piece ? piece.part : []))
  const place = (part: Part) => parts.indexOf(part) + 1
  const [year, month, day, hour, minute, second] = [
    place('year'),
    place('month'),
    place('day'),
    place('hour'),
    place('minute'),
    place('second'),
  ]
  return (text) => {
    if (text === '') return 'time-missing'
    const found = pattern.exec(text)
    if (!found) return 'time-unreadable'
    const at = (index: number) => (index === 0 ? 0 : Number(found[index]))
    const wallMs = wallClock(at(year), at(month), at(day), at(hour), at(minute), at(second))
    return wallMs === null ? 'time-impossible' : { wallMs, offsetMs: null }
  }
}

const digits = (letters: string, glued: boolean) => (letters.length === 4 ? '(\\d{4})' : glued ? '(\\d\\d)' : '(\\d{1,2})')

function touches(pieces: Piece[], index: number): boolean {
  return [pieces[index - 1], pieces[index + 1]].some((beside) => beside !== undefined && 'part' in beside)
}

function piecesOf(timeFormat: string): Piece[] {
  return timeFormat.split(/(yyyy|MM?|dd?|HH?|mm|ss)/).flatMap((text): Piece[] => {
    if (text === '') return []
    return [isLetters(text) ? { part: LETTERS[text], letters: text } : { signs: text }]
  })
}

const isLetters = (text: string): text is keyof typeof LETTERS => Object.hasOwn(LETTERS, text)

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The fields of a clock as if they were UTC, or null for a day or an hour that no calendar has (31 February, 24:00, a 60th second). */
function wallClock(year: number, month: number, day: number, hour: number, minute: number, second: number): number | null {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  if (day < 1 || day > (MONTH_DAYS[month - 1] ?? 0) + leap || hour > 23 || minute > 59 || second > 59) return null
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; here they are long ago, like all before 1900.
  return Date.UTC(Math.max(year, 1900), month - 1, day, hour, minute, second)
}
