import assert from 'node:assert/strict'
import { test } from 'vitest'
import type { Cell } from './cells.ts'
import { median, summarise } from './report.ts'

const cell = (server: Cell['server'], round: number, perSecond: number): Cell => ({
  server,
  operation: 'read',
  clients: 8,
  round,
  count: 100,
  perSecond,
  p50Ms: 1,
  p95Ms: 2,
  p99Ms: 3,
  serverCpuSeconds: 0.1,
  postgresCpuSeconds: 0.05,
  errors: 0,
  firstError: null,
})

test('a ratio is taken inside a round: a slow minute of the machine harms nobody', () => {
  const [row] = summarise([
    cell('remo', 1, 600),
    cell('bare', 1, 1_000),
    cell('bare', 2, 100),
    cell('remo', 2, 60),
    cell('remo', 3, 900),
    cell('bare', 3, 1_000),
  ])
  assert.equal(row?.ratio, 0.6)
  assert.deepEqual([row?.ratioLowest, row?.ratioHighest], [0.6, 0.9])
  assert.equal(row?.met, true)
})

test('a ratio below its budget is not met', () => {
  const [row] = summarise([cell('remo', 1, 400), cell('bare', 1, 1_000)])
  assert.equal(row?.met, false)
})

test('the median of an even number of rounds lies between the middle ones', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5)
  assert.equal(median([9, 1, 5]), 5)
})
