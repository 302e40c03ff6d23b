import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, test } from 'vitest'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { visitor } from '#server/testing/visitor.ts'

const founding = {
  organisation: 'Cable Sur',
  name: 'Marta',
  email: 'marta@example.org',
  password: 'un faro en la niebla',
  language: 'es',
  areas: ['Ventas', 'Averías'],
}

// A house is set up once: each test has its own.
let house: TestHouse
beforeEach(async () => {
  house = await testHouse()
})
afterEach(() => house.close())
const somebody = (cookie?: string) => visitor(house, cookie)

describe('setting up', () => {
  test('founds the house, logs the founder in, and works once', async () => {
    const first = await somebody().post('/api/set-up', founding)
    assert.equal(first.status, 200)
    assert.equal(await somebody(first.cookie).get('/api/me'), 200)
    const second = await somebody().post('/api/set-up', { ...founding, organisation: 'Norte' })
    assert.deepEqual([second.status, second.code], [409, 'set-up-done'])
    assert.equal(second.cookie, '')
  })

  test('by two at once founds one house', async () => {
    const answers = await Promise.all([
      somebody().post('/api/set-up', founding),
      somebody().post('/api/set-up', { ...founding, organisation: 'Norte' }),
    ])
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409])
  })

  test('with two areas of one name, or of the name that stands for none, is refused and founds nothing', async () => {
    for (const areas of [
      ['Ventas', 'ventas'],
      ['Ventas', 'Sin registrar'],
    ]) {
      const { status, code } = await somebody().post('/api/set-up', { ...founding, areas })
      assert.deepEqual([status, code], [409, 'area-name-taken'])
    }
    assert.equal((await somebody().post('/api/set-up', founding)).status, 200)
  })

  test('with a password that everybody tries first is refused', async () => {
    for (const password of ['contraseña123', '123456789012', 'aaaaaaaaaaaa', 'Passwordpassword']) {
      const { status, code } = await somebody().post('/api/set-up', { ...founding, password })
      assert.deepEqual([status, code], [400, 'password-too-common'])
    }
  })
})
