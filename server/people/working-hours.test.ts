import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Span, WeekHours } from '#contract/working-time.ts'
import { addWorkingMinutes, isOpen, nextOpening, type WorkingTime, workingMinutesBefore } from './working-hours.ts'

const at = (hour: number, minute = 0) => hour * 60 + minute
const office = [
  { from: at(9), to: at(14) },
  { from: at(16), to: at(18, 30) },
]
const weekOf = (day: Span[], weekend: Span[] = []): WeekHours => [day, day, day, day, day, weekend, weekend]
const madrid = (hours: WeekHours | null, ...holidays: string[]): WorkingTime => ({
  zone: 'Europe/Madrid',
  hours,
  holidays: new Set(holidays),
})
const shop = madrid(weekOf(office), '2026-12-08', '2026-12-25')

test('an instant is inside from the first minute of a span until its last', () => {
  expect(isOpen(shop, '2026-11-23T07:59:59.999Z')).toBe(false)
  expect(isOpen(shop, '2026-11-23T08:00:00.000Z')).toBe(true)
  expect(isOpen(shop, '2026-11-23T12:59:59.999Z')).toBe(true)
  expect(isOpen(shop, '2026-11-23T13:00:00.000Z')).toBe(false)
  expect(isOpen(shop, '2026-11-22T10:00:00.000Z')).toBe(false)
})

test('the next opening is after the weekend and after a holiday, by the clock of that day', () => {
  expect(nextOpening(shop, '2026-11-20T18:00:00.000Z')).toBe('2026-11-23T08:00:00.000Z')
  expect(nextOpening(shop, '2026-12-07T18:00:00.000Z')).toBe('2026-12-09T08:00:00.000Z')
  expect(nextOpening(shop, '2026-03-27T18:00:00.000Z')).toBe('2026-03-30T07:00:00.000Z')
  expect(nextOpening(shop, '2026-11-23T08:30:00.000Z')).toBe('2026-11-23T08:30:00.000Z')
})

test('working minutes go on after lunch, and after the weekend', () => {
  expect(addWorkingMinutes(shop, '2026-11-23T12:30:00.000Z', 60)).toBe('2026-11-23T15:30:00.000Z')
  expect(addWorkingMinutes(shop, '2026-11-20T17:00:00.000Z', 60)).toBe('2026-11-23T08:30:00.000Z')
  expect(addWorkingMinutes(shop, '2026-11-23T12:30:00.000Z', 30)).toBe('2026-11-23T13:00:00.000Z')
})

test('the night in which an hour is skipped is an hour shorter, the one in which it comes twice an hour longer', () => {
  const allDay = madrid(weekOf([{ from: 0, to: at(24) }], [{ from: 0, to: at(24) }]))
  expect(addWorkingMinutes(allDay, '2026-03-28T23:00:00.000Z', 24 * 60)).toBe('2026-03-29T23:00:00.000Z')
  const nights = madrid(weekOf([], [{ from: at(1), to: at(2, 30) }]))
  expect(addWorkingMinutes(nights, '2026-03-28T23:00:00.000Z', 60)).toBe('2026-03-29T01:00:00.000Z')
  expect(isOpen(nights, '2026-03-29T01:10:00.000Z')).toBe(false)
  expect(isOpen(nights, '2026-10-25T00:10:00.000Z')).toBe(true)
  expect(isOpen(nights, '2026-10-25T00:40:00.000Z')).toBe(false)
  expect(isOpen(nights, '2026-10-25T01:10:00.000Z')).toBe(true)
  expect(addWorkingMinutes(nights, '2026-10-24T22:00:00.000Z', 120)).toBe('2026-10-25T01:30:00.000Z')
})

test('without hours it is always open; without any span, or on holidays only, never', () => {
  const never = madrid(weekOf([]))
  expect(isOpen(madrid(null, '2026-12-25'), '2026-12-25T03:00:00.000Z')).toBe(true)
  expect(addWorkingMinutes(madrid(null), '2026-12-25T03:00:00.000Z', 90)).toBe('2026-12-25T04:30:00.000Z')
  expect(nextOpening(never, '2026-12-25T03:00:00.000Z')).toBe(null)
  expect(addWorkingMinutes(never, '2026-12-25T03:00:00.000Z', 1)).toBe(null)
})

test('working minutes are counted back over lunch, the weekend and holidays, a year at most', () => {
  expect(workingMinutesBefore(shop, '2026-11-23T15:30:00.000Z', 60)).toBe('2026-11-23T12:30:00.000Z')
  expect(workingMinutesBefore(shop, '2026-11-23T08:30:00.000Z', 60)).toBe('2026-11-20T17:00:00.000Z')
  expect(workingMinutesBefore(shop, '2026-12-09T08:00:00.000Z', 30)).toBe('2026-12-07T17:00:00.000Z')
  expect(workingMinutesBefore(madrid(null), '2026-12-25T04:30:00.000Z', 90)).toBe('2026-12-25T03:00:00.000Z')
  expect(workingMinutesBefore(madrid(weekOf([])), '2026-12-25T04:30:00.000Z', 90)).toBe('2025-12-24T04:30:00.000Z')
})

/** Any week: spans in order, on five-minute marks. */
const week = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 288 }), { maxLength: 8 }).map((marks) => {
    const sorted = marks.toSorted((one, other) => one - other)
    return sorted.flatMap((from, nth) =>
      nth % 2 === 0 && sorted[nth + 1] !== undefined ? [{ from: from * 5, to: (sorted[nth + 1] ?? 0) * 5 }] : [],
    )
  }),
  { minLength: 7, maxLength: 7 },
)

// A few days around both changes of the clocks, and any other day of two years.
const near = (day: string) => fc.integer({ min: -2 * 1_440, max: 2 * 1_440 }).map((minutes) => Date.parse(day) + minutes * 60_000)
const anyDay = fc.integer({ min: Date.parse('2026-01-01Z') / 60_000, max: Date.parse('2027-12-31Z') / 60_000 }).map((m) => m * 60_000)
const instant = fc.oneof(near('2026-03-29T01:00:00Z'), near('2026-10-25T01:00:00Z'), anyDay).map((ms) => new Date(ms).toISOString())
const zones = ['Europe/Madrid', 'Atlantic/Canary', 'America/Santiago', 'Australia/Lord_Howe', 'UTC']
const onTheWall = new Map(
  zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })]),
)

const zone = fc.constantFrom(...zones)
const holidays = fc.subarray(['2026-03-29', '2026-03-30', '2026-10-25', '2026-12-25']).map((days) => new Set(days))
const workingTime = fc.record({ zone, hours: week, holidays })

/** The same rule without arithmetic: what a clock on the wall shows. */
function shownInside({ zone: named, hours, holidays: off }: WorkingTime, instantAt: string): boolean {
  const shown = onTheWall.get(named)?.format(new Date(instantAt)) ?? ''
  const [day = '', clock = ''] = shown.split(' ')
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  const spans = hours?.[(new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7] ?? []
  return !off.has(day) && spans.some(({ from, to }) => from <= at(hour, minute) && at(hour, minute) < to)
}

const minutesLater = (from: string, minutes: number) => new Date(Date.parse(from) + minutes * 60_000).toISOString()

test('property: open is what a clock on the wall shows, also while clocks are changed', () =>
  fc.assert(
    fc.property(workingTime, instant, (time, now) => isOpen(time, now) === shownInside(time, now)),
    { numRuns: 500 },
  ))

test('property: nothing is open before the next opening, and it is open there', () =>
  fc.assert(
    fc.property(workingTime, instant, fc.nat(1_000), (time, now, share) => {
      const next = nextOpening(time, now)
      if (!next) return
      expect(isOpen(time, next)).toBe(true)
      const minutes = (Date.parse(next) - Date.parse(now)) / 60_000
      if (minutes >= 1) expect(isOpen(time, minutesLater(now, Math.floor(((minutes - 1) * share) / 1_000)))).toBe(false)
    }),
    { numRuns: 300 },
  ))

test('property: between an instant and so many working minutes later, the clock on the wall shows as many of them', () =>
  fc.assert(
    fc.property(workingTime, instant, fc.integer({ min: 1, max: 900 }), (time, now, minutes) => {
      const end = addWorkingMinutes(time, now, minutes)
      if (!end) return void expect(time.hours?.flat()).toEqual([])
      const passed = (Date.parse(end) - Date.parse(now)) / 60_000
      fc.pre(passed < 5_000)
      const worked = Array.from({ length: passed }, (_, nth) => minutesLater(now, nth)).filter((one) => shownInside(time, one))
      expect(worked.length).toBe(minutes)
      expect(shownInside(time, minutesLater(end, -1))).toBe(true)
    }),
    { numRuns: 60 },
  ))

test('property: minutes can be added at once or one after the other, and more of them never end sooner', () =>
  fc.assert(
    fc.property(workingTime, instant, fc.nat(3_000), fc.nat(3_000), (time, now, some, more) => {
      const first = addWorkingMinutes(time, now, some)
      const both = addWorkingMinutes(time, now, some + more)
      if (!first || !both) return
      expect(addWorkingMinutes(time, first, more)).toBe(both)
      expect(both >= first).toBe(true)
    }),
    { numRuns: 300 },
  ))

test('property: what was asked up to so many working minutes ago is exactly what is due by now', () =>
  fc.assert(
    fc.property(
      workingTime,
      instant,
      fc.integer({ min: 1, max: 900 }),
      fc.integer({ min: -300, max: 300 }),
      (time, now, minutes, aside) => {
        const border = workingMinutesBefore(time, now, minutes)
        const asked = minutesLater(border, aside)
        const due = addWorkingMinutes(time, asked, minutes)
        fc.pre(Date.parse(now) - Date.parse(border) < 300 * 86_400_000)
        expect(due !== null && due <= now).toBe(asked <= border)
      },
    ),
    { numRuns: 500 },
  ))

test('hours that overlap, end before they begin, or leave out a weekday are none', () => {
  const monday = (...spans: Span[]) => WeekHours.safeParse([spans, [], [], [], [], [], []]).success
  expect(monday(...office)).toBe(true)
  expect(monday({ from: at(9), to: at(14) }, { from: at(13), to: at(15) })).toBe(false)
  expect(monday({ from: at(9), to: at(9) })).toBe(false)
  expect(monday(...office.toReversed())).toBe(false)
  expect(WeekHours.safeParse([office]).success).toBe(false)
})
