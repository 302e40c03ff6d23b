import type { Id, Instant } from '#contract/words.ts'
import { keepAll } from '#server/core/content.ts'
import { sql } from '#server/core/database.ts'
import { append, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { searchWords } from './search-words.ts'

export type PastCustomer = { name: string; mail: string; phone: string; since: Instant }
export type FilledCustomer = { customer: Id; sourceRecord: Id }

/**
 * Queues many customers at once, each with its entry, words, source record and search words, as registering one by one would:
 * one statement a table instead of one a row. For filling an organisation with made-up customers (`remo bench`).
 */
export function fillCustomers(tx: Tx, customers: readonly PastCustomer[]): FilledCustomer[] {
  const filled = customers.map((one) => fillOne(tx, one))
  const column = <K extends keyof (typeof filled)[number]>(name: K) => filled.map((one) => one[name])
  const found = filled.flatMap(({ customer, name, mail, phone }) => searchWords(name, mail, phone).map((word) => ({ word, customer })))
  write(
    tx,
    sql`insert into customers (organisation_id, id, name, mail, phone, name_content_id, mail_content_id, phone_content_id, since, version, hash)
        select ${tx.organisation}, c.* from unnest(${column('customer')}::uuid[], ${column('name')}::text[], ${column('mail')}::text[], ${column('phone')}::text[],
          ${column('nameAt')}::uuid[], ${column('mailAt')}::uuid[], ${column('phoneAt')}::uuid[], ${column('since')}::timestamptz[],
          ${column('version')}::int[], ${column('hash')}::bytea[]) c`,
  )
  write(
    tx,
    sql`insert into source_records (organisation_id, id, system, external_id, customer_id, received_at)
        select ${tx.organisation}, s.id, 'remo', s.external_id, s.customer_id, ${tx.now}
        from unnest(${column('sourceRecord')}::uuid[], ${column('externalId')}::text[], ${column('customer')}::uuid[]) s (id, external_id, customer_id)`,
  )
  write(
    tx,
    sql`insert into customer_words (organisation_id, word, customer_id)
        select ${tx.organisation}, w.* from unnest(${found.map((one) => one.word)}::text[], ${found.map((one) => one.customer)}::uuid[]) w`,
  )
  return filled.map(({ customer, sourceRecord }) => ({ customer, sourceRecord }))
}

function fillOne(tx: Tx, { name, mail, phone, since }: PastCustomer) {
  const customer = outside.newId()
  const sourceRecord = outside.newId()
  const externalId = outside.newId()
  const words = keepAll(tx, { name, mail, phone })
  const body = { system: 'remo', since, words: { ...words } }
  const { version, hash } = append(tx, newStream(`customer-${customer}`), [{ kind: 'CustomerRegistered', body, sourceRecord }])
  const lies = { nameAt: words.name?.content ?? null, mailAt: words.mail?.content ?? null, phoneAt: words.phone?.content ?? null }
  return { customer, sourceRecord, externalId, name, mail, phone, since, ...lies, version, hash }
}
