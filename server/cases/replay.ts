import { z } from 'zod'
import { Id, type Instant } from '#contract/words.ts'
import { type Reading, rows, sql } from '#server/core/database.ts'
import type { JournalEntry } from '#server/core/entry.ts'
import { differenceOnDisk } from '#server/core/file-store.ts'
import { later } from '#server/core/outside.ts'
import { FIRST_ID, type FilesToProve, PAGE, type Replay, stateRows } from '#server/core/replay.ts'
import { type Case, CaseEntry, evolve, noCase } from './case.ts'
import { columnsOf, type Description, nothingSaid } from './description.ts'

type HandoffRow = {
  id: Id
  from: Id
  to: Id
  by: Id | null
  at: string
  dueAt: string | null
  withOwner: boolean
  imported: boolean
  answeredBy: Id | null
  /** How it was answered, and when; nothing while it waits. */
  answers: Record<string, Instant>
  words: (Id | null)[]
}

type LinkRow = { other: Id; how: string; by: Id | null; at: Instant }

/** What the tables must say after these entries: the case, its handoffs, links and files, in order of their ids. */
export function replayCase(entries: readonly JournalEntry[]) {
  const parsed = entries.map(({ kind, body, happenedAt: at, person: by }) => CaseEntry.parse({ ...body, kind, at, by }))
  const state = parsed.reduce(evolve, noCase)
  const handoffs = new Map<Id, HandoffRow>()
  const links = new Map<Id, LinkRow>()
  for (const entry of parsed) {
    keepHandoff(handoffs, entry)
    keepLink(links, entry)
  }
  return {
    ...flat(state),
    handoffs: [...handoffs.values()].sort(byId),
    links: [...links.values()].sort((a, b) => (a.other < b.other ? -1 : 1)),
    files: parsed.flatMap(filesOf).sort(byId),
  }
}

const byId = (a: { id: Id }, b: { id: Id }) => (a.id < b.id ? -1 : 1)

/** The files that came with an entry, as their rows have them. */
function filesOf(entry: CaseEntry) {
  if (!('files' in entry) || !entry.files) return []
  const { files, words } = entry
  return files.map(({ file: id, ...file }) => ({ id, name: words[id]?.content ?? null, ...file }))
}

function keepLink(links: Map<Id, LinkRow>, entry: CaseEntry): void {
  if (entry.kind === 'CaseLinked') links.set(entry.other, { other: entry.other, how: entry.how, by: entry.by, at: entry.at })
  else if (entry.kind === 'CaseUnlinked') links.delete(entry.other)
}

const notClosed = { closedAt: null, closedBy: null, ending: null, endingItem: null, goalReached: null }

/** A case as its row has it: the offer by its parts, and nothing where there is none. */
function flat(state: Case) {
  if (state.is === 'unknown') return { is: 'unknown' }
  const { is: _, offer, description, ...standing } = { ...notClosed, offer: null, ...state }
  return {
    ...standing,
    description: description === nothingSaid ? null : saidIn(description),
    offer: offer?.id ?? null,
    offeredTo: offer?.to ?? null,
    offerDueAt: offer?.dueAt ?? null,
  }
}

/** Null when everything that was said was taken back. */
function saidIn(description: Description) {
  const said = columnsOf(description)
  return Object.values(said).some((one) => one !== null) ? said : null
}

function keepHandoff(handoffs: Map<Id, HandoffRow>, entry: CaseEntry): void {
  if (entry.kind === 'HandoffOffered') {
    const { handoff: id, from, to, by, at, dueAt, withOwner, words } = entry
    const content = (name: string) => words[name]?.content ?? null
    handoffs.set(id, {
      id,
      from,
      to,
      by,
      at,
      dueAt,
      withOwner,
      imported: false,
      answeredBy: null,
      answers: {},
      words: [content('wants'), content('tried'), content('lacking'), null],
    })
  } else if (entry.kind === 'HandoffImported') {
    const { handoff: id, from, to, by, at } = entry
    handoffs.set(id, {
      id,
      from,
      to,
      by: null,
      at,
      dueAt: null,
      withOwner: false,
      imported: true,
      answeredBy: by,
      answers: { accepted: at },
      words: [null, null, null, null],
    })
  } else if ('handoff' in entry) {
    const one = handoffs.get(entry.handoff)
    if (!one) return
    one.answers = { [entry.kind.slice('Handoff'.length).toLowerCase()]: entry.at }
    one.answeredBy = entry.by
    if (entry.kind === 'HandoffReturned') one.words = [...one.words.slice(0, 3), entry.words.reason?.content ?? null]
  }
}

const FileRow = z.object({ id: Id, stream: z.string(), bytes: z.number(), sha256: z.string() })

/** What is wrong with the files of cases on disk. */
async function* filesLacking(db: Reading, { folder, whole }: FilesToProve): AsyncGenerator<{ stream: string; what: string }> {
  for (let after: Id | undefined = FIRST_ID; after; ) {
    const page: z.infer<typeof FileRow>[] = await rows(
      db,
      FileRow,
      sql`select id, 'case-' || case_id as stream, bytes, encode(sha256, 'hex') as sha256 from files
          where organisation_id = ${db.organisation} and id > ${after} order by id limit ${PAGE}`,
    )
    for (const { id, stream, ...stored } of page) {
      const what = await differenceOnDisk({ folder, organisation: db.organisation, id }, stored, whole)
      if (what) yield { stream, what }
    }
    after = page.at(-1)?.id
  }
}

/** A customer's new name reaches their cases a moment later, by a job (`namings`). */
const NAME_COPIED_MINUTES = 2

export const caseReplay: Replay = {
  prefix: 'case',
  fold: replayCase,
  filesLacking,
  page: (db, after) =>
    stateRows(
      db,
      sql`select 'case-' || c.id as stream, c.version, c.hash, jsonb_build_object(
            'key', c.key, 'sourceRecord', c.source_record_id, 'channel', c.channel, 'holder', c.holder_area_id, 'holderPerson', c.holder_person_id,
            'owner', c.owner_person_id, 'cameBack', c.came_back, 'openedAt', c.opened_at, 'changedAt', c.changed_at, 'askedAt', c.asked_at, 'waitsSince', c.waits_since,
            'subject', c.subject_content_id, 'need', c.need_content_id, 'goal', c.goal_content_id, 'closedAt', c.closed_at,
            'description', case when num_nonnulls(c.kind_id, c.reason_id, c.stage_id, c.priority, c.tag_ids, c.own_values) > 0 then
              jsonb_build_object('kind', c.kind_id, 'reason', c.reason_id, 'stage', c.stage_id, 'priority', c.priority, 'tags', c.tag_ids, 'fields', c.own_values) end,
            'closedBy', c.closed_by, 'ending', c.ending, 'endingItem', c.ending_item_id, 'goalReached', c.goal_reached, 'offer', c.offer_id, 'offeredTo', c.offered_to_area_id,
            'offerDueAt', c.offer_due_at, 'handoffs', coalesce(h.rows, '[]'::jsonb), 'links', coalesce(l.rows, '[]'::jsonb),
            'files', coalesce(f.rows, '[]'::jsonb)) as state
          from (select * from cases where organisation_id = ${db.organisation} and id > ${after} order by id limit ${PAGE}) c
          left join lateral (select jsonb_agg(jsonb_build_object('id', h.id, 'from', h.from_area_id, 'to', h.to_area_id, 'by', h.offered_by, 'at', h.offered_at,
              'dueAt', h.due_at, 'withOwner', h.with_owner, 'imported', h.imported, 'answeredBy', h.answered_by,
              'answers', jsonb_strip_nulls(jsonb_build_object('accepted', h.accepted_at, 'returned', h.returned_at, 'recalled', h.recalled_at, 'expired', h.expired_at)),
              'words', jsonb_build_array(h.wants_content_id, h.tried_content_id, h.lacking_content_id, h.reason_content_id)) order by h.id) as rows
            from handoffs h where h.organisation_id = ${db.organisation} and h.case_id = c.id) h on true
          left join lateral (select jsonb_agg(jsonb_build_object('other', l.other_case_id, 'how', l.how, 'by', l.linked_by, 'at', l.linked_at) order by l.other_case_id) as rows
            from case_links l where l.organisation_id = ${db.organisation} and l.case_id = c.id) l on true
          left join lateral (select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name_content_id, 'mediaType', f.media_type, 'bytes', f.bytes,
              'sha256', encode(f.sha256, 'hex')) order by f.id) as rows
            from files f where f.organisation_id = ${db.organisation} and f.case_id = c.id) f on true
          order by c.id`,
    ),
  copies: (db) =>
    rows(
      db,
      z.object({ stream: z.string(), what: z.string() }),
      sql`select 'case-' || c.id as stream, case when a.id is null or k.id is null then 'the area or the customer of the case is not there'
            else 'a copy of the subject, of the goal or of the customer differs from what it repeats' end as what
          from cases c
          left join areas a on (a.organisation_id, a.id) = (c.organisation_id, c.holder_area_id)
          left join source_records r on (r.organisation_id, r.id) = (c.organisation_id, c.source_record_id)
          left join customers k on (k.organisation_id, k.id) = (c.organisation_id, c.customer_id)
          left join content s on (s.organisation_id, s.id) = (c.organisation_id, c.subject_content_id)
          left join content g on (g.organisation_id, g.id) = (c.organisation_id, c.goal_content_id)
          where c.organisation_id = ${db.organisation} and ((s.words is not null and c.subject <> s.words) or c.goal is distinct from g.words or r.customer_id is distinct from c.customer_id
              or k.id is null or a.id is null or (k.name is distinct from c.customer_name and not (k.version > 1 and k.changed_at >= ${later.byMinutes(db.now, -NAME_COPIED_MINUTES)})))
          order by c.id limit 20`,
    ),
}
