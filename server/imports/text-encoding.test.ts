import { expect, test } from 'vitest'
import { type Encoding, encodingOf, utf8Text } from './text-encoding.ts'

async function read(bytes: Buffer, told?: Encoding, size = 7) {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const { found, text } = await utf8Text(pieces(), told)
  const read: Buffer[] = []
  for await (const piece of text) read.push(piece)
  return { ...found, text: Buffer.concat(read).toString() }
}

const words = 'año;«¿qué?»;😀;fin'

test('UTF-8 with a mark and without is read, the mark is taken off', async () => {
  expect(await read(Buffer.from(words))).toMatchObject({ encoding: 'utf-8', by: 'content', text: words })
  expect(await read(Buffer.from(`\uFEFF${words}`))).toMatchObject({ encoding: 'utf-8', by: 'mark', text: words })
})

test('UTF-16 is read by its mark, whichever byte comes first', async () => {
  const little = Buffer.from(`\uFEFF${words}`, 'utf16le')
  expect(await read(little)).toMatchObject({ encoding: 'utf-16le', text: words })
  expect(await read(Buffer.from(little).swap16())).toMatchObject({ encoding: 'utf-16be', text: words })
})

test('bytes that are no UTF-8 are windows-1252', async () => {
  expect(await read(Buffer.from([0x61, 0xf1, 0x6f, 0x3b, 0x80, 0x93]))).toMatchObject({
    encoding: 'windows-1252',
    by: 'content',
    text: 'año;€“',
  })
})

test('the map may say Latin-1, and then 0x80 is no euro', async () => {
  expect(await read(Buffer.from([0xf1, 0x80]), 'latin1')).toMatchObject({ encoding: 'latin1', by: 'map', text: 'ñ\u0080' })
})

test('a mark wins over the map', () =>
  expect(encodingOf(Buffer.from('\uFEFFa'), 'latin1')).toMatchObject({ encoding: 'utf-8', by: 'mark' }))

test('a sign that is cut at the end of the sample is no fault', () => {
  for (const sign of ['ñ', '€', '😀']) {
    const bytes = Buffer.from(`año ${sign}`)
    expect(encodingOf(bytes.subarray(0, bytes.length - 1)).encoding).toBe('utf-8')
  }
})

const lateFault = Buffer.concat([Buffer.alloc(4_500_000, 'año,'), Buffer.from([0xf1]), Buffer.alloc(4000, 'a,')])

test('a file that stops being UTF-8 after the sample is refused with the place', async () => {
  await expect(read(lateFault, undefined, 100_000)).rejects.toMatchObject({ code: 'encoding-mixed', facts: { byte: 4_500_000 } })
  await expect(read(Buffer.concat([Buffer.alloc(4_500_000, 'año,'), Buffer.from([0xc3])]), undefined, 100_000)).rejects.toMatchObject({
    facts: { byte: 4_500_000 },
  })
})

test('where the map says utf-8, an odd byte becomes a mark and the rest is read', async () => {
  expect((await read(lateFault, 'utf-8', 100_000)).text.slice(-4003)).toMatch(/^o,\uFFFDa,a,/)
})

test('an empty file is an empty text', async () => expect((await read(Buffer.alloc(0))).text).toBe(''))
