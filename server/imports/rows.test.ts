import { expect, test } from 'vitest'
import { columnNames, csvRows, delimiterOf } from './rows.ts'

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}

async function read(texts: string[], delimiter?: string) {
  const { records, ...rows } = await csvRows(pieces(...texts), { delimiter, file: 'log.csv' })
  const found = []
  for await (const some of records) found.push(...some)
  return { ...rows, rows: found.map(({ row, cells }) => [row, ...cells]) }
}

test('the header names the columns and the rows follow', async () => {
  expect(await read(['id;what;w', 'hen\n1;a;2\n2;', 'b;3'])).toEqual({
    columns: ['id', 'what', 'when'],
    delimiter: ';',
    rows: [
      [1, '1', 'a', '2'],
      [2, '2', 'b', '3'],
    ],
  })
})

test('a delimiter that the map gives is not looked for', async () => {
  expect((await read(['a|b,c,d\n1|2\n'], '|')).columns).toEqual(['a', 'b,c,d'])
})

test.each([
  ['a,b;c,d', ','],
  ['"x;y;z;w",b', ','],
  ['a\tb\tc, d', '\t'],
  ['a|b', '|'],
  ['a;b\n1,2,3,4', ';'],
  ['"two\nlines;;;",b', ','],
  ['one', ','],
])('the delimiter of %j is %j', (text, delimiter) => expect(delimiterOf(text)).toBe(delimiter))

test('a name that comes again is numbered, one that is empty gets its place', () => {
  expect(columnNames([' a ', 'a', '', 'a', 'a#2', '\uFEFFb', '__proto__', 'column 3'])).toEqual([
    'a',
    'a#2',
    'column 3',
    'a#3',
    'a#2#2',
    'b',
    'column 7',
    'column 3#2',
  ])
})

test("Excel's line with the delimiter is not the header", async () => {
  expect(await read(['sep=;\r\nid;what\r\n1;a,b\r\n'])).toEqual({ columns: ['id', 'what'], delimiter: ';', rows: [[1, '1', 'a,b']] })
})

test('a header alone is a log without rows', async () => {
  expect((await read(['id,what\n'])).rows).toEqual([])
  expect((await read(['id,what'])).columns).toEqual(['id', 'what'])
})

test('a file without a header is refused', async () => {
  await expect(read([])).rejects.toMatchObject({ code: 'file-empty' })
  await expect(read(['\n\r\n'])).rejects.toMatchObject({ code: 'file-empty', facts: { file: 'log.csv' } })
})

test('a header of thousands of columns is refused', async () => {
  await expect(read([`${','.repeat(2000)}\n`])).rejects.toMatchObject({ code: 'header-too-wide', facts: { columns: 2001 } })
})

test('a header that is longer than the sample is read whole', async () => {
  const wide = Array.from({ length: 1500 }, (_, index) => `a column with quite a long name, number ${index}`)
  expect((await read([`${wide.map((name) => `"${name}"`).join(',')}\n1\n`])).columns).toEqual(wide)
})

test('an unclosed quote of 500 MB is refused at its first megabyte', async () => {
  let givenBytes = 0
  async function* swallowed() {
    yield Buffer.from('id,what\n1,a\n2,"b\n')
    for (const mebibyte = Buffer.alloc(1 << 20, 'x,y\n'); givenBytes < 500 << 20; givenBytes += mebibyte.length) yield mebibyte
  }
  const all = csvRows(swallowed(), { file: 'log.csv' }).then(async ({ records }) => {
    for await (const _ of records);
  })
  await expect(all).rejects.toMatchObject({ code: 'quote-not-closed', facts: { row: 2, line: 3 } })
  expect(givenBytes).toBeLessThanOrEqual(3 << 20)
})
