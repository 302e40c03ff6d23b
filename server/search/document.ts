import type { Id } from '#contract/words.ts'
import { stemsOf, wordsOf } from './words.ts'

/** How much a text says of what its case is about. A subject, B need, goal and customer, C what was said, D notes for colleagues. */
export type Weight = 'A' | 'B' | 'C' | 'D'

/** What stands of a case in one of its parts. */
export type Documented = {
  texts: readonly { weight: Weight; text: string }[]
  area: Id
  holder: Id | null
  owner: Id
  closed: boolean
  ending: string | null
  channel: string | null
  customerName: string | null
  /** Who wrote in this part. */
  writers: readonly Id[]
}

/** Names of facts; no word begins with the sign. */
export const fact = {
  area: (id: Id) => `=a ${id}`,
  holder: (id: Id) => `=h ${id}`,
  owner: (id: Id) => `=o ${id}`,
  from: (id: Id) => `=f ${id}`,
  open: '=open',
  closed: '=closed',
  ending: (code: string) => `=e ${code}`,
  channel: (code: string) => `=c ${code}`,
  customer: (word: string) => `=k ${word}`,
  subject: (stem: string) => `=s ${stem}`,
}

/** Places that PostgreSQL can count to; further words are found, but not side by side. */
const LAST_PLACE = 16_383
/** In signs: PostgreSQL remembers no more than 255 places of one word. */
const MOST_PLACES = 1_000
/** A vector holds a megabyte: 400,000 signs stay below it whatever they say. */
const MOST_SIGNS = 400_000
const APART = 10

/** What a part of a case is found by, as the text of a `tsvector` (stems with their places and weights, and facts); and its words. */
export function documentOf(part: Documented): { sought: string; words: Set<string> } {
  const places = new Map<string, string>()
  const words = new Set<string>()
  const most = Math.floor(MOST_SIGNS / Math.max(1, part.texts.length))
  let begins = 1
  for (const { weight, text } of part.texts) {
    let place = begins
    for (const { folded, place: within } of wordsOf(text.slice(0, most))) {
      words.add(folded)
      place = begins + within
      for (const stem of stemsOf(folded)) {
        const found = places.get(stem)
        if (found === undefined || found.length < MOST_PLACES) places.set(stem, `${found ?? ''},${Math.min(place, LAST_PLACE)}${weight}`)
      }
    }
    // A phrase does not go on from one text to the next.
    begins = place + APART
  }
  let sought = ''
  for (const [stem, found] of places) sought += `'${stem}':${found.slice(1)} `
  for (const name of factsOf(part)) sought += `'${name}' `
  return { sought, words }
}

function factsOf({ texts, area, holder, owner, closed, ending, channel, customerName, writers }: Documented): string[] {
  const subject = texts.filter(({ weight }) => weight === 'A').flatMap(({ text }) => wordsOf(text).flatMap((word) => stemsOf(word.folded)))
  return [
    fact.area(area),
    ...(holder ? [fact.holder(holder)] : []),
    fact.owner(owner),
    closed ? fact.closed : fact.open,
    ...(ending ? [fact.ending(ending)] : []),
    ...(channel ? [fact.channel(channel)] : []),
    ...[...new Set(wordsOf(customerName ?? '').map((word) => fact.customer(word.folded)))],
    ...[...new Set(subject)].map(fact.subject),
    ...writers.map(fact.from),
  ]
}
