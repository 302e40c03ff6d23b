import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Breach } from './obeyed.ts'
import { argumentsOf, calleeOf } from './purity.ts'
import { codeOf, filesUnder, isNode, type Node, nodesOf, placeOf, ROOT, type Source, sourcesUnder } from './sources.ts'

// Stands in a text where something is put in.
const HOLE = '$…'

/** One piece of SQL in the code: `text` with holes, and what is `bound` in them. */
export type Sql = { source: Source; node: Node; text: string; bound: string[] }

/** All that is written with the `sql` tag on the server and in the bench. */
export function statements(): Sql[] {
  return [...sourcesUnder('server/'), ...sourcesUnder('bench/')].flatMap(statementsOf)
}

export function statementsOf(source: Source): Sql[] {
  return nodesOf(source, 'TaggedTemplateExpression')
    .filter(({ node }) => isNode(node.tag) && codeOf(source, node.tag) === 'sql')
    .map(({ node }) => ({ source, node, ...partsOf(source, node) }))
}

function partsOf(source: Source, tagged: Node): { text: string; bound: string[] } {
  const quasi = isNode(tagged.quasi) ? tagged.quasi : undefined
  const list = (of: unknown) => (Array.isArray(of) ? of.filter(isNode) : [])
  const bound = list(quasi?.expressions).map((one) => codeOf(source, one))
  const pieces = list(quasi?.quasis).map((one) => codeOf(source, one).replace(/^`|`$/g, ''))
  return { text: pieces.join(HOLE), bound }
}

export const migrations: readonly { path: string; text: string }[] = filesUnder('db/migrations', /\.sql$/).map((path) => ({
  path,
  // Comments tell of what is not done here, too.
  text: readFileSync(join(ROOT, path), 'utf8').replace(/--.*$/gm, ''),
}))

/** Tables of organisations: those that the migrations put under row-level security. */
export const tenantTables: readonly string[] = migrations.flatMap(({ text }) =>
  [...text.matchAll(/call guard\('(\w+)'/g)].map(([, name = '']) => name),
)

const breach = ({ source, node }: Sql, what: string): Breach => ({ place: source.path, at: placeOf(source, node), what })

const KEYWORDS = /^(where|set|on|join|left|cross|inner|order|group|limit|values|select|for|using|returning|as|union|with)$/i

/** Tenant tables that a statement names without binding their organisation: every mention, by its alias. */
export function unboundTables(sql: Sql): Breach[] {
  const { text, bound } = sql
  const named = [...text.matchAll(/\b(from|join|into|update|,)\s+(\w+)(?:\s+(?:as\s+)?([a-z]\w*))?/gi)].filter(([, , table = '']) =>
    tenantTables.includes(table),
  )
  if (named.length === 0) return []
  const loose = named
    .map(([, , table = '', alias = '']) => ({ table, alias: KEYWORDS.test(alias) ? '' : alias }))
    .filter(({ alias }) => !new RegExp(alias ? `\\b${alias}\\.organisation_id\\b` : '\\borganisation_id\\b').test(text))
    .map(({ table, alias }) => breach(sql, `${table} ${alias} stands without its organisation_id`))
  const isWhole = /^\s*(select|with|insert|update|delete)\b/i.test(text)
  const binds = bound.some((one) => /\borganisation$/.test(one))
  return isWhole && !binds ? [...loose, breach(sql, 'the organisation is not bound as a parameter')] : loose
}

/** Operators that are not leakproof: beneath a policy PostgreSQL leaves their index aside. */
export function operatorsWithoutIndex(sql: Sql): Breach[] {
  const bare = sql.text.replace(/'[^']*'/g, "''")
  const found = bare.match(/@@|&&|\bilike\b|\blike\b|(?<=\s)(%|~|~\*|!~)(?=\s)/i)
  return found ? [breach(sql, `uses ${found[0]}`)] : []
}

/** Times, ids and chance made by the database instead of being given to it. */
export function madeInDatabase(sql: Sql): Breach[] {
  const found = sql.text.match(
    /\b(now|clock_timestamp|statement_timestamp|gen_random_uuid|uuidv7|random)\s*\(|\bcurrent_(timestamp|date|time)\b/i,
  )
  return found ? [breach(sql, `asks the database for ${found[0]}`)] : []
}

/** An upsert that sets anything but what was going to be inserted. */
export function upsertsPastExcluded(sql: Sql): Breach[] {
  const update = sql.text.match(/on conflict[\s\S]*?do update set([\s\S]*?)(?=\breturning\b|\bwhere\b|$)/i)?.[1]
  if (update === undefined) return []
  return update.includes('excluded.') && !update.includes(HOLE) ? [] : [breach(sql, 'sets something else than excluded.x')]
}

/** Calls of `client.query(…)` and the like with a text of their own. */
export function askedDirectly(): { source: Source; node: Node }[] {
  return sourcesUnder('server/').flatMap((source) =>
    nodesOf(source, 'CallExpression')
      .filter(({ node }) => /\b(client|pool|owner|app|server|db|tx)\.query$/.test(calleeOf(source, node)) && argumentsOf(node).length > 0)
      .map(({ node }) => ({ source, node })),
  )
}

/** Migrations that say something they should not. */
export function migrationsThat(pattern: RegExp, what: string) {
  return migrations.filter(({ text }) => pattern.test(text)).map(({ path }) => ({ place: path, at: path, what }))
}

/** What a distributed database does not take beneath row-level security, or loses the context by. */
export function strangeStatements(sql: Sql): Breach[] {
  const found = sql.text.match(/\b(savepoint|set_config|merge\s+into|copy\s+\w+\s+(from|to))\b/i)
  return found ? [breach(sql, `says ${found[0]}`)] : []
}
