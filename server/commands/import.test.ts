import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importFile, smallLog, smallMap } from '#server/imports/testing/small-logs.ts'
import { company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { importCommand, intoWhat } from './import.ts'

const map = join(mkdtempSync(join(tmpdir(), 'remo-map-')), 'map.json')
writeFileSync(map, JSON.stringify(smallMap))
const log = smallLog('C1,Open,2016-03-01T10:00Z,Sales,Ana,,')
const call = (...args: string[]) => importCommand.run(args)

describe('a wrong call is told in a sentence, before anything is opened', () => {
  test.each([
    [['xes', log], 'Say which format'],
    [['event-log', '--source', 'Desk', '--map', map], 'Name one file'],
    [['event-log', log, log, '--source', 'Desk', '--map', map], 'Name one file'],
    [['event-log', log, '--map', map], '--source: is needed'],
    [['event-log', log, '--source', '', '--map', map], '--source'],
    [['event-log', log, '--source', 'Remo', '--map', map], '--source: is the name for what was made here'],
    [['event-log', log, '--source', 'a\u202Eb', '--map', map], '--source'],
    [['event-log', log, '--source', 'Desk'], '--map: is needed'],
    [['event-log', log, '--source', 'Desk', '--map', map, '--owner', 'nobody'], '--owner'],
    [['event-log', log, '--source', 'Desk', '--map', map, '--again'], "Unknown option '--again'"],
    [['event-log', `${log}.gone`, '--source', 'Desk', '--map', map], 'cannot be read'],
    [['event-log', log, '--source', 'Desk', '--map', `${map}.gone`], 'cannot be read'],
    [['event-log', log, '--source', 'Desk', '--map', log], 'is not JSON'],
  ])('%j', async (args, says) => {
    await expect((async () => call(...args))()).rejects.toMatchObject({ name: 'CallError', message: expect.stringContaining(says) })
  })
})

describe('where the cases go', () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await testHouse()
  })
  afterAll(() => house.close())

  test('without an organisation, one is to be founded; among several, one is to be named', async () => {
    await expect(intoWhat(house.database, { source: 'Desk' })).rejects.toThrow('There is no organisation yet')
    const { organisation, founder } = await company(house, 'Cable Sur')
    expect(await intoWhat(house.database, { source: 'Desk' })).toEqual({ organisation, owner: founder.person })
    await company(house, 'Fibra Norte')
    await expect(intoWhat(house.database, { source: 'Desk' })).rejects.toThrow('"Cable Sur", "Fibra Norte"')
    await expect(intoWhat(house.database, { source: 'Desk', organisation: 'Cable' })).rejects.toThrow('there is no "Cable"')
    expect(await intoWhat(house.database, { source: 'Desk', organisation: 'Cable Sur' })).toEqual({ organisation, owner: founder.person })
  })

  test('the owner is somebody of this organisation', async () => {
    const { sales } = await company(house, 'Luz Este')
    const there = { source: 'Desk', organisation: 'Luz Este' }
    expect(await intoWhat(house.database, { ...there, owner: `${sales.person}@example.org` })).toMatchObject({ owner: sales.person })
    const elsewhere = await company(house, 'Agua Oeste')
    await expect(intoWhat(house.database, { ...there, owner: `${elsewhere.sales.person}@example.org` })).rejects.toThrow('nobody with')
  })

  test('a source is always written the same', async () => {
    const { organisation, founder } = await company(house, 'Gas Centro')
    await importFile({ database: house.database, organisation, owner: founder.person }, log, { source: 'Old Desk' })
    await expect(intoWhat(house.database, { source: 'old desk', organisation: 'Gas Centro' })).rejects.toThrow(
      'there is a source "Old Desk"',
    )
    expect(await intoWhat(house.database, { source: 'Old Desk', organisation: 'Gas Centro' })).toMatchObject({ organisation })
  })
})
