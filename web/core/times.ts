export type Language = 'es' | 'en'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How times, numbers and keys read in one language. Instants are UTC in ISO form; they are shown in the reader's own time zone. */
export type Say = ReturnType<typeof sayIn>

/** Builds the formats of a language once; `zone` is for tests, the reader's own otherwise. */
export function sayIn(language: Language, zone?: string) {
  const locale = language === 'es' ? 'es-ES' : 'en-GB'
  const timeZone = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const formats = {
    time: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone }),
    day: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone }),
    date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone }),
    shortDate: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone }),
    weekday: new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
    calendarDay: new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
    full: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone }),
    exact: new Intl.DateTimeFormat(locale, {
      ...({ day: 'numeric', month: 'short', year: 'numeric' } as const),
      ...({ hour: 'numeric', minute: '2-digit', second: '2-digit', timeZone } as const),
    }),
    stamp: new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }),
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    number: new Intl.NumberFormat(locale),
    weight: new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 }),
  }
  const daysBetween = (from: Date, to: Date) =>
    Math.round((Date.parse(formats.stamp.format(to)) - Date.parse(formats.stamp.format(from))) / DAY)
  const dayWord = (at: Date, now: Date) => {
    const days = daysBetween(now, at)
    if (Math.abs(days) <= 1) return formats.relative.format(days, 'day')
    return at.getUTCFullYear() === now.getUTCFullYear() ? formats.day.format(at) : formats.shortDate.format(at)
  }
  return {
    language,
    /** `9:12` */
    time: (at: string) => formats.time.format(new Date(at)),
    /** `21 November 2026` */
    date: (at: string) => formats.date.format(new Date(at)),
    /** The weekday of that number: 0 is Monday. */
    weekday: (nth: number) => formats.weekday.format(new Date(Date.UTC(2024, 0, 1 + nth))),
    /** A day of the calendar, wherever the reader is: `Fri, 25 December 2026`. */
    day: (on: string) => formats.calendarDay.format(new Date(`${on}T00:00:00Z`)),
    /** The whole instant in words, for a tooltip. */
    full: (at: string) => formats.full.format(new Date(at)),
    /** To the second, in a column: `21 Nov 2026, 9:12:04`. */
    exact: (at: string) => formats.exact.format(new Date(at)),
    /** `9:12` today, `yesterday, 9:12`, `4 Nov, 9:12`, `4 Nov 2025, 9:12` */
    when: (at: string, now: Date) => {
      const then = new Date(at)
      const time = formats.time.format(then)
      return daysBetween(now, then) === 0 ? time : `${dayWord(then, now)}, ${time}`
    },
    /** As short as a list wants it: `12 min`, `3 h`, `yesterday`, `4 Nov`. */
    age: (at: string, now: Date) => {
      const then = new Date(at)
      const passed = now.getTime() - then.getTime()
      if (passed < HOUR) return `${Math.max(1, Math.floor(passed / MINUTE))} min`
      if (daysBetween(now, then) === 0 || passed < 6 * HOUR) return `${Math.floor(passed / HOUR)} h`
      return dayWord(then, now)
    },
    /** A span: `40 s`, `12 min`, `1 h 40`, `3 d 4 h`. */
    span,
    number: (value: number) => formats.number.format(value),
    /** As much as a file weighs: `820 bytes`, `12 kB`, `2.4 MB`. */
    bytes: (count: number) => bytes(count, formats.weight),
    /** A case's public key in groups: `4821-0937-5516-5`. */
    key: (key: string) => key.replace(/(\d{4})(?=\d)/g, '$1-'),
  }
}

function bytes(count: number, format: Intl.NumberFormat) {
  if (count < 1_000) return `${count} bytes`
  const kilo = count / 1_024
  return kilo < 1_000 ? `${format.format(Math.max(1, Math.round(kilo)))} kB` : `${format.format(kilo / 1_024)} MB`
}

function span(seconds: number) {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole} s`
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return minutes % 60 ? `${hours} h ${String(minutes % 60).padStart(2, '0')}` : `${hours} h`
  const days = Math.floor(hours / 24)
  return hours % 24 ? `${days} d ${hours % 24} h` : `${days} d`
}
