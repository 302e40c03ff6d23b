import type { Id } from '#contract/words.ts'
import { type Actor, systemActor } from '#server/core/actor.ts'
import { type Database, reading, sql } from '#server/core/database.ts'
import { append, type Head, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { orMissing } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { write } from '#server/core/tx.ts'
import { unregistered } from '#server/people/queries.ts'
import type { EventRow, ReadRow } from './event-row.ts'
import { type Naming, nameAll, refuseTooManyAreas } from './names.record.ts'
import { type Packing, packingOf } from './packing-cells.ts'
import { type PortionSize, portionsOf, usualSize } from './portions.record.ts'
import { languageOf } from './queries.ts'
import { type Batch, type Begun, countPortion, type Portion, type Recorded, recordPortion } from './recording.record.ts'
import { countRejected, type Rejected } from './rejected.ts'
import { arrange, compared, newCustomers, openStaging, type Staging, stageRows } from './staging.record.ts'

export type Importing = {
  organisation: Id
  /** How the system is called that the log comes from. */
  source: string
  /** Who answers to the customers of its cases. */
  owner: Id
  log: { columns: string[]; batches: AsyncIterable<ReadRow[]>; progress: () => { readBytes: number; bytes: number } }
  /** Count what would be done, and do nothing that lasts. */
  dryRun: boolean
  progress: (words: string) => void
  size?: PortionSize
}

/**
 * `rows` were read: events, `rejected`, and `leftOut` by the map. `cases` = `new` + `unchanged` + `changed`. `handoffs` and
 * `unregistered` (rows without an area) are those that the record then has of these cases; `entries` are those of this run.
 */
export type Imported = {
  import: Id | null
  cases: number
  rows: number
  rejected: number
  leftOut: number
  entries: number
  handoffs: number
  unregistered: number
  new: number
  unchanged: number
  changed: number
  reasons: Rejected[]
}

/**
 * Imports an event log: nothing is written before the whole log was read and put in order, then whole cases a transaction, so that a
 * run that ends early is taken up by the next. Rows that the record has are left alone. Null when another import of the organisation
 * runs. Throws `LogRefused`, with nothing done, when the log cannot be read to its end.
 */
export async function importEventLog(db: Database, importing: Importing): Promise<Imported | null> {
  const { organisation, source, progress, dryRun } = importing
  const actor = systemActor(organisation, 'import')
  await using staging = await openStaging(db, actor)
  if (!staging) return null
  const packing = packingOf(importing.log.columns)
  const read = await stageLog(staging, importing, packing)
  progress('putting the rows in order')
  await arrange(staging, source, packing)
  await refuseTooManyAreas(staging)
  const { knownHandoffs, knownUnregistered, ...counts } = await compared(staging)
  const unchanged = counts.cases - counts.new - counts.changed
  const nothing = { import: null, entries: 0, handoffs: 0, unregistered: 0 }
  const run = { staging, db, actor, importing, packing, cases: counts.new + counts.changed }
  const done = run.cases === 0 ? nothing : dryRun ? await countAll(run) : await recordAll(run)
  const { handoffs, unregistered: missing, ...written } = done
  return { ...counts, unchanged, ...read, ...written, handoffs: knownHandoffs + handoffs, unregistered: knownUnregistered + missing }
}

async function stageLog(staging: Staging, { log, progress }: Importing, packing: Packing) {
  const rejected = countRejected()
  const counts = { rows: 0, leftOut: 0 }
  let staged = Promise.resolve()
  for await (const batch of log.batches) {
    // One batch is read while the one before it is put aside.
    await staged
    const events = batch.filter((row): row is EventRow => row.is === 'event')
    staged = stageRows(staging, events, packing)
    staged.catch(() => {}) // awaited above or below
    for (const row of batch) if (row.is === 'rejected') rejected.add(row)
    counts.leftOut += batch.filter((row) => row.is === 'left-out').length
    counts.rows += batch.length
    const { readBytes, bytes } = log.progress()
    progress(`${counts.rows} rows read, ${Math.floor((100 * readBytes) / Math.max(1, bytes))} % of the file`)
  }
  await staged
  return { ...counts, ...rejected.result() }
}

type Run = { staging: Staging; db: Database; actor: Actor; importing: Importing; packing: Packing; cases: number }
type Done = { import: Id | null; entries: number; handoffs: number; unregistered: number }

async function recordAll(run: Run): Promise<Done> {
  const { db, actor, importing } = run
  const id = outside.newId()
  const { source } = importing
  const head = await recordStart(db, actor, { id, source })
  const done = await throughPortions(run, id, (batch, portion, begun) => recordPortion(db, actor, batch, portion, begun))
  await recordFinish(db, actor, id, head)
  return { import: id, ...done, entries: done.entries + 2 }
}

/** The same way, with nothing written: the first and the last entry of the run, and its customers, are counted beside. */
async function countAll(run: Run): Promise<Done> {
  const { staging, db, actor, importing } = run
  const done = await throughPortions(run, outside.newId(), (batch, portion, begun) =>
    reading(db, actor, (tx) => countPortion(tx, batch, portion, begun)),
  )
  return { import: null, ...done, entries: done.entries + 2 + (await newCustomers(staging, importing.source)) }
}

type Take = (batch: Batch, portion: Portion, begun: Begun) => Promise<Recorded>

async function throughPortions({ staging, db, actor, importing, packing, cases }: Run, id: Id, take: Take) {
  const { source, owner, dryRun, progress, size = usualSize } = importing
  const facts = await reading(db, actor, async (tx) => ({
    unregistered: orMissing(await unregistered(tx)).id,
    language: await languageOf(tx),
  }))
  const batch = { import: id, source, owner, unregistered: facts.unregistered, packing }
  const naming: Naming = { db, actor, source, language: facts.language, dryRun }
  const done = { entries: await nameAll(staging, naming), handoffs: 0, unregistered: 0 }
  let begun: Begun = null
  let through = 0
  for await (const portion of portionsOf(staging, size)) {
    const recorded = await take(batch, portion, begun)
    begun = recorded.begun
    done.entries += recorded.entries
    done.handoffs += recorded.handoffs
    done.unregistered += recorded.unregistered
    through += portion.isLast ? portion.cases.length : 0
    progress(`${through} of ${cases} cases`)
  }
  return done
}

function recordStart(db: Database, actor: Actor, { id, source }: { id: Id; source: string }): Promise<Head> {
  return transaction(db, actor, async (tx) => {
    const head = append(tx, newStream(`import-${id}`), [{ kind: 'ImportStarted', body: { source } }])
    write(
      tx,
      sql`insert into imports (organisation_id, id, source, started_at, version, hash) values (${tx.organisation}, ${id}, ${source}, ${tx.now}, ${head.version}, ${head.hash})`,
    )
    return head
  })
}

function recordFinish(db: Database, actor: Actor, id: Id, started: Head): Promise<void> {
  return transaction(db, actor, async (tx) => {
    const head = append(tx, started, [{ kind: 'ImportFinished', body: {} }])
    write(
      tx,
      sql`update imports set finished_at = ${tx.now}, version = ${head.version}, hash = ${head.hash} where organisation_id = ${tx.organisation} and id = ${id}`,
    )
  })
}
