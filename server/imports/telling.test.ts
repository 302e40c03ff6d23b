import fc from 'fast-check'
import { expect, test } from 'vitest'
import { noPast, type PastStep, type Telling, tellSteps } from './telling.ts'

let made = 0
const telling: Telling = { import: 'batch', unregistered: 'unregistered', newId: () => `handoff-${made++}` }

const steps = (areas: readonly (string | null)[]): PastStep[] =>
  areas.map((area, index) => ({
    name: `row-${index}#1`,
    at: new Date(index * 60_000).toISOString(),
    activity: 'Active',
    area,
    person: null,
    closes: false,
    words: {},
  }))
const areas = fc.array(fc.constantFrom('A', 'B', 'C', null), { maxLength: 40 })

test('relays go from one named area to the next that is named, whatever is missing between', () =>
  fc.assert(
    fc.property(areas, (some) => {
      const { entries, handoffs } = tellSteps(noPast, steps(some), telling)
      const named = some.filter((area, index, all) => area !== null && area !== all.slice(0, index).findLast((before) => before !== null))
      const relays = entries.filter((entry) => entry.kind === 'HandoffImported')
      expect(relays.map(({ from, to }) => [from, to])).toEqual(named.slice(1).map((to, index) => [named[index], to]))
      expect(handoffs).toBe(relays.length)
    }),
  ))

test('every row leaves one step, and those without an area are counted', () =>
  fc.assert(
    fc.property(areas, (some) => {
      const { entries, unregistered } = tellSteps(noPast, steps(some), telling)
      const told = entries.filter((entry) => entry.kind === 'StepImported')
      expect(told.map(({ area }) => area)).toEqual(some)
      expect(told.filter(({ holder }) => holder === 'unregistered').length).toBe(unregistered)
    }),
  ))

test('told in two parts, a case has the same entries as told at once', () =>
  fc.assert(
    fc.property(areas, fc.nat(40), (some, at) => {
      const tell = (past: typeof noPast, part: PastStep[]) => {
        made = 0
        return tellSteps(past, part, { ...telling, newId: () => 'handoff' })
      }
      const all = steps(some)
      const first = tell(noPast, all.slice(0, at))
      const second = tell(first.past, all.slice(at))
      expect([...first.entries, ...second.entries]).toEqual(tell(noPast, all).entries)
    }),
  ))

test('a row older than what was told moves nothing', () => {
  const past = { lastArea: 'A', lastAt: '2016-03-01T00:00:00.000Z', takenOn: false }
  const { entries, past: after } = tellSteps(past, steps(['B']), telling)
  expect(entries).toMatchObject([{ kind: 'StepImported', area: 'B', holder: null }])
  expect(after).toEqual(past)
})

test('what people here took on, its source no longer moves', () => {
  const past = { lastArea: 'A', lastAt: null, takenOn: true }
  expect(tellSteps(past, steps(['B', null]), telling).entries).toMatchObject([{ holder: null }, { holder: null }])
})
