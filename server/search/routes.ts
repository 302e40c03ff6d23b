import { z } from 'zod'
import type { CaseSummary } from '#contract/cases.ts'
import { type Instead, type SearchHit, search } from '#contract/search.ts'
import { Id, Instant } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { openCursor, signCursor } from '#server/core/cursor.ts'
import { type Reading, reading } from '#server/core/database.ts'
import { countSearch } from '#server/core/limiting-searches.ts'
import { pageOf } from '#server/core/paging.ts'
import { type House, serve } from '#server/core/serve.ts'
import { findLike } from '#server/customers/searching.ts'
import { areas, peopleWithRoles } from '#server/people/queries.ts'
import { type Asked, keyDigits, parseAsked, type Term } from './asked.ts'
import { type Narrowed, namesSomebody, narrowedBy } from './filters.ts'
import { hitOf, type Text } from './hits.ts'
import { markerOf } from './marking.ts'
import { formsOf, mayBeMistyped, nearest } from './nearest.ts'
import * as queries from './queries.ts'
import { inOrder, type Place } from './ranking.ts'
import { readable, saidAs } from './said.ts'
import { queriesOf, type Wanted, wantedOf } from './sought.ts'

/** The best are chosen among so many of the newest that have it in their subject, and as many of the newest that have it anywhere. */
const COMPARED = 150
const MOST_KEYS = 5
const MOST_CUSTOMERS = 5
const MOST_BEGINNING = 40

type Input = { q: string; order: 'best' | 'newest'; typing: 'yes' | 'no'; after?: string | undefined; limit: number }

const Behind = z.object({ at: Instant, id: Id, rank: z.number() })

/** What can be searched. */
export function serveSearch(house: House): void {
  serve(
    house,
    search,
  )((input, actor) => {
    countSearch(house, actor)
    return searched(house, actor, input)
  })
}

function searched({ database, secrets }: House, actor: PersonActor, { q, order, typing, after, limit }: Input) {
  const purpose = `search ${actor.person} ${order} ${typing} ${q}`
  const behind = after === undefined ? null : openCursor(secrets, purpose, Behind, after)
  const asked = parseAsked(q, { typing: typing === 'yes' })
  return reading(database, actor, async (tx) => {
    const [narrowed, beginning] = await Promise.all([narrow(tx, actor, asked), beginningLike(tx, asked.terms)])
    const firstPage = behind === null
    const ask = (wanted: Wanted) => hitsPage(tx, { wanted, narrowed, order, behind, limit })
    let wanted = wantedOf(asked, beginning, new Map())
    let [found, byKey, customers] = await Promise.all([
      ask(wanted),
      firstPage ? casesByKey(tx, asked, narrowed) : [],
      firstPage ? customersFound(tx, asked) : [],
    ])
    let instead: Instead[] = []
    if (found.hits.length === 0 && byKey.length === 0 && asked.terms.length > 0) {
      const meant = await meantBy(tx, asked, beginning)
      wanted = wantedOf(asked, beginning, meant)
      if (meant.size > 0) found = await ask(wanted)
      // What was meant is told only with what it finds: a word of which nothing is left must not come back this way.
      if (found.hits.length > 0) instead = [...meant].map(([{ written }, words]) => ({ written, words: [...words] }))
    }
    const others = found.hits.filter((hit) => byKey.every((one) => one.case.id !== hit.case.id))
    return {
      hits: [...byKey, ...others],
      customers,
      filters: narrowed.filters,
      unknownFields: asked.unknownFields,
      instead,
      lookedBackTo: found.lookedBackTo,
      next: found.next && signCursor(secrets, purpose, found.next),
    }
  })
}

/** The filters, read with the names of those who work here when they name somebody. */
async function narrow(tx: Reading, actor: PersonActor, { filters }: Asked): Promise<Narrowed> {
  const [allAreas, people] = filters.some(namesSomebody) ? await Promise.all([areas(tx), peopleWithRoles(tx)]) : [[], []]
  return narrowedBy(filters, { oneself: actor.person, areas: allAreas, people })
}

/** Words of the house that begin like the one being typed. */
async function beginningLike(tx: Reading, terms: readonly Term[]): Promise<string[]> {
  const typed = terms.find(({ prefix }) => prefix)
  return typed ? queries.wordsBeginning(tx, typed.folded, MOST_BEGINNING) : []
}

type PageAsked = { wanted: Wanted; narrowed: Narrowed; order: 'best' | 'newest'; behind: Place | null; limit: number }

type Page = { hits: SearchHit[]; lookedBackTo: Instant | null; next: Place | null }

async function hitsPage(tx: Reading, asked: PageAsked): Promise<Page> {
  const { wanted, narrowed, order, limit } = asked
  if (narrowed.key !== null && wanted.groups.length === 0) return { hits: [], lookedBackTo: null, next: null }
  // Without words nothing is better than anything else.
  const byRank = order === 'best' && wanted.groups.length + wanted.phrases.length > 0
  const { cases, lookedBackTo } = byRank ? await bestOf(tx, asked) : await newestOf(tx, asked)
  const { page, endsAt } = pageOf(cases, limit)
  const next = endsAt && { at: endsAt.at, id: endsAt.id, rank: endsAt.rank }
  // Whoever goes from the newest back goes on where a phrase was looked for last.
  const further = !byRank && lookedBackTo ? { at: lookedBackTo, id: FIRST_ID, rank: 0 } : null
  return { hits: await hitsOf(tx, wanted, page), lookedBackTo, next: next ?? further }
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

async function bestOf(tx: Reading, { wanted, narrowed: { facts, since, until }, behind }: PageAsked): Promise<queries.Cases> {
  const within = { since, until, behind: null }
  const [inSubject, anywhere] = await Promise.all([
    // A phrase is looked for once: that is what takes long.
    wanted.phrases.length > 0 ? null : queries.casesWith(tx, { ...queriesOf(wanted, facts, { inSubject: true }), ...within }, COMPARED),
    queries.casesWith(tx, { ...queriesOf(wanted, facts), ...within }, COMPARED),
  ])
  return { cases: inOrder([inSubject?.cases ?? [], anywhere.cases], behind, tx.now), lookedBackTo: anywhere.lookedBackTo }
}

function newestOf(tx: Reading, { wanted, narrowed: { facts, since, until }, behind, limit }: PageAsked): Promise<queries.Cases> {
  const place = behind ? { until: earlier(behind.at, until), behind: behind.id } : { until, behind: null }
  return queries.casesWith(tx, { ...queriesOf(wanted, facts), rankedBy: '', since, ...place }, limit + 1)
}

const earlier = (one: Instant, other: Instant | null) => (other === null || one < other ? one : other)

/** What is shown of cases: read under the policies, and only those in which what was sought still stands. */
async function hitsOf(tx: Reading, wanted: Wanted, page: readonly queries.Found[]): Promise<SearchHit[]> {
  const [cases, said] = await Promise.all([
    queries.casesById(
      tx,
      page.map(({ id }) => id),
    ),
    queries.textsOf(tx, page),
  ])
  const marker = markerOf(wanted)
  const byId = new Map(cases.map((one) => [one.id, one]))
  const textsById = Map.groupBy(said, ({ caseId }) => caseId)
  return page.flatMap(({ id }) => {
    const of = byId.get(id)
    if (!of) return []
    const hit = hitOf(marker, of.subject, [...headOf(of), ...(textsById.get(id) ?? []).flatMap(textOf)])
    return hit ? [{ case: of, ...hit }] : []
  })
}

function headOf({ goal, customerName }: CaseSummary): Text[] {
  const text = (where: 'goal' | 'customer', said: string | null) => (said ? [{ where, at: null, person: null, text: said }] : [])
  return [...text('goal', goal), ...text('customer', customerName)]
}

function textOf({ kind, name, at, person, text }: queries.Said): Text[] {
  const as = saidAs(kind, name)
  return as ? [{ where: as.where, at, person, text: readable(as.where, text) }] : []
}

/** Cases whose public key begins with the digits that were asked, by field or alone. */
async function casesByKey(tx: Reading, asked: Asked, { key }: Narrowed): Promise<SearchHit[]> {
  const digits = key ?? keyDigits(asked)
  if (digits === null) return []
  const found = await queries.casesByKey(tx, digits, MOST_KEYS)
  return found.map((one) => ({
    case: one,
    subject: [{ text: one.subject, hit: false }],
    excerpt: {
      where: 'key' as const,
      at: null,
      person: null,
      pieces: [
        { text: one.key.slice(0, digits.length), hit: true },
        { text: one.key.slice(digits.length), hit: false },
      ].filter(({ text }) => text !== ''),
    },
  }))
}

async function customersFound(tx: Reading, { terms, phrases, filters }: Asked) {
  const words = [...terms.map(({ folded }) => folded), ...phrases.flat()]
  if (filters.length > 0 || words.length === 0 || words.length > 5 || words.every((word) => word.length < 3)) return []
  return (await findLike(tx, words.join(' '))).slice(0, MOST_CUSTOMERS)
}

/** For each word that nothing has: the words of the house that are nearest to it. */
async function meantBy(tx: Reading, { terms }: Asked, beginning: readonly string[]): Promise<Map<Term, string[]>> {
  const nowhere = { since: null, until: null, behind: null }
  const meant = await Promise.all(
    terms.map(async (term): Promise<[Term, string[]]> => {
      if (!mayBeMistyped(term.folded)) return [term, []]
      const alone = queriesOf(wantedOf({ terms: [term], phrases: [] }, beginning, new Map()), [])
      if ((await queries.casesWith(tx, { ...alone, ...nowhere }, 1)).cases.length > 0) return [term, []]
      return [term, nearest(term.folded, await queries.wordsNear(tx, formsOf(term.folded)))]
    }),
  )
  return new Map(meant.filter(([, words]) => words.length > 0))
}
