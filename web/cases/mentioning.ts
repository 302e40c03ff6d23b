import type { PersonView } from '#contract/people.ts'

/** Colleagues are named as "@" and their whole name, wherever it stands in a note. */
const MARK = '@'

type Named = Pick<PersonView, 'id' | 'name'>

/** What is being typed of a name: from the last "@" at the beginning of a word to the caret. Null when no name is being typed. */
export function nameBeingTyped(text: string, caret: number): { from: number; typed: string } | null {
  const before = text.slice(0, caret)
  const from = before.lastIndexOf(MARK)
  if (from < 0 || /[\p{L}\p{N}]/u.test(before[from - 1] ?? '')) return null
  const typed = before.slice(from + 1)
  return /[\n@]/.test(typed) || typed.length > 40 ? null : { from, typed }
}

/** Colleagues of whom a word of the name begins with what was typed, without accents or capitals; none once a name stands there whole. */
export function namesLike<One extends Named>(typed: string, people: readonly One[], most: number): One[] {
  const sought = folded(typed)
  const found: One[] = []
  for (const one of people) {
    const name = folded(one.name)
    if (sought.startsWith(`${name} `) || sought === name) return []
    if (found.length < most && (name.startsWith(sought) || name.includes(` ${sought}`))) found.push(one)
  }
  return found
}

/** The text with a name in place of what was typed of it, and where the caret stands then. */
export function withName(text: string, { from, typed }: { from: number; typed: string }, name: string): { text: string; caret: number } {
  const before = `${text.slice(0, from)}${MARK}${name} `
  return { text: before + text.slice(from + 1 + typed.length).replace(/^ /, ''), caret: before.length }
}

/** Whom a text names; of two names that begin alike the longer one, where that is what stands there. */
export function namedIn(text: string, people: readonly Named[]): string[] {
  const longestFirst = people.toSorted((one, other) => other.name.length - one.name.length)
  let rest = text
  return longestFirst.flatMap(({ id, name }) => {
    const mention = MARK + name
    if (name === '' || !rest.includes(mention)) return []
    rest = rest.replaceAll(mention, ' ')
    return [id]
  })
}

function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase().trim()
}
