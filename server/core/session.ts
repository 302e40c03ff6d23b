import { z } from 'zod'
import { AreaRole, HouseRole } from '#contract/people.ts'
import { Id, Instant, Language } from '#contract/words.ts'
import type { PersonActor } from './actor.ts'
import { change, type Database, lookUp, sql } from './database.ts'
import { later, outside } from './outside.ts'
import { tokenHash } from './secrets.ts'

/** `__Host-`: only over TLS or on this machine, for the whole site, settable by nobody else. */
export const COOKIE = '__Host-remo'
export const IDLE_HOURS = 8
const LONGEST_DAYS = 7
const TOKEN_BYTES = 32
const SEEN_EVERY_MS = 60_000

const Caller = z.object({
  organisation: Id,
  person: Id,
  scopes: z.array(z.string()).nullable(),
  keyId: Id.nullable(),
  areas: z.array(z.object({ area: Id, role: AreaRole })),
  house: z.array(HouseRole),
  seenAt: Instant.nullable(),
  language: Language,
})

/**
 * Who calls with this token (of a session or of a key), with the rights that the database gives at this moment; undefined
 * when nobody does, or the session ended, or the person was disabled.
 */
export async function actorOf(db: Database, token: string): Promise<PersonActor | undefined> {
  const now = outside.now()
  const hash = tokenHash(token)
  const [caller] = await lookUp(
    db,
    Caller,
    sql`select organisation_id as organisation, person_id as person, scopes, key_id as "keyId", areas, house, seen_at as "seenAt", language
        from actor_of(${hash}, ${now}, ${`${IDLE_HOURS} hours`}::interval)`,
  )
  if (!caller) return undefined
  if (caller.seenAt && Date.parse(now) - Date.parse(caller.seenAt) > SEEN_EVERY_MS) await seen(db, hash)
  const { organisation, person, areas, house, scopes, language } = caller
  return { is: 'person', organisation, person, areas, house, scopes, language, command: null }
}

async function seen(db: Database, hash: Buffer): Promise<void> {
  await change(db, sql`update sessions set seen_at = ${outside.now()} where token_hash = ${hash}`)
}

/** Begins a session of an account and gives its token, which is kept nowhere. */
export async function beginSession(db: Database, account: { id: Id; organisation: Id; person: Id }): Promise<string> {
  const token = outside.bytes(TOKEN_BYTES).toString('base64url')
  const now = outside.now()
  await change(
    db,
    sql`insert into sessions (token_hash, account_id, organisation_id, person_id, begun_at, seen_at, ends_at)
        values (${tokenHash(token)}, ${account.id}, ${account.organisation}, ${account.person}, ${now}, ${now}, ${later.byDays(now, LONGEST_DAYS)})`,
  )
  return token
}

export async function endSession(db: Database, token: string): Promise<void> {
  await change(db, sql`delete from sessions where token_hash = ${tokenHash(token)}`)
}
