import { expect, test } from 'vitest'
import { attempt } from './attempt.ts'

test('what works is handed on', () => expect(attempt(() => JSON.parse('[1]'))).toEqual([1]))

test('what throws is nothing', () => expect(attempt(() => JSON.parse('[1'))).toBeUndefined())
