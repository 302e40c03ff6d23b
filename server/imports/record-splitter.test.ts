import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CR, LF, recordSplitter, type SplitterOptions } from './record-splitter.ts'

const usual: SplitterOptions = { delimiter: ',', newline: LF, mostBytes: 1000 }

/** Splits `text`, given in pieces of `size` bytes. */
function split(text: string, { size = 1 << 20, ...options }: Partial<SplitterOptions> & { size?: number } = {}) {
  const splitter = recordSplitter({ ...usual, ...options })
  const bytes = Buffer.from(text)
  const records = []
  for (let at = 0; at < bytes.length; at += size) records.push(...splitter.push(bytes.subarray(at, at + size)))
  return [...records, ...splitter.end()]
}
const cells = (text: string, options = {}) => split(text, options).map((record) => record.cells)

test('lines are records, with or without a line break after the last', () => {
  expect(cells('a,b\n1,2\n')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(cells('a,b\r\n1,')).toEqual([
    ['a', 'b'],
    ['1', ''],
  ])
  expect(cells('a,b\r1,2\r', { newline: CR })).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

test('a quoted cell may hold delimiters, line breaks and doubled quotes', () => {
  expect(cells('a,b\r\n"1,\r\n""2""",x\r\n3,""\r\n')).toEqual([
    ['a', 'b'],
    ['1,\r\n"2"', 'x'],
    ['3', ''],
  ])
})

test('a quote inside an unquoted cell is a sign like any other', () => {
  expect(cells('5" pipe,a"b"\n')).toEqual([['5" pipe', 'a"b"']])
})

test('blank lines are no records, yet they count as lines', () => {
  expect(split('a\n\n\r\n1\n"x\ny"\n2').map(({ row, line, cells }) => [row, line, cells[0]])).toEqual([
    [0, 1, 'a'],
    [1, 4, '1'],
    [2, 5, 'x\ny'],
    [3, 7, '2'],
  ])
})

test('text after a closing quote marks the record as broken', () => {
  expect(split('"he said "no" to me",2\n"ok",3\n').map(({ brokenQuote }) => brokenQuote)).toEqual([true, false])
})

test('a quote that is never closed is refused with the row and line where it opens', () => {
  expect(() => split('a,b\n1,2\n\n"x\ny","z,\nq\n')).toThrow(
    expect.objectContaining({ code: 'quote-not-closed', facts: { row: 2, line: 5, mostBytes: 1000 } }),
  )
})

test('an open quote is refused as soon as it has swallowed a record of the longest kind', () => {
  const splitter = recordSplitter(usual)
  splitter.push(Buffer.from('a,b\n1,"2\n'))
  splitter.push(Buffer.alloc(900, 'x,y\n'))
  expect(() => splitter.push(Buffer.alloc(900, 'x,y\n'))).toThrow(
    expect.objectContaining({ code: 'quote-not-closed', facts: { row: 1, line: 2, mostBytes: 1000 } }),
  )
})

test('a quote that closes too late is refused the same, in one piece or in many', () => {
  const text = `a\n"${'x'.repeat(1100)}"\n`
  for (const size of [1, 64, 5000]) expect(() => split(text, { size })).toThrow(expect.objectContaining({ code: 'quote-not-closed' }))
})

test('a record without an end is refused by its length', () => {
  const refused = expect.objectContaining({ code: 'record-too-long', facts: { row: 1, line: 2, mostBytes: 1000 } })
  for (const size of [1, 64, 5000]) expect(() => split(`a\n${'x'.repeat(1100)}\n`, { size })).toThrow(refused)
})

const cell = fc.string({ unit: fc.constantFrom('a', 'ñ', '😀', ',', ';', '"', '\n', '\r', ' ', '1') })
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }))

test('whatever is written by the rules is read back, however the bytes are cut', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';'),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      (rows, delimiter, lineBreak, quoteAll, size) => {
        const needsQuotes = (text: string) => quoteAll || /[",;\r\n]/.test(text)
        const written = rows.map(
          (row) => row.map((text) => (needsQuotes(text) ? `"${text.replaceAll('"', '""')}"` : text)).join(delimiter) + lineBreak,
        )
        expect(cells(written.join(''), { delimiter, size })).toEqual(rows)
      },
    ),
  )
})
