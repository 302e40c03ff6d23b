import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import type { OwnField } from '#contract/lists.ts'
import { readValue, shownValue, typedValue } from '#web/cases/own-value-text.ts'
import { sayIn } from '#web/core/times.ts'

const fieldOf = (holds: OwnField['holds'], currency: OwnField['currency'] = null): OwnField => ({
  id: 'f',
  version: 1,
  kind: 'k',
  name: { es: 'Campo', en: null },
  help: { es: null, en: null },
  holds,
  currency,
  choices: [{ id: 'c', name: { es: 'Fibra', en: null }, putAway: false }],
  requiredToClose: false,
  putAwayAt: null,
})
const [euros, pesos] = [fieldOf('money', 'EUR'), fieldOf('money', 'CLP')]

test.each([
  ['12', 12],
  ['-12,5', -12.5],
  ['12.5', 12.5],
  ['1.234,5', 1234.5],
  ['1,234.5', 1234.5],
  ['1.234.567', 1234567],
  ['12 000', 12000],
  ['', null],
  ['  ', null],
  ['twelve', undefined],
  ['1e5', undefined],
  ['--1', undefined],
])('the number %j is read as %s', (typed, number) => assert.equal(readValue(fieldOf('number'), typed), number))

test('an amount is read in the smallest unit of its currency', () => {
  assert.deepEqual(readValue(euros, '12,5'), { minor: 1250, currency: 'EUR' })
  assert.deepEqual(readValue(euros, '0.29'), { minor: 29, currency: 'EUR' })
  assert.deepEqual(readValue(pesos, '12000'), { minor: 12000, currency: 'CLP' })
  assert.equal(readValue(euros, 'free'), undefined)
})

test('an amount that is shown to be changed is read as it was, in both languages', () =>
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom('es', 'en'), fc.constantFrom(euros, pesos), (minor, language, field) => {
      const value = { minor, currency: field.currency ?? 'EUR' }
      assert.deepEqual(readValue(field, typedValue(field, value, sayIn(language))), value)
    }),
  ))

test('values are read by people', () => {
  const say = sayIn('es', 'Europe/Madrid')
  const name = ({ es }: { es: string | null }) => es ?? ''
  assert.equal(shownValue(fieldOf('choice'), 'c', say, name), 'Fibra')
  assert.equal(shownValue(fieldOf('date'), '2026-11-21', say, name), '21 de noviembre de 2026')
  assert.equal(shownValue(euros, { minor: 1250, currency: 'EUR' }, say, name).replace(/\s/, ' '), '12,50 €')
})
