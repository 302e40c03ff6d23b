import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { dayAsked, FIELDS, keyDigits, parseAsked } from './asked.ts'

const read = (typed: string, typing = false) => parseAsked(typed, { typing })
const words = (typed: string) => read(typed).terms.map(({ folded }) => folded)

describe('what is typed is read as', () => {
  test('words, without accents and capitals', () => assert.deepEqual(words('  Línea MÓVIL, ¿caída?'), ['linea', 'movil', 'caida']))

  test('phrases in quotes of any kind, also while the last one is open', () => {
    for (const typed of ['"red light"', '“red light”', '"red light'])
      assert.deepEqual([read(typed).phrases, read(typed).terms], [[['red', 'light']], []], typed)
    assert.deepEqual(words('"light"'), ['light'])
  })

  test('fields in both languages, with and without accents, values with spaces in quotes', () => {
    const fields = (typed: string) => read(typed).filters.map(({ field, value }) => `${field} ${value}`)
    assert.deepEqual(fields('área:ventas lleva:"Luis Soto" está:abierto'), ['area ventas', 'holder Luis Soto', 'is abierto'])
    assert.deepEqual(fields('AREA:ventas holder:"Luis Soto" is:open'), ['area ventas', 'holder Luis Soto', 'is open'])
    assert.deepEqual(
      fields('de:yo responsable:yo cliente:ana antes:2026 desde:2025 clave:12 canal:chat final:resuelto').map((one) => one.split(' ')[0]),
      ['from', 'owner', 'customer', 'before', 'after', 'key', 'channel', 'ending'],
    )
  })

  test('what a filter was written as can be cut out of the text', () => {
    const typed = 'router lleva:"Luis Soto" is:open'
    for (const { written } of read(typed).filters) assert.ok(typed.includes(written), written)
  })

  test('words, when a name before a colon is no field; and only what could be one is named', () => {
    assert.deepEqual([words('asunto:router'), read('asunto:router').unknownFields], [['asunto', 'router'], ['asunto']])
    for (const typed of ['https://example.org', 'a las 10:30', 'error:404']) assert.deepEqual(read(typed).unknownFields, [], typed)
    for (const typed of ['constructor:x', '__proto__:x', 'toString:x']) assert.deepEqual(read(typed).filters, [], typed)
  })

  test('a last word that may go on while somebody types, from three letters on and until a space or a quote ends it', () => {
    const goesOn = (typed: string) => read(typed, true).terms.some(({ prefix }) => prefix)
    assert.deepEqual(['factu', 'la factu', 'x fa', 'factu ', 'factu.', '"factu'].map(goesOn), [true, true, false, false, false, false])
    assert.ok(!read('factu').terms.some(({ prefix }) => prefix))
  })

  test('a key, when there is nothing but its digits', () => {
    assert.deepEqual(
      ['4821 9930', '48219930', '482', 'router 4821', '"4821 9930"', '4821 9930 4821 9930'].map((typed) => keyDigits(read(typed))),
      ['48219930', '48219930', null, null, null, null],
    )
  })
})

test('any text can be read, and what is read stays small', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.array(fc.constantFrom(...FIELDS, ':', '"', ' ', 'área:', 'x', '“', '2026-13-40', '10')).map((pieces) => pieces.join('')),
      ),
      fc.boolean(),
      (typed, typing) => {
        const { terms, phrases, filters } = parseAsked(typed, { typing })
        assert.ok(terms.length <= 12 && filters.length <= 10)
        for (const word of [...terms.map(({ folded }) => folded), ...phrases.flat()]) assert.match(word, /^[\p{L}\p{N}]+$/u)
        for (const { value } of filters) dayAsked(value)
      },
    ),
  ))

test('a day, a month or a year begins at midnight; what is none is none', () => {
  assert.deepEqual(
    ['2026-01-31', '31/1/2026', '31.01.2026', '2026-02', '2026', '2026-02-30', '31/13/2026', '0001', 'ayer', ''].map(dayAsked),
    [
      '2026-01-31T00:00:00.000Z',
      '2026-01-31T00:00:00.000Z',
      '2026-01-31T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
      '2026-01-01T00:00:00.000Z',
      null,
      null,
      null,
      null,
      null,
    ],
  )
})
