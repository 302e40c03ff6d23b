import { type Statement, sql } from './sql.ts'

const FEW = 8

/**
 * Values as a table to insert from: `columns` are names and their types, in the order of the values of each row. A few rows
 * stand as rows of values, which costs PostgreSQL half of what arrays cost (and a plan for each number); many as one array a column.
 */
export function tableOf(name: string, columns: Readonly<Record<string, string>>, rows: readonly (readonly unknown[])[]): Statement {
  const types = Object.values(columns)
  const called = sql.raw(`as ${name} (${Object.keys(columns).join(', ')})`)
  if (rows.length > FEW) {
    const arrays = types.map((type, nth) => sql`${rows.map((row) => row[nth])}::${sql.raw(type)}[]`)
    return sql`unnest(${sql.join(arrays)}) ${called}`
  }
  // The types of the first row are those of all.
  const [first = [], ...others] = rows
  const typed = sql.join(first.map((value, nth) => sql`${value}::${sql.raw(types[nth] ?? '')}`))
  return sql`(values ${sql.join([typed, ...others.map((row) => sql.join(row))].map((row) => sql`(${row})`))}) ${called}`
}
