import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { entryHash } from './entry.ts'

test('every JSON value is written as another reader of RFC 8785 writes it', () =>
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value))
    }),
    { numRuns: 500 },
  ))

test('the order of the names does not matter, and what is undefined is left out', () => {
  expect(canonicalJson({ b: 1, a: [null, 'ñ"'], c: undefined })).toBe('{"a":[null,"ñ\\""],"b":1}')
})

test('the hash of an entry is that of its canonical JSON behind its predecessor', () =>
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), fc.option(fc.uuid()), (body, area) => {
      const [organisation, at] = ['01a20017-c0c8-72f6-9f4b-a80671b61ee1', '2026-11-21T08:30:00.000Z']
      const entry = {
        organisation,
        stream: 'case-1',
        version: 3,
        kind: 'CaseTaken',
        happenedAt: at,
        recordedAt: at,
        person: organisation,
        system: null,
        area,
        sourceRecord: null,
        caseId: null,
        body: { ...body, words: undefined },
      }
      const predecessor = Buffer.from('before')
      expect(entryHash(predecessor, entry)).toEqual(
        createHash('sha256')
          .update(predecessor)
          .update(canonicalize(entry) ?? '')
          .digest(),
      )
    }),
    { numRuns: 200 },
  ))
