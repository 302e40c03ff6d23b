import { bare, fold, foldedWords } from './search-words.ts'
import { distance, errorsIn } from './spellings.ts'

/** What somebody typed to find a customer: words, or one number or address. */
export type Typed = { words: string[]; whole: string; number: string | null; address: string | null }

const MOST_WORDS = 6

export function typedFor(like: string): Typed {
  const folded = fold(like)
  const words = [...new Set(foldedWords(like))].slice(0, MOST_WORDS)
  const signs = bare(like)
  // "+34 600 12 34 56" is one number, not five words; "0034" says the same as "+34".
  const isNumber =
    /\d/.test(like) && /^[+(\d\p{L}][\d\s().\-/\p{L}]*$/u.test(folded) && digitsOf(signs) >= signs.length / 2 && digitsOf(signs) >= 3
  const number = isNumber ? signs.replace(/^00(?=\d{6})/, '') : null
  const address = folded.includes('@') ? folded.replace(/\s+/g, '') : null
  return { words, whole: foldedWords(like).join(' '), number, address }
}

const digitsOf = (text: string) => text.replace(/\D/g, '').length

/** A customer who may be meant, with all that they are called and reached by. */
export type Candidate = { id: string; name: string | null; mail: string | null; line: string }

/** The best match first; who is meant by none of what was typed falls out. */
export function ranked<Found extends Candidate>(typed: Typed, candidates: readonly Found[], most: number): Found[] {
  const once = [...new Map(candidates.map((one) => [one.id, one])).values()]
  const rated = once.map((found) => ({ found, rate: rateOf(typed, found) })).filter(({ rate }) => rate < NOT_MEANT)
  rated.sort((one, other) => one.rate - other.rate || compare(one.found, other.found))
  return rated.slice(0, most).map(({ found }) => found)
}

const compare = (one: Candidate, other: Candidate) =>
  (one.name ?? '').length - (other.name ?? '').length || (one.name ?? '').localeCompare(other.name ?? '') || (one.id < other.id ? -1 : 1)

const NOT_MEANT = 1_000
const AN_ERROR = 10

/** The less, the better: 10 for each error, a little for words not typed to their end, less for the whole name from its beginning. */
function rateOf(typed: Typed, { name, line }: Candidate): number {
  const words = line.split(' ').filter((word) => word.length > 0)
  const asNumber = typed.number ?? typed.address
  if (asNumber !== null) {
    const rate = Math.min(...words.filter((word) => isLikeNumber(word) || word.includes('@')).map((word) => rateNumber(asNumber, word)))
    if (rate < NOT_MEANT) return rate
  }
  if (typed.words.length === 0) return NOT_MEANT
  const called = name === null ? '' : foldedWords(name).join(' ')
  const bonus = called === typed.whole ? -3 : called.startsWith(typed.whole) ? -2 : 0
  return typed.words.reduce((sum, word) => Math.min(NOT_MEANT, sum + Math.min(...words.map((one) => rateWord(word, one)))), bonus)
}

const isLikeNumber = (word: string) => /\d/.test(word)

function rateWord(typed: string, word: string): number {
  if (word === typed) return 0
  if (word.startsWith(typed)) return 1
  const errors = errorsIn(typed.length)
  if (errors === 0) return NOT_MEANT
  const { whole, begun } = distance(typed, word.slice(0, typed.length + errors), errors)
  if (word.length <= typed.length + errors && whole <= errors) return whole * AN_ERROR
  return begun <= errors ? begun * AN_ERROR + 2 : NOT_MEANT
}

/** A number or an address forgives one sign, in the part before the @. */
function rateNumber(typed: string, word: string): number {
  if (word === typed) return 0
  if (word.startsWith(typed)) return 1
  if (typed.includes('@') !== word.includes('@')) return NOT_MEANT
  const [[one = ''], [other = '']] = [typed.split('@'), word.split('@')]
  return distance(one, other, 1).whole <= 1 ? AN_ERROR : NOT_MEANT
}
