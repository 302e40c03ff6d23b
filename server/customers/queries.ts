import { z } from 'zod'
import { CustomerRecord, CustomerView as CustomerRow } from '#contract/customers.ts'
import { Id } from '#contract/words.ts'
import { type Reading, row, rows, type Statement, sql } from '#server/core/database.ts'

const IdRow = z.object({ id: Id })
const MOST_RECENT = 20
const RecordRow = CustomerRecord.omit({ may: true })

/** One customer, with everything that is known of them. */
export function customerById(db: Reading, id: Id): Promise<z.infer<typeof RecordRow> | undefined> {
  return row(
    db,
    RecordRow,
    sql`select c.id, c.kind, c.name, c.mail, c.phone, c.phone_e164 as e164, c.since, c.changed_at as "changedAt", c.version, c.language, c.prefers,
          case when c.hours_from is not null then jsonb_build_object('from', c.hours_from, 'until', c.hours_until) end as hours,
          (select n.words from content n where n.organisation_id = ${db.organisation} and n.id = c.notes_content_id) as notes,
          coalesce(d.names, '[]'::jsonb) as "otherNames", coalesce(d.mails, '[]'::jsonb) as "otherMails",
          coalesce(d.phones, '[]'::jsonb) as "otherPhones", coalesce(d.ids, '[]'::jsonb) as ids
        from customers c
        left join lateral (select jsonb_agg(d.words order by d.place) filter (where d.about = 'name') as names,
            jsonb_agg(d.words order by d.place) filter (where d.about = 'mail') as mails,
            jsonb_agg(jsonb_build_object('written', d.words, 'e164', d.e164) order by d.place) filter (where d.about = 'phone') as phones,
            jsonb_agg(jsonb_build_object('kind', d.id_kind, 'value', d.words) order by d.place) filter (where d.about = 'id') as ids
          from customer_details d where d.organisation_id = ${db.organisation} and d.customer_id = c.id) d on true
        where c.organisation_id = ${db.organisation} and c.id = ${id}`,
  )
}

const RecentRow = CustomerRow.extend({ changedAt: CustomerRecord.shape.changedAt })

/** Who was registered or changed last. */
export function recentCustomers(db: Reading): Promise<z.infer<typeof RecentRow>[]> {
  return rows(
    db,
    RecentRow,
    sql`select c.id, c.name, c.mail, c.phone, c.since, c.changed_at as "changedAt" from customers c
        where c.organisation_id = ${db.organisation} order by c.changed_at desc, c.id desc limit ${MOST_RECENT}`,
  )
}

/** The source record by which a new case reaches its customer: the oldest, which is the customer's own from birth. */
export function sourceRecordOf(db: Reading, customer: Id): Promise<{ id: Id } | undefined> {
  return row(
    db,
    IdRow,
    sql`select id from source_records where organisation_id = ${db.organisation} and customer_id = ${customer} order by received_at, id limit 1`,
  )
}

/** Words that begin with something, or one word whole. */
export type Range = { from: string; isWhole: boolean }

const FoundRow = CustomerRow.extend({ line: z.string() })
export type FoundCustomer = z.infer<typeof FoundRow>

// Sorts behind every word that begins alike, in the byte order of the index.
const BEHIND = '\u{10FFFF}'
const end = ({ from, isWhole }: Range) => (isWhole ? `${from}\u0001` : from + BEHIND)

const ENOUGH = sql.raw('40')
const MOST_READ = sql.raw('30000')
const MOST_LOOKED_AT = sql.raw('600')
const MOST_COUNTED = sql.raw('2000')
const MOST_SPELLINGS = sql.raw('4000')

// A scan of each range in the order of the index, and each customer by their key: said so that no plan can turn it round.
const customersOf = (db: Reading, hits: Statement) =>
  sql`select c.id, c.name, c.mail, c.phone, c.since, coalesce(c.found_by, '') as line from ${hits} hit cross join lateral
        (select * from customers k where k.organisation_id = ${db.organisation} and k.id = hit.customer_id offset 0) c`

const inRanges = (db: Reading, ranges: readonly Range[], most: Statement) =>
  sql`(select r.customer_id from unnest(${ranges.map(({ from }) => from)}::text[], ${ranges.map(end)}::text[]) as range (first, behind) cross join lateral
        (select w.customer_id from customer_words w where w.organisation_id = ${db.organisation} and w.word >= range.first and w.word < range.behind
         order by w.word, w.customer_id limit ${most}) r limit ${most})`

/** Customers who have a word in any of these ranges, as many as are enough of each. */
export async function foundIn(db: Reading, ranges: readonly Range[]): Promise<FoundCustomer[]> {
  if (ranges.length === 0) return []
  const lists = await Promise.all(ranges.map((range) => rows(db, FoundRow, customersOf(db, inRanges(db, [range], ENOUGH)))))
  return lists.flat()
}

/** Customers who have a word in these ranges and, of each list of others, at least one that stands in their line. */
export function foundByWords(db: Reading, driver: readonly Range[], others: readonly (readonly string[])[]): Promise<FoundCustomer[]> {
  const beside = others.map((any) => besideOneOf([...new Set(any.map((word) => word.slice(0, 3)))]))
  const inLine = others.map((any) => sql`exists (select 1 from unnest(${any}::text[]) said (word) where strpos(c.found_by, said.word) > 0)`)
  return rows(
    db,
    FoundRow,
    sql`${customersOf(
      db,
      sql`(select r.customer_id from unnest(${driver.map(({ from }) => from)}::text[], ${driver.map(end)}::text[]) as range (first, behind) cross join lateral
            (select w.customer_id, w.beside from customer_words w where w.organisation_id = ${db.organisation} and w.word >= range.first and w.word < range.behind
             order by w.word, w.customer_id limit ${MOST_READ}) r
          where r.beside is null or (${sql.join(beside, ' and ')}) limit ${MOST_LOOKED_AT})`,
    )} where ${sql.join(inLine, ' and ')} limit ${ENOUGH}`,
  )
}

// A single beginning is compared without asking a list: this is done for each of thousands of rows.
const besideOneOf = (beginnings: readonly string[]) =>
  beginnings.length === 1
    ? sql`strpos(r.beside, ${beginnings[0]}) > 0`
    : sql`exists (select 1 from unnest(${beginnings}::text[]) begun (word) where strpos(r.beside, begun.word) > 0)`

/** How many words stand in each range; counting stops at some hundreds. */
export async function howMany(db: Reading, ranges: readonly Range[]): Promise<number[]> {
  if (ranges.length === 0) return []
  const counted = await rows(
    db,
    z.object({ count: z.number() }),
    sql`select (select count(*) from (select 1 from customer_words w where w.organisation_id = ${db.organisation} and w.word >= range.first and w.word < range.behind
          limit ${MOST_COUNTED}) counted) as count
        from unnest(${ranges.map(({ from }) => from)}::text[], ${ranges.map(end)}::text[]) with ordinality as range (first, behind, nth) order by nth`,
  )
  return counted.map(({ count }) => count)
}

/** Words of names that are kept under any of these forms. */
export async function speltLike(db: Reading, forms: readonly string[]): Promise<string[]> {
  const found = await rows(
    db,
    z.object({ word: z.string() }),
    sql`select distinct s.word from (select s.word from customer_spellings s where s.organisation_id = ${db.organisation} and s.form = any(${forms}::text[])
          limit ${MOST_SPELLINGS}) s`,
  )
  return found.map(({ word }) => word)
}
