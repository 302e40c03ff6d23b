import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, expect, test, vi } from 'vitest'
import { keepServer } from '#server/core/postgres/keeping-server.ts'
import type { Server } from '#server/core/postgres/open-server.ts'
import { runningPostmaster } from '#server/core/postgres/postmaster.ts'

const data = join(mkdtempSync(join(tmpdir(), 'remo-keeping-')), 'data')
let server: Server
afterEach(async () => {
  await server.release()
  rmSync(join(data, '..'), { recursive: true, force: true })
})

test('a server that is killed comes back at the same address, with what was committed, and stops with whoever kept it', async () => {
  const told: string[] = []
  server = await keepServer(data, (line) => told.push(line))
  await ask("create table kept as select 'written' as answer")
  process.kill(server.pid, 'SIGKILL')
  await vi.waitFor(async () => expect(await ask('select answer from kept')).toBe('written'), { timeout: 20_000, interval: 100 })
  expect(told).toEqual(['The database has died: starting it again.'])
  await server.release()
  expect(runningPostmaster(join(data, 'postgres'))).toBeNull()
})

async function ask(question: string): Promise<unknown> {
  const client = new Client(server.superuserUrl())
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(question)).rows[0]?.answer
  } finally {
    await client.end()
  }
}
