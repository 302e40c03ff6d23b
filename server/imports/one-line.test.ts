import { expect, test } from 'vitest'
import { oneLine } from './one-line.ts'

test.each([
  ['  No   signal\r\nat home ', 'No signal at home'],
  ['\u202Egnol\u2066', 'gnol'],
  ['a\u0000b\u0007c', 'abc'],
  ['a\tb', 'a b'],
  ['\u200E \u200F', null],
  ['', null],
  [null, null],
  ['👩‍🔧 técnica', '👩‍🔧 técnica'],
])('%j is %j', (text, line) => expect(oneLine(text, 200)).toBe(line))

test('a long text is cut between signs, and says so', () => {
  expect(oneLine('👍'.repeat(10), 4)).toBe('👍👍👍…')
  expect(oneLine('👍'.repeat(4), 4)).toBe('👍👍👍👍')
})
