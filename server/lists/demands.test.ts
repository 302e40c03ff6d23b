import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { changeDemands, type Demands, type DemandsEntry, evolveDemands } from './demands.ts'

const initial: Demands = []
const { given } = scenario<Demands, DemandsEntry, { demands: Demands }, [{ isOwnArea: boolean; fieldsThere: boolean }]>({
  initial,
  evolve: evolveDemands,
  decide: changeDemands,
})
const facts = { isOwnArea: true, fieldsThere: true }
const asked: DemandsEntry = { kind: 'DemandsChanged', demands: ['kind', 'phone'] }

test('an area says what it needs before it takes a case', () =>
  given()
    .when({ demands: ['phone', 'kind'] }, facts)
    .then(asked))

test('the same in another order is no change, and nothing is less than before', () => {
  given(asked)
    .when({ demands: ['phone', 'kind'] }, facts)
    .then()
  given(asked).when({ demands: [] }, facts).then({ kind: 'DemandsChanged', demands: [] })
})

test('what is no area of the house, and a field that is not there, are not found', () => {
  given()
    .when({ demands: ['kind'] }, { ...facts, isOwnArea: false })
    .refused('not-found')
  given()
    .when({ demands: ['kind'] }, { ...facts, fieldsThere: false })
    .refused('not-found')
})
