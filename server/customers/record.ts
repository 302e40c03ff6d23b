import type { Id } from '#contract/words.ts'
import type { Actor } from '#server/core/actor.ts'
import { type Database, sql } from '#server/core/database.ts'
import { append, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { indexCustomers } from './indexing.record.ts'
import { columnsOf, insertDetails, keepSaid, nothingSaid, type Said } from './keeping.record.ts'
import { saidIn, type Written } from './said.record.ts'
import { foundBy } from './search-words.ts'

/** Who says that there is such a customer, under which name of its own, and since when. */
export type NewCustomer = Partial<Said> & { system: string; externalId: string; since: string }

/** Registers a customer by hand: the source record is of the system `remo`. */
export function recordCustomer(db: Database, actor: Actor, written: Written) {
  return transaction(db, actor, async (tx) => {
    const said = await saidIn(tx, written)
    const { customer } = addCustomer(tx, { ...said, system: 'remo', externalId: outside.newId(), since: tx.now })
    return { id: customer, name: said.names[0] ?? null, mail: said.mails[0] ?? null, phone: said.phones[0]?.written ?? null, since: tx.now }
  })
}

export type AddedCustomer = { customer: Id; sourceRecord: Id }

/** Queues a customer with the source record they are born with. The words go to the content rows and stand here as copies. */
export function addCustomer(tx: Tx, customer: NewCustomer): AddedCustomer {
  const [added] = addCustomers(tx, [customer])
  if (!added) throw new Error('one customer in, one out')
  return added
}

/** The same for many, in as many statements as for one; what comes back is in the order of what was given. */
export function addCustomers(tx: Tx, customers: readonly NewCustomer[]): AddedCustomer[] {
  const born = customers.map((one) => bornCustomer(tx, one))
  const column = <K extends keyof BornCustomer['row']>(name: K) => born.map(({ row }) => row[name])
  write(
    tx,
    sql`insert into customers (organisation_id, id, kind, name, mail, phone, phone_e164, name_content_id, mail_content_id, phone_content_id, phone_e164_content_id,
          language, prefers, hours_from, hours_until, notes_content_id, found_by, since, changed_at, version, hash)
        select ${tx.organisation}, c.id, c.kind, c.name, c.mail, c.phone, c.e164, c.name_at, c.mail_at, c.phone_at, c.e164_at,
          c.language, c.prefers, c.hours_from, c.hours_until, c.notes_at, c.found_by, c.since, ${tx.now}, c.version, c.hash
        from unnest(${column('id')}::uuid[], ${column('kind')}::text[], ${column('name')}::text[], ${column('mail')}::text[], ${column('phone')}::text[],
          ${column('phone_e164')}::text[], ${column('name_content_id')}::uuid[], ${column('mail_content_id')}::uuid[], ${column('phone_content_id')}::uuid[],
          ${column('phone_e164_content_id')}::uuid[], ${column('language')}::text[], ${column('prefers')}::text[], ${column('hours_from')}::text[],
          ${column('hours_until')}::text[], ${column('notes_content_id')}::uuid[], ${column('found_by')}::text[], ${column('since')}::timestamptz[], ${column('version')}::int[], ${column('hash')}::bytea[])
          c (id, kind, name, mail, phone, e164, name_at, mail_at, phone_at, e164_at, language, prefers, hours_from, hours_until, notes_at, found_by, since, version, hash)`,
  )
  write(
    tx,
    sql`insert into source_records (organisation_id, id, system, external_id, customer_id, received_at)
        select ${tx.organisation}, r.id, r.system, r.external_id, r.customer_id, ${tx.now}
        from unnest(${born.map((one) => one.sourceRecord)}::uuid[], ${born.map((one) => one.system)}::text[], ${born.map((one) => one.externalId)}::text[],
          ${column('id')}::uuid[]) r (id, system, external_id, customer_id)`,
  )
  insertDetails(tx, born)
  indexCustomers(tx, born)
  return born.map(({ customer, sourceRecord }) => ({ customer, sourceRecord }))
}

type BornCustomer = ReturnType<typeof bornCustomer>

/** Ids, words and the first entry of a customer. */
function bornCustomer(tx: Tx, { system, externalId, since, ...given }: NewCustomer) {
  const said = { ...nothingSaid, ...given }
  const customer = outside.newId()
  const sourceRecord = outside.newId()
  const { knows, words } = keepSaid(tx, said)
  const body = { system, since, words, ...(isPlain(said) ? {} : { knows }) }
  const { version, hash } = append(tx, newStream(`customer-${customer}`), [{ kind: 'CustomerRegistered', body, sourceRecord }])
  const found = foundBy(said)
  const row = { id: customer, ...columnsOf(said, knows), found_by: found.line, since, version, hash }
  return { customer, sourceRecord, system, externalId, said, knows, found, row }
}

/** A name, a mail and a telephone at most: the words tell it all. */
function isPlain({ is, names, mails, phones, ids, language, prefers, hours, notes }: Said): boolean {
  const single = names.length < 2 && mails.length < 2 && phones.length < 2 && ids.length === 0
  return single && is === 'person' && !language && !prefers && !hours && !notes
}
