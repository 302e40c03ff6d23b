import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ofASize } from './portions.record.ts'
import type { StagedCase } from './staging.record.ts'

const size = { entries: 20, bytes: 1_000 }
const cases = fc.array(fc.tuple(fc.integer({ min: 1, max: 15 }), fc.integer({ min: 1, max: 1_500 })), { maxLength: 50 }).map((list) =>
  list.map(
    ([rows, bytes], seq): StagedCase => ({
      seq,
      rows,
      bytes,
      widest: bytes,
      externalId: `C${seq}`,
      customer: null,
      subject: null,
      hash: Buffer.alloc(0),
      known: null,
    }),
  ),
)
const sum = (some: readonly number[]) => some.reduce((total, one) => total + one, 0)

test('each case is in one portion, in order; only one that is too large alone goes beyond the size', () =>
  fc.assert(
    fc.property(cases, (some) => {
      const groups = ofASize(some, size)
      expect(groups.flat()).toEqual(some)
      for (const group of groups.filter(({ length }) => length > 1)) {
        expect(sum(group.map(({ rows }) => 2 + 2 * rows))).toBeLessThanOrEqual(size.entries)
        expect(sum(group.map(({ bytes }) => bytes))).toBeLessThanOrEqual(size.bytes)
      }
    }),
  ))
