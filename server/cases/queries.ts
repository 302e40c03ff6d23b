import { z } from 'zod'
import { CaseSummary, Channel, ComeBack, Ending, GoalReached, Handoff, NoticeView, TimelineItem } from '#contract/cases.ts'
import { CustomerView } from '#contract/customers.ts'
import type { Lacking, OwnValue } from '#contract/own-values.ts'
import { Id, Instant } from '#contract/words.ts'
import { seesCases } from '#server/core/actor.ts'
import { type Reading, row, rows, type Statement, sql } from '#server/core/database.ts'
import { orMissing } from '#server/core/refusal.ts'
import { demandsOf, itemsAndFields } from '#server/lists/queries.ts'
import { type Description, DescriptionColumns, type FieldKept } from './description.ts'
import { lackingFor, lackingToClose } from './lacking.ts'

const IdRow = z.object({ id: Id })

/** Where a page of a timeline ended. */
export const Version = z.object({ version: z.number().int().min(1) })

// Words are looked up row by row, by their whole key: a join leaves the planner free to read a whole organisation.
const wordsAt = (db: Reading, column: Statement) =>
  sql`(select w.words from content w where w.organisation_id = ${db.organisation} and w.id = ${column})`

export const summaryColumns = sql`c.id, c.key, c.subject, c.goal, c.customer_name as "customerName", c.holder_area_id as holder, c.holder_person_id as "holderPerson",
  c.owner_person_id as owner, c.opened_at as "openedAt", c.changed_at as "changedAt", c.asked_at as "askedAt", c.waits_since as "waitsSince", c.closed_at as "closedAt",
  c.offered_to_area_id as "offeredTo", c.offer_due_at as "offerDueAt", c.came_back as "cameBack",
  coalesce(c.priority, 'normal') as priority, coalesce(c.tag_ids, '{}') as tags`

const CaseRow = CaseSummary.extend({
  version: z.number(),
  need: z.string().nullable(),
  channel: Channel.nullable(),
  ending: Ending.nullable(),
  endingItem: Id.nullable(),
  kind: Id.nullable(),
  reason: Id.nullable(),
  stage: Id.nullable(),
  fields: DescriptionColumns.shape.fields,
  goalReached: GoalReached.nullable(),
  customer: CustomerView,
  linked: z.boolean(),
})
export type CaseRow = Omit<z.infer<typeof CaseRow>, 'fields'> & { fields: Record<Id, OwnValue | null> }

const instant = (column: Statement) => sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** One case with its customer, by id or by public key. */
export async function caseByIdOrKey(db: Reading, idOrKey: string): Promise<CaseRow | undefined> {
  const which = /^\d{13}$/.test(idOrKey) ? sql`c.key = ${idOrKey}` : sql`c.id = ${idOrKey}::uuid`
  const found = await row(
    db,
    CaseRow,
    sql`select ${summaryColumns}, c.version, c.channel, c.ending, c.ending_item_id as "endingItem", c.kind_id as kind, c.reason_id as reason, c.stage_id as stage,
          c.own_values as fields, c.goal_reached as "goalReached", ${wordsAt(db, sql`c.need_content_id`)} as need,
          (select jsonb_build_object('id', k.id, 'name', k.name, 'mail', k.mail, 'phone', k.phone, 'since', ${instant(sql`k.since`)})
           from customers k where k.organisation_id = ${db.organisation} and k.id = c.customer_id) as customer,
          exists (select 1 from case_links l where l.organisation_id = ${db.organisation} and l.case_id = c.id) as linked
        from cases c where c.organisation_id = ${db.organisation} and ${which}`,
  )
  return found && { ...found, fields: await withTheirTexts(db, found.fields ?? {}) }
}

const Text = z.object({ id: Id, words: z.string().nullable() })

/** Texts of own fields lie in content, null when erased. Most cases have none: they cost those nothing. */
async function withTheirTexts(db: Reading, kept: Description['fields']): Promise<CaseRow['fields']> {
  const ids = Object.values(kept).flatMap((value) => (isText(value) ? [value.content] : []))
  const found =
    ids.length > 0
      ? await rows(db, Text, sql`select id, words from content where organisation_id = ${db.organisation} and id = any(${ids}::uuid[])`)
      : []
  const words = new Map(found.map((text) => [text.id, text.words]))
  const values = Object.entries(kept).map(([field, value]) => [field, isText(value) ? (words.get(value.content) ?? null) : value] as const)
  return Object.fromEntries(values)
}

const isText = (value: FieldKept): value is { content: Id } => typeof value === 'object' && 'content' in value

/** What a case lacks before it can be closed or, with an area, before a relay can be offered to that. */
export async function lackingOf(db: Reading, caseId: Id, to: Id | null): Promise<Lacking[]> {
  const asked = to === null ? null : await demandsOf(db, to)
  if (asked?.length === 0) return []
  const found = orMissing(await caseByIdOrKey(db, caseId))
  const { fields } = await itemsAndFields(db, [], found.kind)
  return asked ? lackingFor(asked, found, found.customer, fields) : lackingToClose(found, fields)
}

const handoffWords = (db: Reading) =>
  sql`${wordsAt(db, sql`h.wants_content_id`)} as wants, ${wordsAt(db, sql`h.tried_content_id`)} as tried, ${wordsAt(db, sql`h.lacking_content_id`)} as lacking`

/** The relay of a case that waits for an answer. */
export function pendingHandoff(db: Reading, caseId: Id): Promise<Handoff | undefined> {
  return row(
    db,
    Handoff,
    sql`select h.id, h.from_area_id as from, h.to_area_id as to, h.offered_by as "offeredBy", h.offered_at as "offeredAt", h.due_at as "dueAt",
          h.with_owner as "withOwner", ${handoffWords(db)}
        from handoffs h where h.organisation_id = ${db.organisation} and h.case_id = ${caseId} and not h.imported
          and num_nonnulls(h.accepted_at, h.returned_at, h.recalled_at, h.expired_at) = 0
        order by h.offered_at desc limit 1`,
  )
}

/** The relay of a case that came back last. */
export function lastComeBack(db: Reading, caseId: Id): Promise<ComeBack | undefined> {
  return row(
    db,
    ComeBack,
    sql`select h.id, h.to_area_id as to, case when h.returned_at is null then 'expired' else 'returned' end as how,
          coalesce(h.returned_at, h.expired_at) as at, h.answered_by as by, ${wordsAt(db, sql`h.reason_content_id`)} as reason,
          round(extract(epoch from coalesce(h.returned_at, h.expired_at) - h.offered_at))::int as "waitedSeconds", ${handoffWords(db)}
        from handoffs h where h.organisation_id = ${db.organisation} and h.case_id = ${caseId} and (h.returned_at is not null or h.expired_at is not null)
        order by h.offered_at desc limit 1`,
  )
}

const TimelineRow = TimelineItem.omit({ id: true, words: true }).extend({
  version: z.number(),
  part: z.string().nullable(),
  words: z.string().nullable(),
})
export type TimelineRow = Omit<TimelineItem, 'id'> & { version: number }

/** What happened in a case before a version, the newest first, with the words that were not erased. */
export async function timelineBefore(db: Reading, caseId: Id, version: number, limit: number): Promise<TimelineRow[]> {
  const found = await rows(
    db,
    TimelineRow,
    sql`select j.version, j.kind, j.happened_at as at, j.person_id as person, j.area_id as area,
          j.body - 'words' as facts, kept.key as part, ${wordsAt(db, sql`(kept.value ->> 'content')::uuid`)} as words
        from (select p.* from journal p where p.organisation_id = ${db.organisation} and p.stream = ${`case-${caseId}`} and p.version < ${version}
              order by p.version desc limit ${limit}) j
        left join jsonb_each(j.body -> 'words') kept on true
        order by j.version desc`,
  )
  return withTheirWords(found)
}

/** An entry with several words comes as a row for each: one item of them. */
function withTheirWords(found: readonly z.infer<typeof TimelineRow>[]): TimelineRow[] {
  const items: TimelineRow[] = []
  for (const { part, words, ...entry } of found) {
    let item = items.at(-1)
    if (item?.version !== entry.version) {
      item = { ...entry, words: {} }
      items.push(item)
    }
    if (part !== null && words !== null) item.words[part] = words
  }
  return items
}

/** Open cases that a person holds in areas where they no longer work, the oldest first. */
export function heldWithoutWorkingThere(db: Reading, person: Id, limit: number): Promise<{ id: Id }[]> {
  return rows(
    db,
    IdRow,
    sql`select c.id from cases c where c.organisation_id = ${db.organisation} and c.holder_person_id = ${person} and c.closed_at is null
          and not ${worksThere(db, person, sql`c.holder_area_id`)} order by c.asked_at, c.id limit ${limit}`,
  )
}

/** The same of everybody who comes in here, or did: for the sweep behind the jobs. People of an imported past never worked here, and keep what they held. */
export function heldByWhoLeft(db: Reading, limit: number): Promise<{ id: Id; person: Id }[]> {
  return rows(
    db,
    z.object({ id: Id, person: Id }),
    sql`select c.id, c.holder_person_id as person
        from cases c join accounts a on a.organisation_id = ${db.organisation} and a.person_id = c.holder_person_id
        where c.organisation_id = ${db.organisation} and c.closed_at is null and not exists (
          select 1 from area_roles r join people p on p.organisation_id = ${db.organisation} and p.id = r.person_id
          where r.organisation_id = ${db.organisation} and r.person_id = c.holder_person_id and r.area_id = c.holder_area_id and p.active)
        order by c.asked_at, c.id limit ${limit}`,
  )
}

/** Whether a person works in an area: has a role there, and was not disabled. */
export async function worksIn(db: Reading, person: Id, area: Id): Promise<boolean> {
  const found = await row(db, z.object({ works: z.boolean() }), sql`select ${worksThere(db, person, sql`${area}::uuid`)} as works`)
  return found?.works === true
}

const worksThere = (db: Reading, person: Id, area: Statement) =>
  sql`exists (select 1 from area_roles r join people p on p.organisation_id = ${db.organisation} and p.id = r.person_id
        where r.organisation_id = ${db.organisation} and r.person_id = ${person} and r.area_id = ${area} and p.active)`

/** Whether a case can be seen at all: for live updates and links. */
export function caseExists(db: Reading, id: Id): Promise<{ id: Id } | undefined> {
  return row(db, IdRow, sql`select id from cases where organisation_id = ${db.organisation} and id = ${id}`)
}

const FileRow = z.object({ name: z.string().nullable(), size: z.number() })

/** A file of a case that the reader sees: under the same policies as the case, at each request. */
export function fileById(db: Reading, id: Id): Promise<z.infer<typeof FileRow> | undefined> {
  return row(
    db,
    FileRow,
    sql`select ${wordsAt(db, sql`f.name_content_id`)} as name, f.bytes as size
        from files f join cases c on c.organisation_id = ${db.organisation} and c.id = f.case_id
        where f.organisation_id = ${db.organisation} and f.id = ${id}`,
  )
}

const NoticeRow = z.object({
  id: Id,
  kind: NoticeView.shape.kind,
  area: Id,
  at: Instant,
  caseId: Id.nullable(),
  subject: z.string().nullable(),
  about: Id.nullable(),
  cases: z.number().nullable(),
})

/** What a person was told and has not put aside, newest first. */
export function unreadNotices(db: Reading, person: Id) {
  return rows(
    db,
    NoticeRow,
    sql`select n.id, n.kind, n.area_id as area, n.at, n.case_id as "caseId", c.subject, n.about_person_id as about,
          case when ${seesCases(db.actor)}::boolean then n.cases end as cases
        from notices n left join cases c on (c.organisation_id, c.id) = (n.organisation_id, n.case_id)
        where n.organisation_id = ${db.organisation} and n.person_id = ${person} and n.read_at is null and (n.case_id is null or c.id is not null)
        order by n.at desc, n.id limit 50`,
  )
}

/** Open offers whose time was over at an instant: for the sweep behind the clocks. */
export function overdueOffers(db: Reading, now: Instant): Promise<{ id: Id }[]> {
  return rows(
    db,
    IdRow,
    sql`select offer_id as id from cases where organisation_id = ${db.organisation} and offered_to_area_id is not null and offer_due_at <= ${now} order by offer_due_at limit 500`,
  )
}
