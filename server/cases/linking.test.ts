import { describe, expect, test } from 'vitest'
import { linkCases, MOST_LINKS, unlinkCases } from './linking.ts'
import { marta, now } from './testing/story.ts'

const one = '01a20017-c0c8-72f6-9f4b-000000000001'
const other = '01a20017-c0c8-72f6-9f4b-000000000002'
const told = { one, other, by: marta, now }
const free = { mayAdd: true, linked: false, links: [0, 0] }

describe('two cases are linked', () => {
  test.each([
    ['related', 'related'],
    ['follows', 'followedBy'],
    ['duplicate', 'duplicate'],
  ] as const)('%s, and the other tells it as %s', (how, seenFromThere) =>
    expect(linkCases({ ...told, how }, free)).toEqual({
      one: [{ kind: 'CaseLinked', other, how, by: marta, at: now }],
      other: [{ kind: 'CaseLinked', other: one, how: seenFromThere, by: marta, at: now }],
    }),
  )

  test('not with itself', () =>
    expect(linkCases({ ...told, other: one, how: 'related' }, free)).toMatchObject({ code: 'linked-with-itself', kind: 'invalid' }))

  test('not twice, however they belong together', () =>
    expect(linkCases({ ...told, how: 'duplicate' }, { ...free, linked: true })).toMatchObject({ code: 'linked-already', kind: 'conflict' }))

  test.each([[[MOST_LINKS, 0]], [[0, MOST_LINKS]]])('not when either is linked with as many as can be: %j', (links) =>
    expect(linkCases({ ...told, how: 'related' }, { ...free, links })).toMatchObject({ code: 'links-full', facts: { most: MOST_LINKS } }),
  )

  test('the last that fits', () =>
    expect(linkCases({ ...told, how: 'related' }, { ...free, links: [MOST_LINKS - 1, MOST_LINKS - 1] })).toHaveProperty('one'))

  test('by nobody who may not write in both: neither case is there for them', () =>
    expect(linkCases({ ...told, how: 'related' }, { ...free, mayAdd: false })).toMatchObject({ kind: 'missing', code: 'not-found' }))
})

describe('a link is taken away', () => {
  test('on both sides', () =>
    expect(unlinkCases(told, { mayAdd: true, linked: true })).toEqual({
      one: [{ kind: 'CaseUnlinked', other, by: marta, at: now }],
      other: [{ kind: 'CaseUnlinked', other: one, by: marta, at: now }],
    }))

  test('once: who comes second changes nothing', () =>
    expect(unlinkCases(told, { mayAdd: true, linked: false })).toEqual({ one: [], other: [] }))

  test('by nobody who may not write in both', () =>
    expect(unlinkCases(told, { mayAdd: false, linked: true })).toMatchObject({ code: 'not-found' }))
})
