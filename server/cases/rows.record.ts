import type { Id } from '#contract/words.ts'
import { type Statement, sql } from '#server/core/database.ts'
import type { Kept } from '#server/core/entry.ts'
import { tableOf } from '#server/core/table-of.ts'
import type { Tx } from '#server/core/tx.ts'
import type { AttachedFile } from './attaching.ts'
import type { CaseEntry } from './case.ts'

/** The change of the rows beside a case (its handoffs, links and files) that follows from one entry. `replay.ts` says what they must be afterwards. */
export function rowChange(tx: Tx, caseId: Id, entry: CaseEntry): Statement | undefined {
  switch (entry.kind) {
    case 'CaseOpened':
    case 'MessageReceived':
    case 'MessageSent':
    case 'NoteWritten':
      return entry.files && insertFiles(tx, caseId, entry.files, entry.words)
    case 'HandoffOffered':
      return insertHandoff(tx, caseId, entry)
    case 'HandoffAccepted':
      return answerHandoff(tx, entry, sql`answered_by = ${entry.by}, accepted_at = ${entry.at}`)
    case 'HandoffReturned': {
      const reason = entry.words.reason?.content ?? null
      return answerHandoff(tx, entry, sql`answered_by = ${entry.by}, returned_at = ${entry.at}, reason_content_id = ${reason}`)
    }
    case 'HandoffRecalled':
      return answerHandoff(tx, entry, sql`answered_by = ${entry.by}, recalled_at = ${entry.at}`)
    case 'HandoffExpired':
      return answerHandoff(tx, entry, sql`expired_at = ${entry.at}`)
    case 'CaseLinked':
      return sql`insert into case_links (organisation_id, case_id, other_case_id, how, linked_by, linked_at)
        values (${tx.organisation}, ${caseId}, ${entry.other}, ${entry.how}, ${entry.by}, ${entry.at})`
    case 'CaseUnlinked':
      return sql`delete from case_links where organisation_id = ${tx.organisation} and case_id = ${caseId} and other_case_id = ${entry.other}`
    default:
      return undefined
  }
}

type Offered = Extract<CaseEntry, { kind: 'HandoffOffered' }>

function insertHandoff(tx: Tx, caseId: Id, { handoff, from, to, by, at, dueAt, withOwner, words }: Offered): Statement {
  return sql`
    insert into handoffs (organisation_id, id, case_id, from_area_id, to_area_id, offered_by, offered_at, due_at, with_owner, imported,
      wants_content_id, tried_content_id, lacking_content_id)
    values (${tx.organisation}, ${handoff}, ${caseId}, ${from}, ${to}, ${by}, ${at}, ${dueAt}, ${withOwner}, false,
      ${words.wants?.content ?? null}, ${words.tried?.content ?? null}, ${words.lacking?.content ?? null})`
}

function insertFiles(tx: Tx, caseId: Id, files: readonly AttachedFile[], words: Record<Id, Kept>): Statement {
  const found = files.map(({ file, mediaType, bytes, sha256 }) => [
    file,
    words[file]?.content ?? null,
    mediaType,
    bytes,
    Buffer.from(sha256, 'hex'),
  ])
  const columns = { id: 'uuid', name: 'uuid', media_type: 'text', bytes: 'bigint', sha256: 'bytea' } as const
  return sql`
    insert into files (organisation_id, id, case_id, name_content_id, media_type, bytes, sha256)
    select ${tx.organisation}, f.id, ${caseId}::uuid, f.name, f.media_type, f.bytes, f.sha256 from ${tableOf('f', columns, found)}`
}

function answerHandoff(tx: Tx, { handoff }: { handoff: Id }, how: Statement): Statement {
  return sql`update handoffs set ${how} where organisation_id = ${tx.organisation} and id = ${handoff}`
}
