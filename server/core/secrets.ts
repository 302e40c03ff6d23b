import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createSecretKey,
  generateKeyPairSync,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What this installation alone knows: to sign and to hide positions and cursors, to make links, to sign seals. */
export type Secrets = { signing: KeyObject; hiding: KeyObject; links: KeyObject; sealKey: KeyObject }

/** Reads the secrets of the data folder, or makes them at the first start (0600). Several processes may start at once. */
export function openSecrets(dataFolder: string): Secrets {
  const root = keptFile(join(dataFolder, 'secret.key'), () => randomBytes(32).toString('hex'))
  const sealKey = keptFile(join(dataFolder, 'seal-key.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  return {
    signing: derive(root, 'signing'),
    hiding: derive(root, 'hiding'),
    links: derive(root, 'links'),
    sealKey: createPrivateKey(sealKey),
  }
}

function derive(root: string, purpose: string): KeyObject {
  return createSecretKey(Buffer.from(hkdfSync('sha256', Buffer.from(root, 'hex'), '', `remo ${purpose}`, 32)))
}

// link() fails when the file is there already: of several processes one wins, and all read the same secret.
function keptFile(file: string, make: () => string): string {
  if (!existsSync(file)) {
    const made = `${file}.${process.pid}`
    writeFileSync(made, make(), { mode: 0o600 })
    try {
      linkSync(made, file)
    } catch {
      // somebody else was first
    }
    rmSync(made)
  }
  return readFileSync(file, 'utf8').trim()
}

/** What is kept of a token: its SHA-256. */
export function tokenHash(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

/** The token of a link, made from what it is for: it can be made again, so it need not be kept. */
export function linkToken(secrets: Secrets, purpose: string): string {
  return createHmac('sha256', secrets.links).update(purpose).digest('base64url')
}

/**
 * Makes a value opaque and proof against change: for cursors and positions, of which nobody shall count anything. `purpose` binds it to one use and one
 * reader. The same value for the same purpose gives the same text (AES in counter mode under a synthetic initial value, as in RFC 5297).
 */
export function wrap({ signing, hiding }: Secrets, purpose: string, value: string): string {
  const mark = markOf(signing, purpose, value)
  const cipher = createCipheriv('aes-256-ctr', hiding, mark)
  return Buffer.concat([mark, cipher.update(value, 'utf8'), cipher.final()]).toString('base64url')
}

/** The value that was wrapped for this purpose, or undefined for anything else. */
export function unwrap({ signing, hiding }: Secrets, purpose: string, wrapped: string): string | undefined {
  const bytes = Buffer.from(wrapped, 'base64url')
  const mark = bytes.subarray(0, MARK_BYTES)
  if (mark.length < MARK_BYTES) return undefined
  const decipher = createDecipheriv('aes-256-ctr', hiding, mark)
  const value = Buffer.concat([decipher.update(bytes.subarray(MARK_BYTES)), decipher.final()]).toString()
  return timingSafeEqual(mark, markOf(signing, purpose, value)) ? value : undefined
}

const MARK_BYTES = 16

const markOf = (key: KeyObject, purpose: string, value: string) =>
  createHmac('sha256', key).update(`${purpose}\n${value}`).digest().subarray(0, MARK_BYTES)
