import { createHash, type Hash, hash } from 'node:crypto'
import { z } from 'zod'
import { type Reading, row, sql } from './database.ts'
import { NO_PREDECESSOR, nextDigest } from './entry.ts'
import { outsideSeals, type Seal, sealProblem, sealsOf } from './seals.ts'
import type { Difference, Found, Verifying } from './verify.ts'

type Report = (difference: Omit<Difference, 'organisation'>) => void

/** How far the order is read: the digest of whole commits, the hashes of one that has begun, and what the next seal covers. */
type Order = { position: number; digest: Buffer; commit: Buffer[]; entriesAfter: number; sealing: Hash; sealed: number; sound: boolean }

/**
 * The order of an organisation: positions without gaps, the digest of the counter row over all commits, and the seals, those
 * in the table and those outside. A cut tail, a swapped pair and a rewritten chain show here. Gives the number of entries.
 */
export async function verifyOrder(db: Reading, found: Found, verifying: Verifying): Promise<number> {
  const seals = await sealsOf(db)
  const report: Report = (difference) => void found.differences.push({ organisation: db.organisation, ...difference })
  const order: Order = {
    position: 0,
    digest: NO_PREDECESSOR,
    commit: [],
    entriesAfter: 0,
    sealing: createHash('sha256'),
    sealed: 0,
    sound: true,
  }
  let entries = 0
  for (let page = await nextPage(db, 0); page; ) {
    const next = nextPage(db, page.last)
    entries += page.entries
    if (order.sound) await follow(db, order, page, seals, report)
    verifying.progress(`${entries} entries in order`)
    page = await next
  }
  found.entries += entries
  await verifyEnd(db, order, seals, report)
  verifySeals(seals, outsideSeals(db.organisation, verifying.sealsFolder), found, report)
  return entries
}

const AT_ONCE = 5_000

const Page = z.object({
  first: z.number(),
  last: z.number(),
  entries: z.number(),
  hashes: z.instanceof(Buffer),
  lengths: z.number(),
  entriesAfter: z.array(z.number()),
})
type Page = z.infer<typeof Page>

const HASH_BYTES = 32

/** Thousands of entries in one row: their hashes as one. */
async function nextPage(db: Reading, after: number): Promise<Page | undefined> {
  const page = await row(
    db,
    Page.partial(),
    sql`select min(position) as first, max(position) as last, count(*) as entries, string_agg(hash, ''::bytea order by position) as hashes,
          count(*) filter (where length(hash) = ${HASH_BYTES}) as lengths, array_agg(entries_after order by position) as "entriesAfter"
        from (select position, entries_after, hash from journal
              where organisation_id = ${db.organisation} and position > ${after} order by position limit ${AT_ONCE}) page
        having count(*) > 0`,
  )
  return page && Page.parse(page)
}

/** Takes one page into the digest and the seals; the first entry that is missing or lies wrong ends the proof of the order. */
async function follow(db: Reading, order: Order, page: Page, seals: readonly Seal[], report: Report): Promise<void> {
  const gap = page.first !== order.position + 1 || page.last - page.first + 1 !== page.entries || page.lengths !== page.entries
  if (gap) return stop(order, report, await firstGap(db, order.position))
  for (const [index, entriesAfter] of page.entriesAfter.entries()) {
    const position = page.first + index
    const one = page.hashes.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES)
    if (order.commit.length > 0 && entriesAfter !== order.entriesAfter - 1)
      return stop(order, report, { ...(await entryAt(db, position)), what: 'the entries of one commit do not lie side by side any more' })
    order.position = position
    order.entriesAfter = entriesAfter
    order.commit.push(one)
    if (entriesAfter === 0) {
      order.digest = nextDigest(order.digest, hash('sha256', order.commit.length === 1 ? one : Buffer.concat(order.commit), 'buffer'))
      order.commit = []
    }
    order.sealing.update(one)
    if (seals[order.sealed]?.lastPosition === position) await matchSeals(db, order, seals, report)
  }
}

/** The seals that end here: that of a day with entries, and those of quiet days behind it. */
async function matchSeals(db: Reading, order: Order, seals: readonly Seal[], report: Report): Promise<void> {
  for (let seal = seals[order.sealed]; seal?.lastPosition === order.position; seal = seals[order.sealed]) {
    if (order.sealing.digest('hex') !== seal.entriesHash) {
      const suspect = await mostSuspect(db, seal.firstPosition - 1, seal.lastPosition)
      report({ ...suspect, what: `the entries ${seal.firstPosition} to ${seal.lastPosition} differ from the seal of ${seal.sealedOn}` })
    }
    order.sealing = createHash('sha256')
    order.sealed += 1
  }
}

function stop(order: Order, report: Report, difference: Omit<Difference, 'organisation'>): void {
  order.sound = false
  report(difference)
}

const Counter = z.object({ position: z.number(), digest: z.instanceof(Buffer) })

async function verifyEnd(db: Reading, order: Order, seals: readonly Seal[], report: Report): Promise<void> {
  if (!order.sound) return
  const counter = await row(db, Counter, sql`select position, digest from journal_counters where organisation_id = ${db.organisation}`)
  if (counter?.position !== order.position)
    report({
      ...(await entryAt(db, order.position)),
      what: `the counter stands at ${counter?.position}, the last entry at ${order.position}`,
    })
  else if (!counter.digest.equals(order.digest)) {
    const proved = seals[order.sealed - 1]?.lastPosition ?? 0
    const suspect = await mostSuspect(db, proved, order.position)
    report({
      ...suspect,
      what: `the entries after ${proved} are not those that were committed, or not in that order: the digest differs, and this entry lies strangest`,
    })
  }
  const beyond = seals[order.sealed]
  if (beyond)
    report({
      ...(await entryAt(db, order.position)),
      what: `the seal of ${beyond.sealedOn} covers entries up to ${beyond.lastPosition}, which are no longer there`,
    })
}

function verifySeals(seals: readonly Seal[], outside: readonly Seal[], found: Found, report: Report): void {
  found.seals += seals.length
  for (const [index, seal] of seals.entries()) {
    const problem = sealProblem(seal, seals[index - 1])
    if (problem) report({ position: seal.lastPosition, what: problem })
  }
  for (const [index, copy] of outside.entries()) {
    const here = seals.find((seal) => seal.number === copy.number)
    if (copy.number !== index + 1)
      report({ position: copy.firstPosition, what: `an outside copy of a seal before that of ${copy.sealedOn} is missing` })
    if (here?.hash !== copy.hash || here.signature !== copy.signature)
      report({ position: copy.lastPosition, what: `the outside copy of the seal of ${copy.sealedOn} differs from the table` })
  }
}

const Place = z.object({ position: z.number(), stream: z.string(), version: z.number() })
type Place = z.infer<typeof Place>

async function entryAt(db: Reading, position: number): Promise<Partial<Place>> {
  const entry = await row(
    db,
    Place,
    sql`select position, stream, version from journal where organisation_id = ${db.organisation} and position = ${position}`,
  )
  return entry ?? { position }
}

/** The first entry behind a gap, or whose hash is not of a hash's length. */
async function firstGap(db: Reading, after: number): Promise<Omit<Difference, 'organisation'>> {
  const found = await row(
    db,
    Place.extend({ before: z.number() }),
    sql`select position, stream, version, before from (
          select position, stream, version, length(hash) as length, lag(position, 1, ${after}::bigint) over (order by position) as before
          from journal where organisation_id = ${db.organisation} and position > ${after} order by position limit ${AT_ONCE}) j
        where position <> before + 1 or length <> ${HASH_BYTES} order by position limit 1`,
  )
  if (!found) return { position: after + 1, what: 'an entry is missing here' }
  const { before, ...place } = found
  return {
    ...place,
    what:
      before + 1 === place.position
        ? 'the hash of this entry was changed'
        : `the entries ${before + 1} to ${place.position - 1} before this one are missing`,
  }
}

/**
 * The entry that most likely was moved, when only the sum of all is known to be wrong: one that lies before an earlier one of
 * its stream, is apart from its commit, or was recorded later than the one behind it; else the first that is not proved.
 */
async function mostSuspect(db: Reading, after: number, upTo: number): Promise<Partial<Place>> {
  const found = await row(
    db,
    Place,
    sql`select position, stream, version from (
          select position, stream, version, recorded_at, entries_after, lead(recorded_at) over (order by position) as next_at,
            min(version) over (partition by stream order by position rows between 1 following and unbounded following) as next_version
          from journal where organisation_id = ${db.organisation} and position > ${after} and position <= ${upTo}) j
        order by (version > next_version) is true desc, (entries_after > 0 and recorded_at <> next_at) is true desc, (recorded_at > next_at) is true desc, position
        limit 1`,
  )
  return found ?? { position: after + 1 }
}
