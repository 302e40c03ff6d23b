import type { Id } from '#contract/words.ts'
import { change, type Database, sql } from '#server/core/database.ts'
import { later, outside } from '#server/core/outside.ts'
import { tokenHash } from '#server/core/secrets.ts'
import { KEY_PREFIX } from '#server/core/session.ts'
import type { AccountRow } from './queries.ts'

const KEY_DAYS = 365
const KEY_BYTES = 32

/** Makes an API key that acts for a person, within scopes, for a year. The key itself is given once and kept nowhere. */
export async function recordKey(
  db: Database,
  account: AccountRow,
  { name, scopes }: { name: string; scopes: readonly string[] },
): Promise<{ id: Id; key: string }> {
  const key = `${KEY_PREFIX}${outside.bytes(KEY_BYTES).toString('base64url')}`
  const id = outside.newId()
  const now = outside.now()
  await change(
    db,
    sql`insert into api_keys (token_hash, id, organisation_id, person_id, account_id, name, scopes, ending, created_at, expires_at)
        values (${tokenHash(key)}, ${id}, ${account.organisation}, ${account.person}, ${account.id}, ${name}, ${scopes}, ${key.slice(-4)}, ${now}, ${later.byDays(now, KEY_DAYS)})`,
  )
  return { id, key }
}

/** Ends a key at once; true if there was one. */
export async function revokeKey(db: Database, id: Id): Promise<boolean> {
  const ended = await change(db, sql`update api_keys set revoked_at = ${outside.now()} where id = ${id} and revoked_at is null`)
  return ended === 1
}
