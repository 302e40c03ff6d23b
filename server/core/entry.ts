import { hash } from 'node:crypto'
import { z } from 'zod'
import { Id, Instant } from '#contract/words.ts'
import { canonicalJson } from './canonical-json.ts'

/** Where the words of an entry lie, and what they said: `sha256(salt ‖ words)`. Never the words themselves. */
export const Kept = z.object({ content: Id, hash: z.string() })
export type Kept = z.infer<typeof Kept>

/** What one kind of entry says: codes, ids and numbers; and, under `words`, where people's words are. */
export const EntryBody = z.looseObject({ words: z.record(z.string(), Kept).optional() })
export type EntryBody = z.infer<typeof EntryBody>

/** An entry as it lies in the journal. */
export const JournalEntry = z.object({
  position: z.number(),
  entriesAfter: z.number(),
  stream: z.string(),
  version: z.number(),
  kind: z.string(),
  happenedAt: Instant,
  recordedAt: Instant,
  person: Id.nullable(),
  system: z.string().nullable(),
  area: Id.nullable(),
  sourceRecord: Id.nullable(),
  caseId: Id.nullable(),
  body: EntryBody,
  hash: z.instanceof(Buffer),
})
export type JournalEntry = z.infer<typeof JournalEntry>

/** What is hashed: all of an entry but its place in the order of the organisation, which is not known before COMMIT. */
export type HashedEntry = Omit<JournalEntry, 'position' | 'entriesAfter' | 'hash'> & { organisation: Id }

/** Before the first entry of a stream there is nothing to follow. */
export const NO_PREDECESSOR: Buffer = Buffer.alloc(0)

/** SHA-256 over the predecessor's hash and the canonical JSON (RFC 8785) of the entry. */
export function entryHash(predecessor: Buffer, entry: HashedEntry): Buffer {
  return hash('sha256', Buffer.concat([predecessor, Buffer.from(canonicalEntry(entry))]), 'buffer')
}

/** The same as `canonicalJson`, with the names in their place already: this is what fills, imports and verify spend their time on. */
function canonicalEntry({
  organisation,
  stream,
  version,
  kind,
  happenedAt,
  recordedAt,
  person,
  system,
  area,
  sourceRecord,
  caseId,
  body,
}: HashedEntry): string {
  const text = JSON.stringify
  return `{"area":${text(area)},"body":${canonicalJson(body)},"caseId":${text(caseId)},"happenedAt":${text(happenedAt)},"kind":${text(kind)},"organisation":${text(organisation)},"person":${text(person)},"recordedAt":${text(recordedAt)},"sourceRecord":${text(sourceRecord)},"stream":${text(stream)},"system":${text(system)},"version":${version}}`
}

/** What the entries of one commit add to the digest over the whole order. */
export function commitHash(hashes: readonly Buffer[]): Buffer {
  return hash('sha256', Buffer.concat(hashes), 'buffer')
}

/** The digest over all commits so far, as the counter row keeps it: `sha256(digest ‖ commit)`. */
export function nextDigest(digest: Buffer, commit: Buffer): Buffer {
  return hash('sha256', Buffer.concat([digest, commit]), 'buffer')
}

/** `sha256(salt ‖ words)`, hex: without the salt, which is erased with the words, nobody can try out a guess. */
export function wordsHash(salt: Buffer, words: string): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(words)]), 'hex')
}
