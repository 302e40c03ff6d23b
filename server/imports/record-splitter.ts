import { LogRefused } from './log-refused.ts'

/** One record of a CSV: `row` 0 is the header, 1 the first after it; `line` is where it begins in the file, from 1. */
export interface CsvRecord {
  row: number
  line: number
  cells: string[]
  /** A quoted cell went on after its closing quote: somebody did not double the quotes inside. */
  brokenQuote: boolean
}

export interface SplitterOptions {
  /** One ASCII sign. */
  delimiter: string
  /** LF also reads CRLF; CR is for the files of old. */
  newline: typeof LF | typeof CR
  /** The longest record: what an unclosed quote may swallow before the file is refused. */
  mostBytes: number
}

export const LF = 10
export const CR = 13
const QUOTE = 34

/**
 * Cuts UTF-8 bytes, given piece by piece, into records (RFC 4180; a quote inside an unquoted cell is a sign like any other; blank lines
 * are no records). Keeps no more than one record between two pieces. Throws `LogRefused` for a quote that stays open and for a record
 * that is longer than `mostBytes`.
 *
 * Our own and not csv-parse, which cut the two given logs into about 110,000 and 150,000 rows a second; this is five times as
 * fast, because a line without a quote is cut by the platform's own functions. It also knows where an unclosed quote was opened.
 */
export function recordSplitter({ delimiter, newline, mostBytes }: SplitterOptions) {
  const signs: Signs = { delimiter, delimiterByte: delimiter.charCodeAt(0), newline, mostBytes }
  let pending: Buffer = Buffer.alloc(0)
  let row = 0
  let line = 1

  function cut(bytes: Buffer, isLast: boolean): CsvRecord[] {
    const records: CsvRecord[] = []
    let start = 0
    let quoteAt = bytes.indexOf(QUOTE)
    while (start < bytes.length) {
      const newlineAt = bytes.indexOf(newline, start)
      const lineEnd = newlineAt === -1 ? bytes.length : newlineAt
      if (quoteAt !== -1 && quoteAt < start) quoteAt = bytes.indexOf(QUOTE, start)
      const isQuoted = quoteAt !== -1 && quoteAt < lineEnd
      if (newlineAt === -1 && !isLast && !isQuoted) break
      const found = isQuoted ? quotedRecord(bytes, start, signs) : plainRecord(bytes, start, lineEnd, signs)
      if ('openQuoteAt' in found) {
        if (!isLast && bytes.length - start <= mostBytes) break
        const openedLine = line + linesBetween(bytes, start, found.openQuoteAt, newline)
        throw new LogRefused('quote-not-closed', { row, line: openedLine, mostBytes })
      }
      const { end, cells, brokenQuote } = found
      if (end === bytes.length && !isLast) break
      if (end - start > mostBytes) throw new LogRefused('record-too-long', { row, line, mostBytes })
      if (cells.length > 1 || cells[0] !== '') records.push({ row: row++, line, cells, brokenQuote })
      line += isQuoted ? 1 + linesBetween(bytes, start, end, newline) : 1
      start = end + 1
    }
    // A copy: the piece that it came in, a thousand times as large, is let go.
    pending = Buffer.from(bytes.subarray(start))
    if (pending.length > mostBytes) throw new LogRefused('record-too-long', { row, line, mostBytes })
    return records
  }

  return {
    /** The records that end within the bytes given so far. */
    push: (bytes: Buffer): CsvRecord[] => cut(pending.length === 0 ? bytes : Buffer.concat([pending, bytes]), false),
    /** The last record, which needs no line break after it. */
    end: (): CsvRecord[] => cut(pending, true),
  }
}

type Signs = SplitterOptions & { delimiterByte: number }

/** `end` is the place of the line break after the record, or the end of the bytes. */
type Found = { end: number; cells: string[]; brokenQuote: boolean }

function plainRecord(bytes: Buffer, start: number, end: number, { delimiter, newline }: Signs): Found {
  const cells = bytes.toString('utf8', start, textEnd(bytes, start, end, newline)).split(delimiter)
  return { end, cells, brokenQuote: false }
}

/** Cell by cell, or where the quote stands that is not closed within the bytes, or not within a record's length. */
function quotedRecord(bytes: Buffer, start: number, signs: Signs): Found | { openQuoteAt: number } {
  const cells: string[] = []
  let brokenQuote = false
  let at = start
  for (;;) {
    let quoted = ''
    let from = at
    if (bytes[at] === QUOTE) {
      const closing = closingQuote(bytes, at)
      if (closing === -1 || closing - start > signs.mostBytes) return { openQuoteAt: at }
      quoted = bytes.toString('utf8', at + 1, closing).replaceAll('""', '"')
      from = closing + 1
    }
    const end = cellEnd(bytes, from, signs)
    const isLastCell = bytes[end] !== signs.delimiterByte
    const rest = bytes.toString('utf8', from, isLastCell ? textEnd(bytes, from, end, signs.newline) : end)
    if (from > at && rest !== '') brokenQuote = true
    cells.push(quoted + rest)
    if (isLastCell) return { end, cells, brokenQuote }
    at = end + 1
  }
}

/** The quote that closes the one at `open`; two in a row are one of the text. -1 when there is none. */
function closingQuote(bytes: Buffer, open: number): number {
  let at = bytes.indexOf(QUOTE, open + 1)
  while (at !== -1 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2)
  return at
}

function cellEnd(bytes: Buffer, from: number, { delimiterByte, newline }: Signs): number {
  let at = from
  while (at < bytes.length && bytes[at] !== delimiterByte && bytes[at] !== newline) at++
  return at
}

/** The end of a line's text: before the CR of a CRLF. */
function textEnd(bytes: Buffer, start: number, end: number, newline: number): number {
  return newline === LF && end > start && bytes[end - 1] === CR ? end - 1 : end
}

function linesBetween(bytes: Buffer, start: number, end: number, newline: number): number {
  let lines = 0
  for (let at = bytes.indexOf(newline, start); at !== -1 && at < end; at = bytes.indexOf(newline, at + 1)) lines++
  return lines
}
