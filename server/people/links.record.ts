import type { Id, Instant } from '#contract/words.ts'
import { sql } from '#server/core/database.ts'
import { later } from '#server/core/outside.ts'
import { type Tx, write } from '#server/core/tx.ts'

/** How long a link to come in may be used, and one to replace a password. */
export const FIRST_LINK_MINUTES = 24 * 60
export const RESET_LINK_MINUTES = 30

/** Queues a link by which the password of an account is chosen, of which only the hash is kept. Gives when it ends. */
export function addLink(tx: Tx, account: Id, tokenHash: Buffer, minutes: number): Instant {
  const expiresAt = later.byMinutes(tx.now, minutes)
  write(tx, sql`insert into invitations (token_hash, account_id, expires_at) values (${tokenHash}, ${account}, ${expiresAt})`)
  return expiresAt
}

/** Ends the links that were not used. */
export function endLinks(tx: Tx, account: Id): void {
  write(tx, sql`update invitations set used_at = ${tx.now} where account_id = ${account} and used_at is null`)
}
