import { type Entry, getFileNameLowLevel, openPromise, validateFileName, type ZipFile } from 'yauzl'
import { LogRefused } from './log-refused.ts'
import { mostUnpackedBytes, type Packed } from './unpacking.ts'

const MOST_MEMBERS = 10_000
const LINK = 0o120000
const KIND_OF_FILE = 0o170000
const STORED = 0
const DEFLATED = 8

/** The stretch of a zip that holds the log, and its name inside. */
export interface Member extends Packed {
  name: string
}

/**
 * Finds the log in a zip: the member that the map names, or the only `.csv` (the resource files of a Mac are none). Throws `LogRefused`:
 * no such member, several to choose from, too many members, a damaged directory; and whatever member it is, a path that leads out of the
 * archive, a link, encryption, an unpacked size that only a trap declares.
 */
export async function findMember(file: string, wanted: string | undefined): Promise<Member> {
  const damaged = (error: Error) => {
    throw error instanceof LogRefused ? error : new LogRefused('file-damaged', { file, problem: error.message })
  }
  // Names are not decoded by yauzl, so that ours is the word on what is wrong with one.
  const zip = await openPromise(file, { decodeStrings: false, autoClose: false }).catch(damaged)
  const member = await memberOf(zip, wanted)
    .catch(damaged)
    .finally(() => zip.close())
  return { ...member, file }
}

async function memberOf(zip: ZipFile, wanted: string | undefined): Promise<Omit<Member, 'file'>> {
  if (zip.entryCount > MOST_MEMBERS) throw new LogRefused('too-many-members', { members: zip.entryCount, most: MOST_MEMBERS })
  const members: { name: string; entry: Entry }[] = []
  for await (const entry of zip.eachEntry()) {
    const name = checkedName(entry)
    if (!name.endsWith('/') && !name.startsWith('__MACOSX/')) members.push({ name, entry })
  }
  const { name, entry } = choose(members, wanted)
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
  return {
    name,
    packing: entry.compressionMethod === STORED ? 'none' : 'deflate',
    start: fileDataStart,
    bytes: entry.compressedSize,
    unpacks: { bytes: entry.uncompressedSize, crc: entry.crc32 },
  }
}

function choose<Named extends { name: string }>(members: Named[], wanted: string | undefined): Named {
  const names = members.map(({ name }) => name)
  if (wanted !== undefined) {
    const found = members.find(({ name }) => name === wanted)
    if (!found) throw new LogRefused('member-missing', { member: wanted, members: names })
    return found
  }
  const [only, ...others] = members.filter(({ name }) => name.toLowerCase().endsWith('.csv'))
  if (!only || others.length > 0) throw new LogRefused('member-not-named', { members: names })
  return only
}

function checkedName(entry: Entry): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false)
  const unsafe = (why: 'path' | 'link' | 'encrypted' | 'method') => new LogRefused('member-unsafe', { member: name, why })
  if (validateFileName(name) !== null || name.includes('\0')) throw unsafe('path')
  if (((entry.externalFileAttributes >>> 16) & KIND_OF_FILE) === LINK) throw unsafe('link')
  if (entry.isEncrypted()) throw unsafe('encrypted')
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED) throw unsafe('method')
  const mostBytes = mostUnpackedBytes(entry.compressedSize)
  if (entry.uncompressedSize > mostBytes && entry.compressionMethod === DEFLATED) {
    throw new LogRefused('unpacks-too-large', { packedBytes: entry.compressedSize, mostBytes })
  }
  return name
}
