import { z } from 'zod'
import { CaseSummary } from '#contract/cases.ts'
import { Id, Instant } from '#contract/words.ts'
import { summaryColumns } from '#server/cases/queries.ts'
import { type Reading, rows, sql } from '#server/core/database.ts'

/** Behind which entry each part of a case ends: 64 entries a part. */
export const ENTRIES_A_PART = 64

/** A case that has what was asked: the newest of its parts that does, and how much it is about it. */
export const Found = z.object({ id: Id, part: z.number(), at: Instant, rank: z.number() })
export type Found = z.infer<typeof Found>

/** What the search function is asked: queries as PostgreSQL reads them, § before each word of `asked`. */
export type Sought = { asked: string; phrases: string; rankedBy: string; since: Instant | null; until: Instant | null; behind: Id | null }

/** Cases that were found; and, when a phrase was not looked for in all, the opening of the oldest in which it was. */
export type Cases = { cases: Found[]; lookedBackTo: Instant | null }

const FoundOrEnd = Found.extend({ id: Id.nullable() })

/** Cases that have what is asked and that the reader may see, those opened last first. */
export async function casesWith(db: Reading, { asked, phrases, rankedBy, since, until, behind }: Sought, most: number): Promise<Cases> {
  const found = await rows(
    db,
    FoundOrEnd,
    sql`select id, part, at, rank from search_cases(${asked}, ${phrases}, ${rankedBy}, ${since}::timestamptz, ${until}::timestamptz, ${behind}::uuid, ${most})`,
  )
  const cases = found.flatMap(({ id, ...one }) => (id === null ? [] : [{ id, ...one }]))
  return { cases, lookedBackTo: found.find(({ id }) => id === null)?.at ?? null }
}

/** Cases by id, under the policies: what may not be seen is not among them. */
export function casesById(db: Reading, ids: readonly Id[]): Promise<CaseSummary[]> {
  if (ids.length === 0) return Promise.resolve([])
  return rows(
    db,
    CaseSummary,
    sql`select ${summaryColumns} from cases c where c.organisation_id = ${db.organisation} and c.id = any(${ids}::uuid[])`,
  )
}

/** Cases whose public key begins with some digits. */
export function casesByKey(db: Reading, digits: string, most: number): Promise<CaseSummary[]> {
  return rows(
    db,
    CaseSummary,
    sql`select ${summaryColumns} from cases c where c.organisation_id = ${db.organisation} and c.key >= ${digits} and c.key < ${`${digits}:`}
        order by c.key limit ${most}`,
  )
}

const Said = z.object({
  caseId: Id,
  part: z.number(),
  kind: z.string(),
  name: z.string(),
  at: Instant,
  person: Id.nullable(),
  text: z.string(),
})
export type Said = z.infer<typeof Said>

/** Texts of parts of cases that were not erased, in the order in which they were said. */
export function textsOf(db: Reading, parts: readonly { id: Id; part: number }[]): Promise<Said[]> {
  if (parts.length === 0) return Promise.resolve([])
  return rows(
    db,
    Said,
    sql`select p.id as "caseId", p.part, j.kind, kept.key as name, j.happened_at as at, j.person_id as person, w.words as text
        from unnest(${parts.map(({ id }) => id)}::uuid[], ${parts.map(({ part }) => part)}::int[]) p (id, part)
        cross join lateral (select * from journal j where j.organisation_id = ${db.organisation} and j.stream = 'case-' || p.id
          and j.version > p.part * ${ENTRIES_A_PART} and j.version <= (p.part + 1) * ${ENTRIES_A_PART} offset 0) j
        cross join lateral jsonb_each(j.body -> 'words') kept
        cross join lateral (select n.words from content n where n.organisation_id = ${db.organisation} and n.id = (kept.value ->> 'content')::uuid offset 0) w
        where w.words is not null
        order by p.id, j.version`,
  )
}

const Documented = z.object({
  id: Id,
  subject: z.string(),
  goal: z.string().nullable(),
  customerName: z.string().nullable(),
  area: Id,
  holder: Id.nullable(),
  owner: Id,
  closed: z.boolean(),
  ending: z.string().nullable(),
  channel: z.string().nullable(),
  openedAt: Instant,
  version: z.number(),
})
export type DocumentedCase = z.infer<typeof Documented>

/** What cases are found by besides what was said in them. */
export function casesToDocument(db: Reading, ids: readonly Id[]): Promise<DocumentedCase[]> {
  return rows(
    db,
    Documented,
    sql`select c.id, c.subject, c.goal, c.customer_name as "customerName", c.holder_area_id as area, c.holder_person_id as holder, c.owner_person_id as owner,
          c.closed_at is not null as closed, c.ending, c.channel, c.opened_at as "openedAt", c.version
        from cases c where c.organisation_id = ${db.organisation} and c.id = any(${ids}::uuid[])`,
  )
}

const Word = z.object({ word: z.string() })

// Sorts behind every word that begins alike, in the byte order of the index.
const BEHIND = '\u{10FFFF}'

/** Words of the house that begin so. */
export async function wordsBeginning(db: Reading, start: string, most: number): Promise<string[]> {
  const found = await rows(
    db,
    Word,
    sql`select w.word from search_words w where w.organisation_id = ${db.organisation} and w.word >= ${start} and w.word < ${start + BEHIND} order by w.word limit ${most}`,
  )
  return found.map(({ word }) => word)
}

/** Words of the house that share a form with what was typed. */
export async function wordsNear(db: Reading, forms: readonly string[]): Promise<string[]> {
  const found = await rows(
    db,
    Word,
    sql`select distinct s.word from search_slips s where s.organisation_id = ${db.organisation} and s.form = any(${forms}::text[]) limit 500`,
  )
  return found.map(({ word }) => word)
}
