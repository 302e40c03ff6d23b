import {
  createHash,
  createHmac,
  createPrivateKey,
  createSecretKey,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What this installation alone knows: to sign positions and cursors, to make links, to sign seals. */
export type Secrets = { signing: KeyObject; links: KeyObject; sealKey: KeyObject }

/** Reads the secrets of the data folder, or makes them at the first start (0600). Several processes may start at once. */
export function openSecrets(dataFolder: string): Secrets {
  const root = keptFile(join(dataFolder, 'secret.key'), () => randomBytes(32).toString('hex'))
  const sealKey = keptFile(join(dataFolder, 'seal-key.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  return { signing: derive(root, 'signing'), links: derive(root, 'links'), sealKey: createPrivateKey(sealKey) }
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
  return createHash('sha256').update(token).digest()
}

/** The token of a link, made from what it is for: it can be made again, so it need not be kept. */
export function linkToken(secrets: Secrets, purpose: string): string {
  return createHmac('sha256', secrets.links).update(purpose).digest('base64url')
}

/** Makes a value opaque and proof against change: for cursors and positions. `purpose` binds it to one use and one reader. */
export function sign(secrets: Secrets, purpose: string, value: string): string {
  const body = Buffer.from(value).toString('base64url')
  return `${body}.${signature(secrets, purpose, body)}`
}

/** The value that was signed for this purpose, or undefined for anything else. */
export function unsign(secrets: Secrets, purpose: string, signed: string): string | undefined {
  const [body = '', mark = ''] = signed.split('.')
  const right = Buffer.from(signature(secrets, purpose, body))
  const given = Buffer.from(mark)
  if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined
  return Buffer.from(body, 'base64url').toString()
}

function signature(secrets: Secrets, purpose: string, body: string): string {
  return createHmac('sha256', secrets.signing).update(`${purpose}\n${body}`).digest('base64url').slice(0, 22)
}
