import { z } from 'zod'
import { AreaRole, HouseRole } from '#contract/people.ts'
import { Id, Instant, Language } from '#contract/words.ts'
import type { PersonActor } from './actor.ts'
import { change, type Database, lookUp, type Statement, sql } from './database.ts'
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
  areas: z.array(z.object({ area: Id, role: AreaRole })),
  house: z.array(HouseRole),
  seenAt: Instant.nullable(),
  language: Language,
})

/** How the token of a key begins, which tells it from a session's. */
export const KEY_PREFIX = 'remo_'

/**
 * Who calls with this token (of a session or of a key), with the rights that the database gives at this moment; undefined
 * when nobody does, or the session ended, or the person was disabled.
 */
export async function actorOf(db: Database, token: string): Promise<PersonActor | undefined> {
  const now = outside.now()
  const hash = tokenHash(token)
  const [caller] = await lookUp(db, Caller, callerStatement(token, hash, now))
  if (!caller) return undefined
  if (caller.seenAt && Date.parse(now) - Date.parse(caller.seenAt) > SEEN_EVERY_MS) await seen(db, hash)
  return callingAs(caller)
}

function callingAs({ organisation, person, areas, house, scopes, language }: z.infer<typeof Caller>): PersonActor {
  return { is: 'person', organisation, person, areas, house, scopes, language, command: null, confirm: null }
}

const CallerOfMany = Caller.extend({ hash: z.string() })

/** Who calls with each of these tokens, in two statements for all of them. Looking so does not keep a session alive. */
export async function actorsOf(db: Database, tokens: Iterable<string>): Promise<ReadonlyMap<string, PersonActor>> {
  const now = outside.now()
  const byHash = new Map([...tokens].map((token) => [tokenHash(token).toString('hex'), token]))
  const hashes = [...byHash.keys()].map((hex) => Buffer.from(hex, 'hex'))
  const found = await Promise.all([
    lookUp(db, CallerOfMany, callersBySession(sql`= any(${hashes}::bytea[])`, now, sql`, encode(s.token_hash, 'hex') as hash`)),
    lookUp(db, CallerOfMany, callersByKey(sql`= any(${hashes}::bytea[])`, now, sql`, encode(k.token_hash, 'hex') as hash`)),
  ])
  return new Map(found.flat().map((caller) => [byHash.get(caller.hash) ?? '', callingAs(caller)]))
}

/** The statement that finds who calls. The token only tells which kind it is; the hash of it is looked up. */
export function callerStatement(token: string, hash: Buffer, now: Instant) {
  const callers = token.startsWith(KEY_PREFIX) ? callersByKey : callersBySession
  return callers(sql`= ${hash}`, now)
}

/** Rights as text, of an actor or of a row of that statement: two that are the same give the same. */
export function rightsText({ organisation, person, areas, house, scopes, language }: Partial<Record<keyof PersonActor, unknown>>): string {
  return JSON.stringify([organisation, person, areas, house, scopes, language])
}

// Looked up by its key ("offset 0"): in a small house the planner would read and hash all accounts, at each request.
const accountOf = (id: Statement) => sql`cross join lateral (select * from accounts where accounts.id = ${id} offset 0) a`

function callersBySession(tokenHash: Statement, now: Instant, further: Statement = sql``) {
  return sql`
    select a.organisation_id as organisation, a.person_id as person, null as scopes, a.areas, a.house, s.seen_at as "seenAt", a.language${further}
    from sessions s ${accountOf(sql`s.account_id`)}
    where s.token_hash ${tokenHash} and s.ends_at > ${now} and s.seen_at > ${later.byMinutes(now, -IDLE_HOURS * 60)} and a.disabled_at is null`
}

function callersByKey(tokenHash: Statement, now: Instant, further: Statement = sql``) {
  return sql`
    select a.organisation_id as organisation, a.person_id as person, k.scopes, a.areas, a.house, null as "seenAt", a.language${further}
    from api_keys k ${accountOf(sql`k.account_id`)}
    where k.token_hash ${tokenHash} and k.expires_at > ${now} and k.revoked_at is null and a.disabled_at is null`
}

async function seen(db: Database, hash: Buffer): Promise<void> {
  await change(db, sql`update sessions set seen_at = ${outside.now()} where token_hash = ${hash}`)
}

/** Begins a session of an account and gives its token, which is kept nowhere. */
export async function beginSession(
  db: Database,
  account: { id: Id; organisation: Id; person: Id },
  agent: string | null = null,
): Promise<string> {
  const token = outside.bytes(TOKEN_BYTES).toString('base64url')
  const now = outside.now()
  await change(
    db,
    sql`insert into sessions (token_hash, account_id, organisation_id, person_id, begun_at, seen_at, ends_at, agent)
        values (${tokenHash(token)}, ${account.id}, ${account.organisation}, ${account.person}, ${now}, ${now}, ${later.byDays(now, LONGEST_DAYS)}, ${agent})`,
  )
  return token
}

export async function endSession(db: Database, token: string): Promise<void> {
  await change(db, sql`delete from sessions where token_hash = ${tokenHash(token)}`)
}
