import { describe, test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Case, evolve, noCase } from './case.ts'
import { assignCase, releaseCase, takeCase } from './taking.ts'
import { carmen, closed, luis, marta, morning, now, opened, sales } from './testing/story.ts'

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

describe('a case that is given', () => {
  const { given } = scenario({ initial, evolve, decide: assignCase })
  const colleague = { mayAssign: true, worksThere: true }
  const toLuis = { to: luis, by: carmen, now }

  test('to a colleague of the area is held by them', () =>
    given(opened).when(toLuis, colleague).then({ kind: 'CaseAssigned', to: luis, by: carmen, at: now }))
  test('to nobody waits in its area', () =>
    given(opened)
      .when({ ...toLuis, to: null }, colleague)
      .then({ kind: 'CaseReleased', by: carmen, at: now }))
  test('to whoever holds it already changes nothing', () =>
    given(opened)
      .when({ ...toLuis, to: marta }, colleague)
      .then())
  test('goes to nobody of another area', () =>
    given(opened)
      .when(toLuis, { ...colleague, worksThere: false })
      .refused('works-elsewhere', { person: luis, area: sales }))
  test('is given by nobody of another area', () =>
    given(opened)
      .when(toLuis, { ...colleague, mayAssign: false })
      .refused('not-the-holder', { holder: sales }))
  test('is open', () => {
    given(opened, closed).when(toLuis, colleague).refused('case-closed', { closedAt: morning })
    given().when(toLuis, colleague).refused('not-found')
  })
})

describe('a person who leaves an area', () => {
  const { given } = scenario({ initial, evolve, decide: releaseCase })
  const leaving = { person: marta, now }

  test('lets go of the case that they held there', () =>
    given(opened).when(leaving, { mayHold: false }).then({ kind: 'CaseReleased', person: leaving.person, by: null, at: now }))
  test('keeps it where they still work', () => given(opened).when(leaving, { mayHold: true }).then())
  test('lets go of nothing that somebody else holds', () => given(opened).when({ person: carmen, now }, { mayHold: false }).then())
  test('leaves what is closed as it is', () => given(opened, closed).when(leaving, { mayHold: false }).then())
})
