import { expect, test } from 'vitest'
import { scenario } from '#server/core/testing/scenario.ts'
import { arrangeWork, comeOnDuty, goOffDuty, offDutyAt } from './duty.ts'
import { evolvePerson, type Person, type PersonEntry, type RoleInArea } from './person.ts'

const [ana, luis, sales, repairs] = ['1', '2', '3', '4'].map((last) => `01a20017-c0c8-72f6-9f4b-a80671b61ee${last}`)
const [noon, one, two] = ['2026-11-23T12:00:00.000Z', '2026-11-23T13:00:00.000Z', '2026-11-23T14:00:00.000Z'] as const
const inSales: RoleInArea[] = [{ area: sales ?? '', role: 'advisor' }]
const added: PersonEntry = { kind: 'PersonAdded', active: true, language: 'es', areas: inSales, house: [] }
const off = (until: string | null): PersonEntry => ({ kind: 'WentOffDuty', since: noon, until })

const initial: Person = null
const going = scenario({ initial, evolve: evolvePerson, decide: goOffDuty })
const coming = scenario({ initial, evolve: evolvePerson, decide: comeOnDuty })
const arranging = scenario({ initial, evolve: evolvePerson, decide: arrangeWork })

test('off duty until somebody comes back, or until a time', () => {
  going.given(added).when({ until: null, now: noon }).then(off(null))
  going.given(added).when({ until: two, now: noon }).then(off(two))
})
test('another time for the same absence leaves its beginning as it was', () =>
  going.given(added, off(null)).when({ until: two, now: one }).then(off(two)))
test('off duty as before is no change, and until a time that has passed is nothing', () => {
  going.given(added, off(null)).when({ until: null, now: one }).then()
  going.given(added).when({ until: noon, now: noon }).refused('fields-wrong')
})
test('when the time is over a person is on duty by itself: coming back is then no change, going again a new absence', () => {
  expect(offDutyAt({ since: noon, until: one }, one)).toBe(null)
  expect(offDutyAt({ since: noon, until: two }, one)).not.toBe(null)
  coming.given(added, off(one)).when({ now: two }).then()
  coming.given(added, off(two)).when({ now: one }).then({ kind: 'CameOnDuty' })
  going.given(added, off(one)).when({ until: null, now: two }).then({ kind: 'WentOffDuty', since: two, until: null })
})

const arranged = { person: ana ?? '', hours: null, deputy: luis ?? '' }
const comesIn = { hasAccount: true, deputyIs: { active: true, areas: inSales } }
const named: PersonEntry = { kind: 'DeputyNamed', deputy: luis ?? '' }

test('a colleague of the same area stands in', () => arranging.given(added).when(arranged, comesIn).then(named))
test('nobody stands in for themselves, nor who left, nor who works elsewhere', () => {
  arranging
    .given(added)
    .when({ ...arranged, deputy: ana ?? '' }, comesIn)
    .refused('deputy-elsewhere')
  const left = { hasAccount: true, deputyIs: { active: false, areas: inSales } }
  const elsewhere = { hasAccount: true, deputyIs: { active: true, areas: [{ area: repairs ?? '', role: 'lead' as const }] } }
  for (const facts of [left, elsewhere]) arranging.given(added).when(arranged, facts).refused('deputy-elsewhere')
})
test('hours of their own, and none again', () => {
  const hours = Array.from({ length: 7 }, () => [{ from: 540, to: 840 }])
  const kept: PersonEntry = { kind: 'PersonHoursChanged', hours }
  const alone = { hasAccount: true, deputyIs: null }
  arranging
    .given(added)
    .when({ ...arranged, hours, deputy: null }, alone)
    .then(kept)
  arranging
    .given(added, kept)
    .when({ ...arranged, deputy: null }, alone)
    .then({ kind: 'PersonHoursChanged', hours: null })
})
test('who only stands in the imported past works no hours', () =>
  arranging.given(added).when(arranged, { hasAccount: false, deputyIs: null }).refused('without-account'))
