import assert from 'node:assert/strict'
import { test } from 'vitest'
import { Password } from '#contract/people.ts'
import { isCommonPassword } from './common-passwords.ts'
import { fitsPassword, hashPassword } from './password.ts'

test('a password fits its own hash and no other', async () => {
  const kept = await hashPassword('una contraseña larga')
  assert.equal(await fitsPassword('una contraseña larga', kept), true)
  assert.equal(await fitsPassword('una contraseña larga ', kept), false)
  assert.equal(await fitsPassword('una contraseña larga', await hashPassword('otra contraseña larga')), false)
})

test('the same password is kept in two ways, and never as it is', async () => {
  const [one, other] = await Promise.all([hashPassword('una contraseña larga'), hashPassword('una contraseña larga')])
  assert.notEqual(one, other)
  assert.match(one, /^argon2id\$/)
  assert.ok(!one.includes('larga'))
})

test('nobody comes in where no password is kept', async () => {
  for (const kept of [null, undefined]) assert.equal(await fitsPassword('', kept), false)
})

test('twelve characters are asked for, and at most 128', () => {
  assert.equal(Password.safeParse('elevenchars').success, false)
  assert.equal(Password.safeParse('twelve chars').success, true)
  assert.equal(Password.safeParse('x'.repeat(129)).success, false)
})

test('passwords that everybody knows are told from others', () => {
  for (const known of [
    'password1234',
    'Password2026!',
    'contraseña123',
    '123456789012',
    'aaaaaaaaaaaa',
    'abababababab',
    'qwertyuiop12',
    'Remo20262026',
  ])
    assert.equal(isCommonPassword(known), true, known)
  for (const own of ['una contraseña larga', 'correct horse battery', 'R3mo-y-4-amigos-más'])
    assert.equal(isCommonPassword(own), false, own)
})
