import { describe, test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { changeRoles, disablePerson, enablePerson } from './changing.ts'
import { evolvePerson, type Person, type PersonEntry } from './person.ts'

const sales = '01890000-0000-7000-8000-000000000001'
const repairs = '01890000-0000-7000-8000-000000000002'
const marta = '01890000-0000-7000-8000-00000000000a'
const luis = '01890000-0000-7000-8000-00000000000b'

const initial: Person = null
const inSales = { areas: [{ area: sales, role: 'advisor' as const }], house: [] }
const inRepairs = { areas: [{ area: repairs, role: 'lead' as const }], house: [] }
const added: PersonEntry = { kind: 'PersonAdded', active: true, language: 'es', ...inSales }
const administers: PersonEntry = { ...added, house: ['administrator'] }
const ours = { hasAccount: true, othersAdminister: true }

describe('roles', () => {
  const { given } = scenario({ initial, evolve: evolvePerson, decide: changeRoles })

  test('are replaced by others', () =>
    given(added)
      .when(inRepairs, ours)
      .then({ kind: 'RolesChanged', ...inRepairs }))
  test('that are the same, in whatever order, are no change', () => {
    const both = [...inSales.areas, ...inRepairs.areas]
    given({ kind: 'PersonAdded', active: true, language: 'es', areas: both, house: ['auditor', 'cxLead'] })
      .when({ areas: both.toReversed(), house: ['cxLead', 'auditor'] }, ours)
      .then()
  })
  test('always leave somebody who administers', () =>
    given(administers)
      .when(inSales, { ...ours, othersAdminister: false })
      .refused('last-administrator'))
  test('of an administrator may end while another is left', () =>
    given(administers)
      .when(inSales, ours)
      .then({ kind: 'RolesChanged', ...inSales }))
  test('are not for people of the imported past', () =>
    given({ ...added, active: false, areas: [] })
      .when(inSales, { ...ours, hasAccount: false })
      .refused('without-account'))
  test('are not for nobody', () => given().when(inSales, ours).refused('not-found'))
})

describe('access', () => {
  const ending = scenario({ initial, evolve: evolvePerson, decide: disablePerson })
  const giving = scenario({ initial, evolve: evolvePerson, decide: enablePerson })

  test('is ended once', () => {
    ending.given(added).when({ person: luis, by: marta }, ours).then({ kind: 'PersonDisabled' })
    ending.given(added, { kind: 'PersonDisabled' }).when({ person: luis, by: marta }, ours).then()
  })
  test('is ended by somebody else', () => ending.given(administers).when({ person: marta, by: marta }, ours).refused('not-yourself'))
  test('of the last who administers is not ended', () =>
    ending
      .given(administers)
      .when({ person: luis, by: marta }, { ...ours, othersAdminister: false })
      .refused('last-administrator'))
  test('comes back to whom it was taken from', () => {
    giving.given(added, { kind: 'PersonDisabled' }).when(ours).then({ kind: 'PersonEnabled' })
    giving.given(added).when(ours).then()
  })
  test('is nothing that the imported past has', () => {
    ending
      .given(added)
      .when({ person: luis, by: marta }, { ...ours, hasAccount: false })
      .refused('without-account')
    giving.given(added).when({ hasAccount: false }).refused('without-account')
  })
})
