import canonicalize from 'canonicalize'
import { z } from 'zod'
import { Id } from '#contract/words.ts'
import { systemActor } from './actor.ts'
import { type Database, type Reading, rows, snapshot, sql } from './database.ts'
import { entryHash, JournalEntry, NO_PREDECESSOR, wordsHash } from './entry.ts'
import { FIRST_ID, type Replay, type StateRow } from './replay.ts'
import { verifyOrder } from './verify-order.ts'

/** One thing that does not agree: where, and what. */
export type Difference = { organisation: Id; stream?: string; version?: number; position?: number; what: string }

export type Verified = {
  ok: boolean
  organisations: number
  entries: number
  streams: number
  seals: number
  differences: Difference[]
  seconds: number
  entriesPerSecond: number
}

export type Verifying = { sealsFolder: string | undefined; replays: readonly Replay[]; progress: (words: string) => void }

const MOST_DIFFERENCES = 20

/**
 * Proves that journal and tables agree: the order and its digest, the seals, each stream's chain, replay against state rows,
 * and words against their hashes. Reads one snapshot an organisation, while people work. Changes nothing.
 */
export async function verify(db: Database, organisations: readonly Id[], verifying: Verifying): Promise<Verified> {
  const began = performance.now()
  const found: Found = { entries: 0, streams: 0, seals: 0, differences: [] }
  for (const organisation of organisations)
    await snapshot(db, systemActor(organisation, 'verify'), async (reading) => {
      await verifyOrder(reading, found, verifying)
      await verifyStreams(reading, found, verifying)
    })
  const seconds = (performance.now() - began) / 1_000
  const { differences, ...counts } = found
  const ok = differences.length === 0
  return {
    ok,
    organisations: organisations.length,
    ...counts,
    differences: differences.slice(0, MOST_DIFFERENCES),
    seconds,
    entriesPerSecond: Math.round(counts.entries / seconds),
  }
}

export type Found = { entries: number; streams: number; seals: number; differences: Difference[] }

async function verifyStreams(db: Reading, found: Found, { replays, progress }: Verifying): Promise<void> {
  let proved = 0
  for (const replay of replays) {
    for (let after = FIRST_ID; ; ) {
      const states = await replay.page(db, after)
      const last = states.at(-1)
      if (!last) break
      for (const some of ofAFewEntries(states)) proved += await verifyPage(db, found, replay, some)
      after = last.stream.slice(replay.prefix.length + 1)
      progress(`${proved} entries replayed`)
    }
    for (const copy of (await replay.copies?.(db)) ?? []) report(db, found, copy)
  }
  const journal = await countEntries(db)
  if (proved !== journal) for (const stray of await straysOf(db, replays)) report(db, found, stray)
  if (proved !== journal && found.differences.length === 0)
    report(db, found, { what: `the journal has ${journal} entries, the state rows account for ${proved}` })
}

const ENTRIES_AT_ONCE = 20_000

/** The same states in portions whose entries fit into memory, however long single streams are. */
function ofAFewEntries(states: readonly StateRow[]): StateRow[][] {
  const portions: StateRow[][] = []
  let entries = Number.POSITIVE_INFINITY
  for (const state of states) {
    if (entries + state.version > ENTRIES_AT_ONCE) {
      portions.push([])
      entries = 0
    }
    portions.at(-1)?.push(state)
    entries += state.version
  }
  return portions
}

/** Proves some streams; gives how many entries their state rows account for. */
async function verifyPage(db: Reading, found: Found, replay: Replay, states: readonly StateRow[]): Promise<number> {
  const entries = await entriesOf(
    db,
    states.map((state) => state.stream),
  )
  await verifyWords(db, found, entries)
  const byStream = Map.groupBy(entries, (entry) => entry.stream)
  for (const state of states) {
    const own = byStream.get(state.stream) ?? []
    if (!verifyChain(db, found, own)) continue
    const last = own.at(-1)
    if (last?.version !== state.version || !last.hash.equals(state.hash)) {
      report(db, found, {
        stream: state.stream,
        version: last?.version ?? 0,
        what: `the state row stands at version ${state.version}, the journal at ${last?.version ?? 0}`,
      })
      continue
    }
    const replayed = canonicalize(JSON.parse(JSON.stringify(replay.fold(own))))
    const kept = canonicalize(state.state)
    if (replayed !== kept)
      report(db, found, { stream: state.stream, version: state.version, what: `replay gives ${replayed}, the tables say ${kept}` })
  }
  found.streams += states.length
  return states.reduce((sum, state) => sum + state.version, 0)
}

/** Versions without gaps from 1, and each hash over its entry and its predecessor's hash. Stops at the first that differs. */
function verifyChain(db: Reading, found: Found, entries: readonly JournalEntry[]): boolean {
  let predecessor: Buffer = NO_PREDECESSOR
  for (const [index, entry] of entries.entries()) {
    const at = { stream: entry.stream, version: entry.version, position: entry.position }
    if (entry.version !== index + 1) return report(db, found, { ...at, what: `version ${index + 1} is missing` })
    const right = entryHash(predecessor, { ...entry, organisation: db.organisation })
    if (!right.equals(entry.hash))
      return report(db, found, { ...at, what: 'the entry or its predecessor was changed: its hash does not fit' })
    predecessor = entry.hash
  }
  return true
}

const ContentRow = z.object({ id: Id, salt: z.instanceof(Buffer).nullable(), words: z.string().nullable() })

/** Words fit the hash that the entry carries; erased words (both gone) are sound, a missing row is not. */
async function verifyWords(db: Reading, found: Found, entries: readonly JournalEntry[]): Promise<void> {
  const kept = entries.flatMap((entry) => Object.values(entry.body.words ?? {}).map((one) => ({ entry, ...one })))
  if (kept.length === 0) return
  const ids = kept.map((one) => one.content)
  const content = await rows(
    db,
    ContentRow,
    sql`select id, salt, words from content where organisation_id = ${db.organisation} and id = any(${ids}::uuid[])`,
  )
  const byId = new Map(content.map((one) => [one.id, one]))
  for (const { entry, content: id, hash } of kept) {
    const one = byId.get(id)
    const at = { stream: entry.stream, version: entry.version, position: entry.position }
    if (!one) report(db, found, { ...at, what: `the words ${id} are missing` })
    else if (one.salt && one.words !== null && wordsHash(one.salt, one.words) !== hash)
      report(db, found, { ...at, what: `the words ${id} were changed` })
  }
}

function entriesOf(db: Reading, streams: readonly string[]): Promise<JournalEntry[]> {
  return rows(
    db,
    JournalEntry,
    sql`select position, entries_after as "entriesAfter", stream, version, kind, happened_at as "happenedAt", recorded_at as "recordedAt",
          person_id as person, system, area_id as area, source_record_id as "sourceRecord", case_id as "caseId", body, hash
        from journal where organisation_id = ${db.organisation} and stream = any(${streams}::text[]) order by stream, version`,
  )
}

async function countEntries(db: Reading): Promise<number> {
  const [counted] = await rows(
    db,
    z.object({ entries: z.number() }),
    sql`select count(*) as entries from journal where organisation_id = ${db.organisation}`,
  )
  return counted?.entries ?? 0
}

/** Streams in the journal that no state row stands for. */
async function straysOf(db: Reading, replays: readonly Replay[]): Promise<Omit<Difference, 'organisation'>[]> {
  const known = new Set<string>()
  for (const replay of replays)
    for (let after = FIRST_ID; ; ) {
      const states = await replay.page(db, after)
      const last = states.at(-1)
      if (!last) break
      for (const state of states) known.add(state.stream)
      after = last.stream.slice(replay.prefix.length + 1)
    }
  const streams = await rows(
    db,
    z.object({ stream: z.string() }),
    sql`select distinct stream from journal where organisation_id = ${db.organisation}`,
  )
  return streams
    .filter(({ stream }) => !known.has(stream))
    .map(({ stream }) => ({ stream, what: 'the journal has this stream, the tables do not' }))
}

function report(db: Reading, found: Found, difference: Omit<Difference, 'organisation'>): false {
  found.differences.push({ organisation: db.organisation, ...difference })
  return false
}
