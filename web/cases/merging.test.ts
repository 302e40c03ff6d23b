import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { CaseView, TimelineItem } from '#contract/cases.ts'
import { type CasePage, refreshedPages, withEarlier } from '#web/cases/merging.ts'
import { aCase, aRow } from '#web/cases/testing/a-case.ts'

const at = '2026-11-21T10:30:00.000Z'
const page = (ids: string[], next: string | null = null): CasePage => ({ cases: ids.map(aRow), next })
const idsOf = (pages: CasePage[] | null) => pages?.map(({ cases }) => cases.map(({ id }) => id).join(' '))

test('a case that comes to the top of a box pushes no other out of sight', () => {
  const pages = refreshedPages([page(['a', 'b'], 'p2'), page(['c', 'd'], 'p3')], page(['x', 'a'], 'p2x'), new Set(['x']))
  assert.deepEqual(idsOf(pages), ['x a', 'b c d'])
  assert.equal(pages?.at(-1)?.next, 'p3')
})

test('a case that left the box leaves the list', () => {
  assert.deepEqual(idsOf(refreshedPages([page(['a', 'b'], 'p2'), page(['c'])], page(['b', 'c'], 'p2x'), new Set(['a']))), ['b c'])
})

test('a case that changed further down cannot be placed from the first page alone', () => {
  assert.equal(refreshedPages([page(['a', 'b'], 'p2'), page(['c'])], page(['a', 'b'], 'p2'), new Set(['c'])), null)
})

test('one page is simply the new one', () => {
  assert.deepEqual(idsOf(refreshedPages([page(['a'])], page(['b', 'a']), new Set(['b']))), ['b a'])
})

const item = (id: number): TimelineItem => ({ id: `case-${id}`, kind: 'NoteWritten', at, person: null, area: null, facts: {}, words: {} })
const view = (versions: number[], olderTimeline: string | null): CaseView => ({
  ...aCase,
  version: versions[0] ?? 0,
  timeline: versions.map(item),
  olderTimeline,
})
const told = ({ timeline, olderTimeline }: CaseView) => [timeline.map(({ id }) => id).join(' '), olderTimeline]

test('what was loaded of the past of a case stays when the case is read anew', () => {
  assert.deepEqual(told(withEarlier(view([5, 4, 3, 2], 'before 2'), view([6, 5, 4], 'before 4'))), [
    'case-6 case-5 case-4 case-3 case-2',
    'before 2',
  ])
})

test('a story never has a gap: what no longer touches is asked for again', () => {
  assert.deepEqual(told(withEarlier(view([3, 2, 1], null), view([9, 8], 'before 8'))), ['case-9 case-8', 'before 8'])
})

test('nothing older was loaded: the new reading is the whole', () => {
  assert.deepEqual(told(withEarlier(view([2, 1], null), view([3, 2, 1], null))), ['case-3 case-2 case-1', null])
})
