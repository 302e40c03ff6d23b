import { z } from 'zod'
import { CustomerKind, CustomerLanguage, IdKind, PreferredChannel } from '#contract/customers.ts'
import { Id, Instant } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { type Database, row, rows, sql } from '#server/core/database.ts'
import { append, lastChange } from '#server/core/journal.ts'
import { orMissing, orThrow, refuse } from '#server/core/refusal.ts'
import { transaction } from '#server/core/transaction.ts'
import type { Tx } from '#server/core/tx.ts'
import { changeCustomer } from './changing.ts'
import type { Known } from './customer.ts'
import { forgetWords, indexCustomers } from './indexing.record.ts'
import { deleteDetails, insertDetails, keepSaid, type Lying, type Said, updateCustomer } from './keeping.record.ts'
import { saidIn, type Written } from './said.record.ts'
import { foundBy } from './search-words.ts'

/** Changes a customer as the caller saw them: what changed meanwhile is shown first. Words that stay lie where they lay. */
export function recordChange(db: Database, actor: PersonActor, { id, version, ...written }: Written & { id: Id; version: number }) {
  return transaction(db, actor, async (tx) => {
    const [said, loaded] = await Promise.all([saidIn(tx, written), loadCustomer(tx, id)])
    const head = { stream: `customer-${id}`, version: loaded.version, hash: loaded.hash }
    if (version !== head.version) {
      const last = await lastChange(tx, head.stream)
      orThrow(refuse('stale', 'stale', { version: head.version, changedBy: last?.person ?? null, changedAt: last?.at ?? null }))
    }
    const { knows, words } = keepSaid(tx, said, loaded.lying)
    const entries = orThrow(changeCustomer({ ...loaded.knows, since: loaded.since, changedAt: loaded.changedAt }, knows))
    if (entries.length === 0) return { version: head.version }
    const next = append(
      tx,
      head,
      entries.map(({ kind, ...body }) => ({ kind, body: { ...body, words }, sourceRecord: loaded.sourceRecord })),
    )
    forgetWords(tx, id, loaded.said)
    deleteDetails(tx, id)
    const found = foundBy(said)
    updateCustomer(tx, { customer: id, said, knows, line: found.line, version: next.version, hash: next.hash, at: tx.now })
    insertDetails(tx, [{ customer: id, said, knows }])
    indexCustomers(tx, [{ customer: id, found }])
    return { version: next.version }
  })
}

const CustomerRow = z.object({
  kind: CustomerKind,
  name: z.string().nullable(),
  nameAt: Id.nullable(),
  mail: z.string().nullable(),
  mailAt: Id.nullable(),
  phone: z.string().nullable(),
  phoneAt: Id.nullable(),
  e164: z.string().nullable(),
  e164At: Id.nullable(),
  language: CustomerLanguage.nullable(),
  prefers: PreferredChannel.nullable(),
  hoursFrom: z.string().nullable(),
  hoursUntil: z.string().nullable(),
  notes: z.string().nullable(),
  notesAt: Id.nullable(),
  since: Instant,
  changedAt: Instant,
  sourceRecord: Id,
  version: z.number(),
  hash: z.instanceof(Buffer),
})

const DetailRow = z.object({
  about: z.enum(['name', 'mail', 'phone', 'id']),
  idKind: IdKind.nullable(),
  words: z.string(),
  at: Id,
  e164: z.string().nullable(),
  e164At: Id.nullable(),
})

/** A customer, locked: what is known, what it says, and where each word lies. */
export async function loadCustomer(tx: Tx, id: Id) {
  const found = orMissing(
    await row(
      tx,
      CustomerRow,
      sql`select c.kind, c.name, c.name_content_id as "nameAt", c.mail, c.mail_content_id as "mailAt", c.phone, c.phone_content_id as "phoneAt",
            c.phone_e164 as e164, c.phone_e164_content_id as "e164At", c.language, c.prefers, c.hours_from as "hoursFrom", c.hours_until as "hoursUntil",
            (select n.words from content n where n.organisation_id = ${tx.organisation} and n.id = c.notes_content_id) as notes, c.notes_content_id as "notesAt",
            c.since, c.changed_at as "changedAt", c.version, c.hash,
            (select r.id from source_records r where r.organisation_id = ${tx.organisation} and r.customer_id = c.id order by r.received_at, r.id limit 1) as "sourceRecord"
          from customers c where c.organisation_id = ${tx.organisation} and c.id = ${id} for update of c`,
    ),
  )
  // Behind the lock, by a statement of its own: one that waited for the lock would see the rows of before.
  const details = await rows(
    tx,
    DetailRow,
    sql`select about, id_kind as "idKind", words, content_id as at, e164, e164_content_id as "e164At"
        from customer_details where organisation_id = ${tx.organisation} and customer_id = ${id} order by about, place`,
  )
  return { ...found, ...toldBy(found, details) }
}

type Word = { words: string; at: Id }

function toldBy(found: z.infer<typeof CustomerRow>, details: readonly z.infer<typeof DetailRow>[]) {
  const first = (words: string | null, at: Id | null): Word[] => (words !== null && at !== null ? [{ words, at }] : [])
  const of = (about: string) => details.filter((one) => one.about === about)
  const names = [...first(found.name, found.nameAt), ...of('name')]
  const mails = [...first(found.mail, found.mailAt), ...of('mail')]
  const phones = [...first(found.phone, found.phoneAt).map((one) => ({ ...one, e164: found.e164, e164At: found.e164At })), ...of('phone')]
  const ids = of('id').map(({ idKind, ...one }) => ({ ...one, kind: idKind ?? 'other' }))
  const { kind: is, language, prefers, hoursFrom, hoursUntil, notes, notesAt } = found
  const hours = hoursFrom !== null && hoursUntil !== null ? { from: hoursFrom, until: hoursUntil } : null
  const said: Said = {
    ...{ is, language, prefers, hours, notes },
    names: names.map(({ words }) => words),
    mails: mails.map(({ words }) => words),
    phones: phones.map(({ words: written, e164 }) => ({ written, e164 })),
    ids: ids.map(({ kind, words: value }) => ({ kind, value })),
  }
  const knows: Known = {
    ...{ is, language, prefers, hours, notes: notesAt },
    names: names.map(({ at }) => at),
    mails: mails.map(({ at }) => at),
    phones: phones.map(({ at: written, e164At: e164 }) => ({ written, e164 })),
    ids: ids.map(({ kind, at: value }) => ({ kind, value })),
  }
  const e164s = phones.flatMap(({ e164, e164At }) => first(e164, e164At))
  const lies = { name: names, mail: mails, phone: phones, e164: e164s, id: ids, notes: first(notes, notesAt) }
  const lying: Lying = (about, words) => lies[about].find((one) => one.words === words)?.at
  return { said, knows, lying }
}
