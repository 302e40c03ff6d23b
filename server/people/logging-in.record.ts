import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Id, Instant } from '#contract/words.ts'
import { change, type Database, lookUp, sql } from '#server/core/database.ts'
import { later, outside } from '#server/core/outside.ts'
import { Refused, refuse } from '#server/core/refusal.ts'

const Counted = z.object({ attempts: z.number() })

const WINDOW_MINUTES = 15
const MOST_AN_ACCOUNT = 5
const MOST_AN_ADDRESS = 20

/**
 * Counts an attempt to come in, in one atomic statement before any password is looked at, and refuses (429) beyond 5 for an
 * account and 20 for a network address within 15 minutes. Somebody else's attempts never lock another account.
 */
export async function countAttempt(db: Database, { email, address }: { email?: string; address: string }): Promise<void> {
  const now = outside.now()
  const windowAt = windowOf(now)
  const subjects = [
    { hash: hashOf(`address ${address}`), most: MOST_AN_ADDRESS },
    ...(email ? [{ hash: hashOf(`account ${email}`), most: MOST_AN_ACCOUNT }] : []),
  ]
  for (const { hash, most } of subjects) {
    const [counted] = await lookUp(
      db,
      Counted,
      sql`insert into log_in_attempts (subject_hash, window_at, attempts) values (${hash}, ${windowAt}, 1)
          on conflict (subject_hash, window_at) do update set attempts = log_in_attempts.attempts + excluded.attempts returning attempts`,
    )
    if (counted && counted.attempts > most)
      throw new Refused(refuse('shell', 'too-many', { retryAfterSeconds: secondsLeft(now, windowAt) }), 429)
  }
}

/**
 * Whoever came in rightly starts counting anew, and was no attempt of their network address: a whole office, or a proxy before
 * Remo, may have one.
 */
export async function forgetAttempts(db: Database, { email, address }: { email?: string; address: string }): Promise<void> {
  if (email) await change(db, sql`delete from log_in_attempts where subject_hash = ${hashOf(`account ${email}`)}`)
  const windowAt = windowOf(outside.now())
  await change(
    db,
    sql`update log_in_attempts set attempts = attempts - 1 where subject_hash = ${hashOf(`address ${address}`)} and window_at = ${windowAt} and attempts > 0`,
  )
}

/** Removes windows that are over, and sessions and keys that ended. */
export async function forgetOldComings(db: Database, now: Instant): Promise<void> {
  await change(db, sql`delete from log_in_attempts where window_at < ${later.byDays(now, -1)}`)
  await change(db, sql`delete from sessions where ends_at < ${now}`)
}

/** Uses an invitation: true for exactly one of those who try at once. */
export async function spendInvitation(db: Database, tokenHash: Buffer): Promise<boolean> {
  const now = outside.now()
  const used = await change(
    db,
    sql`update invitations set used_at = ${now} where token_hash = ${tokenHash} and used_at is null and expires_at > ${now}`,
  )
  return used === 1
}

export async function setPassword(db: Database, account: Id, passwordHash: string): Promise<void> {
  await change(db, sql`update accounts set password_hash = ${passwordHash} where id = ${account}`)
}

/** Ends the sessions and keys of an account, as whoever changes its password wants. */
export async function endAllOf(db: Database, account: Id): Promise<void> {
  await change(db, sql`delete from sessions where account_id = ${account}`)
  await change(db, sql`update api_keys set revoked_at = ${outside.now()} where account_id = ${account} and revoked_at is null`)
}

/** Ends one session of an account, named as lists name it; true if there was one. */
export async function endSessionOf(db: Database, account: Id, session: string): Promise<boolean> {
  return (
    (await change(db, sql`delete from sessions where account_id = ${account} and encode(sha256(token_hash), 'hex') = ${session}`)) === 1
  )
}

/** Ends the sessions of an account but one. */
export async function endOtherSessions(db: Database, account: Id, here: Buffer): Promise<void> {
  await change(db, sql`delete from sessions where account_id = ${account} and token_hash <> ${here}`)
}

function windowOf(now: Instant): Instant {
  const length = WINDOW_MINUTES * 60_000
  return new Date(Math.floor(Date.parse(now) / length) * length).toISOString()
}

function secondsLeft(now: Instant, windowAt: Instant): number {
  return Math.ceil((Date.parse(windowAt) + WINDOW_MINUTES * 60_000 - Date.parse(now)) / 1_000)
}

function hashOf(subject: string): Buffer {
  return createHash('sha256').update(subject).digest()
}
