import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { distance, errorsIn, formsOf, formsToTry } from './spellings.ts'

test('short words forgive nothing, longer ones one error, long ones two', () =>
  assert.deepEqual([3, 4, 7, 8, 12].map(errorsIn), [0, 1, 1, 2, 2]))

test('a letter left out, doubled, exchanged or swapped is one error', () => {
  for (const typed of ['garca', 'garrcia', 'garxia', 'gacria', 'xarcia']) assert.equal(distance(typed, 'garcia', 2).whole, 1, typed)
  assert.deepEqual(distance('gonz', 'gonzalez', 4), { whole: 4, begun: 0 })
})

const word = fc.stringMatching(/^[a-e]{4,12}$/)
const error = fc.record({ at: fc.nat(20), way: fc.nat(3), letter: fc.constantFrom(...'abcdez') })

function wrong(text: string, { at, way, letter }: { at: number; way: number; letter: string }): string {
  const place = at % text.length
  if (way === 0) return text.slice(0, place) + text.slice(place + 1)
  if (way === 1) return text.slice(0, place) + letter + text.slice(place)
  if (way === 2) return text.slice(0, place) + letter + text.slice(place + 1)
  return text.slice(0, place) + (text[place + 1] ?? '') + text[place] + text.slice(place + 2)
}

test('whatever is typed wrong within what is forgiven, to its end or not, has a form in common with the word', () =>
  fc.assert(
    fc.property(word, fc.array(error, { maxLength: 2 }), fc.nat(12), (meant, errors, end) => {
      const begun = meant.slice(0, Math.max(4, end))
      const typed = errors.reduce(wrong, begun)
      fc.pre(typed.length >= 4 && distance(typed, meant, 2).begun <= errorsIn(typed.length))
      const kept = new Set(formsOf(meant))
      assert.ok(
        formsToTry(typed).some((form) => kept.has(form)),
        `${typed} for ${meant}`,
      )
    }),
    { numRuns: 5_000 },
  ))

test('a word is kept under few forms, and a number under none', () => {
  assert.ok(formsOf('bartolomeo').length <= 40)
  assert.deepEqual(formsOf('77a'), [])
})
