import { fold, wordsOf } from './words.ts'

/** The fields that a search may name, whatever language names them. */
export const FIELDS = ['area', 'from', 'holder', 'owner', 'customer', 'is', 'before', 'after', 'key', 'channel', 'ending'] as const
export type Field = (typeof FIELDS)[number]

/** A field as somebody wrote it: `lleva:"Luis Soto"`. */
export type Filter = { field: Field; value: string; written: string }

/** A word that is sought; `prefix`: it may go on, for it is still being typed. */
export type Term = { written: string; folded: string; prefix: boolean }

/** What was asked: all of it must be so. A phrase is words that stand side by side. */
export type Asked = { terms: Term[]; phrases: string[][]; filters: Filter[]; unknownFields: string[] }

const NAMES: Readonly<Record<string, Field>> = {
  area: 'area',
  from: 'from',
  de: 'from',
  holder: 'holder',
  lleva: 'holder',
  owner: 'owner',
  responsable: 'owner',
  customer: 'customer',
  cliente: 'customer',
  is: 'is',
  esta: 'is',
  before: 'before',
  antes: 'before',
  after: 'after',
  desde: 'after',
  key: 'key',
  clave: 'key',
  channel: 'channel',
  canal: 'channel',
  ending: 'ending',
  final: 'ending',
}

/** More than anybody asks for; the rest is left out. */
const MOST_TERMS = 12
const MOST_FILTERS = 10
/** Two letters begin too many words to be of use. */
const SHORTEST_PREFIX = 3

// A field with its value, whose quotes may still be open while somebody types · a phrase, the same · anything else up to a space.
const PIECE = /([\p{L}\p{M}]+):(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))|["“”]([^"“”]*)["“”]?|[^\s"“”]+/gu

/** Reads what somebody typed. Any text can be read; what is no field of ours is looked for as words, and named. */
export function parseAsked(typed: string, { typing }: { typing: boolean }): Asked {
  const asked: Asked = { terms: [], phrases: [], filters: [], unknownFields: [] }
  const text = typed.normalize('NFC')
  for (const piece of text.matchAll(PIECE)) {
    const [written, name, quoted, plain, phrase] = piece
    const isLast = typing && piece.index + written.length === text.length
    if (name !== undefined) readField(asked, { name, value: (quoted ?? plain ?? '').trim(), written, isLast })
    else if (phrase !== undefined) readPhrase(asked, phrase)
    else readWords(asked, written, isLast)
  }
  return { ...asked, terms: asked.terms.slice(0, MOST_TERMS), filters: asked.filters.slice(0, MOST_FILTERS) }
}

function readField(
  asked: Asked,
  { name, value, written, isLast }: { name: string; value: string; written: string; isLast: boolean },
): void {
  const folded = fold(name)
  const field = Object.hasOwn(NAMES, folded) ? NAMES[folded] : undefined
  if (field && value) asked.filters.push({ field, value, written })
  else if (!field) {
    // An address or an hour has a colon too: only what could have been meant as a field is named.
    if (!value.startsWith('/') && !/^\d/.test(value)) asked.unknownFields.push(name)
    readWords(asked, written, isLast)
  }
}

function readPhrase(asked: Asked, phrase: string): void {
  const words = wordsOf(phrase).map((word) => word.folded)
  if (words.length === 1) readWords(asked, phrase, false)
  else if (words.length > 1) asked.phrases.push(words.slice(0, MOST_TERMS))
}

function readWords(asked: Asked, written: string, isLast: boolean): void {
  const words = wordsOf(written)
  for (const [nth, { at, end, folded }] of words.entries()) {
    const prefix = isLast && nth === words.length - 1 && end === written.length && folded.length >= SHORTEST_PREFIX
    asked.terms.push({ written: written.slice(at, end), folded, prefix })
  }
}

/** The digits of a key, when nothing but digits was asked: four or more, however they are grouped. */
export function keyDigits({ terms, phrases }: Pick<Asked, 'terms' | 'phrases'>): string | null {
  if (phrases.length > 0 || terms.length === 0 || !terms.every(({ folded }) => /^\d+$/.test(folded))) return null
  const digits = terms.map(({ folded }) => folded).join('')
  return digits.length >= 4 && digits.length <= 13 ? digits : null
}

/** The first instant of a day, a month or a year: `2026-01-31`, `31/1/2026`, `2026-01`, `2026`; null when it is none. */
export function dayAsked(value: string): string | null {
  const turned = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(value)
  const [, year, month = '1', day = '1'] = turned
    ? ['', turned[3], turned[2], turned[1]]
    : (/^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value) ?? [])
  if (year === undefined) return null
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isThere = Number(year) >= 1900 && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day)
  return isThere ? at.toISOString() : null
}
