import type { Id } from '#contract/words.ts'
import type { Actor } from '#server/core/actor.ts'
import { keepAll } from '#server/core/content.ts'
import { type Database, sql } from '#server/core/database.ts'
import { append, newStream } from '#server/core/journal.ts'
import { outside } from '#server/core/outside.ts'
import { type Tx, transaction, write } from '#server/core/transaction.ts'
import { searchWords } from './search-words.ts'

export type NewCustomer = { name?: string | undefined; mail?: string | undefined; phone?: string | undefined; system: string; externalId: string; since: string }

/** Registers a customer by hand: the source record is of the system `remo`. */
export function recordCustomer(db: Database, actor: Actor, input: { name: string; mail?: string | undefined; phone?: string | undefined }) {
  return transaction(db, actor, async (tx) => {
    const { customer } = addCustomer(tx, { ...input, system: 'remo', externalId: outside.newId(), since: tx.now })
    return { id: customer, name: input.name, mail: input.mail ?? null, phone: input.phone ?? null, since: tx.now }
  })
}

/** Queues a customer with the source record they are born with. The words go to the content rows and stand here as copies. */
export function addCustomer(tx: Tx, { name, mail, phone, system, externalId, since }: NewCustomer): { customer: Id; sourceRecord: Id } {
  const customer = outside.newId()
  const sourceRecord = outside.newId()
  const words = keepAll(tx, { name, mail, phone })
  const body = { system, since, words: { ...words } }
  const head = append(tx, newStream(`customer-${customer}`), [{ kind: 'CustomerRegistered', body, sourceRecord }])
  write(
    tx,
    sql`insert into customers (organisation_id, id, name, mail, phone, name_content_id, mail_content_id, phone_content_id, since, version, hash)
        values (${tx.organisation}, ${customer}, ${name ?? null}, ${mail ?? null}, ${phone ?? null},
          ${words.name?.content ?? null}, ${words.mail?.content ?? null}, ${words.phone?.content ?? null}, ${since}, ${head.version}, ${head.hash})`,
  )
  write(
    tx,
    sql`insert into source_records (organisation_id, id, system, external_id, customer_id, received_at)
        values (${tx.organisation}, ${sourceRecord}, ${system}, ${externalId}, ${customer}, ${tx.now})`,
  )
  const found = searchWords(name, mail, phone)
  if (found.length > 0)
    write(tx, sql`insert into customer_words (organisation_id, word, customer_id) select ${tx.organisation}, word, ${customer} from unnest(${found}::text[]) word`)
  return { customer, sourceRecord }
}
