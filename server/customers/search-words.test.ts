import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { foldedWords, foundBy } from './search-words.ts'

const of = (given: { names?: string[]; mails?: string[]; phones?: string[]; ids?: string[] }) =>
  foundBy({
    names: given.names ?? [],
    mails: given.mails ?? [],
    phones: (given.phones ?? []).map((e164) => ({ written: e164, e164 })),
    ids: (given.ids ?? []).map((value) => ({ value })),
  })

test('a name is found by each of its words, without accents or capitals, and whole', () => {
  const { words, line } = of({ names: ['Íñigo Núñez-Ortiz'] })
  assert.deepEqual(words, ['inigo', 'nunez', 'ortiz', '=inigo nunez ortiz'])
  assert.equal(line, ' inigo nunez ortiz ')
})

test('an apostrophe and the dots of a company part no word', () =>
  assert.deepEqual(foldedWords("O'Neill e Hijos, S.L."), ['oneill', 'e', 'hijos', 'sl']))

test('a name in Chinese is a word', () => assert.deepEqual(of({ names: ['李小龙'] }).words, ['李小龙', '=李小龙']))

test('a mail address is found whole, by the words before the @, and by its house', () => {
  const { words } = of({ mails: ['Ana.Ruiz+averias@Example.org'] })
  assert.deepEqual(words.slice(0, 5), ['ana.ruiz+averias@example.org', 'ana', 'ruiz', 'averias', 'example.org'])
})

test('a telephone is found with the digits of its country and without them, an id by its bare signs', () => {
  assert.deepEqual(of({ phones: ['+34600123456'] }).words.slice(0, 2), ['34600123456', '600123456'])
  assert.equal(of({ ids: ['B-12.345.678'] }).words[0], 'b12345678')
})

test('nothing gives no words', () => assert.deepEqual(of({ names: [' - '] }).spelt, []))

test('words are few, short and each there once, whatever was written', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 5 }), (names) => {
      const { words } = of({ names, mails: names })
      assert.ok(words.length <= 200 && words.every((word) => word.length > 0 && word.length <= 60))
      assert.equal(new Set(words).size, words.length)
    }),
  ))
