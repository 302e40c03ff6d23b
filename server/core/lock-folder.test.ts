import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { takeLock } from './lock-folder.mjs'
import { isAlive, markOf } from './process-marks.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'remo-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('one at a time holds the lock', async () => {
  let [inside, most, turns] = [0, 0, 0]
  const visit = async () => {
    const lock = await takeLock(join(folder, 'lock'))
    most = Math.max(most, ++inside)
    await new Promise((resolve) => setTimeout(resolve, 5))
    inside--
    turns++
    lock.release()
  }
  await Promise.all(Array.from({ length: 8 }, visit))
  expect({ most, turns, left: readdirSync(folder) }).toEqual({ most: 1, turns: 8, left: [] })
})

test('the lock of a dead process is free, also when its number lives again', async () => {
  mkdirSync(join(folder, 'lock'))
  writeFileSync(join(folder, 'lock', '999999999-1-aa'), '')
  writeFileSync(join(folder, 'lock', `${process.pid}-1-aa`), '')
  const told: number[] = []
  const lock = await takeLock(join(folder, 'lock'), { onWait: (pid) => told.push(pid) })
  lock.release()
  expect(told).toEqual([])
})

test('a helper that outlives its holder keeps the lock until it ends', async () => {
  const helper = spawn('sleep', ['60'])
  mkdirSync(join(folder, 'lock'))
  writeFileSync(join(folder, 'lock', `${markOf(helper.pid ?? 0)}-aa`), '')
  let waitedFor: number | undefined
  const taking = takeLock(join(folder, 'lock'), {
    onWait: (pid) => {
      waitedFor = pid
      helper.kill()
    },
  })
  await once(helper, 'exit')
  ;(await taking).release()
  expect(waitedFor).toBe(helper.pid)
})

test('a process is known by its number and its start', () => {
  expect(isAlive(markOf(process.pid))).toBe(true)
  expect(isAlive(`${markOf(process.pid)}-anything`)).toBe(true)
  expect(isAlive(`${process.pid}-1`)).toBe(false)
  expect(isAlive(markOf(999999999))).toBe(false)
  expect(isAlive('not a mark')).toBe(false)
})
