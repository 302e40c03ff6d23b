import type { Piece, SearchHit, Where } from '#contract/search.ts'
import type { Instant } from '#contract/words.ts'
import { fits, type Group, type Wanted } from './sought.ts'
import { BETWEEN, type Word, wordsOf } from './words.ts'

/** A text of a case, as it stands now: what was erased is not among them. */
export type Text = { where: Where; at: Instant | null; person: string | null; text: string }

type Excerpt = NonNullable<SearchHit['excerpt']>

/** Which words of a text are sought, and what of all that is wanted they are. */
type Marked = { text: Text; words: Word[]; hits: Set<number>; met: Set<number> }

const EXCERPT_SIGNS = 200
const BEFORE_HIT = 60

/**
 * The subject with its marks and the text that says most of what was sought. Null when not all that is wanted stands there: the words
 * by which the case was found were erased since, and a case is never shown for words that are no more.
 */
export function hitOf(wanted: Wanted, subject: string, texts: readonly Text[]): { subject: Piece[]; excerpt: Excerpt | null } | null {
  const all: readonly Group[][] = [...wanted.groups.map((group) => [group]), ...wanted.phrases]
  const marked = texts.map((text) => mark(text, all))
  const head = mark({ where: 'need', at: null, person: null, text: subject }, all)
  const met = new Set([head, ...marked].flatMap((one) => [...one.met]))
  if (met.size < all.length) return null
  const best = marked.filter((one) => one.met.size > 0).toSorted((a, b) => b.met.size - a.met.size || b.hits.size - a.hits.size)[0]
  const says = best && (head.met.size < all.length || best.met.size >= head.met.size)
  return { subject: pieces(subject, head, 0, subject.length), excerpt: says ? excerptOf(best) : null }
}

function mark(text: Text, all: readonly Group[][]): Marked {
  const words = wordsOf(text.text)
  const hits = new Set<number>()
  const met = new Set<number>()
  for (const [nth, wanted] of all.entries())
    for (let at = 0; at + wanted.length <= words.length; at++) {
      if (!wanted.every((group, step) => isNext(words, at, step) && fits(group, words[at + step]?.folded ?? ''))) continue
      met.add(nth)
      for (let step = 0; step < wanted.length; step++) hits.add(at + step)
    }
  return { text, words, hits, met }
}

const isNext = (words: readonly Word[], at: number, step: number) => words[at + step]?.place === (words[at]?.place ?? 0) + step

/** Where most hits stand together, with whole words around them. */
function excerptOf(marked: Marked): Excerpt {
  const { text, words } = marked
  const hits = [...marked.hits].toSorted((a, b) => a - b)
  let first = hits[0] ?? 0
  let most = 0
  for (const [nth, begin] of hits.entries()) {
    const behind = (words[begin]?.at ?? 0) + EXCERPT_SIGNS - BEFORE_HIT
    const together = hits.slice(nth).filter((hit) => (words[hit]?.end ?? 0) <= behind).length
    if (together > most) [first, most] = [begin, together]
  }
  const hitAt = words[first]?.at ?? 0
  const from = words.find((word) => word.at >= hitAt - BEFORE_HIT)?.at ?? 0
  const start = from <= BEFORE_HIT / 2 ? 0 : from
  const last = words.findLast((word) => word.end <= start + EXCERPT_SIGNS)?.end ?? 0
  const end = text.text.length <= start + EXCERPT_SIGNS + BEFORE_HIT / 2 ? text.text.length : Math.max(last, words[first]?.end ?? 0)
  const cut = pieces(text.text, marked, start, end)
  if (start > 0) cut.unshift({ text: '… ', hit: false })
  if (end < text.text.length) cut.push({ text: ' …', hit: false })
  return { where: text.where, at: text.at, person: text.person, pieces: cut }
}

/** A stretch of a text, cut where hits begin and end. */
function pieces(text: string, { words, hits }: Pick<Marked, 'words' | 'hits'>, start: number, end: number): Piece[] {
  const found: Piece[] = []
  let at = start
  for (const nth of [...hits].toSorted((a, b) => a - b)) {
    const word = words[nth]
    if (!word || word.at < at || word.end > end) continue
    if (word.at > at) found.push({ text: text.slice(at, word.at), hit: false })
    found.push({ text: text.slice(word.at, word.end), hit: true })
    at = word.end
  }
  if (at < end) found.push({ text: text.slice(at, end), hit: false })
  return found.map((piece) => ({ ...piece, text: piece.text.replaceAll(BETWEEN, ' · ') }))
}
