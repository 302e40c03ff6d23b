/**
 * An instant as PostgreSQL writes it in UTC, as text ("2026-11-21 08:30:00.12+00") or in JSON ("2026-11-21T08:30:00.12+00:00"),
 * as we write it: "2026-11-21T08:30:00.120Z". Microseconds, which a Date would drop, stay; what has another form comes back as it is.
 */
export function instantOf(stored: string): string {
  const end = stored.endsWith('+00:00') ? -6 : stored.endsWith('+00') ? -3 : 0
  if (end === 0 || (stored[10] !== ' ' && stored[10] !== 'T')) return stored
  const time = stored.slice(11, end)
  const fraction = time.length === 8 ? '.000' : time.slice(8).padEnd(4, '0')
  return `${stored.slice(0, 10)}T${time.slice(0, 8)}${fraction}Z`
}
