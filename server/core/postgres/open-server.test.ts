import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openServer, type Server } from '#server/core/postgres/open-server.ts'
import { programPath } from '#server/core/postgres/programs.ts'
import { runnerFor } from '#server/core/postgres/runner.ts'

let data: string
const opened: Server[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'remo-opening-')), 'data')
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of opened.splice(0)) await server.release()
  rmSync(join(data, '..'), { recursive: true, force: true })
})

test('the first who opens a data folder makes the database and starts its server, on a socket only its user reaches', async () => {
  const server = await open()
  expect(server.startedHere).toBe(true)
  expect(await ask(server, "select current_setting('listen_addresses') || current_setting('TimeZone') as answer")).toBe('UTC')
  expect(await ask(server, "select current_setting('data_checksums') as answer")).toBe('on')
  await expect(new Client(server.url('remo', 'postgres', 'guessed')).connect()).rejects.toThrow(/password authentication failed/)
})

test('a second opener shares the server, and the first leaves it to the second', async () => {
  const first = await open()
  const second = await open()
  expect(second).toMatchObject({ startedHere: false, pid: first.pid, socketFolder: first.socketFolder })
  await first.release()
  expect(await ask(second, 'select 1 as answer')).toBe(1)
  await second.release()
  await expect(ask(second, 'select 1 as answer')).rejects.toThrow()
  expect(existsSync(second.socketFolder)).toBe(false)
})

test('several who open at the same time share one server', async () => {
  const servers = await Promise.all([open(), open(), open(), open()])
  expect(new Set(servers.map(({ pid }) => pid)).size).toBe(1)
  expect(servers.filter(({ startedHere }) => startedHere)).toHaveLength(1)
})

test('what was written is there after a stop and a new start', async () => {
  const first = await open()
  await ask(first, "create table kept as select 'written' as answer")
  await first.release()
  expect(await ask(await open(), 'select answer from kept')).toBe('written')
})

test('a killed opener leaves its server to the next, who stops it at the end', async () => {
  const pid = await openElsewhere()
  children[0]?.kill('SIGKILL')
  const next = await open()
  expect(next).toMatchObject({ startedHere: false, pid })
  expect(await ask(next, 'select 1 as answer')).toBe(1)
  await next.release()
  expect(isListed(pid)).toBe(false)
})

test('a server that another living process uses is left running', async () => {
  const pid = await openElsewhere()
  const mine = await open()
  await mine.release()
  expect(mine.pid).toBe(pid)
  expect(await ask(mine, 'select 1 as answer')).toBe(1)
})

test('a killed server is started again, although its number belongs to another process now', async () => {
  const first = await open()
  await ask(first, "create table kept as select 'written' as answer")
  await ask(first, 'checkpoint')
  process.kill(first.pid, 'SIGKILL')
  while (isListed(first.pid)) await new Promise((resolve) => setTimeout(resolve, 20))
  const file = join(data, 'postgres/postmaster.pid')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)))
  const next = await open()
  expect(next.startedHere).toBe(true)
  expect(await ask(next, 'select answer from kept')).toBe('written')
})

test('a server whose socket was swept away is replaced', async () => {
  const first = await open()
  rmSync(first.socketFolder, { recursive: true })
  const next = await open()
  expect(next.startedHere).toBe(true)
  expect(await ask(next, 'select 1 as answer')).toBe(1)
})

test('a database that was half made when the first start was interrupted is made anew', async () => {
  mkdirSync(join(data, 'postgres.new-1/base'), { recursive: true })
  writeFileSync(join(data, 'postgres.new-1/PG_VERSION'), '18\n')
  expect(await ask(await open(), 'select 1 as answer')).toBe(1)
  expect(readdirSync(data).filter((name) => name.startsWith('postgres.new'))).toEqual([])
})

test('a data folder with a space in a long path works', async () => {
  data = join(data, '..', `with a space ${'and a long name '.repeat(8)}`.trim())
  expect(await ask(await open(), 'select 1 as answer')).toBe(1)
})

test('a database of another version, or none at all, is refused in one line', async () => {
  mkdirSync(join(data, 'postgres'), { recursive: true })
  writeFileSync(join(data, 'postgres.json'), '{"password":"x","socketFolder":null,"pid":null}')
  await expect(open()).rejects.toThrow(/^.* holds no database: move that folder away.*$/)
  writeFileSync(join(data, 'postgres/PG_VERSION'), '17\n')
  await expect(open()).rejects.toThrow(/^.* holds a database of PostgreSQL 17, and this Remo brings PostgreSQL 18: .*$/)
})

test('a server that was started by other hands is left alone, and named in one line', async () => {
  const first = await open()
  await first.release()
  const { command, args, ids } = runnerFor(join(data, 'postgres')).wrap(programPath('postgres'), [
    ...['-D', join(data, 'postgres'), '-c', 'listen_addresses=', '-c', `unix_socket_directories=${join(data, '..')}`, '-p', '5499'],
  ])
  const other = spawn(command, args, { ...ids, stdio: ['ignore', 'ignore', 'pipe'] })
  children.push(other)
  while (!existsSync(join(data, '../.s.PGSQL.5499'))) await new Promise((resolve) => setTimeout(resolve, 20))
  await expect(open()).rejects.toThrow(
    new RegExp(`^The data folder .* is in use by another process \\(${other.pid}\\): stop that one, or set REMO_DATA`),
  )
  expect(other.exitCode).toBe(null)
  other.kill('SIGINT')
  await once(other, 'exit')
})

test('another password than the one of the database is refused in one line', async () => {
  await (await open()).release()
  writeFileSync(join(data, 'postgres.json'), '{"password":"guessed","socketFolder":null,"pid":null}')
  await expect(open()).rejects.toThrow(/^The database refuses the password of postgres.json/)
  while (existsSync(join(data, 'postgres/postmaster.pid'))) await new Promise((resolve) => setTimeout(resolve, 20))
})

test('a database that does not start says why in one line', async () => {
  await (await open()).release()
  writeFileSync(join(data, 'postgres/postgresql.conf'), 'max_connections = many\n')
  await expect(open()).rejects.toThrow(/^The database in .* does not start: .*\(more in .*postgres\.log\)$/)
})

test('a folder that cannot be a data folder is refused in one line', async () => {
  writeFileSync(data, 'a file')
  await expect(open()).rejects.toThrow(/cannot be written by this user: set REMO_DATA/)
})

async function open(): Promise<Server> {
  const server = await openServer(data, { durable: false })
  opened.push(server)
  return server
}

/** Opens the same folder in a process of its own; answers the server's pid. */
async function openElsewhere(): Promise<number> {
  const script = `const { openServer } = await import(process.argv[1])
    const { pid } = await openServer(process.argv[2], { durable: false })
    console.log(pid)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, join(import.meta.dirname, 'open-server.ts'), data])
  children.push(child)
  child.stderr.on('data', (line) => console.error(String(line)))
  const [pid] = await once(child.stdout, 'data')
  return Number(String(pid))
}

async function ask(server: Server, question: string): Promise<unknown> {
  const client = new Client(server.superuserUrl())
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(question)).rows[0]?.answer
  } finally {
    await client.end()
  }
}

function isListed(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) && !readFileSync(stat, 'utf8').includes(') Z ')
}
