import type pg from 'pg'
import { serialize } from 'pg-protocol'
import { databaseTypes } from './database-types.ts'

/** A statement with its values. One with a name is prepared once a connection; the name stands for its text for ever. */
export type Query = { name: string; text: string; values?: readonly unknown[] }
export type Answered = { rows: Record<string, unknown>[]; command: string; rowCount: number | null }

/** A statement that waits to be sent, and who waits for its answer. */
export type Waiting = { query: Query; resolve: (answer: Answered) => void; reject: (error: unknown) => void }

/** A connection works on one batch at a time; what is said meanwhile gathers for the next. */
type Line = { gathering: { statements: Waiting[]; around: Around }[]; underWay: boolean }

const lines = new WeakMap<pg.ClientBase, Line>()

/**
 * Sends a statement. What is sent in one go of the program leaves as one batch: PostgreSQL answers each batch, not each
 * statement, with a call of the system, and wakes this process once. The first statement that fails ends its batch: those
 * behind it were not looked at, and are rejected with the same failure. `around` stands before and behind the batch; statements
 * with another `around` (the same object tells) never share one.
 */
export function send(client: pg.ClientBase, query: Query, around: Around = nothingAround): Promise<Answered> {
  const line = lines.get(client) ?? { gathering: [], underWay: false }
  lines.set(client, line)
  let batch = line.gathering.at(-1)
  if (batch?.around !== around) {
    batch = { statements: [], around }
    line.gathering.push(batch)
    process.nextTick(() => sendGathered(client, line))
  }
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  batch.statements.push({ query, resolve, reject })
  return promise
}

function sendGathered(client: pg.ClientBase, line: Line): void {
  if (line.underWay) return
  const batch = line.gathering.shift()
  if (!batch) return
  line.underWay = true
  const statements = surrounded(batch.statements, batch.around)
  const failed = (from: number, error: unknown) => rejectAll(statements.slice(from), error)
  const ended = () => {
    line.underWay = false
    sendGathered(client, line)
  }
  client.query(new Batch(statements, failed, ended))
}

/** Statements of one transaction, its beginning and end among them. */
export type Transaction = readonly Waiting[]
/** What a batch of transactions came to: the one that failed, if one did, and those behind it, which were not looked at. */
export type Together = { failed?: { transaction: Transaction; error: unknown }; unseen: readonly Transaction[] }

/**
 * Sends whole transactions as one batch on a connection that nobody else uses meanwhile. Of one that fails nobody is told yet, and
 * the connection is left in the middle of it. `ended` is called before those who asked go on.
 */
export function sendTogether(client: pg.ClientBase, transactions: readonly Transaction[], ended: (outcome: Together) => void): void {
  let outcome: Together = { unseen: [] }
  const failed = (from: number, error: unknown) => {
    const [transaction, ...unseen] = unanswered(transactions, from)
    if (transaction) outcome = { failed: { transaction, error }, unseen }
  }
  client.query(new Batch(transactions.flat(), failed, () => ended(outcome)))
}

/** The transactions that reach to a statement or begin behind it, counted over all of them. */
function unanswered(transactions: readonly Transaction[], from: number): readonly Transaction[] {
  let statements = 0
  const first = transactions.findIndex((transaction) => {
    statements += transaction.length
    return statements > from
  })
  return first < 0 ? [] : transactions.slice(first)
}

/** Statements with what stands before and behind them. */
export const surrounded = (statements: readonly Waiting[], { first, last }: Around): Transaction => [
  ...first.map(unheard),
  ...statements,
  ...last.map(unheard),
]

export function rejectAll(statements: readonly Waiting[], error: unknown): void {
  for (const { reject } of statements) reject(error)
}

/** Statements for whose answers nobody waits: where one fails, those that somebody waits for tell of it. */
export type Around = { first: readonly Query[]; last: readonly Query[] }

const nothingAround: Around = { first: [], last: [] }
const unheard = (query: Query): Waiting => ({ query, resolve: () => {}, reject: () => {} })

/** A statement without values, prepared under its own text. */
export const plainly = (text: string): Query => ({ name: text, text })

/** How rows of a prepared statement are read: an empty row to copy, and what each value means. */
type Shape = { empty: Record<string, unknown>; names: readonly string[]; parsers: readonly ((value: string) => unknown)[] }
type Described = { fields: readonly { name: string; dataTypeID: number }[] }
/** What a connection knows by name: the shape of each prepared statement, and which may or may not have been prepared. */
type Known = { shapes: Map<string, Shape>; uncertain: Set<string> }

const noRows: Shape = { empty: {}, names: [], parsers: [] }
const knownTo = new WeakMap<pg.Connection, Known>()

/** Statements sent together with one Sync behind them. To pg it is a query that knows how to submit itself. */
class Batch {
  readonly #waiting: readonly Waiting[]
  readonly #failed: (from: number, error: unknown) => void
  readonly #ended: () => void
  readonly #prepares = new Set<string>()
  #known: Known = { shapes: new Map(), uncertain: new Set() }
  #answering = 0
  #shape: Shape | undefined
  #rows: Record<string, unknown>[] = []

  /** `failed` hears from which statement on nothing was done; `ended` that the next batch may be sent. */
  constructor(waiting: readonly Waiting[], failed: (from: number, error: unknown) => void, ended: () => void) {
    this.#waiting = waiting
    this.#failed = failed
    this.#ended = ended
  }

  submit(connection: pg.Connection): void {
    this.#known = knownTo.get(connection) ?? this.#known
    knownTo.set(connection, this.#known)
    const messages = this.#waiting.flatMap(({ query }) => this.#messagesOf(query))
    // One piece: many small ones cost more to hand over than to join.
    connection.stream.write(Buffer.concat([...messages, serialize.sync()]))
  }

  #messagesOf({ name, text, values = [] }: Query): Buffer[] {
    const bind = serialize.bind({ statement: name, values: values.map(asParameter) })
    if (name !== '' && (this.#known.shapes.has(name) || this.#prepares.has(name))) return [bind, serialize.execute()]
    const again = this.#known.uncertain.delete(name) ? [serialize.close({ type: 'S', name })] : []
    this.#prepares.add(name)
    return [...again, serialize.parse({ name, text }), bind, serialize.describe({ type: 'P' }), serialize.execute()]
  }

  handleRowDescription({ fields }: Described): void {
    const names = fields.map(({ name }) => name)
    const parsers = fields.map(({ dataTypeID }) => databaseTypes.getTypeParser(dataTypeID, 'text'))
    this.#shape = { empty: Object.fromEntries(names.map((name) => [name, null])), names, parsers }
  }

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    this.#shape ??= this.#known.shapes.get(this.#waiting[this.#answering]?.query.name ?? '') ?? noRows
    const { empty, names, parsers } = this.#shape
    const row = { ...empty }
    for (let nth = 0; nth < names.length; nth++) {
      const value = fields[nth]
      if (value !== null && value !== undefined) row[names[nth] ?? ''] = parsers[nth]?.(value)
    }
    this.#rows.push(row)
  }

  handleCommandComplete({ text }: { text: string }): void {
    const one = this.#waiting[this.#answering++]
    const name = one?.query.name
    if (name && this.#prepares.has(name) && !this.#known.shapes.has(name)) this.#known.shapes.set(name, this.#shape ?? noRows)
    const words = text.split(' ')
    one?.resolve({ rows: this.#rows, command: words[0] ?? '', rowCount: words.length > 1 ? Number(words.at(-1)) : null })
    this.#shape = undefined
    this.#rows = []
  }

  handleError(error: unknown): void {
    // Whether the one that failed was prepared before it failed is not known: next time its name is given up first.
    for (const name of this.#prepares) if (!this.#known.shapes.has(name)) this.#known.uncertain.add(name)
    this.#failed(this.#answering, error)
    // pg tells of the Sync only where nothing failed; what is sent now waits for it.
    this.#ended()
  }

  handleReadyForQuery(): void {
    this.#ended()
  }
}

/** A value as PostgreSQL reads it: text, bytes, or the text of an array. */
function asParameter(value: unknown): string | Buffer | null {
  if (typeof value === 'string') return value
  if (value === null || value === undefined) return null
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
