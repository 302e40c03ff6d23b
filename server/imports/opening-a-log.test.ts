import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenLogOptions, openLog } from './opening-a-log.ts'
import { type HandMadeMember, zipOf } from './testing/zip-of.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remo logs '))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function read(bytes: Buffer | string, options: OpenLogOptions = {}) {
  const file = join(folder, `log ${files++}.csv`)
  await writeFile(file, bytes)
  const { text, ...log } = await openLog(file, options)
  const pieces: Buffer[] = []
  for await (const piece of text) pieces.push(piece)
  return { ...log, text: Buffer.concat(pieces).toString() }
}
const readZip = (members: HandMadeMember[], options: OpenLogOptions = {}) => read(zipOf(members), options)

const csv = 'id,what\n1,año\n'

test('a plain file, a gzip and a zip give the same text, whatever they are called', async () => {
  expect(await read(csv)).toMatchObject({ member: null, text: csv })
  expect(await read(gzipSync(csv))).toMatchObject({ member: null, text: csv })
  expect(await readZip([{ name: 'a/log.csv', content: csv }])).toMatchObject({ member: 'a/log.csv', text: csv })
  expect(await readZip([{ name: 'log.csv', content: csv, stored: true }])).toMatchObject({ member: 'log.csv', text: csv })
})

test('two gzips in one file are read one after the other', async () => {
  expect((await read(Buffer.concat([gzipSync('id,what\n'), gzipSync('1,b\n')]))).text).toBe('id,what\n1,b\n')
})

test('at the end the whole file was read', async () => {
  const zip = zipOf([{ name: 'log.csv', content: csv }])
  const { progress } = await read(zip)
  expect(progress().readBytes).toBe(progress().bytes)
})

test("in a zip the only .csv is the log; a Mac's resource files are none", async () => {
  const members = [
    { name: 'logs/', content: '' },
    { name: 'logs/readme.txt', content: 'read me' },
    { name: 'logs/Log.CSV', content: csv },
    { name: '__MACOSX/logs/._Log.csv', content: 'Mac' },
  ]
  expect(await readZip(members)).toMatchObject({ member: 'logs/Log.CSV', text: csv })
})

test('of several files the map names one; else they are listed', async () => {
  const members = [
    { name: 'a.csv', content: 'a' },
    { name: 'b.csv', content: csv },
  ]
  expect((await readZip(members, { member: 'b.csv' })).text).toBe(csv)
  await expect(readZip(members)).rejects.toMatchObject({ code: 'member-not-named', facts: { members: ['a.csv', 'b.csv'] } })
  await expect(readZip(members, { member: 'c.csv' })).rejects.toMatchObject({
    code: 'member-missing',
    facts: { member: 'c.csv', members: ['a.csv', 'b.csv'] },
  })
  await expect(readZip([{ name: 'log.txt', content: csv }])).rejects.toMatchObject({ code: 'member-not-named' })
})

test.each<[string, Partial<HandMadeMember>, string]>([
  ['a path that climbs out', { name: '../log.csv' }, 'path'],
  ['a path that climbs out further in', { name: 'a/../../log.csv' }, 'path'],
  ['an absolute path', { name: '/etc/log.csv' }, 'path'],
  ['a path with a drive', { name: 'C:/log.csv' }, 'path'],
  ['a path that climbs out in the way of Windows', { name: '..\\log.csv' }, 'path'],
  ['a link', { mode: 0o120777, content: '/etc/passwd' }, 'link'],
  ['an encrypted member', { encrypted: true }, 'encrypted'],
])('%s is refused, even beside an honest log', async (_, odd, why) => {
  const members = [
    { name: 'log.csv', content: csv },
    { name: 'other.csv', content: csv, ...odd },
  ]
  await expect(readZip(members, { member: 'log.csv' })).rejects.toMatchObject({ code: 'member-unsafe', facts: { why } })
})

test('a zip of more than 10,000 members is refused', async () => {
  await expect(read(zipOf([{ name: 'log.csv', content: csv }], 10_001))).rejects.toMatchObject({
    code: 'too-many-members',
    facts: { members: 10_001 },
  })
})

// A trap of 128 MiB in a few hundred kilobytes; a log of 32 MiB that packs as well is harmless.
const trap = Buffer.alloc(128 << 20, 'x,y\n')

test('a zip bomb is refused by what it declares, before anything is unpacked', async () => {
  const bomb = readZip([{ name: 'log.csv', content: trap }])
  await expect(bomb).rejects.toMatchObject({ code: 'unpacks-too-large', facts: { mostBytes: 64 << 20 } })
})

test('a zip bomb that declares little is refused when more comes out', async () => {
  await expect(readZip([{ name: 'log.csv', content: trap, saysBytes: 5000 }])).rejects.toMatchObject({ code: 'file-damaged' })
})

test('a gzip bomb is refused while it unpacks', async () => {
  await expect(read(gzipSync(trap))).rejects.toMatchObject({ code: 'unpacks-too-large' })
})

test('a log that packs very well, but is small, is read', async () => {
  expect((await readZip([{ name: 'log.csv', content: trap.subarray(0, 32 << 20) }])).text.length).toBe(32 << 20)
})

test('what is packed twice is refused', async () => {
  await expect(readZip([{ name: 'log.csv', content: gzipSync(csv) }])).rejects.toMatchObject({ code: 'packed-twice' })
  await expect(read(gzipSync(zipOf([{ name: 'log.csv', content: csv }])))).rejects.toMatchObject({ code: 'packed-twice' })
})

test('what is damaged is refused: cut, a wrong checksum, a zip without its end', async () => {
  const gz = gzipSync(Buffer.from(csv.repeat(1000)))
  await expect(read(gz.subarray(0, gz.length - 20))).rejects.toMatchObject({ code: 'file-damaged' })
  await expect(readZip([{ name: 'log.csv', content: csv, saysCrc: 7 }])).rejects.toMatchObject({ code: 'file-damaged' })
  await expect(readZip([{ name: 'log.csv', content: csv, saysBytes: 400 }])).rejects.toMatchObject({ code: 'file-damaged' })
  const zip = zipOf([{ name: 'log.csv', content: csv }])
  await expect(read(zip.subarray(0, zip.length - 30))).rejects.toMatchObject({ code: 'file-damaged' })
})

test('no file, a folder and an empty file are refused by name', async () => {
  await expect(openLog(join(folder, 'none.csv'), {})).rejects.toMatchObject({
    code: 'file-unreadable',
    message: expect.stringContaining('none.csv'),
  })
  await expect(openLog(folder, {})).rejects.toMatchObject({ code: 'file-unreadable' })
  await expect(read('')).rejects.toMatchObject({ code: 'file-empty' })
  await expect(readZip([{ name: 'log.csv', content: '', stored: true }])).rejects.toMatchObject({ code: 'file-empty' })
})

test('the encoding of the map reaches the text', async () => {
  const latin = Buffer.from('id,what\n1,a\xf1o\n', 'latin1')
  expect(await read(gzipSync(latin), { encoding: 'latin1' })).toMatchObject({ encoding: { encoding: 'latin1', by: 'map' }, text: csv })
  expect(await read(latin)).toMatchObject({ encoding: { encoding: 'windows-1252', by: 'content' }, text: csv })
})
