import { dialled } from './phone.ts'

const MOST_WORDS = 200
const LONGEST = 60

/** What is said of a customer, as far as they are found by it. */
export type Findable = {
  names: readonly string[]
  mails: readonly string[]
  phones: readonly { written: string; e164: string | null }[]
  ids: readonly { value: string }[]
}

/** How a customer is found. `words` is what is looked up; `line` all that they are called and reached by, `beside` how each word of it begins; `spelt` the words of names. */
export type FoundBy = { words: string[]; line: string; beside: string; spelt: string[] }

/** The signs before what is no word as it was written: a whole name, a number from behind, and a number without its middle. */
export const WHOLE = '='
const BACKWARDS = '<'
const WITHOUT_MIDDLE = '|'

/** The words by which a customer is found: accents folded, lower case; numbers by their bare signs. */
export function foundBy({ names, mails, phones, ids }: Findable): FoundBy {
  const spelt = names.flatMap(foldedWords)
  const addresses = mails.map(fold)
  const numbers = [
    ...phones.flatMap(({ written, e164 }) => (e164 ? dialled(e164) : [bare(written)])),
    ...ids.map(({ value }) => bare(value)),
  ]
  const plain = unique([...spelt, ...addresses, ...addresses.flatMap(wordsOfAddress), ...numbers])
  const keys = [
    ...names.map((name) => WHOLE + foldedWords(name).join(' ')),
    ...unique([...addresses.map(localPart), ...numbers]).flatMap((one) => forgivingKeys(one)),
  ]
  const words = unique([...plain, ...keys].map((word) => word.slice(0, LONGEST))).slice(0, MOST_WORDS)
  return { words, line: ` ${plain.join(' ')} `, beside: unique(plain.map(beginning)).join(''), spelt: unique(spelt) }
}

/** As it stands beside a word: a blank and two signs. */
export const beginning = (word: string): string => ` ${word.slice(0, 2)}`

const unique = (words: readonly string[]) => [...new Set(words)].filter((word) => word.length > 0)

/** Without accents and capitals. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().trim()

/** "O'Neill" is one word and "S.L." is too; what else stands between letters parts them. */
export const foldedWords = (text: string): string[] =>
  fold(text)
    .replace(/(?<=\p{L})['’](?=\p{L})/gu, '')
    .replace(/(?<!\p{L})\p{L}(?:\.\p{L})+(?!\p{L})/gu, (initials) => initials.replaceAll('.', ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 0)

/** Letters and digits only: B-12345678 and b12345678 are the same. */
export const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')

const localPart = (address: string) => address.split('@')[0] ?? ''

function wordsOfAddress(address: string): string[] {
  const [local = '', domain = ''] = address.split('@')
  return [...local.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1), domain]
}

const LEAST_TO_FORGIVE = 6

/**
 * One wrong, missing or extra sign leaves two of three thirds as they were: the first two begin the word itself, the last two begin it
 * from behind, the first and the last are a key of their own.
 */
function forgivingKeys(word: string): string[] {
  if (word.length < LEAST_TO_FORGIVE) return []
  const third = Math.floor(word.length / 3)
  return [BACKWARDS + backwards(word), `${WITHOUT_MIDDLE}${word.length} ${word.slice(0, third)} ${word.slice(-third)}`]
}

const backwards = (word: string) => [...word].toReversed().join('')

/** Where numbers stand that differ from a whole one by one sign at most: what they begin with, and what they are. */
export function forgivingLookups(word: string): { begins: string[]; is: string[] } {
  if (word.length < LEAST_TO_FORGIVE) return { begins: [], is: [] }
  const lengths = [word.length - 1, word.length, word.length + 1].filter((length) => length >= LEAST_TO_FORGIVE)
  const third = Math.floor((word.length - 1) / 3)
  return {
    begins: [word.slice(0, 2 * third), BACKWARDS + backwards(word).slice(0, 2 * third)],
    is: lengths.map((length) => {
      const part = Math.floor(length / 3)
      return `${WITHOUT_MIDDLE}${length} ${word.slice(0, part)} ${word.slice(-part)}`
    }),
  }
}
