import type { CustomerId } from '#contract/customers.ts'
import type { Id, Instant } from '#contract/words.ts'
import { keepWords } from '#server/core/content.ts'
import { sql } from '#server/core/database.ts'
import type { Kept } from '#server/core/entry.ts'
import { tableOf } from '#server/core/table-of.ts'
import { type Tx, write } from '#server/core/tx.ts'
import type { Known } from './customer.ts'
import type { WrittenPhone } from './phone.ts'

/** What is said of a customer, in words. The first of each list is the main one. */
export type Said = Pick<Known, 'is' | 'language' | 'prefers' | 'hours'> & {
  names: readonly string[]
  mails: readonly string[]
  phones: readonly WrittenPhone[]
  ids: readonly CustomerId[]
  notes: string | null
}

export const nothingSaid: Said = {
  is: 'person',
  names: [],
  mails: [],
  phones: [],
  ids: [],
  language: null,
  prefers: null,
  hours: null,
  notes: null,
}

/** Where words lie already: by what they are about and what they say. */
export type Lying = (about: About, words: string) => Id | undefined
export type About = 'name' | 'mail' | 'phone' | 'e164' | 'id' | 'notes'

/** Queues the words that lie nowhere yet. Gives what is known then, and the words that are new, by their places. */
export function keepSaid(tx: Tx, said: Said, lying: Lying = () => undefined): { knows: Known; words: Record<string, Kept> } {
  const words: Record<string, Kept> = {}
  const keep = (about: About, text: string, place: number): Id => {
    const known = lying(about, text)
    if (known) return known
    const kept = keepWords(tx, text)
    words[place === 0 ? about : `${about}.${place}`] = kept
    return kept.content
  }
  const knows = {
    is: said.is,
    names: said.names.map((name, place) => keep('name', name, place)),
    mails: said.mails.map((mail, place) => keep('mail', mail, place)),
    phones: said.phones.map(({ written, e164 }, place) => ({
      written: keep('phone', written, place),
      e164: e164 === null ? null : keep('e164', e164, place),
    })),
    ids: said.ids.map(({ kind, value }, place) => ({ kind, value: keep('id', value, place) })),
    language: said.language,
    prefers: said.prefers,
    hours: said.hours,
    notes: said.notes === null ? null : keep('notes', said.notes, 0),
  }
  return { knows, words }
}

/** The columns of a customer's row that follow from what is said and where it lies. */
export function columnsOf({ names, mails, phones, is, language, prefers, hours }: Said, knows: Known) {
  return {
    kind: is,
    name: names[0] ?? null,
    name_content_id: knows.names[0] ?? null,
    mail: mails[0] ?? null,
    mail_content_id: knows.mails[0] ?? null,
    phone: phones[0]?.written ?? null,
    phone_content_id: knows.phones[0]?.written ?? null,
    phone_e164: phones[0]?.e164 ?? null,
    phone_e164_content_id: knows.phones[0]?.e164 ?? null,
    language,
    prefers,
    hours_from: hours?.from ?? null,
    hours_until: hours?.until ?? null,
    notes_content_id: knows.notes,
  }
}

const detailColumns = {
  customer_id: 'uuid',
  about: 'text',
  place: 'int',
  id_kind: 'text',
  words: 'text',
  content_id: 'uuid',
  e164: 'text',
  e164_content_id: 'uuid',
}

/** Queues the rows of everything but the first name, mail and telephone, which stand in the customer's own row. */
export function insertDetails(tx: Tx, customers: readonly { customer: Id; said: Said; knows: Known }[]): void {
  const details = customers.flatMap(detailsOf)
  if (details.length === 0) return
  write(
    tx,
    sql`insert into customer_details (organisation_id, customer_id, about, place, id_kind, words, content_id, e164, e164_content_id)
        select ${tx.organisation}, d.* from ${tableOf('d', detailColumns, details)}`,
  )
}

function detailsOf({ customer, said, knows }: { customer: Id; said: Said; knows: Known }): unknown[][] {
  const further = (about: string, words: readonly string[], lie: readonly Id[]) =>
    words.slice(1).map((word, nth) => [customer, about, nth + 1, null, word, lie[nth + 1], null, null])
  return [
    ...further('name', said.names, knows.names),
    ...further('mail', said.mails, knows.mails),
    ...said.phones.slice(1).map(({ written, e164 }, nth) => {
      const lies = knows.phones[nth + 1]
      return [customer, 'phone', nth + 1, null, written, lies?.written, e164, lies?.e164]
    }),
    ...said.ids.map(({ kind, value }, place) => [customer, 'id', place, kind, value, knows.ids[place]?.value, null, null]),
  ]
}

/** Takes those rows away, to be written anew. */
export function deleteDetails(tx: Tx, customer: Id): void {
  write(tx, sql`delete from customer_details where organisation_id = ${tx.organisation} and customer_id = ${customer}`)
}

type Changed = { customer: Id; said: Said; knows: Known; line: string; version: number; hash: Buffer; at: Instant }

/** Queues what a customer's row says now. */
export function updateCustomer(tx: Tx, { customer, said, knows, line, ...head }: Changed): void {
  const columns = { ...columnsOf(said, knows), found_by: line, changed_at: head.at, version: head.version, hash: head.hash }
  const sets = Object.entries(columns).map(([column, value]) => sql`${sql.ref(column)} = ${value}`)
  write(tx, sql`update customers set ${sql.join(sets)} where organisation_id = ${tx.organisation} and id = ${customer}`)
}
