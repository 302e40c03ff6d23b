import { z } from 'zod'
import { Channel, Ending, GoalReached } from '#contract/cases.ts'
import { Id, Instant } from '#contract/words.ts'
import { row, type Statement, sql } from '#server/core/database.ts'
import type { Kept } from '#server/core/entry.ts'
import { append, type Head, lastChange, type NewEntry, newStream } from '#server/core/journal.ts'
import { orMissing, orThrow, refuse } from '#server/core/refusal.ts'
import { type Tx, write } from '#server/core/tx.ts'
import type { CaseAccess } from '#server/people/can.ts'
import { type Case, type CaseEntry, evolve, noCase, type Offer, type OpenCase } from './case.ts'
import { columnsOf, DescriptionColumns, descriptionOf, nothingSaid } from './description.ts'
import { rowChange } from './rows.record.ts'

/** A case as a transaction holds it: locked, with where its stream stands. */
export type LoadedCase = { id: Id; state: Case; head: Head }

const StateRow = z.object({
  key: z.string(),
  sourceRecord: Id,
  channel: Channel.nullable(),
  holder: Id,
  holderPerson: Id.nullable(),
  owner: Id,
  cameBack: z.enum(['returned', 'expired']).nullable(),
  openedAt: Instant,
  changedAt: Instant,
  askedAt: Instant,
  waitsSince: Instant.nullable(),
  closedAt: Instant.nullable(),
  closedBy: Id.nullable(),
  ending: Ending.nullable(),
  endingItem: Id.nullable(),
  goalReached: GoalReached.nullable(),
  ...DescriptionColumns.shape,
  subject: Id.nullable(),
  need: Id.nullable(),
  goal: Id.nullable(),
  offer: Id.nullable(),
  version: z.number(),
  hash: z.instanceof(Buffer),
})

const OfferRow = z.object({ id: Id, from: Id, to: Id, at: Instant, dueAt: Instant, withOwner: z.boolean() })

/** Loads and locks a case; "not found" for those who may not see it. */
export async function loadCase(tx: Tx, id: Id): Promise<LoadedCase> {
  const found = orMissing(
    await row(
      tx,
      StateRow,
      sql`select key, source_record_id as "sourceRecord", channel, holder_area_id as holder, holder_person_id as "holderPerson", owner_person_id as owner,
            came_back as "cameBack", opened_at as "openedAt", changed_at as "changedAt", asked_at as "askedAt", waits_since as "waitsSince", closed_at as "closedAt", closed_by as "closedBy", ending,
            ending_item_id as "endingItem", kind_id as kind, reason_id as reason, stage_id as stage, priority, tag_ids as tags, own_values as fields,
            goal_reached as "goalReached", subject_content_id as subject, need_content_id as need, goal_content_id as goal, offer_id as offer, version, hash
          from cases where organisation_id = ${tx.organisation} and id = ${id} for update`,
    ),
  )
  // Behind the lock, by a statement of its own: one that waited for the lock sees the new case, but in a join the handoffs of before.
  const offer = found.offer ? orMissing(await loadOffer(tx, found.offer)) : null
  return { id, state: stateOf(found, offer), head: { stream: `case-${id}`, version: found.version, hash: found.hash } }
}

function loadOffer(tx: Tx, id: Id): Promise<Offer | undefined> {
  return row(
    tx,
    OfferRow,
    sql`select id, from_area_id as "from", to_area_id as "to", offered_at as at, due_at as "dueAt", with_owner as "withOwner"
        from handoffs where organisation_id = ${tx.organisation} and id = ${id}`,
  )
}

function stateOf(found: z.infer<typeof StateRow>, offer: Offer | null): Case {
  const { version: _, hash: __, offer: ___, kind, reason, stage, priority, tags, fields, ...said } = found
  const { closedAt, closedBy, ending, endingItem, goalReached, ...rest } = said
  const standing = { ...rest, description: descriptionOf({ kind, reason, stage, priority, tags, fields }) }
  if (closedAt && ending && goalReached) return { ...standing, is: 'closed', closedAt, closedBy, ending, endingItem, goalReached }
  return { ...standing, is: 'open', offer }
}

/** What of a case decides who may do what with it. */
export function accessOf(state: Case): CaseAccess {
  if (state.is === 'unknown') throw new Error('only a case that exists has access')
  return {
    holder: state.holder,
    owner: state.owner,
    closed: state.is === 'closed',
    offeredTo: state.is === 'open' ? (state.offer?.to ?? null) : null,
  }
}

/** Refuses a command that was made on an older version of the case, saying what it is now and who changed it. */
export async function refuseStale(tx: Tx, { head }: LoadedCase, seen: number): Promise<void> {
  if (head.version === seen) return
  const last = await lastChange(tx, head.stream)
  orThrow(refuse('stale', 'stale', { version: head.version, changedBy: last?.person ?? null, changedAt: last?.at ?? null }))
}

export type Words = Partial<Record<string, Kept>>

/** Queues entries of a case, with the words of the first that has any, and writes all rows that follow from them. */
export function writeCase(tx: Tx, { id, state, head }: LoadedCase, entries: readonly CaseEntry[], words: Words = {}): Head {
  const worded = withWords(entries, words)
  const next = worded.reduce(evolve, state)
  const newHead = append(
    tx,
    head,
    worded.map((entry) => journalled(id, entry, next)),
  )
  saveCase(tx, { id, state, head }, next, newHead)
  for (const entry of worded) writeRows(tx, id, entry)
  return newHead
}

function writeRows(tx: Tx, id: Id, entry: CaseEntry): void {
  const change = rowChange(tx, id, entry)
  if (change) write(tx, change)
}

/** A customer's name as the copy that a case carries for lists. */
export function nameOf(tx: Tx, customer: Statement): Statement {
  return sql`(select k.name from customers k where k.organisation_id = ${tx.organisation} and k.id = ${customer})`
}

export type NewCase = { id: Id; customer: Id; subject: string; goal: string | null; entries: readonly CaseEntry[]; words: Words }

/** Queues a case that was not there before. */
export function insertCase(tx: Tx, { id, customer, subject, goal, entries, words }: NewCase): Head {
  const worded = withWords(entries, words)
  const state = openState(worded.reduce(evolve, noCase))
  const said = saidIn(state)
  const head = append(
    tx,
    newStream(`case-${id}`),
    worded.map((entry) => journalled(id, entry, state)),
  )
  write(
    tx,
    sql`insert into cases (organisation_id, id, key, source_record_id, customer_id, subject, goal, subject_content_id, need_content_id, goal_content_id, channel,
          holder_area_id, holder_person_id, owner_person_id, opened_at, changed_at, asked_at, version, hash, customer_name${said ? sql`, ${SAID}` : sql``})
        values (${tx.organisation}, ${id}, ${state.key}, ${state.sourceRecord}, ${customer}, ${subject}, ${goal}, ${state.subject}, ${state.need}, ${state.goal}, ${state.channel},
          ${state.holder}, ${state.holderPerson}, ${state.owner}, ${state.openedAt}, ${state.changedAt}, ${state.askedAt}, ${head.version}, ${head.hash}, ${nameOf(tx, sql`${customer}`)}${said ? sql`, ${said}` : sql``})`,
  )
  for (const entry of worded) writeRows(tx, id, entry)
  return head
}

const SAID = sql`kind_id, reason_id, stage_id, priority, tag_ids, own_values`

/** What stands in these columns; nothing for a case of which nothing is said, which most are born as: its statement stays the shorter one. */
function saidIn({ description }: OpenCase): Statement | null {
  if (description === nothingSaid) return null
  const { kind, reason, stage, priority, tags, fields } = columnsOf(description)
  return sql`${kind}, ${reason}, ${stage}, ${priority}, ${tags}, ${fields}`
}

function openState(state: Case): OpenCase {
  if (state.is !== 'open') throw new Error('a new case is open')
  return state
}

function withWords(entries: readonly CaseEntry[], words: Words): CaseEntry[] {
  if (Object.keys(words).length === 0) return [...entries]
  let given = false
  return entries.map((entry) => {
    if (given || !('words' in entry)) return entry
    given = true
    return { ...entry, words: { ...words } } as CaseEntry
  })
}

function journalled(caseId: Id, { kind, at, by, ...body }: CaseEntry, state: Case): NewEntry {
  const area = state.is === 'unknown' ? null : state.holder
  const sourceRecord = state.is === 'unknown' ? null : state.sourceRecord
  return { kind, body, happenedAt: at, by, caseId, area, sourceRecord }
}

const CHANGING = [
  ...['holder_area_id', 'holder_person_id', 'owner_person_id', 'offer_id', 'offered_to_area_id', 'offer_due_at', 'came_back', 'changed_at'],
  ...['asked_at', 'waits_since', 'closed_at', 'closed_by', 'ending', 'ending_item_id', 'goal_reached'],
  ...['kind_id', 'reason_id', 'stage_id', 'priority', 'tag_ids', 'own_values'],
].map((column) => sql.ref(column))

/** What stands in these columns. */
function changing(state: Case): readonly unknown[] {
  if (state.is === 'unknown') return []
  const offer = state.is === 'open' ? state.offer : null
  const closed = state.is === 'closed' ? state : null
  const said = columnsOf(state.description)
  return [
    ...[state.holder, state.holderPerson, state.owner, offer?.id ?? null, offer?.to ?? null, offer?.dueAt ?? null, state.cameBack],
    ...[
      state.changedAt,
      state.askedAt,
      state.waitsSince,
      closed?.closedAt ?? null,
      closed?.closedBy ?? null,
      closed?.ending ?? null,
      closed?.endingItem ?? null,
      closed?.goalReached ?? null,
    ],
    ...[said.kind, said.reason, said.stage, said.priority, said.tags, said.fields],
  ]
}

/** Writes what became of a case over what it was: only what is different, which costs the database half. */
export function saveCase(tx: Tx, { id, state: before }: LoadedCase, state: Case, { version, hash }: Head): void {
  const old = changing(before)
  const now = changing(state)
  const changes = CHANGING.flatMap((column, nth) => (now[nth] === old[nth] ? [] : [sql`${column} = ${now[nth]}, `]))
  write(
    tx,
    sql`update cases set ${sql.join(changes, '')} version = ${version}, hash = ${hash} where organisation_id = ${tx.organisation} and id = ${id}`,
  )
}
