import { z } from 'zod'
import { CustomerView as CustomerRow, type CustomerView } from '#contract/customers.ts'
import { Id } from '#contract/words.ts'
import { type Reading, row, rows, sql } from '#server/core/database.ts'

const IdRow = z.object({ id: Id })
const MOST_FOUND = 20
// Sorts behind every word that begins alike, in the byte order of the index.
const BEHIND = '\u{10FFFF}'

/** Customers of whom each typed word begins some word: plain comparisons, which keep their index beneath row-level security. */
export function customersLike(db: Reading, typed: readonly string[]): Promise<CustomerView[]> {
  const [first, ...others] = typed
  if (first === undefined) return Promise.resolve([])
  const further = others.map(
    (word) => sql`and exists (select 1 from customer_words o where o.organisation_id = ${db.organisation} and o.customer_id = w.customer_id
      and o.word >= ${word} and o.word < ${word + BEHIND})`,
  )
  return rows(
    db,
    CustomerRow,
    sql`select c.id, c.name, c.mail, c.phone, c.since
        from (select distinct w.customer_id from customer_words w
              where w.organisation_id = ${db.organisation} and w.word >= ${first} and w.word < ${first + BEHIND} ${sql.join(further, ' ')}
              limit ${MOST_FOUND}) hit
        join customers c on (c.organisation_id, c.id) = (${db.organisation}, hit.customer_id)
        order by c.name, c.id`,
  )
}

export function customerById(db: Reading, id: Id): Promise<CustomerView | undefined> {
  return row(
    db,
    CustomerRow,
    sql`select id, name, mail, phone, since from customers where organisation_id = ${db.organisation} and id = ${id}`,
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
