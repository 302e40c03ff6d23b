import { z } from 'zod'
import type { Id } from '#contract/words.ts'
import { systemActor } from './actor.ts'
import { attempt } from './attempt.ts'
import { type Database, type Reading, rows, snapshot, sql } from './database.ts'
import { differenceOf } from './difference.ts'
import { entryHash, type JournalEntry, type Kept, NO_PREDECESSOR } from './entry.ts'
import { instantOf } from './instant-text.ts'
import { FIRST_ID, type FilesToProve, type Replay, type StateRow } from './replay.ts'
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

export type Verifying = {
  sealsFolder: string | undefined
  replays: readonly Replay[]
  progress: (words: string) => void
  files?: FilesToProve
}

const MOST_DIFFERENCES = 20

/**
 * Proves that journal and tables agree: each stream's chain, replay against state rows, words against their hashes; then the
 * order of all and its digest, and the seals. Reads one snapshot an organisation, while people work. Changes nothing.
 */
export async function verify(db: Database, organisations: readonly Id[], verifying: Verifying): Promise<Verified> {
  const began = performance.now()
  const found: Found = { entries: 0, streams: 0, seals: 0, differences: [] }
  for (const organisation of organisations)
    await snapshot(db, systemActor(organisation, 'verify'), async (reading) => {
      const proved = await verifyStreams(reading, found, verifying)
      const ordered = await verifyOrder(reading, found, verifying)
      if (ordered !== proved) await reportStrays(reading, found, verifying)
    })
  const seconds = (performance.now() - began) / 1_000
  const { differences, ...counts } = found
  return {
    ok: differences.length === 0,
    organisations: organisations.length,
    ...counts,
    differences: differences.slice(0, MOST_DIFFERENCES),
    seconds,
    entriesPerSecond: Math.round(counts.entries / seconds),
  }
}

export type Found = { entries: number; streams: number; seals: number; differences: Difference[] }

/** Proves every stream that a state row stands for; gives how many entries these rows account for. */
async function verifyStreams(db: Reading, found: Found, { replays, progress, files }: Verifying): Promise<number> {
  let proved = 0
  const words = wordsOf(db, found)
  for (const replay of replays) {
    for await (const { states, entries } of portionsOf(db, replay)) {
      const byStream = Map.groupBy(entries, (entry) => entry.stream)
      const proven = states.flatMap((state) => verifyStream(db, found, replay, state, byStream.get(state.stream) ?? []))
      await words.look(proven)
      for (const { version } of states) proved += version
      found.streams += states.length
      progress(`${proved} entries replayed`)
    }
    for (const copy of (await replay.copies?.(db)) ?? []) report(db, found, copy)
    if (files && replay.filesLacking) for await (const lacking of replay.filesLacking(db, files)) report(db, found, lacking)
  }
  await words.done()
  return proved
}

type Portion = { states: readonly StateRow[]; entries: readonly JournalEntry[] }

/** States with their entries. The next portion is on its way while one is proved: the database and we work at the same time. */
async function* portionsOf(db: Reading, replay: Replay): AsyncGenerator<Portion> {
  let coming: Promise<Portion> | undefined
  for await (const states of groupsOf(db, replay)) {
    const next = entriesOf(db, states).then((entries) => ({ states, entries }))
    next.catch(() => {}) // told when it is its turn
    if (coming) yield await coming
    coming = next
  }
  if (coming) yield await coming
}

const ENTRIES_AT_ONCE = 2_000

/** The state rows in groups whose entries fit into memory, however long single streams are. */
async function* groupsOf(db: Reading, replay: Replay): AsyncGenerator<StateRow[]> {
  let coming = replay.page(db, FIRST_ID)
  for (;;) {
    const states = await coming
    const last = states.at(-1)
    if (!last) return
    coming = replay.page(db, last.stream.slice(replay.prefix.length + 1))
    coming.catch(() => {})
    let group: StateRow[] = []
    let entries = 0
    for (const state of states) {
      if (group.length > 0 && entries + state.version > ENTRIES_AT_ONCE) {
        yield group
        group = []
        entries = 0
      }
      group.push(state)
      entries += state.version
    }
    yield group
  }
}

/** Chain, head and replay of one stream. Gives its entries when their chain is whole: only then are they worth a look at their words. */
function verifyStream(
  db: Reading,
  found: Found,
  replay: Replay,
  state: StateRow,
  entries: readonly JournalEntry[],
): readonly JournalEntry[] {
  if (!verifyChain(db, found, entries)) return []
  const { stream, version, hash } = state
  const last = entries.at(-1)
  const standing = last?.version ?? 0
  if (standing !== version || !last?.hash.equals(hash)) {
    const what =
      standing === version
        ? 'the state row carries another hash than the last entry'
        : `the state row stands at version ${version}, the journal at ${standing}`
    report(db, found, { stream, version: standing, what })
    return entries
  }
  const replayed = attempt(() => ({ state: replay.fold(entries) }))
  const difference = replayed ? differenceOf(replayed.state, state.state) : 'the entries say what no entry of this kind can say'
  if (difference) report(db, found, { stream, version, what: difference })
  return entries
}

/** Versions without gaps from 1, and each hash over its entry and its predecessor's hash. Stops at the first that differs. */
function verifyChain(db: Reading, found: Found, entries: readonly JournalEntry[]): boolean {
  let predecessor: Buffer = NO_PREDECESSOR
  for (const [index, entry] of entries.entries()) {
    const at = { stream: entry.stream, version: entry.version, position: entry.position }
    if (entry.version !== index + 1)
      return report(db, found, {
        ...at,
        version: index + 1,
        what: `version ${index + 1} is missing: version ${entry.version} comes instead`,
      })
    const right = entryHash(predecessor, { ...entry, organisation: db.organisation })
    if (!right.equals(entry.hash))
      return report(db, found, { ...at, what: 'the entry or its predecessor was changed: its hash does not fit' })
    predecessor = entry.hash
  }
  return true
}

const WrongWords = z.object({ nth: z.number(), missing: z.boolean() })

/**
 * Looks whether words fit the hashes that entries carry; erased words (both gone) are sound, a missing row is not. The
 * database compares, and only what does not fit comes back: one portion is looked at while the next is proved.
 */
function wordsOf(db: Reading, found: Found) {
  let looking: Promise<void> = Promise.resolve()

  async function lookAt(entries: readonly JournalEntry[]): Promise<void> {
    const kept = entries.flatMap((entry) => keptIn(entry).map((one) => ({ entry, ...one })))
    if (kept.length === 0) return
    const wrong = await rows(
      db,
      WrongWords,
      sql`select k.nth, c.id is null as missing
          from unnest(${kept.map((one) => one.content)}::uuid[], ${kept.map((one) => one.hash)}::text[]) with ordinality as k (content, hash, nth)
          left join content c on c.organisation_id = ${db.organisation} and c.id = k.content
          where c.id is null or (num_nonnulls(c.words, c.salt) > 0 and encode(sha256(c.salt || convert_to(c.words, 'UTF8')), 'hex') is distinct from k.hash)
          order by k.nth`,
    )
    for (const { nth, missing } of wrong) {
      const one = kept[nth - 1]
      if (!one) continue
      const { stream, version, position } = one.entry
      report(db, found, { stream, version, position, what: `the words ${one.content} ${missing ? 'are missing' : 'were changed'}` })
    }
  }

  return {
    look: async (entries: readonly JournalEntry[]) => {
      await looking
      looking = lookAt(entries)
      looking.catch(() => {})
    },
    done: () => looking,
  }
}

/** Where the words of an entry lie. A chain that was rewritten may say anything: what is no place is passed over here, and replay tells. */
function keptIn({ body }: JournalEntry): Kept[] {
  return Object.values(body.words ?? {}).filter((one) => PLACE.test(one?.content))
}

const PLACE = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

// What an entry holds is proved by its hash, so that a schema, which copies what it reads, need not look at it a second time.
const Stored = z.custom<JournalEntry>(
  (row) => typeof row === 'object' && row !== null && 'body' in row && typeof row.body === 'object' && row.body !== null,
)

async function entriesOf(db: Reading, states: readonly StateRow[]): Promise<JournalEntry[]> {
  const entries = await rows(
    db,
    Stored,
    sql`select position, entries_after as "entriesAfter", stream, version, kind, happened_at::text as "happenedAt", recorded_at::text as "recordedAt",
          person_id as person, system, area_id as area, source_record_id as "sourceRecord", case_id as "caseId", body, hash
        from journal where organisation_id = ${db.organisation} and stream = any(${states.map((state) => state.stream)}::text[]) order by stream, version`,
  )
  // Instants come as the database writes them: a change of a microsecond, which a Date would not see, changes the text.
  for (const entry of entries) {
    entry.happenedAt = instantOf(entry.happenedAt)
    entry.recordedAt = instantOf(entry.recordedAt)
  }
  return entries
}

/** Entries of streams that no state row stands for. */
async function reportStrays(db: Reading, found: Found, { replays }: Verifying): Promise<void> {
  const known = new Set<string>()
  for (const replay of replays) for await (const states of groupsOf(db, replay)) for (const { stream } of states) known.add(stream)
  const streams = await rows(
    db,
    z.object({ stream: z.string() }),
    sql`select distinct stream from journal where organisation_id = ${db.organisation}`,
  )
  for (const { stream } of streams.filter((one) => !known.has(one.stream)))
    report(db, found, { stream, version: 1, what: 'the journal has this stream, the tables do not' })
}

function report(db: Reading, found: Found, difference: Omit<Difference, 'organisation'>): false {
  found.differences.push({ organisation: db.organisation, ...difference })
  return false
}
