import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { nameBeingTyped, namedIn, namesLike, withName } from './mentioning.ts'

const people = ['Ana', 'Ana Ruiz', 'Andrés Quispe', 'Núria Vila'].map((name) => ({ id: `of ${name}`, name }))
const like = (typed: string) => namesLike(typed, people, 5).map(({ name }) => name)

test('a name is being typed behind an @ that begins a word, up to the caret', () => {
  assert.deepEqual(nameBeingTyped('ask @an', 7), { from: 4, typed: 'an' })
  assert.deepEqual(nameBeingTyped('@', 1), { from: 0, typed: '' })
  assert.deepEqual(nameBeingTyped('ask @Andrés Qui today', 15), { from: 4, typed: 'Andrés Qui' })
  for (const text of ['mail ana@example', 'nothing', '@ana\nand more']) assert.equal(nameBeingTyped(text, text.length), null)
})

test('colleagues are found by the beginning of any word of their name, without accents or capitals', () => {
  assert.deepEqual(like('an'), ['Ana', 'Ana Ruiz', 'Andrés Quispe'])
  assert.deepEqual(like('QUI'), ['Andrés Quispe'])
  assert.deepEqual(like('nuria'), ['Núria Vila'])
})

test('once a name stands there whole, nobody is offered any more', () => {
  assert.deepEqual(like('Andrés Quispe'), [])
  assert.deepEqual(like('Andrés Quispe will know'), [])
})

test('of two names that begin alike the one that stands there is meant', () => {
  assert.deepEqual(namedIn('@Ana Ruiz knows', people), ['of Ana Ruiz'])
  assert.deepEqual(namedIn('@Ana knows, and @Ana Ruiz', people), ['of Ana Ruiz', 'of Ana'])
  assert.deepEqual(namedIn('ana, Ana Ruiz', people), [])
})

test('whoever is chosen is named, wherever it stands', () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(...people), (before, after, { id, name }) => {
      const text = `${before} @${name.slice(0, 2)}`
      const typed = nameBeingTyped(text, text.length)
      if (!typed) throw new Error('a name is being typed')
      const chosen = withName(text + after, typed, name)
      assert.ok(namedIn(chosen.text, people).includes(id))
      assert.equal(chosen.text.slice(0, chosen.caret), `${before} @${name} `)
    }),
  ))
