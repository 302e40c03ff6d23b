import type { Piece, SearchHit, Where } from '#contract/search.ts'
import type { Instant } from '#contract/words.ts'
import type { Mark, Marker } from './marking.ts'
import { BETWEEN, wordsOf } from './words.ts'

/** A text of a case, as it stands now: what was erased is not among them. */
export type Text = { where: Where; at: Instant | null; person: string | null; text: string }

type Excerpt = NonNullable<SearchHit['excerpt']>

const EXCERPT_SIGNS = 200
const BEFORE_HIT = 60

/**
 * The subject with its marks and the text that says most of what was sought. Null when not all that is wanted stands there: the words
 * by which the case was found were erased since, and a case is never shown for words that are no more.
 */
export function hitOf(
  { mark, wants }: Marker,
  subject: string,
  texts: readonly Text[],
): { subject: Piece[]; excerpt: Excerpt | null } | null {
  const head = mark(subject)
  const marked = texts.map((text) => ({ text, ...mark(text.text) }))
  const met = new Set([head, ...marked].flatMap((one) => [...one.met]))
  if (met.size < wants) return null
  const best = marked.filter((one) => one.met.size > 0).toSorted((a, b) => b.met.size - a.met.size || b.marks.length - a.marks.length)[0]
  const says = best && (head.met.size < wants || best.met.size >= head.met.size)
  return { subject: pieces(subject, head.marks, 0, subject.length), excerpt: says ? excerptOf(best.text, best.marks) : null }
}

/** Where most marks stand together, with whole words around them. */
function excerptOf({ text, where, at, person }: Text, marks: readonly Mark[]): Excerpt {
  let first: Mark = marks[0] ?? { at: 0, end: 0 }
  let most = 0
  for (const [nth, begin] of marks.entries()) {
    const together = marks.slice(nth).filter(({ end }) => end <= begin.at + EXCERPT_SIGNS - BEFORE_HIT).length
    if (together > most) [first, most] = [begin, together]
  }
  const words = wordsOf(text)
  const from = words.find((word) => word.at >= first.at - BEFORE_HIT)?.at ?? 0
  const start = from <= BEFORE_HIT / 2 ? 0 : from
  const last = words.findLast((word) => word.end <= start + EXCERPT_SIGNS)?.end ?? 0
  const end = text.length <= start + EXCERPT_SIGNS + BEFORE_HIT / 2 ? text.length : Math.max(last, first.end)
  const cut = pieces(text, marks, start, end)
  if (start > 0) cut.unshift({ text: '… ', hit: false })
  if (end < text.length) cut.push({ text: ' …', hit: false })
  return { where, at, person, pieces: cut }
}

/** A stretch of a text, cut where marks begin and end. */
function pieces(text: string, marks: readonly Mark[], start: number, end: number): Piece[] {
  const found: Piece[] = []
  let at = start
  for (const mark of marks) {
    if (mark.at < at || mark.end > end) continue
    if (mark.at > at) found.push({ text: text.slice(at, mark.at), hit: false })
    found.push({ text: text.slice(mark.at, mark.end), hit: true })
    at = mark.end
  }
  if (at < end) found.push({ text: text.slice(at, end), hit: false })
  return found.map((piece) => ({ ...piece, text: piece.text.replaceAll(BETWEEN, ' · ') }))
}
