import { LogRefused } from './log-refused.ts'
import { CR, type CsvRecord, LF, recordSplitter } from './record-splitter.ts'

/** A cell of the longest honest kind (a whole mail in a column) fits; an unclosed quote is found before it fills the memory. */
const MOST_RECORD_BYTES = 1 << 20
const MOST_COLUMNS = 2000
const SAMPLE_BYTES = 1 << 16
const DELIMITERS = [',', ';', '\t', '|']

export interface CsvRows {
  /** Trimmed; a name that comes twice is `name#2`, a header cell without one `column 3`. */
  columns: string[]
  delimiter: string
  /** In file order, some at a time, `row` from 1; with as many cells as there happen to be. */
  records: AsyncGenerator<CsvRecord[]>
}

/**
 * Reads a CSV from UTF-8 bytes. The header is read at once, the rest as it is asked for, in bounded memory. The delimiter is the one of
 * the header line, unless given. Throws `LogRefused`: no header, too many columns, and what `recordSplitter` refuses.
 */
export async function csvRows(
  bytes: AsyncIterable<Buffer>,
  { delimiter, file }: { delimiter?: string | undefined; file: string },
): Promise<CsvRows> {
  const pieces = bytes[Symbol.asyncIterator]()
  const { sample, ended } = await firstBytes(pieces)
  const start = sample.toString('utf8')
  // Excel writes its delimiter above the header, and reads it from there.
  const told = /^sep=([^"\r\nA-Za-z0-9])\r?\n/i.exec(start)
  const newline = start.includes('\n') || !start.includes('\r') ? LF : CR
  const used = delimiter ?? told?.[1] ?? delimiterOf(start)
  const splitter = recordSplitter({ delimiter: used, newline, mostBytes: MOST_RECORD_BYTES })

  const opening = splitter.push(sample)
  while (opening.length < (told ? 2 : 1)) {
    const piece = ended ? { done: true as const } : await pieces.next()
    opening.push(...(piece.done ? splitter.end() : splitter.push(piece.value)))
    if (piece.done) break
  }
  const [header, ...first] = told ? opening.slice(1) : opening
  if (!header) throw new LogRefused('file-empty', { file })
  if (header.cells.length > MOST_COLUMNS) throw new LogRefused('header-too-wide', { columns: header.cells.length, most: MOST_COLUMNS })

  async function* records() {
    yield counted(first)
    for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) yield counted(splitter.push(piece.value))
    yield counted(splitter.end())
  }
  const counted = (found: CsvRecord[]) => (told ? found.map((record) => ({ ...record, row: record.row - 1 })) : found)
  return { columns: columnNames(header.cells), delimiter: used, records: records() }
}

async function firstBytes(pieces: AsyncIterator<Buffer>): Promise<{ sample: Buffer; ended: boolean }> {
  const read: Buffer[] = []
  for (let bytes = 0; bytes < SAMPLE_BYTES; ) {
    const piece = await pieces.next()
    if (piece.done) return { sample: Buffer.concat(read), ended: true }
    read.push(piece.value)
    bytes += piece.value.length
  }
  return { sample: Buffer.concat(read), ended: false }
}

/** The sign that comes most often in the header, outside quotes; the comma where none does. */
export function delimiterOf(text: string): string {
  const header = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.replace(/^[\r\n]+/, ''))?.[0] ?? ''
  const bare = header.replace(/"(?:[^"]|"")*"/g, '')
  const times = (sign: string) => bare.split(sign).length
  return DELIMITERS.reduce((best, sign) => (times(sign) > times(best) ? sign : best))
}

/** Names for all columns, each only once. */
export function columnNames(header: string[]): string[] {
  const taken = new Set<string>()
  return header.map((cell, index) => {
    // `__proto__` cannot be the key of a plain object, and nobody's column is called so in earnest.
    const written = cell
      .replaceAll('\0', '')
      .replace(/^\uFEFF/, '')
      .trim()
      .toWellFormed()
    const name = written === '' || written === '__proto__' ? `column ${index + 1}` : written
    let once = name
    for (let times = 2; taken.has(once); times++) once = `${name}#${times}`
    taken.add(once)
    return once
  })
}
