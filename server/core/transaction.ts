import pg from 'pg'
import type { Actor } from './actor.ts'
import { insertWords } from './content.ts'
import { beginAs, type Database, plainly, reading, send } from './database.ts'
import { answeredBefore, keptAnswer, refuseWhileRunning } from './idempotency.ts'
import { writeEntries } from './journal.ts'
import { outside } from './outside.ts'
import { Refused } from './refusal.ts'
import { firstFailure, hear, type Tx, write } from './tx.ts'
import { wakeReaders } from './wake.ts'

// Told apart by SQLSTATE, never by the name of a constraint: unique violation, serialisation failure, deadlock.
const UNIQUE_VIOLATION = '23505'
const WORTH_ANOTHER_TRY = new Set([UNIQUE_VIOLATION, '40001', '40P01'])
const TRIES = 3

/**
 * One change: all of it or nothing. With a command (a POST with an Idempotency-Key) the answer is kept in the same
 * transaction; the same command again gets that answer and changes nothing. `work` may run again after a collision, so it
 * must do nothing that cannot be rolled back. The result must be plain JSON.
 */
export async function transaction<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await attempt(db, actor, work)
    } catch (error) {
      const again = error instanceof pg.DatabaseError && WORTH_ANOTHER_TRY.has(error.code ?? '')
      if (!again || tried === TRIES) throw error
    }
  }
}

async function attempt<T>(db: Database, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  const tx: Tx = {
    organisation: actor.organisation,
    actor,
    now: outside.now(),
    ask: (query) => send(client, query),
    queued: [],
    words: [],
    sent: [],
  }
  let broken = false
  let failure: { cause: unknown }
  try {
    const begun = Promise.all([...beginAs(client, actor), refuseWhileRunning(tx)])
    hear(tx, begun)
    outside.reached('transaction-begun')
    const result = await work(tx)
    await begun
    await finish(tx, client, result)
    return result
  } catch (error) {
    const cause = (await firstFailure(tx)) ?? error
    await send(client, plainly('rollback')).catch(() => {
      broken = true
    })
    failure = { cause }
  } finally {
    client.release(broken)
  }
  // Only now, with the connection given back: whoever holds one and waits for another can wait for ever.
  if (broken || !mayHaveRunBefore(actor, failure.cause)) throw failure.cause
  return answerOfBefore<T>(db, actor, failure.cause)
}

/** A command that failed may be one that succeeded before: a rule refuses it now, or its key is taken. Then it gets that answer again. */
function mayHaveRunBefore(actor: Actor, cause: unknown): boolean {
  return actor.command !== null && (cause instanceof Refused || (cause instanceof pg.DatabaseError && cause.code === UNIQUE_VIOLATION))
}

async function answerOfBefore<T>(db: Database, actor: Actor, cause: unknown): Promise<T> {
  const before = await reading(db, actor, answeredBefore)
  if (!before) throw cause
  return before.answer as T
}

/**
 * Sends what was queued and COMMIT behind it without waiting in between: the counter row is locked for as short as can be, not
 * even until the disk has answered. What follows COMMIT waits for that, together with others, and nothing is acknowledged before.
 */
async function finish(tx: Tx, client: pg.ClientBase, result: unknown): Promise<void> {
  const takesTurn = tx.queued.length > 0
  if (tx.words.length > 0) write(tx, insertWords(tx))
  for (const kept of keptAnswer(tx, result)) write(tx, kept)
  if (takesTurn) {
    hear(tx, send(client, commitBeforeTheDisk))
    write(tx, writeEntries(tx))
  }
  outside.reached('entries-queued')
  const committed = send(client, commit)
  hear(tx, committed)
  if (takesTurn) hear(tx, send(client, waitForTheDisk))
  outside.reached('commit-sent')
  const failure = await firstFailure(tx)
  if (failure) throw failure
  // COMMIT of a failed transaction answers ROLLBACK, and no error.
  if ((await committed).command !== 'COMMIT') throw new Error('the transaction was rolled back')
  outside.reached('committed')
  if (takesTurn) wakeReaders(tx.organisation)
}

const commit = plainly('commit')
const commitBeforeTheDisk = plainly('set local synchronous_commit to off')
// A transaction of nothing but a mark in the log, with the usual commit: it ends when the log up to here, and so ours, is on disk.
const waitForTheDisk = plainly("select pg_logical_emit_message(true, '', '')")
