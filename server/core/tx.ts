import type { QueuedWords } from './content.ts'
import { prepared, type Reading, type Statement } from './database.ts'
import type { QueuedEntry } from './journal.ts'

/** A transaction that may change things. What is queued here is sent at the end, the entries last. */
export type Tx = Reading & {
  readonly queued: QueuedEntry[]
  readonly words: QueuedWords[]
  readonly sent: Promise<unknown>[]
}

/** Sends a change without waiting for its answer; a failure shows at the end and undoes everything. */
export function write(tx: Tx, statement: Statement): void {
  hear(tx, tx.ask(prepared(statement)))
}

/** Counts something that was sent among what must have gone well before the transaction has. */
export function hear(tx: Tx, sent: Promise<unknown>): void {
  sent.catch(() => {}) // heard in firstFailure
  tx.sent.push(sent)
}

/** What failed first: the failures behind it only say that the transaction is already lost. */
export async function firstFailure(tx: Tx): Promise<unknown> {
  const outcomes = await Promise.allSettled(tx.sent)
  return outcomes.find((outcome) => outcome.status === 'rejected')?.reason
}
