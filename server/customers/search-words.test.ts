import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { searchWords, typedWords } from './search-words.ts'

test('a name is found by each of its words, without accents or capitals', () =>
  assert.deepEqual(searchWords('Íñigo Núñez-Ortiz'), ['inigo', 'nunez', 'ortiz']))

test('a mail address is found whole and by its parts', () =>
  assert.deepEqual(searchWords('Ana.Ruiz@example.org'), ['ana.ruiz@example.org', 'ana', 'ruiz', 'example', 'org']))

test('a telephone is found by all its digits, with and without those of the country', () => {
  const words = searchWords('+34 600 12 34 56')
  assert.ok(words.includes('34600123456') && words.includes('600123456'))
})

test('what is typed of a telephone is one number, however it is parted', () => {
  for (const typed of ['600 12 34 56', '600-12-34-56', '600123456']) assert.deepEqual(typedWords(typed), ['600123456'])
})

test('nothing gives no words', () => assert.deepEqual(searchWords(null, undefined, '', ' - '), []))

test('words are few, short and each there once, whatever was written', () =>
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 5 }), (texts) => {
      const words = searchWords(...texts)
      assert.ok(words.length <= 24 && words.every((word) => word.length > 0 && word.length <= 60))
      assert.equal(new Set(words).size, words.length)
    }),
  ))

test('who types a word of a name finds that name', () =>
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[A-Za-zÁÉÍÑÜáéíñü]{3,12}$/), { minLength: 1, maxLength: 4 }), fc.nat(), (names, which) => {
      const typed = names[which % names.length] ?? ''
      const words = searchWords(names.join(' '))
      assert.ok(typedWords(typed).every((one) => words.some((word) => word.startsWith(one))))
    }),
  ))
