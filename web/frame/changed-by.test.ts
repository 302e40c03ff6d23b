import assert from 'node:assert/strict'
import { test } from 'vitest'
import { changedBy } from '#web/frame/changed-by.ts'

const caseId = '0191e5a0-0000-7000-8000-000000000001'
const customerId = '0191e5a0-0000-7000-8000-000000000002'
// What is overdue follows the times of areas and the hours of the house.
const overdue = [['today'], ['counts'], ['cases', { box: 'overdue' }]]
const nothing = { caseId: null, customerId: null }

test('whatever happens in a case, the case is asked for anew', () => {
  for (const kind of ['CaseOpened', 'MessageSent', 'CaseLinked', 'StepImported'])
    assert.deepEqual(changedBy({ kind, caseId, customerId: null }), { caseId, keys: [] })
})

test('a relay is also counted anew', () => {
  assert.deepEqual(changedBy({ kind: 'HandoffReturned', caseId, customerId: null }), { caseId, keys: [['relays']] })
})

test('a customer is asked for anew by their own id', () => {
  assert.deepEqual(changedBy({ kind: 'CustomerRegistered', caseId: null, customerId }).keys, [['customer', customerId], ['customers']])
})

test('a new area and a new person are known to everybody', () => {
  assert.deepEqual(changedBy({ kind: 'AreaAdded', ...nothing }).keys, [['areas'], ['availability'], ...overdue])
  assert.deepEqual(changedBy({ kind: 'PersonAdded', ...nothing }).keys, [['people'], ['availability']])
})

test('what an administrator changes is known to everybody, and other roles change all that one sees', () => {
  assert.deepEqual(changedBy({ kind: 'AreaChanged', ...nothing }).keys, [['areas'], ['availability'], ...overdue])
  for (const kind of ['ItemAdded', 'ItemPutAway', 'DemandsChanged']) assert.deepEqual(changedBy({ kind, ...nothing }).keys, [['lists']])
  for (const kind of ['PersonDisabled', 'PersonEnabled', 'LinkMade', 'WentOffDuty', 'CameOnDuty', 'DeputyNamed', 'PersonHoursChanged'])
    assert.deepEqual(changedBy({ kind, ...nothing }).keys, [['people'], ['availability']])
  assert.deepEqual(changedBy({ kind: 'RolesChanged', ...nothing }).keys, [[]])
})

test('the settings of the house are known to everybody', () => {
  for (const kind of ['OrganisationChanged', 'HolidayAdded', 'HolidayRemoved'])
    assert.deepEqual(changedBy({ kind, ...nothing }).keys, [['organisation'], ['me'], ['availability'], ...overdue])
})

test('too much to tell one by one is everything', () => {
  assert.deepEqual(changedBy({ kind: 'Everything', ...nothing }).keys, [[]])
})

test("a colleague's choice of theme changes nothing here", () => {
  assert.deepEqual(changedBy({ kind: 'PreferencesKept', ...nothing }), { keys: [] })
})
