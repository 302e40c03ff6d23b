import assert from 'node:assert/strict'
import fc from 'fast-check'
import { test } from 'vitest'
import { CaseKey } from '#contract/cases.ts'
import { caseKey, checkDigit, isCaseKey } from './public-key.ts'

const keys = fc.uint8Array({ minLength: 8, maxLength: 8 }).map((bytes) => caseKey(Buffer.from(bytes)))
const forEachKey = (look: (key: string) => void) => fc.assert(fc.property(keys, look), { numRuns: 300 })

test('a key is twelve digits and a check digit', () =>
  forEachKey((key) => {
    assert.ok(CaseKey.safeParse(key).success)
    assert.ok(isCaseKey(key))
    assert.equal(checkDigit(key.slice(0, 12)), key[12])
  }))

test('every single wrong digit is found', () =>
  forEachKey((key) => {
    for (let place = 0; place < key.length; place++)
      for (const digit of '0123456789')
        if (digit !== key[place]) assert.equal(isCaseKey(key.slice(0, place) + digit + key.slice(place + 1)), false)
  }))

test('every exchange of neighbours is found', () =>
  forEachKey((key) => {
    for (let place = 0; place < key.length - 1; place++) {
      const [one = '', next = ''] = key.slice(place, place + 2)
      if (one !== next) assert.equal(isCaseKey(key.slice(0, place) + next + one + key.slice(place + 2)), false)
    }
  }))

test("Damm's own example: 572 has the check digit 4", () => assert.equal(checkDigit('572'), '4'))

test('a key is never anything but thirteen digits', () => {
  for (const wrong of ['', '12', '12345678901234', 'abcdefghijklm', ' 123456789012', '1234567890123\n'])
    assert.equal(isCaseKey(wrong), false)
})
