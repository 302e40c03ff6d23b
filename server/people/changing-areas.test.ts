import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Area, evolveArea, ownArea, pastArea, unregisteredArea } from './area.ts'
import { changeArea } from './changing-areas.ts'

const initial: Area = null
const { given } = scenario({ initial, evolve: evolveArea, decide: changeArea })
const free = { nameTaken: false }
const named = { name: 'Averías', acceptMinutes: 60, takesCases: true }
const asIs = { ...named, actMinutes: 480, hours: null, words: null }
const does = { content: '01a20017-c0c8-72f6-9f4b-a80671b61ee1', hash: '00' }
const hours = Array.from({ length: 7 }, () => [{ from: 540, to: 840 }])

test('an area gets another name and time', () => {
  const change = { ...named, name: 'Taller', acceptMinutes: 30 }
  given(ownArea('Averías', 60))
    .when({ ...asIs, ...change }, free)
    .then({ kind: 'AreaChanged', ...change })
})
test('an area that an import found takes relays when somebody says so', () =>
  given(pastArea('Averías'))
    .when(asIs, free)
    .then({ kind: 'AreaChanged', ...named }))
test('an area says what it does and when it works, each in an entry of its own', () =>
  given(ownArea('Averías', 60))
    .when({ ...asIs, words: { does }, hours }, free)
    .then({ kind: 'AreaDescribed', words: { does } }, { kind: 'AreaHoursChanged', hours }))
test('an area takes its time to act: a working day until it says otherwise', () =>
  given(ownArea('Averías', 60))
    .when({ ...asIs, actMinutes: 120 }, free)
    .then({ kind: 'AreaTimeToActChanged', actMinutes: 120 }))
test('an area works as the house again, and says no more what it does', () =>
  given(ownArea('Averías', 60), { kind: 'AreaHoursChanged', hours }, { kind: 'AreaDescribed', words: { does } })
    .when({ ...asIs, words: {} }, free)
    .then({ kind: 'AreaDescribed', words: {} }, { kind: 'AreaHoursChanged', hours: null }))
test('what is the same is no change', () => given(ownArea('Averías', 60)).when(asIs, free).then())
test('two areas never have one name', () => given(ownArea('Taller', 60)).when(asIs, { nameTaken: true }).refused('area-name-taken'))
test('where nothing was registered stays as it is', () => given(unregisteredArea('Sin registrar')).when(asIs, free).refused('not-found'))
test('an area that is not there is not found', () => given().when(asIs, free).refused('not-found'))
