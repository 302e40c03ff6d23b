import { expect, test } from 'vitest'
import { availabilityAt } from './availability.ts'

const [sales, ana, luis] = ['sales', 'ana', 'luis']
const officeDay = [{ from: 540, to: 1_080 }]
const office = [officeDay, officeDay, officeDay, officeDay, officeDay, [], []]
const mornings = Array.from({ length: 7 }, () => [{ from: 480, to: 840 }])
const house = { zone: 'Europe/Madrid', hours: office, holidays: new Set(['2026-12-08']) }
const monday = { morning: '2026-11-23T10:00:00.000Z', afternoon: '2026-11-23T15:00:00.000Z', evening: '2026-11-23T20:00:00.000Z' }

const at = (now: string, hours: typeof office | null = null) =>
  availabilityAt(now, {
    house,
    areas: [{ id: sales, hours }],
    workers: [
      { id: ana, areas: [sales], hours: null },
      { id: luis, areas: [sales], hours: mornings },
      { id: 'other', areas: ['repairs'], hours: null },
    ],
  })[0]

test('an area works as the house, with whoever works there at that hour', () => {
  expect(at(monday.morning)).toEqual({ area: sales, open: true, opensAt: monday.morning, onDuty: [ana, luis] })
  expect(at(monday.afternoon)).toMatchObject({ open: true, onDuty: [ana] })
})
test('out of hours it says when it works again, holidays of the house included', () => {
  expect(at(monday.evening)).toEqual({ area: sales, open: false, opensAt: '2026-11-24T08:00:00.000Z', onDuty: [] })
  expect(at('2026-12-07T20:00:00.000Z', mornings)).toMatchObject({ open: false, opensAt: '2026-12-09T07:00:00.000Z' })
})
test('an area without any hour never works, and says so', () =>
  expect(
    at(
      monday.morning,
      office.map(() => []),
    ),
  ).toMatchObject({ open: false, opensAt: null }))
