import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { ListItem, OwnField } from '#contract/lists.ts'
import { scenario } from '#server/core/testing/scenario.ts'
import { type Case, type CaseEntry, evolve, noCase } from './case.ts'
import { clashes, describeCase } from './describing.ts'
import type { DescriptionChanges } from './description.ts'
import { closed, luis, marta, morning, now, opened, sales } from './testing/story.ts'

const id = (n: number) => `01a20017-0000-7000-8000-${String(n).padStart(12, '0')}`
const lists = {
  breakdown: id(31),
  complaint: id(32),
  storm: id(33),
  price: id(34),
  old: id(35),
  vip: id(36),
  serial: id(37),
  cost: id(38),
  years: id(39),
}
const item = (of: string, list: ListItem['list'], more: Partial<ListItem> = {}): ListItem => ({
  id: of,
  version: 1,
  list,
  name: { es: 'Nombre', en: null },
  of: null,
  standsFor: null,
  colour: null,
  putAwayAt: null,
  ...more,
})
const field = (of: string, holds: OwnField['holds'], more: Partial<OwnField> = {}): OwnField => ({
  id: of,
  version: 1,
  kind: lists.breakdown,
  name: { es: 'Campo', en: null },
  help: { es: null, en: null },
  holds,
  currency: holds === 'money' ? 'EUR' : null,
  choices: [],
  requiredToClose: false,
  putAwayAt: null,
  ...more,
})
const known = {
  mayDescribe: true,
  items: [
    item(lists.breakdown, 'kinds'),
    item(lists.complaint, 'kinds'),
    item(lists.storm, 'reasons', { of: lists.breakdown }),
    item(lists.price, 'reasons'),
    item(lists.old, 'stages', { putAwayAt: morning }),
    item(lists.vip, 'tags'),
  ],
  fields: [field(lists.serial, 'text'), field(lists.cost, 'money'), field(lists.years, 'number', { kind: lists.complaint })],
}

const initial: Case = noCase
const { given } = scenario({ initial, evolve, decide: describeCase })
const says = (changes: Parameters<typeof describeCase>[1]['changes']) => ({ changes, by: marta, now })
const described = (changes: DescriptionChanges): CaseEntry => ({ kind: 'CaseDescribed', changes, by: marta, at: now, words: {} })
const aBreakdown: CaseEntry = {
  ...described({ kind: lists.breakdown, reason: lists.storm, priority: 'high', tags: [lists.vip] }),
  at: morning,
}

test('what is said of a case is kept, and what was so already is no change', () => {
  const all = { kind: lists.breakdown, reason: lists.storm, priority: 'high' as const, tags: [lists.vip] }
  given(opened).when(says(all), known).then(described(all))
  given(opened, aBreakdown).when(says(all), known).then()
  given(opened, aBreakdown)
    .when(says({ priority: 'urgent', tags: [lists.vip] }), known)
    .then(described({ priority: 'urgent' }))
})

test('null empties, and a case is described when it is closed, too', () => {
  given(opened, aBreakdown)
    .when(says({ reason: null, tags: [] }), known)
    .then(described({ reason: null, tags: [] }))
  given(opened, closed)
    .when(says({ kind: lists.complaint }), known)
    .then(described({ kind: lists.complaint }))
})

test('a reason of another kind does not fit, and one that no longer fits goes with its kind', () => {
  given(opened)
    .when(says({ kind: lists.complaint, reason: lists.storm }), known)
    .refused('fields-wrong', { fields: [{ path: 'about.reason', code: 'not-of-kind' }] })
  given(opened, aBreakdown)
    .when(says({ kind: lists.complaint }), known)
    .then(described({ kind: lists.complaint, reason: null }))
  given(opened, aBreakdown)
    .when(says({ kind: lists.complaint, reason: lists.price }), known)
    .then(described({ kind: lists.complaint, reason: lists.price }))
})

test('what was put away is not chosen any more', () =>
  given(opened)
    .when(says({ stage: lists.old }), known)
    .refused('fields-wrong', { fields: [{ path: 'about.stage', code: 'put-away' }] }))

test('what is in another list, or in none, is not there', () => {
  given(opened)
    .when(says({ kind: lists.vip }), known)
    .refused('not-found')
  given(opened)
    .when(says({ tags: [id(99)] }), known)
    .refused('not-found')
})

test('an own field is of the kind of the case, and a wrong value names its field', () => {
  const cost = { minor: 4_500, currency: 'EUR' as const }
  given(opened, aBreakdown)
    .when(says({ fields: { [lists.cost]: cost } }), known)
    .then(described({ fields: { [lists.cost]: cost } }))
  given(opened, aBreakdown)
    .when(says({ fields: { [lists.cost]: 45, [lists.years]: 3 } }), known)
    .refused('fields-wrong', {
      fields: [
        { path: `about.fields.${lists.cost}`, code: 'wrong-type', expected: 'money' },
        { path: `about.fields.${lists.years}`, code: 'not-of-kind' },
      ],
    })
})

test('texts leave the entry to their words', () =>
  given(opened, aBreakdown)
    .when(says({ fields: { [lists.serial]: 'X-2000' } }), known)
    .then(described({})))

test('who neither holds the case nor is offered it does not describe it', () =>
  given(opened)
    .when(says({ priority: 'low' }), { ...known, mayDescribe: false })
    .refused('not-the-holder', { holder: sales }))

test('two who say different things do not clash; of the same, the later one is shown who was first', () => {
  const theirs = { ...described({ priority: 'low', fields: { [lists.cost]: null } }), by: luis }
  const withText = { ...described({}), words: { [lists.serial]: { content: id(50), hash: '' } } }
  const since = [theirs, withText].flatMap((entry) => (entry.kind === 'CaseDescribed' ? [entry] : []))
  assert.deepEqual(clashes({ tags: [], kind: null }, since), [])
  assert.deepEqual(clashes({ priority: 'urgent', tags: [] }, since), [{ field: 'priority', by: luis, at: now }])
  assert.deepEqual(
    clashes({ fields: { [lists.cost]: null, [lists.serial]: 'X' } }, since).map(({ field: of }) => of),
    [`fields.${lists.cost}`, `fields.${lists.serial}`],
  )
})
