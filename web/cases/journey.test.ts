import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { CaseView, TimelineItem } from '#contract/cases.ts'
import { journeyOf } from '#web/cases/journey.ts'
import { aCase } from '#web/cases/testing/a-case.ts'

const at = '2026-11-21T10:30:00.000Z'
type Told = { kind: TimelineItem['kind']; area: string | null; facts?: Record<string, unknown> }

/** A case whose story is told from its beginning. */
function caseOf(...told: Told[]): CaseView {
  const timeline = told
    .map(({ facts = {}, ...one }, place) => ({ id: String(place), at, person: null, words: {}, facts, ...one }))
    .reverse()
  return { ...aCase, timeline }
}

const opened: Told = { kind: 'CaseOpened', area: 'sales' }
const offered: Told = { kind: 'HandoffOffered', area: 'sales', facts: { handoff: 'h', from: 'sales', to: 'repairs' } }

test('an accepted relay leads from one lane to the other, after the wait of whoever accepted', () => {
  const { lanes, relays, waits } = journeyOf(caseOf(opened, offered, { kind: 'HandoffAccepted', area: 'repairs', facts: { handoff: 'h' } }))
  assert.deepEqual(lanes, ['sales', 'repairs'])
  assert.deepEqual(
    relays.map(({ from, to, told }) => [from.lane, to.lane, told]),
    [[0, 1, true]],
  )
  assert.deepEqual(waits, [{ lane: 1, from: 1, to: 2, how: 'accepted' }])
})

test('a returned relay leaves the case in its lane and draws the way back', () => {
  const { relays, returns, waits } = journeyOf(caseOf(opened, offered, { kind: 'HandoffReturned', area: 'sales', facts: { handoff: 'h' } }))
  assert.deepEqual(relays, [])
  assert.deepEqual(
    returns.map(({ from, to }) => [from.lane, to.lane]),
    [[1, 0]],
  )
  assert.equal(waits[0]?.how, 'returned')
})

test('an offer that nobody has answered waits to the end of the picture', () => {
  const { waits, steps } = journeyOf(caseOf(opened, offered))
  assert.deepEqual(waits, [{ lane: 1, from: 1, to: steps, how: 'waiting' }])
})

test('an imported step whose source names no area stands in the gap', () => {
  const { lanes, relays } = journeyOf(caseOf(opened, { kind: 'StepImported', area: 'unregistered', facts: { area: null } }))
  assert.deepEqual(lanes, ['sales', null])
  assert.equal(relays[0]?.told, false)
})

test('notes are no part of the road', () => {
  assert.equal(journeyOf(caseOf(opened, { kind: 'NoteWritten', area: 'sales' })).steps, 1)
})
