import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Case, evolve, noCase } from './case.ts'
import { takeCase } from './taking.ts'
import { carmen, closed, marta, morning, now, opened, sales } from './testing/story.ts'

const initial: Case = noCase
const { given } = scenario({ initial, evolve, decide: takeCase })
const byCarmen = { by: carmen, now }

test('somebody of the area that holds a case takes it on themselves', () =>
  given(opened).when(byCarmen, { mayTake: true }).then({ kind: 'CaseTaken', by: carmen, at: now }))

test('nobody of another area takes it', () => given(opened).when(byCarmen, { mayTake: false }).refused('not-the-holder', { holder: sales }))

test('what one has already is not taken again', () => given(opened).when({ by: marta, now }, { mayTake: true }).refused('already-yours'))

test('a closed case is not taken', () =>
  given(opened, closed).when(byCarmen, { mayTake: true }).refused('case-closed', { closedAt: morning }))

test('a case that does not exist is not taken', () => given().when(byCarmen, { mayTake: true }).refused('not-found'))
