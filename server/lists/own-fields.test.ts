import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { type FieldChoice, FieldHolds, type OwnField } from '#contract/lists.ts'
import type { OwnValue } from '#contract/own-values.ts'
import { isRefusal } from '#server/core/refusal.ts'
import { checkValue, defineField } from './own-fields.ts'

const id = (n: number) => `01a20017-0000-7000-8000-${String(n).padStart(12, '0')}`
const choice = (n: number, putAway = false): FieldChoice => ({ id: id(n), name: { es: `Opción ${n}`, en: null }, putAway })

const fieldOf = (holds: OwnField['holds'], more: Partial<OwnField> = {}): OwnField => ({
  id: id(1),
  version: 1,
  kind: id(2),
  name: { es: 'Campo', en: 'Field' },
  help: { es: null, en: null },
  holds,
  currency: holds === 'money' ? 'EUR' : null,
  choices: holds === 'choice' ? [choice(10), choice(11, true)] : [],
  requiredToClose: false,
  putAwayAt: null,
  ...more,
})

const taken: [OwnField['holds'], OwnValue, object][] = [
  ['text', '  Router X200 ', { words: 'Router X200' }],
  ['product', 'Fibra 600', { words: 'Fibra 600' }],
  ['number', -12.5, { code: -12.5 }],
  ['date', '2028-02-29', { code: '2028-02-29' }],
  ['choice', id(10), { code: id(10) }],
  ['money', { minor: 1250, currency: 'EUR' }, { code: { minor: 1250, currency: 'EUR' } }],
]
test.each(taken)('a field of %s takes %j', (holds, value, kept) => assert.deepEqual(checkValue(fieldOf(holds), value), kept))

const refused: [OwnField['holds'], OwnValue, string][] = [
  ['text', '   ', 'empty'],
  ['text', 'x'.repeat(2_001), 'too-long'],
  ['text', 'one\u0000two', 'control-signs'],
  ['text', 7, 'wrong-type'],
  ['number', '7', 'wrong-type'],
  ['number', 1e300, 'too-big'],
  ['date', '2027-02-29', 'not-a-day'],
  ['date', 'tomorrow', 'not-a-day'],
  ['choice', id(12), 'not-there'],
  ['choice', id(11), 'put-away'],
  ['money', 12.5, 'wrong-type'],
  ['money', { minor: 1250, currency: 'USD' }, 'not-one-of'],
]
test.each(refused)('a field of %s says what is wrong with %j: %s', (holds, value, code) => {
  const checked = checkValue(fieldOf(holds), value)
  assert.ok('wrong' in checked)
  assert.equal(checked.wrong, code)
})

test('whatever is given, words are kept apart only by fields of words, and what is kept is taken again', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...FieldHolds.options),
      fc.oneof(fc.string(), fc.double(), fc.constant(id(10)), fc.record({ minor: fc.integer(), currency: fc.constantFrom('EUR', 'USD') })),
      (holds, value) => {
        const field = fieldOf(holds)
        const checked = checkValue(field, value)
        if ('wrong' in checked) return
        assert.equal('words' in checked, holds === 'text' || holds === 'product')
        assert.deepEqual(checkValue(field, 'words' in checked ? checked.words : checked.code), checked)
      },
    ),
  ))

test('a choice that is left out is put away, and comes back when it is given again', () => {
  const given = (n: number) => ({ id: id(n), isNew: false, name: { es: `Opción ${n}` } })
  const before = {
    help: { es: null, en: null },
    holds: 'choice' as const,
    currency: null,
    choices: [choice(10), choice(11)],
    requiredToClose: false,
  }
  const without = defineField({ ...before, help: undefined, currency: undefined, choices: [given(11)] }, before)
  assert.ok(!isRefusal(without))
  assert.deepEqual(without.choices, [choice(11), choice(10, true)])
  const again = defineField({ ...before, help: undefined, currency: undefined, choices: [given(10), given(11)] }, without)
  assert.ok(!isRefusal(again))
  assert.deepEqual(again.choices, [choice(10), choice(11)])
})

test('what a definition lacks, or has too much of, is told by its name', () => {
  const wrong = (given: Parameters<typeof defineField>[0]) => {
    const refusal = defineField(given, null)
    assert.ok(isRefusal(refusal) && 'fields' in refusal.facts)
    return refusal.facts.fields
  }
  const plain = { requiredToClose: false }
  assert.deepEqual(wrong({ ...plain, holds: 'money' }), [{ path: 'currency', code: 'required' }])
  assert.deepEqual(wrong({ ...plain, holds: 'text', currency: 'EUR' }), [{ path: 'currency', code: 'not-here' }])
  assert.deepEqual(wrong({ ...plain, holds: 'choice' }), [{ path: 'choices', code: 'required' }])
  const strange = { id: id(12), isNew: false, name: { en: 'Strange' } }
  assert.deepEqual(wrong({ ...plain, holds: 'choice', choices: [strange] }), [{ path: 'choices.0.id', code: 'not-there' }])
})
