import { z } from 'zod'
import { actorName } from './actor.ts'
import { type Reading, row, type Statement, sql } from './database.ts'
import { later } from './outside.ts'
import { Refused, refuse } from './refusal.ts'
import { type Tx, write } from './tx.ts'

const KEPT_DAYS = 2

const Answered = z.object({ answer: z.unknown(), requestHash: z.instanceof(Buffer) })
const Lock = z.object({ free: z.boolean() })

/** Refuses (409) a command that is under way elsewhere. Most commands come once: that they are new shows when their answer is kept. */
export async function refuseWhileRunning(db: Reading): Promise<void> {
  const { command } = db.actor
  if (!command) return
  const name = `${db.organisation} ${actorName(db.actor)} ${command.key}`
  const lock = await row(db, Lock, sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as free`)
  if (!lock?.free) throw new Refused(refuse('conflict', 'still-running', {}))
}

/** What this command was answered before, or undefined when it is new. Refuses (422) a key that was used for another request. */
export async function answeredBefore(db: Reading): Promise<{ answer: unknown } | undefined> {
  const { command } = db.actor
  if (!command) return undefined
  const before = await row(
    db,
    Answered,
    sql`select answer, request_hash as "requestHash" from idempotency
        where organisation_id = ${db.organisation} and actor = ${actorName(db.actor)} and key = ${command.key}`,
  )
  if (before && !before.requestHash.equals(command.requestHash)) throw new Refused(refuse('shell', 'key-of-other-request', {}), 422)
  return before && { answer: before.answer }
}

/** The statement that keeps the answer of this command, to be sent in its transaction; none when nobody gave a key. */
export function keptAnswer(tx: Tx, answer: unknown): Statement[] {
  const { command } = tx.actor
  if (!command) return []
  return [
    sql`insert into idempotency (organisation_id, actor, key, request_hash, answer, answered_at)
        values (${tx.organisation}, ${actorName(tx.actor)}, ${command.key}, ${command.requestHash}, ${JSON.stringify(answer ?? null)}::jsonb, ${tx.now})`,
  ]
}

/** Forgets answers older than two days. */
export function forgetOldAnswers(tx: Tx): void {
  write(tx, sql`delete from idempotency where organisation_id = ${tx.organisation} and answered_at < ${later.byDays(tx.now, -KEPT_DAYS)}`)
}
