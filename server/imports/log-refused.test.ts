import { expect, test } from 'vitest'
import { LogRefused } from './log-refused.ts'

test('a refusal says what is so and what can be done', () => {
  const refused = new LogRefused('quote-not-closed', { row: 2, line: 5, mostBytes: 1000 })
  expect(refused).toMatchObject({ code: 'quote-not-closed', facts: { row: 2, line: 5 } })
  expect(refused.message).toBe(
    'A quote that opens in row 2 (line 5) is not closed within 1000 bytes. Close it, or double it if it is part of the text.',
  )
})

test('the faults of a map stand on a line each, with path and remedy', () => {
  const faults = [{ path: 'closed.values', problem: 'is missing', remedy: '"closed" says when a case is over.' }]
  expect(new LogRefused('map-wrong', { faults }).message.split('\n')[1]).toBe(
    '  closed.values: is missing. "closed" says when a case is over.',
  )
})

test('a list of thousands of names is cut, and says so', () => {
  const members = Array.from({ length: 5000 }, (_, index) => `${index}.csv`)
  expect(new LogRefused('member-not-named', { members }).message).toMatch(/"59\.csv" and 4940 more\.$/)
  expect(new LogRefused('member-not-named', { members: [] }).message).toMatch(/: nothing\.$/)
})
