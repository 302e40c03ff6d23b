import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Reading, row, rows, sql } from './database.ts'
import { commitHash, NO_PREDECESSOR, nextDigest } from './entry.ts'
import { outsideSeals, type Seal, sealProblem, sealsOf } from './seals.ts'
import type { Found, Verifying } from './verify.ts'

const Ordered = z.object({
  position: z.number(),
  entriesAfter: z.number(),
  hash: z.instanceof(Buffer),
  stream: z.string(),
  version: z.number(),
})
const Counter = z.object({ position: z.number(), digest: z.instanceof(Buffer) })
const AT_ONCE = 5_000

/**
 * The order of an organisation: positions without gaps, the digest of the counter row over all commits, and the seals, those
 * in the table and those outside. A cut tail, a swapped pair and a rewritten chain show here.
 */
export async function verifyOrder(db: Reading, found: Found, verifying: Verifying): Promise<void> {
  const seals = await sealsOf(db)
  const report = (difference: { position?: number; stream?: string; version?: number; what: string }) =>
    void found.differences.push({ organisation: db.organisation, ...difference })
  const order = { digest: NO_PREDECESSOR, commit: [] as Buffer[], position: 0, sealing: createHash('sha256'), sealed: 0 }
  for (;;) {
    const page = await nextPage(db, order.position)
    if (page.length === 0) break
    for (const entry of page) {
      if (entry.position !== order.position + 1) return report({ position: order.position + 1, what: 'an entry is missing here' })
      order.position = entry.position
      order.commit.push(entry.hash)
      order.sealing.update(entry.hash)
      if (entry.entriesAfter === 0) {
        order.digest = nextDigest(order.digest, commitHash(order.commit))
        order.commit = []
      }
      const seal = seals[order.sealed]
      if (seal && seal.lastPosition === entry.position) {
        if (order.sealing.digest('hex') !== seal.entriesHash)
          report({
            position: entry.position,
            stream: entry.stream,
            version: entry.version,
            what: `the entries differ from the seal of ${seal.sealedOn}`,
          })
        order.sealing = createHash('sha256')
        order.sealed += 1
      }
    }
    found.entries += page.length
    verifying.progress(`${found.entries} entries in order`)
  }
  const counter = await row(db, Counter, sql`select position, digest from journal_counters where organisation_id = ${db.organisation}`)
  if (counter?.position !== order.position)
    report({ position: order.position, what: `the counter stands at ${counter?.position}, the last entry at ${order.position}` })
  else if (!counter.digest.equals(order.digest))
    report({ position: order.position, what: 'the entries are not those that were committed, or not in that order: the digest differs' })
  verifySeals(seals, order.sealed, await outsideSeals(db.organisation, verifying.sealsFolder), found, report)
}

function verifySeals(
  seals: readonly Seal[],
  reached: number,
  outside: readonly Seal[] | null,
  found: Found,
  report: (difference: { position?: number; what: string }) => void,
): void {
  found.seals += seals.length
  const beyond = seals[reached]
  if (beyond) report({ position: beyond.lastPosition, what: `the seal of ${beyond.sealedOn} covers entries that are no longer there` })
  for (const [index, seal] of seals.entries()) {
    const problem = sealProblem(seal, seals[index - 1])
    if (problem) report({ position: seal.lastPosition, what: problem })
  }
  for (const copy of outside ?? []) {
    const here = seals.find((seal) => seal.number === copy.number)
    if (here?.hash !== copy.hash || here.signature !== copy.signature)
      report({ position: copy.lastPosition, what: `the outside copy of the seal of ${copy.sealedOn} differs from the table` })
  }
}

function nextPage(db: Reading, after: number) {
  return rows(
    db,
    Ordered,
    sql`select position, entries_after as "entriesAfter", hash, stream, version from journal
        where organisation_id = ${db.organisation} and position > ${after} order by position limit ${AT_ONCE}`,
  )
}
