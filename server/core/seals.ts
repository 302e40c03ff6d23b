import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Id } from '#contract/words.ts'
import { systemActor } from './actor.ts'
import { attempt } from './attempt.ts'
import { canonicalJson } from './canonical-json.ts'
import { type Database, type Reading, rows, sql } from './database.ts'
import { instantOf } from './instant-text.ts'
import { outside } from './outside.ts'
import { transaction } from './transaction.ts'
import { write } from './tx.ts'

/** What a seal says: which entries, in one hash, and the seal before. Hashes and signature are hex; `sealedOn` is a UTC day. */
const Sealed = z.object({
  organisation: Id,
  number: z.number(),
  sealedOn: z.iso.date(),
  sealedAt: z.string(),
  firstPosition: z.number(),
  lastPosition: z.number(),
  entries: z.number(),
  entriesHash: z.string(),
  previousHash: z.string().nullable(),
})

export const Seal = Sealed.extend({ hash: z.string(), signature: z.string(), publicKey: z.string().optional() })
export type Seal = z.infer<typeof Seal>

/**
 * Seals what the journal of an organisation holds since the seal before, once a UTC day, and writes the signed copy to a
 * folder. Gives the seal, or undefined when today's is there already. A copy that could not be written is written next time.
 */
export async function sealJournal(
  db: Database,
  organisation: Id,
  { key, folder }: { key: KeyObject; folder: string },
): Promise<Seal | undefined> {
  const actor = systemActor(organisation, 'seal')
  const made = await transaction(db, actor, async (tx) => {
    const [last] = (await sealsOf(tx)).slice(-1)
    const sealedOn = tx.now.slice(0, 10)
    if (last && last.sealedOn >= sealedOn) return null
    const body = {
      organisation,
      number: (last?.number ?? 0) + 1,
      sealedOn,
      sealedAt: tx.now,
      previousHash: last?.hash ?? null,
      ...(await hashedSince(tx, last?.lastPosition ?? 0)),
    }
    const seal = { ...body, hash: hashOf(body), signature: signatureOf(body, key) }
    write(
      tx,
      sql`insert into seals (organisation_id, number, sealed_on, sealed_at, first_position, last_position, entries, entries_hash, previous_hash, hash, signature)
          values (${organisation}, ${seal.number}, ${sealedOn}, ${tx.now}, ${seal.firstPosition}, ${seal.lastPosition}, ${seal.entries},
            decode(${seal.entriesHash}, 'hex'), decode(${seal.previousHash}, 'hex'), decode(${seal.hash}, 'hex'), decode(${seal.signature}, 'hex'))`,
    )
    return seal
  })
  outside.reached('seal-written')
  await writeCopies(db, organisation, key, folder)
  return made ?? undefined
}

/** Copies of all seals that the folder lacks: a death between the table and the folder leaves nothing unsealed. */
async function writeCopies(db: Database, organisation: Id, key: KeyObject, folder: string): Promise<void> {
  const seals = await transaction(db, systemActor(organisation, 'seal'), sealsOf)
  mkdirSync(folder, { recursive: true })
  const there = new Set(readdirSync(folder))
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString()
  for (const seal of seals) {
    const name = `${organisation}-${String(seal.number).padStart(6, '0')}.json`
    if (there.has(name)) continue
    writeFileSync(join(folder, `${name}.new`), `${JSON.stringify({ ...seal, publicKey }, null, 2)}\n`)
    renameSync(join(folder, `${name}.new`), join(folder, name))
  }
}

/** The seals of an organisation, the first first. */
export async function sealsOf(db: Reading): Promise<Seal[]> {
  const seals = await rows(
    db,
    Seal,
    sql`select organisation_id as organisation, number, sealed_on::text as "sealedOn", sealed_at::text as "sealedAt", first_position as "firstPosition",
          last_position as "lastPosition", entries, encode(entries_hash, 'hex') as "entriesHash", encode(previous_hash, 'hex') as "previousHash",
          encode(hash, 'hex') as hash, encode(signature, 'hex') as signature
        from seals where organisation_id = ${db.organisation} order by number`,
  )
  return seals.map((seal) => ({ ...seal, sealedAt: instantOf(seal.sealedAt) }))
}

const Hashed = z.object({ position: z.number(), hash: z.instanceof(Buffer) })
const AT_ONCE = 10_000

async function hashedSince(db: Reading, position: number) {
  const hash = createHash('sha256')
  let last = position
  for (;;) {
    const page = await rows(
      db,
      Hashed,
      sql`select position, hash from journal where organisation_id = ${db.organisation} and position > ${last} order by position limit ${AT_ONCE}`,
    )
    for (const entry of page) hash.update(entry.hash)
    last = page.at(-1)?.position ?? last
    if (page.length < AT_ONCE) break
  }
  return { firstPosition: position + 1, lastPosition: last, entries: last - position, entriesHash: hash.digest('hex') }
}

/** What is wrong with a seal by itself and against the one before it; undefined when nothing is. */
export function sealProblem(seal: Seal, previous: Seal | undefined): string | undefined {
  const { hash, signature: _, publicKey: __, ...body } = seal
  if (hashOf(body) !== hash) return `the seal of ${seal.sealedOn} was changed`
  if (seal.previousHash !== (previous?.hash ?? null)) return `the seal of ${seal.sealedOn} does not follow the one before`
  if (seal.firstPosition !== (previous?.lastPosition ?? 0) + 1) return `the seal of ${seal.sealedOn} leaves entries out`
  return undefined
}

/** The copies of an organisation's seals in a folder, the first first. One that cannot be read, or was not signed by the key it names, fits no seal. */
export function outsideSeals(organisation: Id, folder: string | undefined): Seal[] {
  if (!folder) return []
  const names = listIfThere(folder).filter((name) => name.startsWith(organisation) && name.endsWith('.json'))
  return names.map((name) => readCopy(organisation, join(folder, name), Number(name.slice(organisation.length + 1, -'.json'.length))))
}

function readCopy(organisation: Id, file: string, number: number): Seal {
  const seal = attempt(() => Seal.parse(JSON.parse(readFileSync(file, 'utf8'))))
  if (!seal) return { ...unreadable, organisation, number }
  const { hash: _, signature, publicKey, ...body } = seal
  const signed = attempt(() => publicKey && verify(null, bytesOf(body), createPublicKey(publicKey), Buffer.from(signature, 'hex')))
  return signed && number === seal.number ? seal : { ...seal, signature: 'the signature does not fit' }
}

const unreadable = {
  sealedOn: 'a day that cannot be read',
  sealedAt: '',
  firstPosition: 0,
  lastPosition: 0,
  entries: 0,
  entriesHash: '',
  previousHash: null,
  hash: '',
  signature: '',
}

function listIfThere(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}

const bytesOf = (body: z.infer<typeof Sealed>) => Buffer.from(canonicalJson(Sealed.parse(body)))
const hashOf = (body: z.infer<typeof Sealed>) => createHash('sha256').update(bytesOf(body)).digest('hex')
const signatureOf = (body: z.infer<typeof Sealed>, key: KeyObject) => sign(null, bytesOf(body), key).toString('hex')
