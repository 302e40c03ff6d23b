import { type Statement, sql } from './database.ts'

const FEW = 8

/**
 * Values as a table to insert from: `columns` are names and their types, in the order of the values of each row. A few rows
 * stand as rows of values, which costs PostgreSQL half of what arrays cost (and a plan for each number); many as one array a column.
 */
export function tableOf(name: string, columns: Readonly<Record<string, string>>, rows: readonly (readonly unknown[])[]): Statement {
  const types = Object.values(columns).map((type) => sql.raw(type))
  const called = sql`${sql.ref(name)} (${sql.join(Object.keys(columns).map((column) => sql.ref(column)))})`
  if (rows.length > FEW) {
    const arrays = types.map((type, nth) => sql`${rows.map((row) => row[nth])}::${type}[]`)
    return sql`unnest(${sql.join(arrays)}) as ${called}`
  }
  const values = rows.map((row) => sql`(${sql.join(types.map((type, nth) => sql`${row[nth]}::${type}`))})`)
  return sql`(values ${sql.join(values)}) as ${called}`
}
