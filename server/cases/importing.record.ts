import type { Id } from '#contract/words.ts'
import { sql } from '#server/core/database.ts'
import { append, type Head, type NewEntry, newStream } from '#server/core/journal.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { type Case, type CaseEntry, evolve, noCase } from './case.ts'
import { type LoadedCase, nameOf, saveCase } from './keeping.record.ts'

/** A case of an imported past; the entries carry where their words lie. */
export type ImportedCase = { id: Id; customer: Id; subject: string; entries: readonly CaseEntry[] }

/** Queues cases that another system kept until now, many at once: one statement a table instead of one a row. */
export function insertImportedCases(tx: Tx, cases: readonly ImportedCase[]): void {
  if (cases.length === 0) return
  const added = cases.map((one) => ({
    ...one,
    ...queuePast(tx, { id: one.id, state: noCase, head: newStream(`case-${one.id}`) }, one.entries),
  }))
  const rows = added.map(({ id, customer, subject, state, head }) => rowOf(id, customer, subject, state, head))
  const column = <K extends keyof ReturnType<typeof rowOf>>(name: K) => rows.map((one) => one[name])
  write(
    tx,
    sql`insert into cases (organisation_id, id, key, source_record_id, customer_id, subject, subject_content_id, holder_area_id, holder_person_id, owner_person_id,
          opened_at, changed_at, asked_at, closed_at, closed_by, ending, goal_reached, version, hash, customer_name)
        select ${tx.organisation}, c.*, ${nameOf(tx, sql`c.customer_id`)} from unnest(${column('id')}::uuid[], ${column('key')}::text[], ${column('sourceRecord')}::uuid[], ${column('customer')}::uuid[],
          ${column('subject')}::text[], ${column('subjectAt')}::uuid[], ${column('holder')}::uuid[], ${column('holderPerson')}::uuid[], ${column('owner')}::uuid[],
          ${column('openedAt')}::timestamptz[], ${column('changedAt')}::timestamptz[], ${column('askedAt')}::timestamptz[], ${column('closedAt')}::timestamptz[], ${column('closedBy')}::uuid[],
          ${column('ending')}::text[], ${column('goalReached')}::text[], ${column('version')}::int[], ${column('hash')}::bytea[])
          c (id, key, source_record_id, customer_id)`,
  )
  insertImportedHandoffs(tx, added)
}

/** Queues what a case's source told later. */
export function extendImportedCase(tx: Tx, loaded: LoadedCase, entries: readonly CaseEntry[]): void {
  const { state, head } = queuePast(tx, loaded, entries)
  saveCase(tx, loaded, state, head)
  insertImportedHandoffs(tx, [{ id: loaded.id, entries }])
}

/** Queues entries, each in the area that held the case then. */
function queuePast(tx: Tx, { id, state: before, head }: LoadedCase, entries: readonly CaseEntry[]): { state: Case; head: Head } {
  let state = before
  const queued = entries.map((entry): NewEntry => {
    state = evolve(state, entry)
    const { kind, at, by, ...body } = entry
    const standing = state.is === 'unknown' ? { area: null, sourceRecord: null } : { area: state.holder, sourceRecord: state.sourceRecord }
    return { kind, body, happenedAt: at, by, caseId: id, ...standing }
  })
  return { state, head: append(tx, head, queued) }
}

const notEnded = { closedAt: null, closedBy: null, ending: null, goalReached: null }

function rowOf(id: Id, customer: Id, subject: string, state: Case, { version, hash }: Head) {
  if (state.is === 'unknown') throw new Error('an imported case is open or closed')
  const { subject: subjectAt, ...standing } = state
  return { ...notEnded, ...standing, id, customer, subject, subjectAt, version, hash }
}

function insertImportedHandoffs(tx: Tx, cases: readonly { id: Id; entries: readonly CaseEntry[] }[]): void {
  const handoffs = cases.flatMap(({ id, entries }) =>
    entries.flatMap((entry) => (entry.kind === 'HandoffImported' ? { ...entry, caseId: id } : [])),
  )
  if (handoffs.length === 0) return
  const column = <K extends keyof (typeof handoffs)[number]>(name: K) => handoffs.map((one) => one[name])
  write(
    tx,
    sql`insert into handoffs (organisation_id, id, case_id, from_area_id, to_area_id, offered_at, with_owner, imported, answered_by, accepted_at)
        select ${tx.organisation}, h.id, h.case_id, h.from_area_id, h.to_area_id, h.at, false, true, h.answered_by, h.at
        from unnest(${column('handoff')}::uuid[], ${column('caseId')}::uuid[], ${column('from')}::uuid[], ${column('to')}::uuid[], ${column('at')}::timestamptz[], ${column('by')}::uuid[])
          h (id, case_id, from_area_id, to_area_id, at, answered_by)`,
  )
}
