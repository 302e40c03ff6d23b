import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Area, evolveArea, ownArea, pastArea, unregisteredArea } from './area.ts'
import { changeArea } from './changing-areas.ts'

const initial: Area = null
const { given } = scenario({ initial, evolve: evolveArea, decide: changeArea })
const free = { nameTaken: false }
const asIs = { name: 'Averías', acceptMinutes: 60, takesCases: true }

test('an area gets another name and time', () => {
  const change = { ...asIs, name: 'Taller', acceptMinutes: 30 }
  given(ownArea('Averías', 60))
    .when(change, free)
    .then({ kind: 'AreaChanged', ...change })
})
test('an area that an import found takes relays when somebody says so', () =>
  given(pastArea('Averías'))
    .when(asIs, free)
    .then({ kind: 'AreaChanged', ...asIs }))
test('what is the same is no change', () => given(ownArea('Averías', 60)).when(asIs, free).then())
test('two areas never have one name', () => given(ownArea('Taller', 60)).when(asIs, { nameTaken: true }).refused('area-name-taken'))
test('where nothing was registered stays as it is', () => given(unregisteredArea('Sin registrar')).when(asIs, free).refused('not-found'))
test('an area that is not there is not found', () => given().when(asIs, free).refused('not-found'))
