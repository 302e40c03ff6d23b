import assert from 'node:assert/strict'
import { test } from 'vitest'
import { requestOf } from '#web/core/request.ts'

const id = '0193a5b0-7c1e-7000-8000-000000000001'

test('a part of the path is taken out of the input', () => {
  const asked = requestOf({ method: 'POST', path: '/api/cases/:id/notes' }, { id, text: 'Falta el número de serie' })
  assert.deepEqual(asked, { url: `/api/cases/${id}/notes`, body: '{"text":"Falta el número de serie"}' })
})

test('a GET carries its input in the query, without what is not said', () => {
  const asked = requestOf({ method: 'GET', path: '/api/cases' }, { box: 'mine', after: undefined, limit: 50 })
  assert.deepEqual(asked, { url: '/api/cases?box=mine&limit=50', body: null })
})

test('a part of the path cannot lead elsewhere', () => {
  const asked = requestOf({ method: 'GET', path: '/api/cases/:id' }, { id: '../people?x=1' })
  assert.equal(asked.url, '/api/cases/..%2Fpeople%3Fx%3D1')
})

test('a POST without input still sends an object', () => {
  assert.deepEqual(requestOf({ method: 'POST', path: '/api/log-outs' }, {}), { url: '/api/log-outs', body: '{}' })
})
