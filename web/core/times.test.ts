import assert from 'node:assert/strict'
import { test } from 'vitest'
import { sayIn } from '#web/core/times.ts'

const es = sayIn('es', 'Europe/Madrid')
const en = sayIn('en', 'Europe/Madrid')
const now = new Date('2026-11-21T10:30:00.000Z')

test('what happened a moment ago is one minute old, never none', () => {
  assert.equal(es.age('2026-11-21T10:29:50.000Z', now), '1 min')
})

test('a list says minutes, hours, yesterday, then the day', () => {
  assert.equal(es.age('2026-11-21T10:18:00.000Z', now), '12 min')
  assert.equal(es.age('2026-11-21T08:30:00.000Z', now), '2 h')
  assert.equal(es.age('2026-11-20T08:30:00.000Z', now), 'ayer')
  assert.equal(en.age('2026-11-20T08:30:00.000Z', now), 'yesterday')
  assert.equal(es.age('2026-11-04T08:30:00.000Z', now), '4 nov')
  assert.equal(en.age('2025-11-04T08:30:00.000Z', now), '4 Nov 2025')
})

test('after midnight in Madrid a call of the evening is not yet yesterday for six hours', () => {
  assert.equal(es.age('2026-11-20T22:00:00.000Z', new Date('2026-11-20T23:30:00.000Z')), '1 h')
})

test('a message of today carries its time, an older one its day too', () => {
  assert.equal(es.when('2026-11-21T08:12:00.000Z', now), '9:12')
  assert.equal(es.when('2026-11-20T17:40:00.000Z', now), 'ayer, 18:40')
})

test('a journal says when to the second', () => {
  assert.equal(es.exact('2026-11-21T08:12:04.000Z'), '21 nov 2026, 9:12:04')
  assert.equal(en.exact('2026-11-21T08:12:04.000Z'), '21 Nov 2026, 9:12:04')
})

test('a span has at most two units', () => {
  assert.equal(es.span(40), '40 s')
  assert.equal(es.span(12 * 60), '12 min')
  assert.equal(es.span(100 * 60), '1 h 40')
  assert.equal(es.span(2 * 3600), '2 h')
  assert.equal(es.span(76 * 3600), '3 d 4 h')
})

test('a public key reads in groups of four', () => {
  assert.equal(es.key('4821093755165'), '4821-0937-5516-5')
})
