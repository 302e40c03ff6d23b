import type { Id } from '#contract/words.ts'
import type { Actor } from '#server/core/actor.ts'
import { keepAll } from '#server/core/content.ts'
import { type Database, sql } from '#server/core/database.ts'
import { append, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { transaction } from '#server/core/transaction.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { searchWords } from './search-words.ts'

export type NewCustomer = {
  name?: string | undefined
  mail?: string | undefined
  phone?: string | undefined
  system: string
  externalId: string
  since: string
}

/** Registers a customer by hand: the source record is of the system `remo`. */
export function recordCustomer(db: Database, actor: Actor, input: { name: string; mail?: string | undefined; phone?: string | undefined }) {
  return transaction(db, actor, async (tx) => {
    const { customer } = addCustomer(tx, { ...input, system: 'remo', externalId: outside.newId(), since: tx.now })
    return { id: customer, name: input.name, mail: input.mail ?? null, phone: input.phone ?? null, since: tx.now }
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
  const added = customers.map((one) => bornCustomer(tx, one))
  const column = <K extends keyof BornCustomer>(name: K) => added.map((one) => one[name])
  const content = (name: 'name' | 'mail' | 'phone') => added.map((one) => one.words[name]?.content ?? null)
  write(
    tx,
    sql`insert into customers (organisation_id, id, name, mail, phone, name_content_id, mail_content_id, phone_content_id, since, version, hash)
        select ${tx.organisation}, c.* from unnest(${column('customer')}::uuid[], ${column('name')}::text[], ${column('mail')}::text[], ${column('phone')}::text[],
          ${content('name')}::uuid[], ${content('mail')}::uuid[], ${content('phone')}::uuid[], ${column('since')}::timestamptz[], ${column('version')}::int[], ${column('hash')}::bytea[]) c`,
  )
  write(
    tx,
    sql`insert into source_records (organisation_id, id, system, external_id, customer_id, received_at)
        select ${tx.organisation}, r.id, r.system, r.external_id, r.customer_id, ${tx.now}
        from unnest(${column('sourceRecord')}::uuid[], ${column('system')}::text[], ${column('externalId')}::text[], ${column('customer')}::uuid[])
          r (id, system, external_id, customer_id)`,
  )
  const found = added.flatMap(({ customer, name, mail, phone }) => searchWords(name, mail, phone).map((word) => ({ customer, word })))
  if (found.length > 0)
    write(
      tx,
      sql`insert into customer_words (organisation_id, word, customer_id)
          select ${tx.organisation}, w.word, w.customer_id from unnest(${found.map((one) => one.word)}::text[], ${found.map((one) => one.customer)}::uuid[]) w (word, customer_id)`,
    )
  return added.map(({ customer, sourceRecord }) => ({ customer, sourceRecord }))
}

type BornCustomer = ReturnType<typeof bornCustomer>

/** Ids, words and the first entry of a customer. */
function bornCustomer(tx: Tx, { name, mail, phone, system, externalId, since }: NewCustomer) {
  const customer = outside.newId()
  const sourceRecord = outside.newId()
  const words = keepAll(tx, { name, mail, phone })
  const body = { system, since, words: { ...words } }
  const { version, hash } = append(tx, newStream(`customer-${customer}`), [{ kind: 'CustomerRegistered', body, sourceRecord }])
  return {
    customer,
    sourceRecord,
    name: name ?? null,
    mail: mail ?? null,
    phone: phone ?? null,
    system,
    externalId,
    since,
    words,
    version,
    hash,
  }
}
