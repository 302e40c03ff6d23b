import pg from 'pg'

/** Somebody with all rights on the database, who changes it behind Remo's back; and what it was before. */
export type Tampering = {
  /** Gives the rows of a statement, if it has any. */
  run: (statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Columns of a table with their types. */
  columns: (table: string) => Promise<{ name: string; type: string }[]>
  /** Puts every table back as it was when tampering began. */
  restore: () => Promise<void>
  close: () => Promise<void>
}

/** Remembers all tables of a database, and lets them be changed past policies, foreign keys and checks. */
export async function tamperWith(ownerUrl: string): Promise<Tampering> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const run: Tampering['run'] = async (statement, values) => (await owner.query(statement, values)).rows
  await run('set search_path to remo')
  await run("set session_replication_role = 'replica'")
  const checks = await run(
    "select conrelid::regclass::text as of, conname as name from pg_constraint where contype = 'c' and connamespace = 'remo'::regnamespace",
  )
  for (const { of, name } of checks) await run(`alter table ${of} drop constraint "${name}"`)
  const tables = (await run("select tablename as name from pg_tables where schemaname = 'remo' and tablename <> 'migrations'")).map(
    ({ name }) => String(name),
  )
  await run('create schema kept')
  for (const table of tables) await run(`create table kept.${table} as table remo.${table}`)
  return {
    run,
    columns: async (table) => {
      const found = await run(
        "select column_name as name, data_type as type from information_schema.columns where table_schema = 'remo' and table_name = $1 and column_name <> 'organisation_id' order by ordinal_position",
        [table],
      )
      return found.map(({ name, type }) => ({ name: String(name), type: String(type) }))
    },
    restore: async () => {
      await owner.query(
        `begin; ${tables.map((table) => `delete from remo.${table}; insert into remo.${table} table kept.${table};`).join(' ')} commit`,
      )
    },
    close: () => owner.end(),
  }
}

/** A value of a column with one sign of its text, or one bit, changed; of what is null, something. In SQL, for `update … set`. */
export function slightly({ name, type }: { name: string; type: string }, chance = 0): string {
  const text = `${name}::text`
  switch (type) {
    case 'bytea':
      return `coalesce(set_bit(${name}, ${chance} % (8 * length(${name})), 1 - get_bit(${name}, ${chance} % (8 * length(${name})))), '\\x00')`
    case 'bigint':
    case 'integer':
      return `${name} # (1 << ${chance % 8})`
    case 'boolean':
      return `not ${name}`
    case 'timestamp with time zone':
      return `coalesce(${name} + interval '1 microsecond' * power(10, ${chance % 7}), '2026-01-01Z')`
    case 'uuid':
      // The last sign: the form of an id of ours stays.
      return `coalesce(overlay(${text} placing (case right(${text}, 1) when '0' then '1' else '0' end) from 36), '01a20017-c0c8-72f6-9f4b-a80671b61ee1')::uuid`
    case 'date':
      return `${name} + 1`
    case 'jsonb':
      return `overlay(${text} placing (case when substr(${text}, at, 1) ~ '[0-8]' then '9' when substr(${text}, at, 1) ~ '[a-zA-Y]' then 'Z' else substr(${text}, at, 1) end) from at)::jsonb`
    case 'ARRAY':
      return `coalesce(${name}[2:], array['01a20017-c0c8-72f6-9f4b-a80671b61ee1']::uuid[])`
    default:
      return `coalesce(overlay(${name} placing (case substr(${name}, 1 + ${chance} % length(${name}), 1) when 'x' then 'y' else 'x' end) from 1 + ${chance} % length(${name})), 'x')`
  }
}

/** The same for a whole column at once: into JSON something slips. */
export function another(column: { name: string; type: string }): string {
  return column.type === 'jsonb' ? `coalesce(${column.name}, '{}') || '{"slipped": "in"}'` : slightly(column)
}

// What no entry says: when and under which name another system knew a customer. And what customers are found by: it is made anew from their words.
export const UNPROVED = new Set(['source_records.external_id', 'source_records.received_at', 'customers.found_by'])

/** The tables of which each column of each row is proved. */
export const provedTables = [
  'organisation_settings',
  'holidays',
  'areas',
  'people',
  'area_roles',
  'house_roles',
  'list_items',
  'area_demands',
  'customers',
  'customer_details',
  'source_records',
  'cases',
  'handoffs',
  'case_links',
  'files',
  'journal_counters',
  'seals',
] as const

/** Those of them whose rows stand for entries: one that was taken out is missed. */
export const tellingTables = provedTables.filter((table) => !['organisation_settings', 'journal_counters', 'seals'].includes(table))
