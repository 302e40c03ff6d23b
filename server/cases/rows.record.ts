import type { Channel } from '#contract/cases.ts'
import type { Id } from '#contract/words.ts'
import { sql } from '#server/core/database.ts'
import { type Tx, write } from '#server/core/transaction.ts'
import type { CaseEntry } from './case.ts'

/** The rows beside a case that follow from one entry: messages and handoffs. What replay compares them with stands in `replay.ts`. */
export function keepRows(tx: Tx, caseId: Id, entry: CaseEntry): void {
  switch (entry.kind) {
    case 'MessageReceived':
      return insertMessage(tx, caseId, entry, 'in', entry.channel)
    case 'MessageSent':
      return insertMessage(tx, caseId, entry, 'out', entry.channel)
    case 'NoteWritten':
      return insertMessage(tx, caseId, entry, 'note', null)
    case 'HandoffOffered':
      return insertHandoff(tx, caseId, entry)
    case 'HandoffAccepted':
      return write(tx, sql`update handoffs set answered_by = ${entry.by}, accepted_at = ${entry.at} where organisation_id = ${tx.organisation} and id = ${entry.handoff}`)
    case 'HandoffReturned':
      return write(
        tx,
        sql`update handoffs set answered_by = ${entry.by}, returned_at = ${entry.at}, reason_content_id = ${entry.words.reason?.content ?? null}
            where organisation_id = ${tx.organisation} and id = ${entry.handoff}`,
      )
    case 'HandoffRecalled':
      return write(tx, sql`update handoffs set answered_by = ${entry.by}, recalled_at = ${entry.at} where organisation_id = ${tx.organisation} and id = ${entry.handoff}`)
    case 'HandoffExpired':
      return write(tx, sql`update handoffs set expired_at = ${entry.at} where organisation_id = ${tx.organisation} and id = ${entry.handoff}`)
  }
}

type Message = Extract<CaseEntry, { kind: 'MessageReceived' | 'MessageSent' | 'NoteWritten' }>

function insertMessage(tx: Tx, caseId: Id, { message, by, at, words }: Message, direction: 'in' | 'out' | 'note', channel: Channel | null): void {
  write(
    tx,
    sql`insert into messages (organisation_id, id, case_id, direction, channel, person_id, at, content_id)
        values (${tx.organisation}, ${message}, ${caseId}, ${direction}, ${channel}, ${by}, ${at}, ${words.text?.content ?? null})`,
  )
}

function insertHandoff(tx: Tx, caseId: Id, { handoff, from, to, by, at, dueAt, withOwner, words }: Extract<CaseEntry, { kind: 'HandoffOffered' }>): void {
  write(
    tx,
    sql`insert into handoffs (organisation_id, id, case_id, from_area_id, to_area_id, offered_by, offered_at, due_at, with_owner, imported,
          wants_content_id, tried_content_id, lacking_content_id)
        values (${tx.organisation}, ${handoff}, ${caseId}, ${from}, ${to}, ${by}, ${at}, ${dueAt}, ${withOwner}, false,
          ${words.wants?.content ?? null}, ${words.tried?.content ?? null}, ${words.lacking?.content ?? null})`,
  )
}
