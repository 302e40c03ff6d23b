import assert from 'node:assert/strict'
import { createPublicKey, verify as fits } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import canonicalize from 'canonicalize'
import { afterAll, afterEach, beforeAll, beforeEach, test } from 'vitest'
import { clock } from '#server/testing/clock.ts'
import { type Company, company } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { systemActor } from './actor.ts'
import { reading } from './database.ts'
import { lastPosition } from './journal.ts'
import { outsideSeals, sealJournal, sealsOf } from './seals.ts'

let house: TestHouse
let crew: Company
let folder: string
beforeAll(async () => {
  house = await testHouse()
})
beforeEach(async () => {
  crew = await company(house)
  folder = join(mkdtempSync(join(tmpdir(), 'remo-seals-')), 'outside')
})
afterEach(() => {
  clock.setRight()
  rmSync(join(folder, '..'), { recursive: true })
})
afterAll(() => house.close())

const seal = () => sealJournal(house.database, crew.organisation, { key: house.secrets.sealKey, folder })
const look = <T>(work: Parameters<typeof reading<T>>[2]) => reading(house.database, systemActor(crew.organisation, 'test'), work)

test('a seal covers all entries since the one before, and follows it', async () => {
  const first = await seal()
  const position = await look(lastPosition)
  assert.deepEqual(
    [first?.number, first?.firstPosition, first?.lastPosition, first?.entries, first?.previousHash],
    [1, 1, position, position, null],
  )
  await crew.sales.post('/api/customers', { name: 'Ana Ruiz' })
  clock.moveByDays(1)
  const second = await seal()
  assert.deepEqual(
    [second?.number, second?.firstPosition, second?.lastPosition, second?.previousHash],
    [2, position + 1, position + 1, first?.hash],
  )
  assert.deepEqual(await look(sealsOf), [first, second])
})

test('there is one seal a day, however often it is asked for, and however many ask at once', async () => {
  await Promise.all(Array.from({ length: 6 }, () => seal().catch(() => undefined)))
  assert.equal(await seal(), undefined)
  assert.equal((await look(sealsOf)).length, 1)
})

test('a day on which nothing happened is sealed too: that nothing was there is proved', async () => {
  await seal()
  clock.moveByDays(1)
  assert.equal((await seal())?.entries, 0)
})

test('the copy outside is signed, and says the same as the table', async () => {
  const made = await seal()
  const [name] = readdirSync(folder)
  const { hash, signature, publicKey, ...body } = JSON.parse(readFileSync(join(folder, name ?? ''), 'utf8'))
  assert.deepEqual({ ...body, hash, signature }, made)
  assert.ok(fits(null, Buffer.from(canonicalize(body) ?? ''), createPublicKey(publicKey), Buffer.from(signature, 'hex')))
  assert.deepEqual(outsideSeals(crew.organisation, folder), [{ ...made, publicKey }])
})

test('a copy that was not written before a death is written the next time', async () => {
  await seal()
  const [name = ''] = readdirSync(folder)
  rmSync(join(folder, name))
  assert.equal(await seal(), undefined)
  assert.ok(existsSync(join(folder, name)))
})

test('of another organisation nothing is in it', async () => {
  await seal()
  assert.deepEqual(outsideSeals((await company(house)).organisation, folder), [])
})
