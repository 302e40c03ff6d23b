import pg from 'pg'
import type { z } from 'zod'
import type { Id, Instant } from '#contract/words.ts'
import { type Actor, actorName, seesCases } from './actor.ts'
import { type Answered, type Around, plainly, type Query, send } from './batch.ts'
import { databaseTypes } from './database-types.ts'
import { outside } from './outside.ts'
import { askTogether } from './reading-together.ts'
import type { Statement } from './sql.ts'

export { plainly, send } from './batch.ts'
export { type Statement, sql } from './sql.ts'

/** The connections of `remo_app`. */
export type Database = { pool: pg.Pool; readonly url: string }

/** Inside a transaction whose context is set: one organisation, one actor, one now. */
export type Reading = {
  readonly organisation: Id
  readonly actor: Actor
  readonly now: Instant
  readonly ask: Ask
}

/** Sends a statement within a transaction. */
export type Ask = (query: Query) => Promise<Answered>

export function openDatabase(url: string, options: { connections?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    types: databaseTypes,
    connectionTimeoutMillis: 5_000,
    // Kept when idle: one that is opened anew has everything to prepare again, for whoever comes first after a pause.
    idleTimeoutMillis: 0,
    // Statements are prepared and small: planning each anew costs more than any better plan would give (inbox 441 → 194 µs).
    options: '-c search_path=remo -c TimeZone=UTC -c plan_cache_mode=force_generic_plan',
  })
  // A connection that breaks while idle, or while it is ended, is replaced at the next use; unheard, its "error" would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return { pool, url }
}

const names = new Map<string, string>()

/** A statement ready to send; the same text is prepared once a connection. */
export function prepared(statement: Statement): Query {
  const { text, values } = statement
  let name = names.get(text)
  if (!name) {
    name = `s${names.size}`
    // Texts that vary without end (none should) would fill the map and the server: beyond this they are sent unprepared.
    if (names.size < 1_000) names.set(text, name)
  }
  return { name: names.has(text) ? name : '', text, values }
}

/** All rows of a statement, each parsed: a column that changed its form fails loudly. */
export async function rows<T>(db: Reading, row: z.ZodType<T>, statement: Statement): Promise<T[]> {
  const answer = await db.ask(prepared(statement))
  return answer.rows.map((found) => row.parse(found))
}

/** The first row, if there is one. */
export async function row<T>(db: Reading, shape: z.ZodType<T>, statement: Statement): Promise<T | undefined> {
  const answer = await db.ask(prepared(statement))
  return answer.rows.length > 0 ? shape.parse(answer.rows[0]) : undefined
}

/** The statement that tells the database who reads, until the transaction ends. */
function contextOf(actor: Actor): Query {
  const sight = seesCases(actor) ? 'cases' : ''
  return { name: 'context', text: 'select set_context($1, $2, $3)', values: [actor.organisation, actorName(actor), sight] }
}

/** Opens a transaction that has its context; sent together with what follows. */
export function beginAs(client: pg.ClientBase, actor: Actor, begin = 'begin'): Promise<unknown>[] {
  return [send(client, plainly(begin)), send(client, contextOf(actor)), ...confirmation(actor, (query) => send(client, query))]
}

const confirmation = (actor: Actor, ask: Ask) => (actor.is === 'person' && actor.confirm ? [actor.confirm(ask)] : [])

/** BEGIN with the context of an actor before, COMMIT behind. */
const asTransaction = (actor: Actor): Around => ({ first: [plainly('begin'), contextOf(actor)], last: [plainly('commit')] })

/** Each batch of statements as a transaction that begins with the context of an actor: one journey, whatever comes later. */
export function askingAs(client: pg.ClientBase, actor: Actor): Ask {
  const around = asTransaction(actor)
  return (query) => send(client, query, around)
}

/** Reads under the rights of `actor`. What is read is one organisation's, and only what policies show. */
export async function reading<T>(db: Database, actor: Actor, work: (db: Reading) => Promise<T>): Promise<T> {
  const ask = askTogether(db.pool, asTransaction(actor))
  return confirmed(confirmation(actor, ask), work({ organisation: actor.organisation, actor, now: outside.now(), ask }))
}

/** The same from one snapshot: however long it takes, it sees the database as it was at the first statement. */
export async function snapshot<T>(db: Database, actor: Actor, work: (db: Reading) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  const ask: Ask = (query) => send(client, query)
  try {
    const begun = beginAs(client, actor, 'begin isolation level repeatable read, read only')
    return await confirmed(begun, work({ organisation: actor.organisation, actor, now: outside.now(), ask }))
  } finally {
    // Nothing was changed: the reader need not wait for the end of the transaction, only the next user of the connection.
    send(client, plainly('rollback')).then(
      () => client.release(),
      () => client.release(true),
    )
  }
}

// What failed first is the cause; and nobody learns what was found before the rights under which it was looked for were confirmed.
async function confirmed<T>(begun: Promise<unknown>[], work: Promise<T>): Promise<T> {
  const [before, result] = await Promise.allSettled([Promise.all(begun), work])
  if (before.status === 'rejected') throw before.reason
  if (result.status === 'rejected') throw result.reason
  return result.value
}

/** One statement outside any organisation: only for what is looked up before the organisation is known. */
export async function lookUp<T>(db: Database, shape: z.ZodType<T>, statement: Statement): Promise<T[]> {
  const answer = await once(db, statement)
  return answer.rows.map((found) => shape.parse(found))
}

/** A change outside any organisation, under the same rule; gives how many rows it touched. */
export async function change(db: Database, statement: Statement): Promise<number> {
  const answer = await once(db, statement)
  return answer.rowCount ?? 0
}

async function once(db: Database, statement: Statement): Promise<Answered> {
  const client = await db.pool.connect()
  try {
    return await send(client, prepared(statement))
  } finally {
    client.release()
  }
}
