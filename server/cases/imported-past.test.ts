import assert from 'node:assert/strict'
import { test } from 'vitest'
import { type CaseEntry, evolve, noCase } from './case.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const sales = id(1)
const repairs = id(2)
const unregistered = id(3)
const worker = id(4)
const batch = id(5)
const on = (day: number) => `2016-03-0${day}T10:00:00.000Z`

const imported: CaseEntry = {
  kind: 'CaseImported',
  at: on(1),
  by: null,
  key: '0000000000000',
  sourceRecord: id(6),
  holder: sales,
  owner: id(7),
  import: batch,
  words: {},
}
const step = (
  day: number,
  { area = sales, closes = false, moves = true }: { area?: string | null; closes?: boolean; moves?: boolean } = {},
): CaseEntry => ({
  kind: 'StepImported',
  at: on(day),
  by: worker,
  activity: 'Active',
  area,
  holder: moves ? (area ?? unregistered) : null,
  closes,
  import: batch,
  row: `row-${day}`,
  words: {},
})
const after = (...entries: CaseEntry[]) => {
  const state = [imported, ...entries].reduce(evolve, noCase)
  if (state.is === 'unknown') throw new Error('an imported case is known')
  return state
}

test('the first of several closing steps closes an imported case', () => {
  const state = after(step(2, { closes: true }), step(3, { closes: true, area: repairs }))
  assert.equal(state.is === 'closed' && state.closedAt, on(2))
  assert.deepEqual([state.holder, state.holderPerson, state.changedAt], [repairs, worker, on(3)])
})

test('a step that does not close opens an imported case again', () => {
  const state = after(step(2, { closes: true }), step(3, { area: repairs }))
  assert.deepEqual([state.is, state.holder, state.holderPerson], ['open', repairs, worker])
  assert.equal('closedAt' in state, false)
  assert.equal('goalReached' in state, false)
})

test('closed, opened and closed again: it was closed by the last', () => {
  const state = after(step(2, { closes: true }), step(3), step(4, { closes: true }))
  assert.equal(state.is === 'closed' && state.closedAt, on(4))
})

test('whether it helped the customer, nobody says', () => {
  const state = after(step(2, { closes: true }))
  assert.equal(state.is === 'closed' && state.goalReached, 'unsaid')
})

test('where the source names no area, nobody in particular holds the case', () => {
  const state = after(step(2, { area: null }))
  assert.deepEqual([state.holder, state.holderPerson], [unregistered, null])
})

test('a step that is only told moves nothing', () => {
  const closed = after(step(2), step(4, { closes: true }))
  assert.deepEqual(evolve(closed, step(3, { area: repairs, moves: false })), closed)
})

test('a step of the past does not make a note of today older', () => {
  const note: CaseEntry = { kind: 'NoteWritten', at: '2026-11-21T09:00:00.000Z', by: worker, message: batch, mentions: [], words: {} }
  assert.equal(after(note, step(2)).changedAt, note.at)
})
