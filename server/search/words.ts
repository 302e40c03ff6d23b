import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as spanish } from '@orama/stemmers/spanish'

/** A word of a text: where it stands, its number among the words, and how it is compared (accents folded, lower case). */
export type Word = { at: number; end: number; place: number; folded: string }

/** Parts what stands in one text without belonging together: words on both sides of it are not side by side. */
export const BETWEEN = '\u001F'
const APART = 10

// biome-ignore lint/suspicious/noControlCharactersInRegex: the sign that parts, which nobody can type
const WORD = /[\p{L}\p{N}\p{M}]+|\u001F/gu
/** Longer than any word: what is longer is a code or a slip of the keyboard, and is found by its beginning. */
const LONGEST = 40

/** The pieces of a text, in order, and the signs that part. Indexing, asking and marking all read a text by this one rule. */
export const piecesOf = (text: string) => text.matchAll(WORD)

/** How many places a piece takes: none when nothing of it can be compared, many when it parts. */
export const placesOf = (written: string, folded: string): number => (folded.length > 0 ? 1 : written === BETWEEN ? APART : 0)

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let place = 0
  for (const { 0: written, index: at } of piecesOf(text)) {
    const folded = fold(written)
    if (folded.length > 0) words.push({ at, end: at + written.length, place, folded })
    place += placesOf(written, folded)
  }
  return words
}

/** Without accents and capitals. Not every sign has one form only: what remains may still not be a word. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.slice(0, LONGEST)
  const folded = text.normalize('NFKD').toLowerCase().normalize('NFKD').replace(NO_SIGN_OF_WORDS, '')
  // Never half of a sign that takes two places.
  return folded.length <= LONGEST
    ? folded
    : Array.from(folded)
        .slice(0, LONGEST / 2)
        .join('')
}

const PLAIN = /^[a-z0-9]*$/
const NO_SIGN_OF_WORDS = /[^\p{L}\p{N}]/gu

const MOST_REMEMBERED = 100_000
const remembered = new Map<string, readonly string[]>()

/**
 * What a word is found by: itself without its ending, by the rules of Spanish and by those of English, for nobody knows the language
 * of a text. The same for a word with and without its accents.
 */
export function stemsOf(folded: string): readonly string[] {
  const known = remembered.get(folded)
  if (known) return known
  const stems = /\d/.test(folded) || folded.length < 3 ? [folded] : stemmed(folded)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(folded, stems)
  return stems
}

function stemmed(folded: string): string[] {
  const stems = [spanish(folded), spanish(withAccent(folded)), english(folded)]
  return [...new Set(stems.map(fold))].filter((stem) => stem.length > 0)
}

// The Spanish rules know this ending by its accent only, and not everybody types it.
const withAccent = (folded: string) => folded.replace(/([cs])ion$/, '$1ión')
