import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replays } from '#server/app.ts'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { carryOut, deeds } from '#server/testing/random-work.ts'
import { verify } from './verify.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})
afterAll(() => house.close())

test('whatever people do, in whatever order, replay equals the tables', async () => {
  await fc.assert(
    fc.asyncProperty(deeds(20), async (list) => {
      const { organisation, ...rest } = await company(house, 'Cable Este')
      await carryOut(house, { organisation, ...rest }, list)
      const { differences } = await verify(house.database, [organisation], { sealsFolder: undefined, replays, progress: () => {} })
      expect(differences).toEqual([])
    }),
    { numRuns: 12 },
  )
}, 180_000)
