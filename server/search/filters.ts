import type { SearchFilter } from '#contract/search.ts'
import type { Id, Instant } from '#contract/words.ts'
import { dayAsked, type Filter } from './asked.ts'
import { called, channelAsked, endingAsked, isOneself, standingAsked } from './choices.ts'
import { fact } from './document.ts'
import { anyFact, factBeginning } from './sought.ts'
import { wordsOf } from './words.ts'

/** Who could be meant by a name. */
export type Directory = { oneself: Id; areas: readonly { id: Id; name: string }[]; people: readonly { id: Id; name: string }[] }

/** What filters ask of a case: facts as parts of a query, and when it was opened. */
export type Narrowed = { facts: string[]; since: Instant | null; until: Instant | null; key: string | null; filters: SearchFilter[] }

/** Whether a filter can only be read by who knows the names of areas and people. */
export const namesSomebody = ({ field }: Filter): boolean => ['area', 'from', 'holder', 'owner'].includes(field)

/** Reads filters. A value that nobody knows can be no case's: it is named, and finds nothing. */
export function narrowedBy(filters: readonly Filter[], directory: Directory): Narrowed {
  const narrowed: Narrowed = { facts: [], since: null, until: null, key: null, filters: [] }
  for (const filter of filters) {
    const known = read(narrowed, filter, directory)
    if (!known) narrowed.facts.push(anyFact([]))
    narrowed.filters.push({ ...filter, known })
  }
  return narrowed
}

function read(narrowed: Narrowed, { field, value }: Filter, { oneself, areas, people }: Directory): boolean {
  const among = (facts: readonly string[]) => {
    if (facts.length > 0) narrowed.facts.push(anyFact(facts))
    return facts.length > 0
  }
  const person = (name: (id: Id) => string) => among(isOneself(value) ? [name(oneself)] : called(people, value).map(({ id }) => name(id)))
  const code = <Code extends string>(chosen: Code | null, name: (code: Code) => string) => among(chosen ? [name(chosen)] : [])
  switch (field) {
    case 'area':
      return among(called(areas, value).map(({ id }) => fact.area(id)))
    case 'from':
      return person(fact.from)
    case 'holder':
      return person(fact.holder)
    case 'owner':
      return person(fact.owner)
    case 'is':
      return code(standingAsked(value), (standing) => fact[standing])
    case 'channel':
      return code(channelAsked(value), fact.channel)
    case 'ending':
      return code(endingAsked(value), fact.ending)
    case 'customer': {
      const words = wordsOf(value).map(({ folded }) => factBeginning(fact.customer(folded)))
      narrowed.facts.push(...words)
      return words.length > 0
    }
    case 'key': {
      const digits = value.replace(/[\s-]/g, '')
      const isKey = /^\d{1,13}$/.test(digits)
      if (isKey) narrowed.key = digits
      return isKey
    }
    case 'before':
    case 'after': {
      const at = dayAsked(value)
      if (at && field === 'before') narrowed.until = narrowed.until && narrowed.until < at ? narrowed.until : at
      if (at && field === 'after') narrowed.since = narrowed.since && narrowed.since > at ? narrowed.since : at
      return at !== null
    }
  }
}
