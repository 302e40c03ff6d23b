import { test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { bringBack, putAway } from './arranging.ts'
import { evolveItem, type Item, type ItemAdded } from './list-item.ts'
import { addItem, changeItem } from './naming.ts'

const initial: Item = null
const free = { nameTaken: false }
const breakdown: ItemAdded = {
  kind: 'ItemAdded',
  list: 'kinds',
  place: 1,
  name: { es: 'Avería', en: null },
  of: null,
  standsFor: null,
  colour: null,
  field: null,
}
const solved: ItemAdded = { ...breakdown, list: 'endings', name: { es: null, en: 'Solved' }, standsFor: 'solved' }

const adding = scenario({
  initial,
  evolve: evolveItem,
  decide: (_none, command: Parameters<typeof addItem>[0], facts: typeof free) => addItem(command, facts),
}).given()
const changing = scenario({ initial, evolve: evolveItem, decide: changeItem })

test('an item has a name in one language or both', () =>
  adding.when({ list: 'kinds', place: 1, named: { name: { es: 'Avería' } } }, free).then(breakdown))

test('nothing of a list has the name of something else', () =>
  adding.when({ list: 'kinds', place: 1, named: { name: { es: 'Avería' } } }, { nameTaken: true }).refused('name-taken'))

test('an ending stands for one of the five, so that figures can be compared', () => {
  const named = { name: { en: 'Solved' } }
  adding.when({ list: 'endings', place: 1, named: { ...named, standsFor: 'solved' } }, free).then(solved)
  adding.when({ list: 'endings', place: 1, named }, free).refused('fields-wrong', { fields: [{ path: 'standsFor', code: 'required' }] })
})

test('what has no meaning in a list is told by its name', () =>
  adding
    .when({ list: 'stages', place: 1, named: { name: { en: 'Buys' }, standsFor: 'solved', colour: 'sea' } }, free)
    .refused('fields-wrong', {
      fields: [
        { path: 'standsFor', code: 'not-here' },
        { path: 'colour', code: 'not-here' },
      ],
    }))

test('an item gets another name, and the same name is no change', () => {
  const { kind: _, list: __, place: ___, ...content } = breakdown
  changing
    .given(breakdown)
    .when({ name: { es: 'Avería', en: 'Breakdown' } }, free)
    .then({ kind: 'ItemChanged', ...content, name: { es: 'Avería', en: 'Breakdown' } })
  changing
    .given(breakdown)
    .when({ name: { es: 'Avería' } }, free)
    .then()
})

test('what is put away comes back as it was', () => {
  const now = '2026-11-22T09:00:00.000Z'
  const away = scenario({ initial, evolve: evolveItem, decide: putAway })
  away.given(breakdown).when({ now }).then({ kind: 'ItemPutAway', at: now })
  away.given(breakdown, { kind: 'ItemPutAway', at: now }).when({ now }).then()
  const back = scenario({ initial, evolve: evolveItem, decide: (state: Item, _command: null) => bringBack(state) })
  back.given(breakdown, { kind: 'ItemPutAway', at: now }).when(null).then({ kind: 'ItemBroughtBack' })
  back.given(breakdown).when(null).then()
})
