import type { Channel } from '#contract/cases.ts'
import type { Id, Instant } from '#contract/words.ts'
import { keepAll } from '#server/core/content.ts'
import { sql } from '#server/core/database.ts'
import { append, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { orThrow } from '#server/core/refusal.ts'
import { type Tx, write } from '#server/core/tx.ts'
import type { FilledCustomer } from '#server/customers/filling.record.ts'
import { type Case, type CaseEntry, evolve, noCase } from './case.ts'
import { closeCase } from './closing.ts'
import { nameOf } from './keeping.record.ts'
import { receiveMessage, sendMessage } from './messaging.ts'
import { openCase } from './opening.ts'
import { caseKey } from './public-key.ts'

type PastMessage = { direction: 'in' | 'out'; at: Instant; text: string }

export type PastCase = {
  of: FilledCustomer
  area: Id
  /** Who opened it, answered and closed it. */
  by: Id
  channel: Channel
  subject: string
  need: string
  goal: string
  openedAt: Instant
  messages: readonly PastMessage[]
  closed: { at: Instant; words: string } | null
}

/**
 * Queues many cases at once, each decided by the same rules and written to the same tables as one by one: one statement a
 * table instead of one a row. Gives their ids. For filling an organisation with made-up cases (`remo bench`).
 */
export function fillCases(tx: Tx, cases: readonly PastCase[]): Id[] {
  const filled = cases.map((one) => fillOne(tx, one))
  insertCases(tx, filled)
  return filled.map((one) => one.id)
}

type Filled = ReturnType<typeof fillOne>

function fillOne(tx: Tx, past: PastCase) {
  const id = outside.newId()
  const entries = livedThrough(tx, past)
  const state = entries.reduce(evolve, noCase)
  if (state.is === 'unknown') throw new Error('a case that lived is open or closed')
  const { subject, need, goal, ...standing } = state
  const about = { caseId: id, area: state.holder, sourceRecord: state.sourceRecord }
  const head = append(
    tx,
    newStream(`case-${id}`),
    entries.map(({ kind, at, by, ...body }) => ({ kind, body, happenedAt: at, by, ...about })),
  )
  const ended =
    state.is === 'closed'
      ? { closedAt: state.closedAt, closedBy: state.closedBy, ending: state.ending, goalReached: state.goalReached }
      : notEnded
  const copies = { customer: past.of.customer, subject: past.subject, goal: past.goal, subjectAt: subject, needAt: need, goalAt: goal }
  return { id, entries, row: { id, ...standing, ...copies, ...ended, version: head.version, hash: head.hash } }
}

const notEnded = { closedAt: null, closedBy: null, ending: null, goalReached: null }

/** All that happened in one case, decided step by step, with its words kept. */
function livedThrough(tx: Tx, { of, area, by, channel, subject, need, goal, openedAt, messages, closed }: PastCase): CaseEntry[] {
  const key = caseKey(outside.bytes(8))
  const opening = openCase(
    { key, sourceRecord: of.sourceRecord, channel, area, by, now: openedAt },
    { worksInArea: true, takesCases: true },
  )
  const lived = worded(orThrow(opening), keepAll(tx, { subject, need, goal }))
  let state: Case = lived.reduce(evolve, noCase)
  for (const { direction, at, text } of messages) {
    const said = { message: outside.newId(), channel, by, now: at }
    const entries = worded(
      orThrow(direction === 'in' ? receiveMessage(state, said) : sendMessage(state, said, { mayReply: true })),
      keepAll(tx, { text }),
    )
    lived.push(...entries)
    state = entries.reduce(evolve, state)
  }
  if (!closed) return lived
  const end = closeCase(state, { ending: 'solved', goalReached: 'yes', by, now: closed.at }, { mayClose: true })
  return [...lived, ...worded(orThrow(end), keepAll(tx, { words: closed.words }))]
}

function worded(entries: readonly CaseEntry[], words: ReturnType<typeof keepAll<string>>): CaseEntry[] {
  const given = Object.fromEntries(Object.entries(words).flatMap(([name, kept]) => (kept ? [[name, kept]] : [])))
  return entries.map((entry) => ('words' in entry ? { ...entry, words: given } : entry))
}

function insertCases(tx: Tx, filled: readonly Filled[]): void {
  const column = <K extends keyof Filled['row']>(name: K) => filled.map(({ row }) => row[name])
  write(
    tx,
    sql`insert into cases (organisation_id, id, key, source_record_id, customer_id, subject, goal, subject_content_id, need_content_id, goal_content_id, channel,
          holder_area_id, holder_person_id, owner_person_id, opened_at, changed_at, asked_at, waits_since, closed_at, closed_by, ending, goal_reached, version, hash, customer_name)
        select ${tx.organisation}, c.*, ${nameOf(tx, sql`c.customer_id`)} from unnest(${column('id')}::uuid[], ${column('key')}::text[], ${column('sourceRecord')}::uuid[], ${column('customer')}::uuid[],
          ${column('subject')}::text[], ${column('goal')}::text[], ${column('subjectAt')}::uuid[], ${column('needAt')}::uuid[], ${column('goalAt')}::uuid[],
          ${column('channel')}::text[], ${column('holder')}::uuid[], ${column('holderPerson')}::uuid[], ${column('owner')}::uuid[],
          ${column('openedAt')}::timestamptz[], ${column('changedAt')}::timestamptz[], ${column('askedAt')}::timestamptz[], ${column('waitsSince')}::timestamptz[], ${column('closedAt')}::timestamptz[], ${column('closedBy')}::uuid[],
          ${column('ending')}::text[], ${column('goalReached')}::text[], ${column('version')}::int[], ${column('hash')}::bytea[])
          c (id, key, source_record_id, customer_id)`,
  )
}
