import pg from 'pg'
import { serialize } from 'pg-protocol'
import { databaseTypes } from './database-types.ts'

type Statement = string | pg.QueryConfig
/** A statement that waits to be sent, and who waits for its answer. */
type Waiting = { query: pg.QueryConfig; resolve: (answer: Answered) => void; reject: (error: unknown) => void }

export type Answered = { rows: Record<string, unknown>[]; command: string; rowCount: number | null }

const LONGEST_NAME = 57 // PostgreSQL keeps 63 signs of a name.
const waiting = new WeakMap<pg.ClientBase, Waiting[]>()

/**
 * Sends a statement. What is sent in one go of the program leaves as one batch: PostgreSQL answers each batch, not each
 * statement, with a call of the system, and wakes this process once. The first statement that fails ends its batch: those
 * behind it were not looked at, and are rejected with the same failure. Outside BEGIN and COMMIT a batch is a transaction.
 * `first` is put before it where it is the first of its batch.
 */
export function send(client: pg.ClientBase, query: Statement, first?: Statement): Promise<Answered> {
  const batch = waiting.get(client) ?? begin(client, first)
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  batch.push({ query: named(query), resolve, reject })
  return promise
}

function begin(client: pg.ClientBase, first: Statement | undefined): Waiting[] {
  // Where the first fails, all behind it say so.
  const batch: Waiting[] = first === undefined ? [] : [{ query: named(first), resolve: () => {}, reject: () => {} }]
  waiting.set(client, batch)
  process.nextTick(() => {
    waiting.delete(client)
    client.query(new Batch(batch))
  })
  return batch
}

// pg prepares by the same names what is not sent from here: these are ours. Without values a statement is its own name, if it is short.
function named(query: Statement): pg.QueryConfig {
  if (typeof query === 'string') return { name: query.length <= LONGEST_NAME ? `batch ${query}` : '', text: query }
  return query.name ? { ...query, name: `batch ${query.name}` } : query
}

type Column = { name: string; parse: (value: string) => unknown }
/** What a connection knows by name: the columns of each prepared statement, and which may or may not have been prepared. */
type Known = { columns: Map<string, readonly Column[]>; uncertain: Set<string> }
type Described = { fields: readonly { name: string; dataTypeID: number }[] }

const knownTo = new WeakMap<pg.Connection, Known>()

/** Statements sent together with one Sync behind them. pg takes it for a query of its own. */
class Batch extends pg.Query {
  readonly #waiting: readonly Waiting[]
  readonly #prepares = new Set<string>()
  #known: Known = { columns: new Map(), uncertain: new Set() }
  #answering = 0
  #columns: readonly Column[] | undefined
  #rows: Record<string, unknown>[] = []

  constructor(batch: readonly Waiting[]) {
    super({ text: 'batch' }, () => {})
    this.#waiting = batch
  }

  override submit = (connection: pg.Connection): void => {
    this.#known = knownTo.get(connection) ?? this.#known
    knownTo.set(connection, this.#known)
    const messages = this.#waiting.flatMap(({ query }) => this.#messagesOf(query))
    // One piece: many small ones cost more to hand over than to join.
    connection.stream.write(Buffer.concat([...messages, serialize.sync()]))
  }

  #messagesOf({ name = '', text, values = [] }: pg.QueryConfig): Buffer[] {
    const bind = serialize.bind({ statement: name, values: values.map(asParameter) })
    if (name !== '' && (this.#known.columns.has(name) || this.#prepares.has(name))) return [bind, serialize.execute()]
    const again = this.#known.uncertain.delete(name) ? [serialize.close({ type: 'S', name })] : []
    this.#prepares.add(name)
    return [...again, serialize.parse({ name, text }), bind, serialize.describe({ type: 'P' }), serialize.execute()]
  }

  handleRowDescription({ fields }: Described): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: databaseTypes.getTypeParser(dataTypeID, 'text') }))
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.#columns ??= this.#known.columns.get(this.#waiting[this.#answering]?.query.name ?? '') ?? []
    const row: Record<string, unknown> = {}
    for (let nth = 0; nth < fields.length; nth++) {
      const column = this.#columns[nth]
      const value = fields[nth]
      if (column) row[column.name] = value === null || value === undefined ? null : column.parse(value)
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }): void {
    const one = this.#waiting[this.#answering++]
    const name = one?.query.name
    if (name && this.#prepares.has(name) && !this.#known.columns.has(name)) this.#known.columns.set(name, this.#columns ?? [])
    const words = text.split(' ')
    one?.resolve({ rows: this.#rows, command: words[0] ?? '', rowCount: words.length > 1 ? Number(words.at(-1)) : null })
    this.#columns = undefined
    this.#rows = []
  }

  handleError(error: unknown): void {
    // Whether the one that failed was prepared before it failed is not known: next time its name is given up first.
    for (const name of this.#prepares) if (!this.#known.columns.has(name)) this.#known.uncertain.add(name)
    for (const one of this.#waiting.slice(this.#answering)) one.reject(error)
  }

  handleReadyForQuery(): void {}
}

/** A value as PostgreSQL reads it: text, bytes, or the text of an array. */
function asParameter(value: unknown): string | Buffer | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value
  if (value instanceof Buffer) return value
  if (Array.isArray(value)) return `{${value.map(asElement).join(',')}}`
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function asElement(value: unknown): string {
  const element = asParameter(value)
  if (element === null) return 'NULL'
  if (typeof element !== 'string') return `"\\\\x${element.toString('hex')}"`
  return Array.isArray(value) ? element : `"${element.replace(/["\\]/g, '\\$&')}"`
}
