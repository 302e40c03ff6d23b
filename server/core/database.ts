import { Writable } from 'node:stream'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely'
import pg from 'pg'
import type { z } from 'zod'
import type { Id, Instant } from '#contract/words.ts'
import { type Actor, actorName, seesCases } from './actor.ts'
import { databaseTypes } from './database-types.ts'
import { outside } from './outside.ts'

export { sql } from 'kysely'

/** The connections of `remo_app`. */
export type Database = { pool: pg.Pool; readonly url: string }

/** Statements are written with Kysely's `sql`; this only compiles them. Connections are pg's, pipelined. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export type Statement = RawBuilder<unknown>

/** Inside a transaction whose context is set: one organisation, one actor, one now. */
export type Reading = {
  readonly organisation: Id
  readonly actor: Actor
  readonly now: Instant
  readonly client: pg.ClientBase
}

export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    types: databaseTypes,
    pipeline: true,
    connectionTimeoutMillis: 5_000,
    // Statements are prepared and small: planning each anew costs more than any better plan would give (inbox 441 → 194 µs).
    options: '-c search_path=remo -c TimeZone=UTC -c plan_cache_mode=force_generic_plan',
  })
  // A connection that breaks while idle, or while it is ended, is replaced at the next use; unheard, its "error" would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, url }
}

/** Sends a statement. What is sent in one go of the program leaves in one packet: the system call costs more than the statement's bytes. */
export function send(client: pg.ClientBase, query: string | pg.QueryConfig): Promise<pg.QueryResult> {
  holdUntilAllIsSaid(client)
  return typeof query === 'string' ? client.query(query) : client.query(query)
}

const held = new WeakSet<pg.ClientBase>()

function holdUntilAllIsSaid(client: pg.ClientBase): void {
  const stream = streamOf(client)
  if (!stream || held.has(client)) return
  held.add(client)
  stream.cork()
  process.nextTick(() => {
    held.delete(client)
    stream.uncork()
  })
}

// pg does not tell of the socket in its types.
function streamOf(client: pg.ClientBase): Writable | undefined {
  const connection: unknown = Reflect.get(client, 'connection')
  const stream: unknown = typeof connection === 'object' && connection !== null ? Reflect.get(connection, 'stream') : undefined
  return stream instanceof Writable ? stream : undefined
}

const names = new Map<string, string>()

/** A statement ready to send; the same text is prepared once a connection. */
export function prepared(statement: Statement): pg.QueryConfig {
  const { sql: text, parameters } = statement.compile(compiler)
  let name = names.get(text)
  if (!name) {
    name = `s${names.size}`
    // Texts that vary without end (none should) would fill the map and the server: beyond this they are sent unprepared.
    if (names.size < 1_000) names.set(text, name)
  }
  return { name: names.has(text) ? name : undefined, text, values: [...parameters] }
}

/** All rows of a statement, each parsed: a column that changed its form fails loudly. */
export async function rows<T>(db: Reading, row: z.ZodType<T>, statement: Statement): Promise<T[]> {
  const answer = await send(db.client, prepared(statement))
  return answer.rows.map((found) => row.parse(found))
}

/** The first row, if there is one. */
export async function row<T>(db: Reading, shape: z.ZodType<T>, statement: Statement): Promise<T | undefined> {
  const answer = await send(db.client, prepared(statement))
  return answer.rows.length > 0 ? shape.parse(answer.rows[0]) : undefined
}

/** Opens a transaction and tells the database who reads; sent together with what follows. */
export function beginAs(client: pg.ClientBase, actor: Actor, begin = 'begin'): Promise<unknown>[] {
  const sight = seesCases(actor) ? 'cases' : ''
  const context = { name: 'context', text: 'select set_context($1, $2, $3)', values: [actor.organisation, actorName(actor), sight] }
  const confirmed = actor.is === 'person' && actor.confirm ? [actor.confirm(client)] : []
  return [send(client, begin), send(client, context), ...confirmed]
}

/** Reads under the rights of `actor`. What is read is one organisation's, and only what policies show. */
export function reading<T>(db: Database, actor: Actor, work: (db: Reading) => Promise<T>): Promise<T> {
  return readingFrom(db, actor, 'begin', work)
}

/** The same from one snapshot: however long it takes, it sees the database as it was at the first statement. */
export function snapshot<T>(db: Database, actor: Actor, work: (db: Reading) => Promise<T>): Promise<T> {
  return readingFrom(db, actor, 'begin isolation level repeatable read, read only', work)
}

async function readingFrom<T>(db: Database, actor: Actor, begin: string, work: (db: Reading) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  try {
    const begun = Promise.all(beginAs(client, actor, begin))
    const [before, result] = await Promise.allSettled([
      begun,
      work({ organisation: actor.organisation, actor, now: outside.now(), client }),
    ])
    // What failed first is the cause; and nobody learns what `work` found before the rights under which it looked were confirmed.
    if (before.status === 'rejected') throw before.reason
    if (result.status === 'rejected') throw result.reason
    return result.value
  } finally {
    // Nothing was changed: the reader need not wait for the end of the transaction, only the next user of the connection.
    send(client, 'rollback').then(
      () => client.release(),
      () => client.release(true),
    )
  }
}

/** One statement outside any organisation: only for what is looked up before the organisation is known. */
export async function lookUp<T>(db: Database, shape: z.ZodType<T>, statement: Statement): Promise<T[]> {
  const answer = await db.pool.query(prepared(statement))
  return answer.rows.map((found) => shape.parse(found))
}

/** A change outside any organisation, under the same rule; gives how many rows it touched. */
export async function change(db: Database, statement: Statement): Promise<number> {
  const answer = await db.pool.query(prepared(statement))
  return answer.rowCount ?? 0
}
