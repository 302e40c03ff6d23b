import { z } from 'zod'
import type { FileView } from '#contract/files.ts'
import { Id } from '#contract/words.ts'
import { type PersonActor, systemActor } from '#server/core/actor.ts'
import { type Database, rows, type Statement, sql } from '#server/core/database.ts'
import { removeFile, storeFile } from '#server/core/file-store.ts'
import { later, outside } from '#server/core/outside.ts'
import { orMissing, Refused, refuse } from '#server/core/refusal.ts'
import type { Incoming } from '#server/core/serve-bytes.ts'
import type { Settings } from '#server/core/settings.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import type { NamedFile } from './attaching.ts'
import { fileName, mediaType } from './file-name.ts'

const KEPT_DAYS = 1
const AT_ONCE = 200

export type Limits = Pick<Settings, 'filesFolder' | 'fileBytes'>

/**
 * Takes a file that somebody wants to send. Its row is there before its bytes: whatever is cut off in between, the row tells of it, and what
 * it left is swept.
 */
export async function recordUpload(
  db: Database,
  { filesFolder: folder, fileBytes: most }: Limits,
  actor: PersonActor,
  told: { name: string; mediaType?: string | undefined },
  { announced, bytes }: Incoming,
): Promise<FileView> {
  // What says that it is too large need not come.
  if (announced !== undefined && announced > most) throw new Refused(refuse('shell', 'file-too-large', { mostBytes: most }), 413)
  const file = { id: outside.newId(), name: fileName(told.name), mediaType: mediaType(told.mediaType) }
  await changing(
    db,
    actor,
    (tx) =>
      sql`insert into uploads (organisation_id, id, person_id, name, media_type, begun_at)
        values (${tx.organisation}, ${file.id}, ${actor.person}, ${file.name}, ${file.mediaType}, ${tx.now})`,
  )
  const stored = await storeFile({ folder, organisation: actor.organisation, id: file.id }, bytes, most).catch(async (error) => {
    await changing(db, actor, (tx) => sql`delete from uploads where organisation_id = ${tx.organisation} and id = ${file.id}`)
    throw error
  })
  await changing(
    db,
    actor,
    (tx) =>
      sql`update uploads set bytes = ${stored.bytes}, sha256 = ${Buffer.from(stored.sha256, 'hex')} where organisation_id = ${tx.organisation} and id = ${file.id}`,
  )
  return { ...file, bytes: stored.bytes }
}

function changing(db: Database, actor: PersonActor, statement: (tx: Tx) => Statement): Promise<null> {
  return transaction(db, actor, async (tx) => {
    write(tx, statement(tx))
    return null
  })
}

const IdRow = z.object({ id: Id })

/** Forgets a file of one's own that was not sent. */
export function recordUploadRemoved(db: Database, { filesFolder: folder }: Limits, actor: PersonActor, { id }: { id: Id }) {
  return transaction(db, actor, async (tx) => {
    const [gone] = await rows(
      tx,
      IdRow,
      sql`delete from uploads where organisation_id = ${tx.organisation} and id = ${id} and person_id = ${actor.person} returning id`,
    )
    await removeFile({ folder, organisation: tx.organisation, id: orMissing(gone).id })
    return {}
  })
}

const Taken = z.object({ file: Id, name: z.string(), mediaType: z.string(), bytes: z.number(), sha256: z.string() })

/** Takes what somebody uploaded into what they send now, in their order: each goes once. Refuses more than `most`, and what is not there. */
export async function takeUploads(tx: Tx, person: Id, files: readonly Id[], most: number): Promise<NamedFile[]> {
  const asked = [...new Set(files)]
  if (asked.length === 0) return []
  if (asked.length > most) throw new Refused(refuse('invalid', 'too-many-files', { most }))
  const taken = await rows(
    tx,
    Taken,
    sql`delete from uploads where organisation_id = ${tx.organisation} and person_id = ${person} and id = any(${asked}::uuid[]) and sha256 is not null
        returning id as file, name, media_type as "mediaType", bytes, encode(sha256, 'hex') as sha256`,
  )
  const byId = new Map(taken.map((one) => [one.file, one]))
  return asked.map((id) => byId.get(id) ?? missing())
}

function missing(): never {
  throw new Refused(refuse('missing', 'file-gone', {}))
}

/** Forgets what was uploaded a day ago and never sent, unless a draft still holds it. */
export async function sweepUploads(db: Database, organisation: Id, folder: string): Promise<void> {
  for (;;) {
    const swept = await transaction(db, systemActor(organisation, 'tidy'), async (tx) => {
      const old = await rows(
        tx,
        IdRow,
        sql`delete from uploads where organisation_id = ${tx.organisation} and id in (
              select u.id from uploads u where u.organisation_id = ${tx.organisation} and u.begun_at < ${later.byDays(tx.now, -KEPT_DAYS)} and not exists (
                select 1 from drafts d where d.organisation_id = ${tx.organisation} and d.person_id = u.person_id and u.id = any(d.file_ids))
              order by u.begun_at limit ${AT_ONCE})
            returning id`,
      )
      // Before the rows are gone for good: bytes that nobody knows of would stay for ever.
      for (const { id } of old) await removeFile({ folder, organisation, id })
      return old.length
    })
    if (swept < AT_ONCE) return
  }
}
