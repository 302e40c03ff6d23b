import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packingOf } from './packing-cells.ts'

const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''))
const separators = fc.string({ unit: fc.constantFrom('\u001E', '\u001F', '0', '1', '"', '\\') })

test('whatever stands in a row comes out as its canonical JSON', () =>
  fc.assert(
    fc.property(fc.dictionary(cell, fc.oneof(cell, separators), { noNullPrototype: true }), (cells) => {
      const { pack, canonical } = packingOf(Object.keys(cells))
      expect(canonical(pack(cells))).toBe(canonicalize(cells))
    }),
  ))

test('a column named like a number stands where RFC 8785 puts it', () => {
  const { pack, canonical } = packingOf(['b', '10', '9'])
  expect(canonical(pack({ b: 'x', 10: 'y', 9: 'z' }))).toBe('{"10":"y","9":"z","b":"x"}')
})

test('what the names of columns add to each row is known', () => {
  const { keyBytes, pack, canonical } = packingOf(['número', 'a'])
  expect(keyBytes).toBe(Buffer.byteLength(canonical(pack({}))))
})
