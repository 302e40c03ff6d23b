import pg from 'pg'

const { builtins } = pg.types

/** How values of PostgreSQL arrive: instants as UTC text with milliseconds, bigint as number (positions and counts stay far below 2^53). */
export const databaseTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === builtins.TIMESTAMPTZ) return (value: string) => new Date(value).toISOString()
    if (oid === builtins.INT8) return (value: string) => Number(value)
    if (oid === builtins.DATE) return (value: string) => value
    return pg.types.getTypeParser(oid, format)
  },
}
