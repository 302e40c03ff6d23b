import { open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { LogRefused } from './log-refused.ts'
import { type Encoding, type FoundEncoding, utf8Text } from './text-encoding.ts'
import { type Packed, unpack } from './unpacking.ts'
import { findMember } from './unzipping.ts'

/** A log that is open for reading, once, from beginning to end. */
export interface OpenedLog {
  /** The name inside a zip, else null. */
  member: string | null
  encoding: FoundEncoding
  /** UTF-8 without a byte-order mark. */
  text: AsyncGenerator<Buffer>
  /** How far the file was read, in bytes of the file itself. */
  progress: () => { readBytes: number; bytes: number }
  /** Lets go of the file; needed only when `text` was not read to its end. */
  close: () => void
}

export interface OpenLogOptions {
  /** Which member of a zip. */
  member?: string | undefined
  encoding?: Encoding | undefined
}

/**
 * Opens a log: plain, gzip or zip, told by its first bytes and not by its name. Throws `LogRefused` for what cannot be read, is hostile or
 * damaged (`unzipping.ts`, `unpacking.ts`); a fault that shows later is thrown by `text`.
 */
export async function openLog(file: string, { member, encoding }: OpenLogOptions): Promise<OpenedLog> {
  const { packed, name } = await packedLog(file, member)
  if (packed.bytes === 0) throw new LogRefused('file-empty', { file: name ?? file })
  const { stream, readBytes } = unpack(packed)
  const { found, text } = await utf8Text(refusePackedTwice(stream, name ?? file), encoding)
  return {
    member: name,
    encoding: found,
    text,
    progress: () => ({ readBytes: readBytes(), bytes: packed.bytes }),
    close: () => stream.destroy(),
  }
}

async function packedLog(file: string, member: string | undefined): Promise<{ packed: Packed; name: string | null }> {
  const { first, bytes } = await firstBytes(file)
  const packing = packingOf(first)
  if (packing === 'zip') {
    const found = await findMember(file, member)
    return { packed: found, name: found.name }
  }
  return { packed: { file, packing: packing ?? 'none', start: 0, bytes }, name: null }
}

async function firstBytes(file: string): Promise<{ first: Buffer; bytes: number }> {
  const unreadable = (error: Error) => {
    throw new LogRefused('file-unreadable', { file, problem: error.message })
  }
  const opened = await open(file, 'r').catch(unreadable)
  const looked = Promise.all([opened.read(Buffer.alloc(4), 0, 4, 0), opened.stat()])
  const [{ buffer, bytesRead }, { size }] = await looked.catch(unreadable).finally(() => opened.close())
  return { first: buffer.subarray(0, bytesRead), bytes: size }
}

/** Told by the first bytes; the third and fourth of a zip are 5 and 6 when it is empty. */
function packingOf(first: Buffer): 'zip' | 'gzip' | null {
  if (first[0] === 0x1f && first[1] === 0x8b) return 'gzip'
  const isZip = first[0] === 0x50 && first[1] === 0x4b && ((first[2] === 3 && first[3] === 4) || (first[2] === 5 && first[3] === 6))
  return isZip ? 'zip' : null
}

/** Nothing is unpacked twice: a small file could hide a large one in a middle-sized one. */
async function* refusePackedTwice(stream: Readable, file: string): AsyncGenerator<Buffer> {
  let isFirst = true
  for await (const piece of stream) {
    if (isFirst && packingOf(piece)) throw new LogRefused('packed-twice', { file })
    isFirst = false
    yield piece
  }
}
