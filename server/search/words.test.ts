import assert from 'node:assert/strict'
import fc from 'fast-check'
import { describe, test } from 'vitest'
import { documentOf } from './document.ts'
import { hitOf } from './hits.ts'
import { markerOf } from './marking.ts'
import { formsOf, nearest, slipsBetween } from './nearest.ts'
import { inOrder } from './ranking.ts'
import { wantedOf } from './sought.ts'
import { stemsOf, wordsOf } from './words.ts'

const folded = (text: string) => wordsOf(text).map((word) => word.folded)
const alike = (one: string, other: string) => stemsOf(folded(one)[0] ?? '').some((stem) => stemsOf(folded(other)[0] ?? '').includes(stem))
const wanted = (words: string[], phrases: string[][] = []) =>
  wantedOf({ terms: words.map((word) => ({ written: word, folded: word, prefix: false })), phrases }, [], new Map())
const marker = (words: string[], phrases: string[][] = []) => markerOf(wanted(words, phrases))
const text = (said: string) => ({ where: 'need' as const, at: null, person: null, text: said })

describe('words', () => {
  test('are what stands between signs, with accents folded however they were written', () => {
    assert.deepEqual(folded('Ana.Ruiz@example.org: ¡añádeme! (AB-12)'), ['ana', 'ruiz', 'example', 'org', 'anademe', 'ab', '12'])
    assert.deepEqual(folded('línea'.normalize('NFD')), folded('línea'.normalize('NFC')))
  })

  test.each([
    ['factura', 'facturas'],
    ['facturación', 'facturaciones'],
    ['facturacion', 'facturaciones'],
    ['avería', 'averias'],
    ['línea', 'lineas'],
    ['técnico', 'tecnicos'],
    ['instalación', 'instalar'],
    ['routers', 'router'],
    ['billing', 'bills'],
    ['promised', 'promises'],
    ['companies', 'company'],
  ])('%s and %s have the same beginning', (one, other) => assert.ok(alike(one, other)))

  test.each([
    ['factura', 'fractura'],
    ['router', 'ruta'],
  ])('%s and %s are two words', (one, other) => assert.ok(!alike(one, other)))

  test('any text is cut into words of letters and digits, each with its place', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (said) => {
        for (const { at, end, folded: word } of wordsOf(said)) {
          assert.ok(at < end && end <= said.length)
          assert.match(word, /^[\p{L}\p{N}]+$/u)
          assert.ok(stemsOf(word).every((stem) => /^[\p{L}\p{N}]+$/u.test(stem)))
        }
      }),
    ))
})

describe('slips', () => {
  test('one letter wrong, lacking, too many, or two that changed places', () =>
    assert.deepEqual(
      ['facture', 'factra', 'faactura', 'fatcura', 'factura'].map((typed) => slipsBetween(typed, 'factura')),
      [1, 1, 1, 1, 0],
    ))

  test('the nearest words come alone, those with the same first letter first', () =>
    assert.deepEqual(nearest('facturra', ['factura', 'facturar', 'fractura', 'captura']), ['factura', 'facturar']))

  test('one slip away is always found by a form that both words have', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), fc.nat(), fc.constantFrom('drop', 'add', 'change', 'swap'), (word, where, slip) => {
        const at = where % (word.length - 1)
        const rest = word.slice(at + 1)
        const typed = {
          drop: word.slice(0, at) + rest,
          add: `${word.slice(0, at)}q${word.slice(at)}`,
          change: `${word.slice(0, at)}q${rest}`,
          swap: word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
        }[slip]
        assert.ok(slipsBetween(typed, word) <= 1)
        assert.ok(formsOf(typed).some((form) => formsOf(word).includes(form)))
      }),
    ))
})

describe('a hit', () => {
  test('shows the text that says most, cut around it, with whole words', () => {
    const long = `${'Nada que ver con ello. '.repeat(30)}La factura de octubre llegó dos veces. ${'Y nada más. '.repeat(30)}`
    const hit = hitOf(marker(['factura', 'octubre']), 'Otra cosa', [text('Una factura.'), text(long)])
    const pieces = hit?.excerpt?.pieces ?? []
    assert.deepEqual(
      pieces.filter((piece) => piece.hit).map((piece) => piece.text),
      ['factura', 'octubre'],
    )
    const shown = pieces.map((piece) => piece.text).join('')
    assert.ok(shown.startsWith('… ') && shown.endsWith(' …') && shown.length < 260, shown)
    assert.ok(long.includes(shown.slice(2, -2)))
  })

  test('is none when one of the words is nowhere any more', () => {
    assert.equal(hitOf(marker(['factura', 'octubre']), 'La factura', [text('de noviembre')]), null)
    assert.equal(hitOf(marker([], [['red', 'light']]), 'light', [text('red'), text('light red'), text('red\u001Flight')]), null)
  })

  test('keeps every sign of a short text, whatever is sought', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.nat(), (said, which) => {
        const found = folded(said)
        if (found.length === 0) return
        const hit = hitOf(marker([found[which % found.length] ?? '']), '', [text(said)])
        assert.equal(hit?.excerpt?.pieces.map((piece) => piece.text).join(''), said)
        assert.ok(hit.excerpt.pieces.some((piece) => piece.hit))
      }),
    ))
})

test('a document stays below what PostgreSQL takes, however much was said', () => {
  const long = Array.from({ length: 60_000 }, (_, nth) => `w${nth.toString(36)}ñ${nth % 97}`).join(' ')
  const part = { area: 'a', holder: null, owner: 'o', closed: false, ending: null, channel: null, customerName: null, writers: [] }
  const { sought } = documentOf({
    ...part,
    texts: Array.from({ length: 64 }, () => ({ weight: 'C' as const, text: long.slice(0, 20_000) })),
  })
  assert.ok(Buffer.byteLength(sought) < 2_000_000)
})

test('the best come first, the newer of two that are as good, and a page goes on behind its place', () => {
  const one = (id: string, rank: number, day: string) => ({ id, rank, at: `2026-0${day}T00:00:00.000Z` })
  const found = [
    [one('old', 0.5, '1-01'), one('new', 0.5, '3-01')],
    [one('best', 0.9, '2-01'), one('old', 0.5, '1-01')],
  ]
  const all = inOrder(found, null, '2026-03-02T10:00:00.000Z')
  assert.deepEqual(
    all.map(({ id }) => id),
    ['best', 'new', 'old'],
  )
  assert.deepEqual(
    inOrder(found, all[0] ?? null, '2026-03-02T23:00:00.000Z').map(({ id }) => id),
    ['new', 'old'],
  )
})
