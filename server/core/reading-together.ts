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
  type Together,
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
  if (lines.waiting.length === 0 || lines.open >= LINES) return
  lines.open += 1
  pool.connect().then(
    (client) => sendNext(pool, lines, client),
    (error) => {
      lines.open -= 1
      rejectAll(lines.waiting.splice(0).flat(), error)
    },
  )
}

/** Sends what waits, and again when that is answered: the database works on it while we work on the answers. */
function sendNext(pool: pg.Pool, lines: Lines, client: pg.PoolClient): void {
  let counted = true
  const makeRoom = () => {
    if (counted) lines.open -= 1
    counted = false
    openLines(pool, lines)
  }
  const taken = lines.waiting.splice(0, MOST)
  if (taken.length === 0) {
    client.release()
    makeRoom()
    return
  }
  const slow = setTimeout(makeRoom, SLOW_MS)
  sendTogether(client, taken, ({ failed, unseen }) => {
    clearTimeout(slow)
    lines.waiting.unshift(...unseen)
    if (counted && !failed && lines.waiting.length > 0) return sendNext(pool, lines, client)
    void close(client, lines, failed).then(makeRoom)
  })
}

async function close(client: pg.PoolClient, lines: Lines, failed: Together['failed']): Promise<void> {
  const broken = failed !== undefined && !(await rolledBack(client))
  client.release(broken)
  if (failed) answerFailure(lines, failed, broken)
}

/** What a connection that broke was in the middle of is asked once more, on another: nothing was changed by it. */
function answerFailure(lines: Lines, { transaction, error }: NonNullable<Together['failed']>, broken: boolean): void {
  if (broken && !lines.askedAgain.has(transaction)) {
    lines.askedAgain.add(transaction)
    lines.waiting.unshift(transaction)
  } else rejectAll(transaction, error)
}

const rolledBack = (client: pg.PoolClient): Promise<boolean> =>
  send(client, plainly('rollback')).then(
    () => true,
    () => false,
  )
