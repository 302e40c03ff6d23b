import type { Because, CustomerView } from '#contract/customers.ts'
import type { Reading } from '#server/core/database.ts'
import { organisationCountry } from '#server/people/queries.ts'
import { ranked, type Typed, typedFor } from './finding.ts'
import { e164Of } from './phone.ts'
import { type FoundCustomer, foundByWords, foundIn, howMany, type Range, speltLike } from './queries.ts'
import { bare, fold, forgivingLookups, WHOLE } from './search-words.ts'
import { distance, errorsIn, formsToTry } from './spellings.ts'

const MOST = 20
// From so many on who were found as it was typed, nobody is offered who is called almost so.
const ENOUGH_EXACT = 5
const ALTERNATIVES = 25
const MOST_ALIKE = 5

/** Customers by what was typed of them, the best match first. Errors are looked for only where what was typed finds too few. */
export async function findLike(db: Reading, like: string): Promise<CustomerView[]> {
  const typed = typedFor(like)
  const [exactly, wanted] = await Promise.all([foundIn(db, exactRanges(typed)), wantedWords(db, typed)])
  const inAnyOrder = wanted.length > 0 ? await foundByWords(db, driverOf(wanted), othersOf(wanted)) : []
  const found = ranked(typed, [...exactly, ...inAnyOrder], MOST)
  const all = found.length < ENOUGH_EXACT ? ranked(typed, [...exactly, ...inAnyOrder, ...(await misspelt(db, typed, wanted))], MOST) : found
  return all.map(({ id, name, mail, phone, since }) => ({ id, name, mail, phone, since }))
}

const begins = (word: string): Range => ({ from: word, isWhole: false })
const is = (word: string): Range => ({ from: word, isWhole: true })

/** What is being written of somebody new. */
export type Newcomer = { name?: string | undefined; mail?: string | undefined; phone?: string | undefined; id?: string | undefined }

/** Customers who may be the same as somebody new, with the reasons; those with the same number or address first. */
export async function findAlike(
  db: Reading,
  { name, mail, phone, id }: Newcomer,
): Promise<{ customer: CustomerView; because: Because[] }[]> {
  const e164 = phone === undefined ? null : e164Of(phone, await organisationCountry(db))
  const same = async (because: Because, word: string | null | undefined) =>
    word ? (await foundIn(db, [is(word)])).map((customer) => ({ customer, because })) : []
  const alikeByName = async (called: string) =>
    (await findLike(db, called)).map((customer) => ({ customer, because: 'nameAlike' as const }))
  const found = await Promise.all([
    same('samePhone', e164 && bare(e164)),
    same('sameMail', mail && fold(mail)),
    same('sameId', id && bare(id)),
    name === undefined ? [] : alikeByName(name),
  ])
  const alike = new Map<string, { customer: CustomerView; because: Because[] }>()
  for (const { customer, because } of found.flat()) {
    const { id: known, name: called, mail: at, phone: on, since } = customer
    const one = alike.get(known) ?? { customer: { id: known, name: called, mail: at, phone: on, since }, because: [] }
    one.because.push(because)
    alike.set(known, one)
  }
  return [...alike.values()].toSorted((one, other) => other.because.length - one.because.length).slice(0, MOST_ALIKE)
}

/** What begins or is just so: the whole name with any of its words first, the whole number, the whole address. */
function exactRanges({ words, number, address }: Typed): Range[] {
  const turned = words.map((_, nth) => [...words.slice(nth), ...words.slice(0, nth)].join(' '))
  return [...turned.map((name) => begins(WHOLE + name)), ...(number ? [begins(number)] : []), ...(address ? [begins(address)] : [])]
}

/** A typed word, how many customers have words like it (counted to some thousands), and the words that may be meant instead. */
type Wanted = { word: string; count: number; instead: string[] }

async function wantedWords(db: Reading, { words }: Typed): Promise<Wanted[]> {
  const counts = await howMany(db, words.map(begins))
  return words.map((word, nth) => ({ word, count: counts[nth] ?? 0, instead: [] }))
}

/** The rarest word is read, and each customer who has it is looked at for the others. */
function driverOf(wanted: readonly Wanted[]): Range[] {
  const [rarest] = wanted.toSorted((one, other) => one.count - other.count)
  return rarest ? [begins(rarest.word)] : []
}

const othersOf = (wanted: readonly Wanted[]): string[][] =>
  wanted.map(({ word, instead }) => [` ${word}`, ...instead.map((one) => ` ${one} `)])

async function misspelt(db: Reading, typed: Typed, wanted: readonly Wanted[]): Promise<FoundCustomer[]> {
  const signs = typed.number ?? typed.address?.split('@')[0] ?? null
  const forgiven = signs === null ? null : forgivingLookups(signs)
  const [numbers, meant] = await Promise.all([
    forgiven ? foundIn(db, [...forgiven.begins.map(begins), ...forgiven.is.map(is)]) : [],
    withAlternatives(db, wanted),
  ])
  const rarest = meant.toSorted((one, other) => one.count - other.count)[0]
  if (!rarest || meant.every(({ instead }) => instead.length === 0)) return numbers
  return [...numbers, ...(await foundByWords(db, [begins(rarest.word), ...rarest.instead.map(is)], othersOf(meant)))]
}

/** The words of names that each typed word may stand for, the likeliest first. */
async function withAlternatives(db: Reading, wanted: readonly Wanted[]): Promise<Wanted[]> {
  return Promise.all(
    wanted.map(async (one) => {
      const errors = errorsIn(one.word.length)
      if (errors === 0) return one
      const words = await speltLike(db, formsToTry(one.word))
      const near = words.flatMap((word) => {
        const { begun } = distance(one.word, word.slice(0, one.word.length + errors), errors)
        return begun <= errors && !word.startsWith(one.word) ? [{ word, begun, longer: word.length }] : []
      })
      near.sort((a, b) => a.begun - b.begun || Math.abs(a.longer - one.word.length) - Math.abs(b.longer - one.word.length))
      const instead = near.slice(0, ALTERNATIVES).map(({ word }) => word)
      const counts = await howMany(db, instead.map(is))
      return { ...one, instead, count: counts.reduce((sum, count) => sum + count, one.count) }
    }),
  )
}
