import type { CaseChanges } from '#contract/case-descriptions.ts'
import type { Channel, Ending, GoalReached } from '#contract/cases.ts'
import type { Writing } from '#contract/drafts.ts'
import type { Id } from '#contract/words.ts'
import { type PersonActor, systemActor } from '#server/core/actor.ts'
import { keepAll } from '#server/core/content.ts'
import type { Database, Reading } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import { orMissing, orThrow, type Refusal } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import type { Tx } from '#server/core/tx.ts'
import { sourceRecordOf } from '#server/customers/queries.ts'
import { itemsAndFields } from '#server/lists/queries.ts'
import { can } from '#server/people/can.ts'
import { areaById, personById, whoSeesCases } from '#server/people/queries.ts'
import { type NamedFile, namesOf } from './attaching.ts'
import type { Case, CaseEntry } from './case.ts'
import { type ClosingFacts, closeCase, reopenCase } from './closing.ts'
import { describedAtOpening } from './describing.record.ts'
import { emptyDraft } from './drafting.record.ts'
import { accessOf, insertCase, loadCase, refuseStale, writeCase } from './keeping.record.ts'
import { lackingToClose } from './lacking.ts'
import { receiveMessage, sendMessage, writeNote } from './messaging.ts'
import { openCase } from './opening.ts'
import { caseKey } from './public-key.ts'
import { worksIn } from './queries.ts'
import { assignCase, releaseCase, takeCase } from './taking.ts'
import { takeUploads } from './uploading.record.ts'

export type Opening = {
  customer: Id
  area: Id
  subject: string
  need: string
  goal: string
  channel: Channel
  files: readonly Id[]
  most: number
  about?: CaseChanges | undefined
}

/** Opens a case for a customer. What they need, in their words, is its first message. */
export function recordOpening(
  db: Database,
  actor: PersonActor,
  { customer, area, subject, need, goal, channel, about, ...asked }: Opening,
) {
  return transaction(db, actor, async (tx) => {
    const [source, receiver] = await Promise.all([sourceRecordOf(tx, customer), areaById(tx, area)])
    const sourceRecord = orMissing(source).id
    const facts = { takesCases: orMissing(receiver).takesCases, worksInArea: actor.areas.some((one) => one.area === area) }
    const key = caseKey(outside.bytes(8))
    const files = await takeUploads(tx, actor.person, asked.files, asked.most)
    const entries = orThrow(openCase({ key, sourceRecord, channel, area, files, by: actor.person, now: tx.now }, facts))
    const id = outside.newId()
    const described = about ? await describedAtOpening(tx, entries, about, actor.person) : []
    const head = insertCase(tx, {
      id,
      customer,
      subject,
      goal,
      entries: [...entries, ...described],
      words: keepAll(tx, { subject, need, goal, ...namesOf(files) }),
    })
    return { id, key, version: head.version }
  })
}

/** What somebody writes in a case: `files` are the ids of what they uploaded, at most `most` of them. */
type Message = { id: Id; text: string; files: readonly Id[]; most: number }
type Said = Message & { channel: Channel }
type Written = { message: Id; files: readonly NamedFile[]; by: Id; now: string }

/** What the customer said to us. */
export function recordContact(db: Database, actor: PersonActor, { channel, ...said }: Said) {
  return recordMessage(db, actor, 'contact', said, (state, written) => receiveMessage(state, { ...written, channel }))
}

/** What we said to the customer. */
export function recordReply(db: Database, actor: PersonActor, { channel, ...said }: Said) {
  return recordMessage(db, actor, 'reply', said, (state, written) => {
    const mayReply = can(actor, 'reply', accessOf(state))
    return sendMessage(state, { ...written, channel }, { mayReply })
  })
}

/** What colleagues should know. */
export function recordNote(db: Database, actor: PersonActor, { mentions, ...said }: Message & { mentions: readonly Id[] }) {
  return recordMessage(db, actor, 'note', said, async (state, written, tx) => {
    const see = mentions.length > 0 ? await whoSeesCases(tx, mentions) : nobody
    return writeNote(state, { ...written, mentions }, { see })
  })
}

const nobody: ReadonlySet<Id> = new Set()

function recordMessage(
  db: Database,
  actor: PersonActor,
  writing: Writing,
  { id, text, files: asked, most }: Message,
  decide: (state: Case, written: Written, tx: Tx) => CaseEntry[] | Refusal | Promise<CaseEntry[] | Refusal>,
) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadCase(tx, id)
    const files = await takeUploads(tx, actor.person, asked, most)
    const message = outside.newId()
    const entries = orThrow(await decide(loaded.state, { message, files, by: actor.person, now: tx.now }, tx))
    const head = writeCase(tx, loaded, entries, keepAll(tx, { text, ...namesOf(files) }))
    emptyDraft(tx, actor.person, id, writing)
    return { id: message, version: head.version }
  })
}

/** The caller takes a case of their own area on themselves. */
export function recordTaking(db: Database, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadCase(tx, id)
    const entries = orThrow(
      takeCase(loaded.state, { by: actor.person, now: tx.now }, { mayTake: can(actor, 'take', accessOf(loaded.state)) }),
    )
    return { version: writeCase(tx, loaded, entries).version }
  })
}

/** Gives a case to somebody of the area that holds it, or back to the area. */
export function recordAssignment(db: Database, actor: PersonActor, { id, to = null }: { id: Id; to?: Id | null | undefined }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadCase(tx, id)
    const access = accessOf(loaded.state)
    if (to !== null) orMissing(await personById(tx, to, { lock: false }))
    const facts = { mayAssign: can(actor, 'assign', access), worksThere: to !== null && (await worksIn(tx, to, access.holder)) }
    const entries = orThrow(assignCase(loaded.state, { to, by: actor.person, now: tx.now }, facts))
    return { version: entries.length > 0 ? writeCase(tx, loaded, entries).version : loaded.head.version }
  })
}

/** Lets go of a case for a person who no longer works where it is held. Nothing when they do. */
export function recordRelease(db: Database, organisation: Id, { id, person }: { id: Id; person: Id }) {
  return transaction(db, systemActor(organisation, 'cases'), async (tx) => {
    const loaded = await loadCase(tx, id)
    const { holder } = accessOf(loaded.state)
    const entries = releaseCase(loaded.state, { person, now: tx.now }, { mayHold: await worksIn(tx, person, holder) })
    if (entries.length > 0) writeCase(tx, loaded, entries)
    return null
  })
}

export type ClosingInput = { id: Id; version: number; ending: Ending; endingItem?: Id | undefined; goalReached: GoalReached; words: string }

/** Closes a case as the caller saw it: what changed meanwhile is shown first. */
export function recordClosing(db: Database, actor: PersonActor, { id, version, ending, endingItem, goalReached, words }: ClosingInput) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadCase(tx, id)
    await refuseStale(tx, loaded, version)
    const facts = { mayClose: can(actor, 'close', accessOf(loaded.state)), ...(await endingFacts(tx, loaded.state, endingItem)) }
    const entries = orThrow(closeCase(loaded.state, { ending, endingItem, goalReached, by: actor.person, now: tx.now }, facts))
    return { version: writeCase(tx, loaded, entries, keepAll(tx, { words })).version }
  })
}

/** The ending that is named, and what lacks; asked only where there may be something. */
async function endingFacts(db: Reading, state: Case, endingItem: Id | undefined): Promise<Omit<ClosingFacts, 'mayClose'>> {
  if (state.is === 'unknown' || (!endingItem && !state.description.kind)) return {}
  const { items, fields } = await itemsAndFields(db, endingItem ? [endingItem] : [], state.description.kind)
  return { item: items[0], lacking: lackingToClose(state.description, fields) }
}

/** Opens a closed case again, with the reason. */
export function recordReopening(db: Database, actor: PersonActor, { id, reason }: { id: Id; reason: string }) {
  return transaction(db, actor, async (tx) => {
    const loaded = await loadCase(tx, id)
    const mayReopen = can(actor, 'reopen', accessOf(loaded.state))
    const entries = orThrow(reopenCase(loaded.state, { by: actor.person, now: tx.now, reason }, { mayReopen }))
    return { version: writeCase(tx, loaded, entries, keepAll(tx, { reason })).version }
  })
}
