import pg from 'pg'

const { builtins } = pg.types

/** How values of PostgreSQL arrive: instants as UTC text with milliseconds, bigint as number (positions and counts stay far below 2^53). */
export const databaseTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === builtins.TIMESTAMPTZ) return instantOf
    if (oid === builtins.INT8) return (value: string) => Number(value)
    if (oid === builtins.DATE) return (value: string) => value
    return pg.types.getTypeParser(oid, format)
  },
}

/** `2026-11-21 08:30:00.12+00` as `2026-11-21T08:30:00.120Z`. Connections speak UTC; anything unusual takes the long way. */
function instantOf(value: string): string {
  if (!value.endsWith('+00') || value.length < 22 || value.length > 26) return new Date(value).toISOString()
  const fraction = value.slice(20, -3).padEnd(3, '0')
  return `${value.slice(0, 10)}T${value.slice(11, 19)}.${fraction}Z`
}
