import type { z } from 'zod'
import type { changePassword, endSessions } from '#contract/people.ts'
import type { PersonActor } from '#server/core/actor.ts'
import type { Database } from '#server/core/database.ts'
import type { Exchange } from '#server/core/exchange.ts'
import { later, outside } from '#server/core/outside.ts'
import { notFound, orMissing, Refused, refuse } from '#server/core/refusal.ts'
import { tokenHash } from '#server/core/secrets.ts'
import { beginSession, IDLE_HOURS } from '#server/core/session.ts'
import { refuseCommon } from './common-passwords.ts'
import { countAttempt, endAllOf, endOtherSessions, endSessionOf, forgetAttempts, setPassword } from './logging-in.record.ts'
import { fitsPassword, hashPassword } from './password.ts'
import { accountOfSession, sessionsOf } from './queries.ts'

/** The sessions of whoever asks by one of them; a key has none. */
export async function ownSessions(db: Database, actor: PersonActor, exchange: Exchange) {
  const here = ownToken(actor, exchange)
  const now = outside.now()
  return { sessions: await sessionsOf(db, here, { now, seenSince: later.byMinutes(now, -IDLE_HOURS * 60) }) }
}

/** Ends one of the caller's own sessions, or all others. One that is not theirs is not found. */
export async function endOwnSessions(db: Database, actor: PersonActor, { id }: z.infer<typeof endSessions.input>, exchange: Exchange) {
  const here = ownToken(actor, exchange)
  const account = orMissing(await accountOfSession(db, here)).id
  if (id === undefined) await endOtherSessions(db, account, here)
  else if (!(await endSessionOf(db, account, id))) throw new Refused(notFound())
  return {}
}

/** Replaces the caller's password, who says the present one. Counted like a log-in; everything that was open ends, and they come in anew. */
export async function changeOwnPassword(
  db: Database,
  actor: PersonActor,
  { current, password }: z.infer<typeof changePassword.input>,
  exchange: Exchange,
) {
  const account = orMissing(await accountOfSession(db, ownToken(actor, exchange)))
  const counted = { email: account.email, address: exchange.address }
  await countAttempt(db, counted)
  if (!(await fitsPassword(current, account.passwordHash)))
    throw new Refused(refuse('invalid', 'fields-wrong', { fields: [{ path: 'current', code: 'wrong-password' }] }))
  refuseCommon(password)
  await setPassword(db, account.id, await hashPassword(password))
  await endAllOf(db, account.id)
  await forgetAttempts(db, counted)
  exchange.beginSession(await beginSession(db, account, exchange.agent))
  return {}
}

function ownToken(actor: PersonActor, { token }: Exchange): Buffer {
  if (actor.scopes || !token) throw new Refused(refuse('forbidden', 'not-allowed', {}))
  return tokenHash(token)
}
