import assert from 'node:assert/strict'
import { test } from 'vitest'
import { hoursOf, officeHours, textOf, wrongDay } from './hours.ts'

const monday = (...spans: { from: string; to: string }[]) => [spans, [], [], [], [], [], []]

test('what was kept is typed again as it was', () => {
  const hours = [[{ from: 540, to: 845 }], [{ from: 0, to: 1_440 }], [], [], [], [], []]
  assert.deepEqual(textOf(hours)[0], [{ from: '09:00', to: '14:05' }])
  assert.deepEqual(hoursOf(textOf(hours)), hours)
})

test('a day ends at the midnight behind it', () =>
  assert.deepEqual(hoursOf(monday({ from: '22:00', to: '00:00' }))[0], [{ from: 1_320, to: 1_440 }]))

test('the day that is wrong is named, and why', () => {
  assert.equal(wrongDay(officeHours), null)
  assert.deepEqual(wrongDay(monday({ from: '09:00', to: '' })), { day: 0, code: 'empty' })
  assert.deepEqual(wrongDay(monday({ from: '14:00', to: '09:00' })), { day: 0, code: 'ends-before-it-begins' })
  assert.deepEqual(wrongDay(monday({ from: '09:00', to: '14:00' }, { from: '13:00', to: '15:00' })), { day: 0, code: 'spans-overlap' })
})
