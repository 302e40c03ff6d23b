import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Case, evolve, noCase } from './case.ts'
import { closeCase, reopenCase } from './closing.ts'
import { closed, luis, marta, morning, now, offered, opened, repairs, sales } from './testing/story.ts'

const initial: Case = noCase
const closing = scenario({ initial, evolve, decide: closeCase })
const reopening = scenario({ initial, evolve, decide: reopenCase })
const solved = { ending: 'solved', goalReached: 'partly', by: marta, now } as const

test('who holds a case closes it, with how it ended and whether the customer reached their goal', () =>
  closing
    .given(opened)
    .when(solved, { mayClose: true })
    .then({ kind: 'CaseClosed', ending: 'solved', goalReached: 'partly', by: marta, at: now, words: {} }))

test('nobody else closes it', () =>
  closing
    .given(opened)
    .when({ ...solved, by: luis }, { mayClose: false })
    .refused('not-the-holder', { holder: sales }))

test('a case on offer is not closed over the head of those who were asked', () =>
  closing.given(opened, offered).when(solved, { mayClose: true }).refused('handoff-pending', { to: repairs }))

test('a closed case is not closed again', () =>
  closing.given(opened, closed).when(solved, { mayClose: true }).refused('case-closed', { closedAt: morning }))

const again = { by: marta, now, reason: 'It broke once more.' }

test('a closed case opens again with whoever reopens it', () =>
  reopening.given(opened, closed).when(again, { mayReopen: true }).then({ kind: 'CaseReopened', by: marta, at: now, words: {} }))

test('only who held it reopens it', () =>
  reopening
    .given(opened, closed)
    .when({ ...again, by: luis }, { mayReopen: false })
    .refused('not-the-holder', { holder: sales }))

test('without a reason nobody reopens it', () =>
  reopening
    .given(opened, closed)
    .when({ ...again, reason: ' ' }, { mayReopen: true })
    .refused('fields-wrong', { fields: [{ path: 'reason', code: 'empty' }] }))

test('an open case is not reopened', () => reopening.given(opened).when(again, { mayReopen: true }).refused('case-open'))

test('a case that does not exist is neither closed nor reopened', () => {
  closing.given().when(solved, { mayClose: true }).refused('not-found')
  reopening.given().when(again, { mayReopen: true }).refused('not-found')
})
