import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { addHoliday, changeOrganisation, removeHoliday } from './changing-organisation.ts'
import { evolveOrganisation, type Organisation, type OrganisationEntry } from './organisation.ts'

const initial: Organisation = null
const founded: OrganisationEntry = { kind: 'OrganisationFounded', language: 'es' }
const asFounded = { language: 'es', zone: 'Europe/Madrid', country: 'ES', hours: null } as const
const name = { content: '01a20017-c0c8-72f6-9f4b-a80671b61ee1', hash: '00' }
const christmas = { on: '2026-12-25', name }
const added: OrganisationEntry = { kind: 'HolidayAdded', on: christmas.on, words: { name } }

const changing = scenario({ initial, evolve: evolveOrganisation, decide: changeOrganisation })
const adding = scenario({ initial, evolve: evolveOrganisation, decide: addHoliday })
const removing = scenario({ initial, evolve: evolveOrganisation, decide: removeHoliday })

test('a house moves to another zone and works by its clocks', () => {
  const hours = Array.from({ length: 7 }, () => [{ from: 540, to: 840 }])
  const change = { ...asFounded, zone: 'Atlantic/Canary', hours }
  changing
    .given(founded)
    .when({ ...change, name: null })
    .then({ kind: 'OrganisationChanged', ...change })
})
test('another name alone is a change', () =>
  changing
    .given(founded)
    .when({ ...asFounded, name })
    .then({ kind: 'OrganisationChanged', ...asFounded, words: { name } }))
test('what is the same is no change', () =>
  changing
    .given(founded)
    .when({ ...asFounded, name: null })
    .then())
test('a zone whose clocks nobody knows is refused', () =>
  changing
    .given(founded)
    .when({ ...asFounded, zone: 'Europe/Atlantis', name: null })
    .refused('fields-wrong', { fields: [{ path: 'zone', code: 'not-a-zone' }] }))
test('a day becomes a holiday once', () => {
  adding.given(founded).when(christmas).then(added)
  adding.given(founded, added).when(christmas).refused('holiday-there')
})
test('a holiday is taken back, and can come again', () => {
  const removed: OrganisationEntry = { kind: 'HolidayRemoved', on: christmas.on }
  removing.given(founded, added).when(christmas).then(removed)
  adding.given(founded, added, removed).when(christmas).then(added)
  removing.given(founded).when(christmas).refused('not-found')
})
