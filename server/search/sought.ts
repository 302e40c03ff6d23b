import type { Asked, Term } from './asked.ts'
import { fact } from './document.ts'
import { stemsOf } from './words.ts'

/** One thing that must stand in a case, in one of several forms. */
export type Group = { stems: ReadonlySet<string>; prefix: string | null }

/** What texts are asked for: every group somewhere, and the words of each phrase side by side. */
export type Wanted = { groups: Group[]; phrases: Group[][] }

const groupOf = (words: readonly string[], prefix: string | null = null): Group => ({ stems: new Set(words.flatMap(stemsOf)), prefix })

/**
 * What is wanted of texts. `beginning`: words of the house that begin like the one being typed, whose endings may be cut before that;
 * `instead`: what is looked for in the place of a word that nothing has.
 */
export function wantedOf(
  asked: Pick<Asked, 'terms' | 'phrases'>,
  beginning: readonly string[],
  instead: ReadonlyMap<Term, readonly string[]>,
): Wanted {
  const groups = asked.terms.map((term) => {
    const others = instead.get(term)
    if (others) return groupOf(others)
    return term.prefix ? groupOf([term.folded, ...beginning], term.folded) : groupOf([term.folded])
  })
  return { groups, phrases: asked.phrases.map((words) => words.map((word) => groupOf([word]))) }
}

/** Whether a word of a text is what a group asks for. Asked of each word of each text that is shown: so it makes nothing on the way. */
export function fits({ stems, prefix }: Group, folded: string): boolean {
  if (prefix !== null && folded.startsWith(prefix)) return true
  for (const stem of stemsOf(folded)) if (stems.has(stem) || (prefix !== null && stem.startsWith(prefix))) return true
  return false
}

/** Queries as the search function reads them; see its migration. `inSubject`: all of it stands there. */
export function queriesOf({ groups, phrases }: Wanted, facts: readonly string[], { inSubject = false } = {}) {
  const all = [...groups, ...phrases.flat()]
  const name = inSubject ? fact.subject : (stem: string) => stem
  const words = all.map((group) => anyOf(group, (stem) => `§${name(stem)}`))
  const asked = [...words, ...facts]
  return {
    asked: asked.length > 0 ? asked.join(' & ') : anyFact([fact.open, fact.closed]),
    phrases: phrases.map((words) => `(${words.map((group) => anyOf(group, (stem) => stem)).join(' <-> ')})`).join(' & '),
    rankedBy: all.map((group) => anyOf(group, (stem) => stem)).join(' | '),
  }
}

const anyOf = ({ stems, prefix }: Group, name: (stem: string) => string): string =>
  `(${[...[...stems].map((stem) => `'${name(stem)}'`), ...(prefix ? [`'${name(prefix)}':*`] : [])].join(' | ')})`

/** Any of some facts, as a part of a query. None of them can be so: nothing is. */
export const anyFact = (facts: readonly string[]): string =>
  `(${(facts.length > 0 ? facts : ['=nothing']).map((one) => `'§${one}'`).join(' | ')})`

/** A fact of which the last word may go on. */
export const factBeginning = (name: string): string => `'§${name}':*`
