import { WeekHours } from '#contract/working-time.ts'

/** Hours as somebody types them: `09:00`. The midnight at the end of a day is `00:00`. */
export type SpanText = { from: string; to: string }
export type WeekText = SpanText[][]

const MIDNIGHT = 24 * 60

export function textOf(hours: WeekHours): WeekText {
  return hours.map((spans) => spans.map(({ from, to }) => ({ from: clockOf(from), to: clockOf(to) })))
}

/** What was typed, as the contract wants it; a time that is missing is no number, and no contract takes it. */
export function hoursOf(text: WeekText): WeekHours {
  return text.map((spans) => spans.map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) || MIDNIGHT })))
}

export type WrongDay = { day: number; code: string }

/** The first day whose hours cannot be: a time is missing, a span ends before it begins, two overlap. */
export function wrongDay(text: WeekText): WrongDay | null {
  const missing = text.findIndex((spans) => spans.some(({ from, to }) => !from || !to))
  if (missing >= 0) return { day: missing, code: 'empty' }
  const [issue] = WeekHours.safeParse(hoursOf(text)).error?.issues ?? []
  return issue ? { day: Number(issue.path[0]), code: issue.message } : null
}

/** Monday to Friday, for whoever begins to say when they work. */
export const officeHours: WeekText = Array.from({ length: 7 }, (_, day) => (day < 5 ? [{ from: '09:00', to: '18:00' }] : []))

const clockOf = (minutes: number) => `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

function minutesOf(clock: string): number {
  const [hours = Number.NaN, minutes = Number.NaN] = clock.split(':').map(Number)
  return hours * 60 + minutes
}
