import { availableParallelism } from 'node:os'
import type pg from 'pg'
import {
  type Answered,
  type Around,
  plainly,
  type Query,
  rejectAll,
  send,
  sendTogether,
  surrounded,
  type Transaction,
  type Waiting,
} from './batch.ts'

/**
 * Readings that wait for a connection at the same time leave together on one: what a system call and a change of process cost is
 * paid once for all of them. Half of the processors work for readings at once; the other half are ours and the writers'.
 */
const LINES = Math.max(1, Math.floor(availableParallelism() / 2))
/** A line on which something takes longer does not keep others waiting: another is opened beside it. */
const SLOW_MS = 5
/** The first answers of a batch come with its last at the latest: more than this are another batch. */
const MOST = 16

type Lines = { waiting: Transaction[]; open: number; askedAgain: WeakSet<Transaction> }
const linesOf = new WeakMap<pg.Pool, Lines>()

/** A way to ask in which each statement, with all that are said in the same go of the program, is a transaction of its own with `around`. */
export function askTogether(pool: pg.Pool, around: Around): (query: Query) => Promise<Answered> {
  const lines = linesOf.get(pool) ?? { waiting: [], open: 0, askedAgain: new WeakSet() }
  linesOf.set(pool, lines)
  let gathering: Waiting[] | undefined
  return (query) => {
    if (!gathering) {
      const statements: Waiting[] = []
      gathering = statements
      process.nextTick(() => {
        gathering = undefined
        lines.waiting.push(surrounded(statements, around))
        openLines(pool, lines)
      })
    }
    const { promise, resolve, reject } = Promise.withResolvers<Answered>()
    gathering.push({ query, resolve, reject })
    return promise
  }
}

function openLines(pool: pg.Pool, lines: Lines): void {
  while (lines.waiting.length > 0 && lines.open < LINES) {
    const share = Math.ceil(lines.waiting.length / (LINES - lines.open))
    void onOneLine(pool, lines, lines.waiting.splice(0, Math.min(share, MOST)))
  }
}

async function onOneLine(pool: pg.Pool, lines: Lines, transactions: readonly Transaction[]): Promise<void> {
  let counted = true
  lines.open += 1
  const makeRoom = () => {
    if (counted) lines.open -= 1
    counted = false
    openLines(pool, lines)
  }
  const slow = setTimeout(makeRoom, SLOW_MS)
  try {
    const client = await pool.connect()
    const { failed, unseen } = await sendTogether(client, transactions)
    lines.waiting.unshift(...unseen)
    const broken = failed !== undefined && !(await rolledBack(client))
    client.release(broken)
    if (failed) answerFailure(lines, failed, broken)
  } catch (error) {
    rejectAll(transactions.flat(), error)
  } finally {
    clearTimeout(slow)
    makeRoom()
  }
}

/** What a connection that broke was in the middle of is asked once more, on another: nothing was changed by it. */
function answerFailure(lines: Lines, { transaction, error }: { transaction: Transaction; error: unknown }, broken: boolean): void {
  if (!broken || lines.askedAgain.has(transaction)) return rejectAll(transaction, error)
  lines.askedAgain.add(transaction)
  lines.waiting.unshift(transaction)
}

const rolledBack = (client: pg.PoolClient): Promise<boolean> =>
  send(client, plainly('rollback')).then(
    () => true,
    () => false,
  )
