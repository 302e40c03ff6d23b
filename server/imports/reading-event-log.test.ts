import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventLogMap } from './event-log-map.ts'
import { openEventLog, readEventLog, readMap } from './reading-event-log.ts'

const map = eventLogMap({ case: 'id', activity: 'what', time: 'when', area: 'team' })
const now = new Date('2026-11-21T12:00:00Z')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'remo-log-'))
})
afterAll(() => rm(folder, { recursive: true }))

let files = 0
async function fileOf(content: string | Buffer) {
  const file = join(folder, `${files++}`)
  await writeFile(file, content)
  return file
}

test('good and bad rows come in file order, with their numbers and lines', async () => {
  const file = await fileOf(
    ['id,what,when,team', '1,"Op\nened",2026-01-01,A', '1,Passed,2026-02-31,B', '', '1,Closed,2026-01-02,B,C', '2,Opened,2026-01-03,'].join(
      '\r\n',
    ),
  )
  const rows = (await Array.fromAsync(readEventLog(file, map, { now }))).flat()
  expect(rows).toMatchObject([
    { is: 'event', row: 1, line: 2, caseId: '1', activity: 'Op\nened', area: 'A' },
    { is: 'rejected', row: 2, line: 4, code: 'time-impossible', column: 'when' },
    { is: 'rejected', row: 3, line: 6, code: 'too-many-cells' },
    { is: 'event', row: 4, line: 7, caseId: '2', area: null },
  ])
})

test('doubled rows are all there and have the same identity; rows out of order keep the order of the file', async () => {
  const file = await fileOf('id,what,when,team\n1,b,2026-01-02,A\n1,a,2026-01-01,A\n1,b,2026-01-02,A\n')
  const [first, second, third] = (await Array.fromAsync(readEventLog(file, map, { now })))
    .flat()
    .map((row) => (row.is === 'event' ? row.identity : row.is))
  expect(first).toBe(third)
  expect(first).not.toBe(second)
})

test('batches hold 1,000 rows, the last what is left', async () => {
  const file = await fileOf(`id,what,when,team\n${'1,a,2026-01-01,A\n'.repeat(2500)}`)
  expect((await Array.fromAsync(readEventLog(file, map, { now }))).map((batch) => batch.length)).toEqual([1000, 1000, 500])
})

test('before the first batch the log says what it is', async () => {
  const log = await openEventLog(await fileOf(Buffer.from('id;what;when;team;a\xf1o\n', 'latin1')), map, { now })
  expect(log).toMatchObject({
    member: null,
    delimiter: ';',
    encoding: { encoding: 'windows-1252', by: 'content' },
    columns: ['id', 'what', 'when', 'team', 'año'],
  })
  log.close()
})

test('a header that lacks a column of the map is refused at once', async () => {
  const opened = openEventLog(await fileOf('id,what,time\n1,a,2026-01-01\n'), map, { now })
  await expect(opened).rejects.toMatchObject({ code: 'columns-missing', facts: { columns: ['id', 'what', 'time'] } })
})

test('an unclosed quote is refused with its row and line', async () => {
  const file = await fileOf('id,what,when,team\n1,a,2026-01-01,A\n2,"b,2026-01-01,A\n3,c,2026-01-01,A\n')
  await expect(Array.fromAsync(readEventLog(file, map, { now }))).rejects.toMatchObject({
    code: 'quote-not-closed',
    facts: { row: 2, line: 3 },
  })
})

test('who stops in the middle has let go of the file', async () => {
  const log = await openEventLog(await fileOf(`id,what,when,team\n${'1,a,2026-01-01,A\n'.repeat(200_000)}`), map, { now })
  for await (const batch of log.batches) if (batch.length > 0) break
  expect(await log.batches.next()).toEqual({ done: true, value: undefined })
  expect(log.progress().readBytes).toBeLessThanOrEqual(log.progress().bytes)
})

test('a map is read from its file; a file that is not there is named', async () => {
  expect(await readMap(await fileOf('\uFEFF{"case":"id","activity":"what","time":"when"}'))).toMatchObject({ case: 'id', zone: 'UTC' })
  await expect(readMap(join(folder, 'none.json'))).rejects.toMatchObject({ code: 'file-unreadable' })
})
