import type { Instant } from '#contract/words.ts'
import type { Day, WeekHours } from '#contract/working-time.ts'
import { offsetsOf } from '#server/core/local-time.ts'

/**
 * When somebody works: while a clock of the zone shows a time within a span of that weekday, but not on holidays. What the clock
 * shows twice (autumn) is worked twice, what it skips (spring) not at all. Without hours: day and night, on holidays too.
 */
export type WorkingTime = { zone: string; hours: WeekHours | null; holidays: ReadonlySet<Day> }

/** Whether an instant is inside working time. A span ends when the clock shows its end. */
export function isOpen(time: WorkingTime, at: Instant): boolean {
  const next = nextOpening(time, at)
  return next !== null && Date.parse(next) === Date.parse(at)
}

/** The first instant of working time from `at` on: `at` itself if it is inside. Null when there is none within a year. */
export function nextOpening(time: WorkingTime, at: Instant): Instant | null {
  if (!time.hours) return at
  const from = Date.parse(at)
  for (const { begins } of stretches(time, from)) return instantOf(Math.max(begins, from))
  return null
}

/** When so many minutes of working time have passed since `from`; null when they never will. */
export function addWorkingMinutes(time: WorkingTime, from: Instant, minutes: number): Instant | null {
  const start = Date.parse(from)
  let left = minutes * MINUTE
  if (left === 0 || !time.hours) return instantOf(start + left)
  for (const { begins, ends } of stretches(time, start)) {
    const at = Math.max(begins, start)
    if (left <= ends - at) return instantOf(at + left)
    left -= ends - at
  }
  return null
}

/**
 * The last instant from which so many minutes of working time have passed until `until`. It looks back a year at most: what is
 * older than that is older than any time to act.
 */
export function workingMinutesBefore(time: WorkingTime, until: Instant, minutes: number): Instant {
  const end = Date.parse(until)
  let left = minutes * MINUTE
  if (left === 0 || !time.hours) return instantOf(end - left)
  for (const { begins, ends } of stretchesBack(time, end)) {
    const at = Math.min(ends, end)
    if (left <= at - begins) return instantOf(at - left)
    left -= at - begins
  }
  return instantOf(end - A_YEAR * DAY)
}

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const A_YEAR = 366

type Stretch = { begins: number; ends: number }

/** Stretches of working time that are not over at an instant, in their order, until a year passes without any. */
function* stretches({ zone, hours, holidays }: WorkingTime, from: number): Generator<Stretch> {
  const offsetAt = offsetsOf(zone)
  let day = Math.floor((from + offsetAt(from)) / DAY)
  for (let idle = 0; hours && idle <= A_YEAR; day++) {
    const worked = holidays.has(dateOf(day)) ? [] : stretchesOn(day, hours[weekdayOf(day)] ?? [], offsetAt)
    idle = worked.length > 0 ? 0 : idle + 1
    yield* worked.filter(({ ends }) => ends > from)
  }
}

/** Stretches of working time that had begun at an instant, the last one first, a year back. */
function* stretchesBack({ zone, hours, holidays }: WorkingTime, until: number): Generator<Stretch> {
  const offsetAt = offsetsOf(zone)
  const today = Math.floor((until + offsetAt(until)) / DAY)
  for (let day = today; hours && day > today - A_YEAR; day--) {
    const worked = holidays.has(dateOf(day)) ? [] : stretchesOn(day, hours[weekdayOf(day)] ?? [], offsetAt)
    yield* worked.filter(({ begins }) => begins < until).toReversed()
  }
}

/** The spans of one day of the calendar as instants, on either side of a change of the clocks. */
function stretchesOn(day: number, spans: WeekHours[number], offsetAt: (at: number) => number): Stretch[] {
  const midnight = day * DAY
  return steadyParts(midnight - DAY, midnight + 2 * DAY, offsetAt)
    .flatMap(({ begins, ends, offset }) =>
      spans.map(({ from, to }) => ({
        begins: Math.max(begins, midnight + from * MINUTE - offset),
        ends: Math.min(ends, midnight + to * MINUTE - offset),
      })),
    )
    .filter(({ begins, ends }) => begins < ends)
    .toSorted((one, other) => one.begins - other.begins)
}

/** A time of a few days in parts in which the clocks are not changed; they never are twice in so few days. */
function steadyParts(begins: number, ends: number, offsetAt: (at: number) => number): (Stretch & { offset: number })[] {
  const [before, after] = [offsetAt(begins), offsetAt(ends)]
  if (before === after) return [{ begins, ends, offset: before }]
  let [last, first] = [begins, ends]
  while (first - last > 1) {
    const middle = Math.floor((last + first) / 2)
    if (offsetAt(middle) === before) last = middle
    else first = middle
  }
  return [
    { begins, ends: first, offset: before },
    { begins: first, ends, offset: after },
  ]
}

// The first of January 1970 was a Thursday; weeks begin on Monday.
const weekdayOf = (day: number) => (((day + 3) % 7) + 7) % 7
const dateOf = (day: number): Day => new Date(day * DAY).toISOString().slice(0, 10)
const instantOf = (at: number): Instant => new Date(at).toISOString()
