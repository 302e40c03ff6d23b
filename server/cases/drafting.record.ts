import { z } from 'zod'
import type { Channel } from '#contract/cases.ts'
import { DraftView, type Writing } from '#contract/drafts.ts'
import { Id } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, type Reading, rows, type Statement, sql } from '#server/core/database.ts'
import { later } from '#server/core/outside.ts'
import { orMissing } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { caseExists } from './queries.ts'

/** How long an unfinished text waits for its writer, and how long a trace says that one was sent or taken back. */
const UNFINISHED_DAYS = 90
const TRACE_DAYS = 30
const MOST_CASES = 500

export type Written = {
  id: Id
  writing: Writing
  text: string
  channel?: Channel | undefined
  seen?: number | undefined
  files: readonly Id[]
  hand: Id
  ageMs: number
}

/**
 * Keeps what somebody is writing, unless they have written something newer elsewhere; answers with what stands. Pages send one after the
 * other, so of the same page the later is the newer.
 */
export function recordDraft(db: Database, actor: PersonActor, { id, writing, text, channel, seen, files, hand, ageMs }: Written) {
  return transaction(db, actor, async (tx) => {
    orMissing(await caseExists(tx, id))
    const writtenAt = later.byMinutes(tx.now, -ageMs / 60_000)
    write(
      tx,
      sql`insert into drafts (organisation_id, person_id, case_id, writing, text, channel, seen, file_ids, hand, written_at)
          select ${tx.organisation}, ${actor.person}, ${id}, ${writing}, ${text}, ${channel ?? null}, ${seen ?? null}::int, ${uploaded(tx, actor.person, files)}, ${hand}, ${writtenAt}::timestamptz
          on conflict (organisation_id, person_id, case_id, writing) do update
          set text = excluded.text, channel = excluded.channel, seen = excluded.seen, file_ids = excluded.file_ids, hand = excluded.hand, written_at = excluded.written_at
          where drafts.written_at < excluded.written_at or drafts.hand = excluded.hand`,
    )
    const [stands] = await draftRows(tx, actor.person, sql`d.case_id = ${id} and d.writing = ${writing}`)
    return orMissing(stands)
  })
}

/** Of these files, in their order, those that the writer uploaded and did not send. */
const uploaded = (db: Reading, person: Id, files: readonly Id[]) =>
  sql`array(select u.id from unnest(${files}::uuid[]) with ordinality f (id, place)
            join uploads u on u.organisation_id = ${db.organisation} and u.id = f.id and u.person_id = ${person} order by f.place)`

/** One's own unfinished texts in a case. */
export async function draftsIn(db: Reading, person: Id, caseId: Id): Promise<{ drafts: DraftView[] }> {
  orMissing(await caseExists(db, caseId))
  return { drafts: await draftRows(db, person, sql`d.case_id = ${caseId}`) }
}

function draftRows(db: Reading, person: Id, which: Statement): Promise<DraftView[]> {
  return rows(
    db,
    DraftView,
    sql`select d.writing, d.text, d.channel, d.seen, d.written_at as "writtenAt",
          coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'mediaType', u.media_type, 'bytes', u.bytes) order by array_position(d.file_ids, u.id))
                    from uploads u where u.organisation_id = ${db.organisation} and u.person_id = ${person} and u.id = any(d.file_ids) and u.bytes is not null), '[]'::jsonb) as files
        from drafts d where d.organisation_id = ${db.organisation} and d.person_id = ${person} and ${which}`,
  )
}

const CaseRow = z.object({ id: Id })

/** The cases, of those that one still sees, in which one has begun to write. */
export async function casesWithDrafts(db: Reading, person: Id): Promise<{ cases: Id[] }> {
  const found = await rows(
    db,
    CaseRow,
    sql`select d.case_id as id from drafts d join cases c on c.organisation_id = ${db.organisation} and c.id = d.case_id
        where d.organisation_id = ${db.organisation} and d.person_id = ${person} and (d.text <> '' or d.file_ids <> '{}')
        group by d.case_id order by max(d.written_at) desc limit ${MOST_CASES}`,
  )
  return { cases: found.map(({ id }) => id) }
}

/** What was being written has been sent. The empty row stays a while: a copy in another browser is older than that. */
export function emptyDraft(tx: Tx, person: Id, caseId: Id, writing: Writing): void {
  write(
    tx,
    sql`update drafts set text = '', file_ids = '{}', seen = null, hand = null, written_at = ${tx.now}
        where organisation_id = ${tx.organisation} and person_id = ${person} and case_id = ${caseId} and writing = ${writing}`,
  )
}

/** Forgets what nobody came back to. */
export function forgetOldDrafts(tx: Tx): void {
  write(
    tx,
    sql`delete from drafts where organisation_id = ${tx.organisation} and written_at < ${later.byDays(tx.now, -TRACE_DAYS)}
        and (written_at < ${later.byDays(tx.now, -UNFINISHED_DAYS)} or (text = '' and file_ids = '{}'))`,
  )
}
