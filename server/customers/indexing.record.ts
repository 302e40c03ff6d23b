import type { Id } from '#contract/words.ts'
import { sql } from '#server/core/database.ts'
import { type Tx, write } from '#server/core/tx.ts'
import { type Findable, type FoundBy, foundBy } from './search-words.ts'
import { formsOf } from './spellings.ts'

/** Queues the words by which customers are found, and how those of their names are misspelt. Their line is theirs to write. */
export function indexCustomers(tx: Tx, customers: readonly { customer: Id; found: FoundBy }[]): void {
  const words = customers.flatMap(({ customer, found }) => found.words.map((word) => ({ customer, word, beside: found.beside })))
  if (words.length === 0) return
  write(
    tx,
    sql`insert into customer_words (organisation_id, word, customer_id, beside)
        select ${tx.organisation}, w.word, w.customer_id, w.beside
        from unnest(${words.map((one) => one.word)}::text[], ${words.map((one) => one.customer)}::uuid[], ${words.map((one) => one.beside)}::text[]) w (word, customer_id, beside)
        on conflict (organisation_id, word, customer_id) do nothing`,
  )
  const spelt = [...new Set(customers.flatMap(({ found }) => found.spelt))].filter((word) => formsOf(word).length > 0)
  if (spelt.length > 0) addSpellings(tx, spelt)
}

/** Only of words that nobody had before; in one order, so that two who add the same wait for each other and not for ever. */
function addSpellings(tx: Tx, words: readonly string[]): void {
  const spellings = words.flatMap((word) => formsOf(word).map((form) => ({ form, word, first: formsOf(word)[0] ?? '' })))
  spellings.sort((one, other) => (one.form === other.form ? (one.word < other.word ? -1 : 1) : one.form < other.form ? -1 : 1))
  write(
    tx,
    sql`insert into customer_spellings (organisation_id, form, word)
        select ${tx.organisation}, s.form, s.word
        from unnest(${spellings.map(({ form }) => form)}::text[], ${spellings.map(({ word }) => word)}::text[], ${spellings.map(({ first }) => first)}::text[]) s (form, word, first)
        where not exists (select 1 from customer_spellings k where k.organisation_id = ${tx.organisation} and k.form = s.first and k.word = s.word)
        on conflict (organisation_id, form, word) do nothing`,
  )
}

/** Takes the words of a customer away, to be written anew. */
export function forgetWords(tx: Tx, customer: Id, said: Findable): void {
  write(
    tx,
    sql`delete from customer_words where organisation_id = ${tx.organisation} and word = any(${foundBy(said).words}::text[]) and customer_id = ${customer}`,
  )
}
