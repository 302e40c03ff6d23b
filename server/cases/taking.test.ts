import { describe, test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Case, evolve, noCase } from './case.ts'
import { releaseCase, takeCase } from './taking.ts'
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

describe('a person who leaves an area', () => {
  const { given } = scenario({ initial, evolve, decide: releaseCase })
  const leaving = { person: marta, now }

  test('lets go of the case that they held there', () =>
    given(opened).when(leaving, { mayHold: false }).then({ kind: 'CaseReleased', by: null, at: now }))
  test('keeps it where they still work', () => given(opened).when(leaving, { mayHold: true }).then())
  test('lets go of nothing that somebody else holds', () => given(opened).when({ person: carmen, now }, { mayHold: false }).then())
  test('leaves what is closed as it is', () => given(opened, closed).when(leaving, { mayHold: false }).then())
})
