import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, test } from 'vitest'
import { openSecrets, unwrap, wrap } from './secrets.ts'

const folder = mkdtempSync(join(tmpdir(), 'remo-secrets-'))
const secrets = openSecrets(folder)
afterAll(() => rmSync(folder, { recursive: true }))

test('what is wrapped comes out for its own purpose only, and not changed in any sign', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 20 }), fc.nat(), (value, purpose, which) => {
      const wrapped = wrap(secrets, purpose, value)
      assert.equal(unwrap(secrets, purpose, wrapped), value)
      assert.equal(unwrap(secrets, `${purpose}.`, wrapped), undefined)
      const at = which % (wrapped.length - 1)
      const changed = wrapped.slice(0, at) + (wrapped[at] === 'A' ? 'B' : 'A') + wrapped.slice(at + 1)
      assert.equal(unwrap(secrets, purpose, changed), undefined)
      assert.equal(unwrap(secrets, purpose, value), undefined)
    }),
  ))

test('nobody can count by it: neighbours have nothing in common, and the value is not in it', () => {
  const [one, next] = ['104217', '104218'].map((position) => wrap(secrets, 'live', position))
  assert.notEqual(one?.slice(0, 8), next?.slice(0, 8))
  assert.ok(
    !Buffer.from(one ?? '', 'base64url')
      .toString('latin1')
      .includes('104217'),
  )
})
