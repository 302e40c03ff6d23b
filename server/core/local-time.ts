import { attempt } from './attempt.ts'

const DAY_MS = 86_400_000

/** Whether this machine knows the zone: IANA names and their older spellings, and fixed offsets such as `+01:00`. */
export function isZone(name: string): boolean {
  return attempt(() => new Intl.DateTimeFormat('en-US', { timeZone: name })) !== undefined
}

/**
 * Reads wall clocks of one zone. In: the fields of the clock as if they were UTC, in milliseconds since 1970 (from 1969 on); out: the
 * instant. An hour that comes twice (autumn) is taken the first time; one that does not exist (spring) is moved forward by the gap.
 */
export function localTime(zone: string): (wallMs: number) => number {
  if (isUtc(zone)) return (wallMs) => wallMs
  const offsetAt = offsetsOf(zone)
  const offsetOfDay = new Map<number, number | null>()
  return (wallMs) => {
    const day = Math.floor(wallMs / DAY_MS)
    let offset = offsetOfDay.get(day)
    if (offset === undefined) {
      offset = steadyOffset(offsetAt, day)
      offsetOfDay.set(day, offset)
    }
    return offset === null ? nearAChange(offsetAt, wallMs) : wallMs - offset
  }
}

function isUtc(zone: string): boolean {
  return new Intl.DateTimeFormat('en-US', { timeZone: zone }).resolvedOptions().timeZone === 'UTC'
}

/** The offset of a whole day, or null when it changes on it or so near to it that the wall clock alone cannot tell. */
function steadyOffset(offsetAt: (utcMs: number) => number, day: number): number | null {
  const offset = offsetAt(day * DAY_MS)
  const steady = [-1, -0.5, 0.5, 1, 1.5, 2].every((days) => offsetAt((day + days) * DAY_MS) === offset)
  return steady ? offset : null
}

function nearAChange(offsetAt: (utcMs: number) => number, wallMs: number): number {
  const before = offsetAt(wallMs - DAY_MS)
  const instants = [before, offsetAt(wallMs + DAY_MS)]
    .filter((offset) => offsetAt(wallMs - offset) === offset)
    .map((offset) => wallMs - offset)
  // No offset gives this clock: it was skipped. The old offset carries it over the gap, as the clock itself would have gone on.
  return instants.length === 0 ? wallMs - before : Math.min(...instants)
}

const clocks = new Map<string, (utcMs: number) => number>()

/** How far the clocks of a zone are ahead of UTC at an instant, all in milliseconds. */
export function offsetsOf(zone: string): (utcMs: number) => number {
  const known = clocks.get(zone) ?? readClock(zone)
  clocks.set(zone, known)
  return known
}

function readClock(zone: string): (utcMs: number) => number {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  return (utcMs) => {
    const wholeSeconds = Math.floor(utcMs / 1000) * 1000
    const at: Record<string, number> = {}
    for (const { type, value } of clock.formatToParts(wholeSeconds)) at[type] = Number(value)
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = at
    return Date.UTC(year, month - 1, day, hour, minute, second) - wholeSeconds
  }
}
