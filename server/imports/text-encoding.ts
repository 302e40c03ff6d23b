import { isUtf8 } from 'node:buffer'
import { LogRefused } from './log-refused.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'latin1'

/** How the text of a file is written, and who said so: its first bytes (a byte-order mark), the map, or what it contains. */
export interface FoundEncoding {
  encoding: Encoding
  by: 'mark' | 'map' | 'content'
  markBytes: number
}

/** So much is looked at before an encoding is believed. */
const SAMPLE_BYTES = 4 << 20
/** The sample is handed on in small pieces, so that those who read it need little memory at once. */
const PIECE_BYTES = 1 << 18

/**
 * The text of a file as UTF-8 without a byte-order mark. A mark wins over the map, the map over the content; content that is not UTF-8 is
 * windows-1252, of which Latin-1 is a part. Throws `LogRefused` when content taken for UTF-8 turns out later not to be; where the map
 * says utf-8, odd bytes become U+FFFD instead.
 */
export async function utf8Text(
  bytes: AsyncIterable<Buffer>,
  told?: Encoding,
): Promise<{ found: FoundEncoding; text: AsyncGenerator<Buffer> }> {
  const pieces = bytes[Symbol.asyncIterator]()
  const read: Buffer[] = []
  let readBytes = 0
  let ended = false
  while (readBytes < SAMPLE_BYTES && !ended) {
    const piece = await pieces.next()
    if (piece.done) ended = true
    else readBytes += read[read.push(piece.value) - 1]?.length ?? 0
  }
  const sample = Buffer.concat(read)
  const found = encodingOf(sample, told)
  async function* all() {
    for (let at = found.markBytes; at < sample.length; at += PIECE_BYTES) yield sample.subarray(at, at + PIECE_BYTES)
    while (!ended) {
      const piece = await pieces.next()
      if (piece.done) return
      yield piece.value
    }
  }
  return { found, text: transcoded(all(), found) }
}

/** What the first bytes of a file say; `told` is what the map says. */
export function encodingOf(sample: Buffer, told?: Encoding): FoundEncoding {
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf) return { encoding: 'utf-8', by: 'mark', markBytes: 3 }
  if (sample[0] === 0xff && sample[1] === 0xfe) return { encoding: 'utf-16le', by: 'mark', markBytes: 2 }
  if (sample[0] === 0xfe && sample[1] === 0xff) return { encoding: 'utf-16be', by: 'mark', markBytes: 2 }
  if (told) return { encoding: told, by: 'map', markBytes: 0 }
  const whole = sample.subarray(0, sample.length - unfinishedBytes(sample))
  return { encoding: isUtf8(whole) ? 'utf-8' : 'windows-1252', by: 'content', markBytes: 0 }
}

async function* transcoded(pieces: AsyncIterable<Buffer>, { encoding, by }: FoundEncoding): AsyncGenerator<Buffer> {
  if (encoding === 'utf-8' && by === 'content') return yield* checkedUtf8(pieces)
  // The decoder that is called latin1 in the web's standard reads windows-1252.
  const decoder = encoding === 'latin1' ? null : new TextDecoder(encoding, { ignoreBOM: true })
  for await (const piece of pieces) yield Buffer.from(decoder ? decoder.decode(piece, { stream: true }) : piece.toString('latin1'))
  if (decoder) yield Buffer.from(decoder.decode())
}

/** The same bytes, cut between signs. Only utf-8 that nobody vouched for is checked to its end: a wrong guess would spoil names silently. */
async function* checkedUtf8(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let unfinished: Buffer = Buffer.alloc(0)
  let readBytes = 0
  for await (const piece of pieces) {
    const bytes = unfinished.length === 0 ? piece : Buffer.concat([unfinished, piece])
    const whole = bytes.subarray(0, bytes.length - unfinishedBytes(bytes))
    if (!isUtf8(whole)) throw new LogRefused('encoding-mixed', { byte: readBytes + firstOddByte(whole) })
    yield whole
    readBytes += whole.length
    unfinished = Buffer.from(bytes.subarray(whole.length))
  }
  if (unfinished.length > 0) throw new LogRefused('encoding-mixed', { byte: readBytes })
}

/** How many bytes at the end begin a sign of UTF-8 that is not whole yet: 0 to 3. */
function unfinishedBytes(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

function firstOddByte(bytes: Buffer): number {
  let good = 0
  let bad = bytes.length
  // Halving, for one look at each half is all that isUtf8 costs; a cut within a sign is moved before it.
  while (bad - good > 8) {
    const middle = good + ((bad - good) >> 1)
    const part = bytes.subarray(good, middle)
    const whole = part.subarray(0, part.length - unfinishedBytes(part))
    if (isUtf8(whole)) good += whole.length
    else bad = middle
  }
  return good
}
