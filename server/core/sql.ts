import { empty, join, raw, Sql } from 'sql-template-tag'

/** A statement or a part of one: its text in pieces, and the values that stand between them as parameters. */
export type Statement = Sql

/** A name of our own as PostgreSQL reads it, never a value from outside. */
const ref = (name: string): Statement => raw(`"${name.replaceAll('"', '""')}"`)

/**
 * SQL as it is written: sql`select … where id = ${id}`. What stands in `${}` becomes a parameter, unless it is `sql` itself.
 * `sql.join` parts with a separator (none when there are none), `sql.raw` our own text, `sql.ref` a name.
 */
export const sql = Object.assign((texts: TemplateStringsArray, ...values: unknown[]): Statement => new Sql(texts, values), {
  join: (parts: readonly unknown[], separator = ', '): Statement => (parts.length > 0 ? join([...parts], separator) : empty),
  raw,
  ref,
})
