import { createReadStream } from 'node:fs'
import { type Readable, Transform } from 'node:stream'
import { crc32, createGunzip, createInflateRaw } from 'node:zlib'
import { LogRefused } from './log-refused.ts'

const CHUNK_BYTES = 1 << 18
/** Real logs unpack 12 to 14 times; what unpacks more than 20 times is a trap, unless it is small anyway. */
const MOST_RATIO = 20
const HARMLESS_BYTES = 64 << 20

/** A stretch of a file and how it is packed; `size` and `crc` are what its archive says it unpacks into. */
export interface Packed {
  file: string
  packing: 'none' | 'gzip' | 'deflate'
  start: number
  bytes: number
  unpacks?: { bytes: number; crc: number }
}

export interface Unpacking {
  stream: Readable
  /** How many of the packed bytes were read so far. */
  readBytes: () => number
}

export const mostUnpackedBytes = (packedBytes: number) => Math.max(HARMLESS_BYTES, packedBytes * MOST_RATIO)

/**
 * Reads a packed stretch of a file, counting what really comes out. The stream fails with `LogRefused` when more comes out than
 * `mostUnpackedBytes`, when the packing is broken or cut, or when size or checksum are not those that the archive says.
 */
export function unpack({ file, packing, start, bytes, unpacks }: Packed): Unpacking {
  const source = createReadStream(file, { start, end: start + bytes - 1, highWaterMark: CHUNK_BYTES })
  const inflating =
    packing === 'none' ? null : packing === 'gzip' ? createGunzip({ chunkSize: CHUNK_BYTES }) : createInflateRaw({ chunkSize: CHUNK_BYTES })
  const meter = meterOf({ file, unpacks, packedBytes: bytes, mostBytes: inflating ? mostUnpackedBytes(bytes) : bytes })

  source.once('error', (error) => meter.destroy(new LogRefused('file-unreadable', { file, problem: error.message })))
  inflating?.once('error', (error) => meter.destroy(new LogRefused('file-damaged', { file, problem: error.message })))
  meter.once('close', () => {
    source.destroy()
    inflating?.destroy()
  })
  if (inflating) source.pipe(inflating).pipe(meter)
  else source.pipe(meter)
  return { stream: meter, readBytes: () => source.bytesRead }
}

interface Limits {
  file: string
  unpacks: Packed['unpacks']
  packedBytes: number
  mostBytes: number
}

/** Hands bytes on as long as they may come, and says at the end whether they are those that the archive promised. */
function meterOf({ file, unpacks, packedBytes, mostBytes }: Limits): Transform {
  let bytes = 0
  let crc = 0
  const broken = () => new LogRefused('file-damaged', { file, problem: 'its content is not what the archive says of it' })
  return new Transform({
    readableHighWaterMark: CHUNK_BYTES,
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      if (bytes > mostBytes) return done(new LogRefused('unpacks-too-large', { packedBytes, mostBytes }))
      if (!unpacks) return done(null, chunk)
      crc = crc32(chunk, crc)
      if (bytes > unpacks.bytes) return done(broken())
      done(null, chunk)
    },
    flush(done) {
      done(!unpacks || (unpacks.bytes === bytes && unpacks.crc === crc) ? null : broken())
    },
  })
}
