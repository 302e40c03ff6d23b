import { argon2, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { outside } from '#server/core/outside.ts'

const derive = promisify(argon2)

// 19 MiB and 2 passes: the least that OWASP's password storage sheet asks of argon2id.
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const
const SALT_BYTES = 16

/** A hash to keep: `argon2id$salt$tag`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = outside.bytes(SALT_BYTES)
  const tag = await derive('argon2id', { ...COST, message: password, nonce })
  return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

// Compared with when nobody has the address: an unknown person costs the same work as a known one.
const NOBODY = `argon2id$${Buffer.alloc(SALT_BYTES).toString('base64url')}$${Buffer.alloc(COST.tagLength).toString('base64url')}`

/** Whether a password fits what is kept; the same work whether or not there is anything to compare with. */
export async function fitsPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const [, salt = '', tag = ''] = (kept ?? NOBODY).split('$')
  const right = Buffer.from(tag, 'base64url')
  const given = await derive('argon2id', { ...COST, message: password, nonce: Buffer.from(salt, 'base64url') })
  return Boolean(kept) && right.length === given.length && timingSafeEqual(right, given)
}
