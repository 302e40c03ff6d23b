import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Id } from '#contract/words.ts'
import { Refused, refuse } from './refusal.ts'

/** Where the bytes of a file lie: our own ids and nothing of what anybody called it. */
export type Place = { folder: string; organisation: Id; id: Id }

export type Stored = { bytes: number; sha256: string }

/** The folder does not do what is asked of it: gone, full, read-only. No bug of ours, and no fault of who asked. */
export class FilesAway extends Error {
  readonly code: string
  constructor(cause: unknown) {
    super('the folder of files does not answer', { cause })
    this.code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  }

  get full(): boolean {
    return this.code === 'ENOSPC' || this.code === 'EDQUOT'
  }
}

/**
 * Writes a stream to disk piece by piece, counting and hashing. It has its name only when all of it is on disk; of what is broken off, empty
 * or longer than `most` nothing stays.
 */
export async function storeFile(place: Place, incoming: Readable, most: number): Promise<Stored> {
  const path = pathOf(place)
  const unfinished = `${path}.part`
  const file = await onDisk(async () => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    return open(unfinished, 'w', 0o600)
  })
  try {
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of unbroken(incoming)) {
      bytes += piece.length
      if (bytes > most) throw new Refused(refuse('shell', 'file-too-large', { mostBytes: most }), 413)
      hash.update(piece)
      await onDisk(() => file.appendFile(piece))
    }
    if (bytes === 0) throw new Refused(refuse('invalid', 'file-empty', {}))
    await onDisk(() => file.sync())
    await onDisk(() => rename(unfinished, path))
    await onDisk(() => syncFolder(dirname(path)))
    return { bytes, sha256: hash.digest('hex') }
  } finally {
    await file.close()
    await rm(unfinished, { force: true })
  }
}

/** The bytes of a file, as they lie. */
export async function openFile(place: Place): Promise<Readable> {
  const file = await onDisk(() => open(pathOf(place), 'r'))
  return file.createReadStream()
}

/** What is wrong with a file on disk: it is not there, or has another size; with `whole`, for which all of it is read, other bytes. */
export async function differenceOnDisk(place: Place, { bytes, sha256 }: Stored, whole: boolean): Promise<string | null> {
  const size = await sizeOnDisk(pathOf(place))
  if (size === null) return `the file ${place.id} does not lie in the folder of files`
  if (size !== bytes) return `the file ${place.id} has ${size} bytes on disk instead of ${bytes}`
  if (!whole) return null
  const hash = createHash('sha256')
  for await (const piece of await openFile(place)) hash.update(piece)
  return hash.digest('hex') === sha256 ? null : `the file ${place.id} has other bytes on disk than were sent`
}

async function sizeOnDisk(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw new FilesAway(error)
  }
}

/** Takes a file away, finished or not; harmless when there is none. */
export async function removeFile(place: Place): Promise<void> {
  const path = pathOf(place)
  await onDisk(async () => {
    await rm(path, { force: true })
    await rm(`${path}.part`, { force: true })
  })
}

const pathOf = ({ folder, organisation, id }: Place) => join(folder, organisation, id)

async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new FilesAway(cause)
  }
}

/** Pieces of a stream; one that breaks off is a body that could not be read, whoever is still there to be told. */
async function* unbroken(incoming: Readable): AsyncGenerator<Buffer> {
  try {
    // Whoever stops reading still answers over the same connection: destroying the stream would cut it.
    for await (const piece of incoming.iterator({ destroyOnReturn: false })) yield piece
  } catch (error) {
    if (error instanceof Refused || error instanceof FilesAway) throw error
    throw new Refused(refuse('shell', 'body-unreadable', {}), 400)
  }
}

// That the name stands in the folder is written apart from the file.
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
