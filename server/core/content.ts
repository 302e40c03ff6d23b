import type { Id } from '#contract/words.ts'
import { type Statement, sql } from './database.ts'
import { type Kept, wordsHash } from './entry.ts'
import { outside } from './outside.ts'
import { tableOf } from './table-of.ts'
import type { Tx } from './tx.ts'

const SALT_BYTES = 16

export type QueuedWords = { id: Id; salt: Buffer; words: string }

/** Queues people's words into a row of their own, which can be erased; the entry carries what comes back. */
export function keepWords(tx: Tx, words: string): Kept {
  const id = outside.newId()
  const salt = outside.bytes(SALT_BYTES)
  tx.words.push({ id, salt, words })
  return { content: id, hash: wordsHash(salt, words) }
}

/** The same for several texts of one entry; those that are not given are left out. */
export function keepAll<Name extends string>(tx: Tx, texts: Record<Name, string | undefined | null>): Partial<Record<Name, Kept>> {
  const kept: Partial<Record<Name, Kept>> = {}
  for (const name in texts) {
    const words = texts[name]
    if (words) kept[name] = keepWords(tx, words)
  }
  return kept
}

/** One statement for all words of the transaction. */
export function insertWords(tx: Tx): Statement {
  const words = tx.words.map((one) => [one.id, one.salt, one.words])
  return sql`insert into content (organisation_id, id, salt, words)
    select ${tx.organisation}, w.id, w.salt, w.words from ${tableOf('w', { id: 'uuid', salt: 'bytea', words: 'text' }, words)}`
}
