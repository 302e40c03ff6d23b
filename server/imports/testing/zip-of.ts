import { crc32, deflateRawSync } from 'node:zlib'

/** A member of a zip made by hand, so that it can lie: `name` as written, and what its directory says of it. */
export interface HandMadeMember {
  name: string
  content: Buffer | string
  /** Unix kind and rights, as 0o120777 for a link. */
  mode?: number
  encrypted?: boolean
  stored?: boolean
  saysBytes?: number
  saysCrc?: number
}

/** The bytes of a zip with these members; `saysMembers` is how many its end claims. */
export function zipOf(members: HandMadeMember[], saysMembers = members.length): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const member of members) {
    const content = Buffer.from(member.content)
    const packed = member.stored ? content : deflateRawSync(content)
    const name = Buffer.from(member.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800 | (member.encrypted ? 1 : 0), 2)
    common.writeUInt16LE(member.stored ? 0 : 8, 4)
    common.writeUInt32LE(member.saysCrc ?? crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(member.saysBytes ?? content.length, 18)
    common.writeUInt16LE(name.length, 22)
    parts.push(Buffer.from('PK\x03\x04'), common, name, packed)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 6)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x03', 'latin1'), common, rest, name)
    offset += 4 + common.length + name.length + packed.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(saysMembers, 4)
  end.writeUInt16LE(saysMembers, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\x05\x06'), end])
}
