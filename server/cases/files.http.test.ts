import assert from 'node:assert/strict'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, afterEach, beforeAll, describe, test, vi } from 'vitest'
import { replays } from '#server/app.ts'
import { verify } from '#server/core/verify.ts'
import { clock } from '#server/testing/clock.ts'
import { type Company, company, HOST, type Member, ORIGIN } from '#server/testing/company.ts'
import { type TestHouse, testHouse } from '#server/testing/house.ts'
import { sweepUploads } from './uploading.record.ts'

const MEGABYTE = 1024 * 1024

let house: TestHouse
let crew: Company
beforeAll(async () => {
  house = await testHouse()
  crew = await company(house)
})
afterAll(() => house.close())

afterEach(clock.setRight)

const folder = () => join(house.settings.filesFolder, crew.organisation)
/** What lies on the disk. */
const lying = () => (existsSync(folder()) ? readdirSync(folder()).sort() : [])

async function uploaded(member: Member, name: string, bytes: string | Buffer = 'bytes'): Promise<string> {
  const { status, body } = await member.uploads(name, bytes)
  assert.equal(status, 200, JSON.stringify(body))
  return body.id
}

const download = ({ cookie }: Member, id: string) =>
  house.app.inject({ method: 'GET', url: `/api/files/${id}`, headers: { host: HOST, cookie } })

/** A file that went with a note on a new case. */
async function sentFile(name: string, bytes: string | Buffer = 'bytes') {
  const caseId = await crew.sales.opens()
  const file = await uploaded(crew.sales, name, bytes)
  const { status, body } = await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'See the file.', files: [file] })
  assert.equal(status, 200, JSON.stringify(body))
  return { caseId, file }
}

describe('a file that goes with a message', () => {
  test.each([
    ['messages', { channel: 'mail' }, 'MessageSent'],
    ['contacts', { channel: 'mail' }, 'MessageReceived'],
    ['notes', {}, 'NoteWritten'],
  ])('of %s is told by the case, and comes back byte by byte', async (path, about, kind) => {
    const bytes = randomBytes(300_000)
    const caseId = await crew.sales.opens()
    const [one, two] = [await uploaded(crew.sales, 'router.jpg', bytes), await uploaded(crew.sales, 'router.jpg', 'other')]
    const sent = await crew.sales.post(`/api/cases/${caseId}/${path}`, { ...about, text: 'See the files.', files: [two, one] })
    assert.equal(sent.status, 200)
    const [item] = (await crew.repairs.reads(caseId)).body.timeline
    assert.equal(item.kind, kind)
    assert.deepEqual(
      item.facts.files.map(({ file, bytes: size }: { file: string; bytes: number }) => [file, size]),
      [
        [two, 5],
        [one, 300_000],
      ],
    )
    assert.equal(item.facts.files[1].sha256, createHash('sha256').update(bytes).digest('hex'))
    assert.deepEqual(item.words, { text: 'See the files.', [one]: 'router.jpg', [two]: 'router.jpg' })
    const answer = await download(crew.repairs, one)
    assert.equal(answer.statusCode, 200)
    assert.ok(answer.rawPayload.equals(bytes))
  })

  test('of the opening is told by the case too', async () => {
    const file = await uploaded(crew.sales, 'contract.pdf', 'signed')
    const customer = (await crew.sales.post('/api/customers', { name: 'Ana' })).body.id
    const about = { customer, area: crew.sales.area, subject: 'Contract', need: 'It is wrong.', goal: 'A right one', channel: 'mail' }
    const { status, body } = await crew.sales.post('/api/cases', { ...about, files: [file] })
    assert.equal(status, 200, JSON.stringify(body))
    const [opened] = (await crew.sales.reads(body.id)).body.timeline
    assert.deepEqual([opened.facts.files.length, opened.words[file], opened.words.need], [1, 'contract.pdf', 'It is wrong.'])
    assert.equal((await download(crew.repairs, file)).body, 'signed')
  })

  test('is sent once, however often the same command comes', async () => {
    const caseId = await crew.sales.opens()
    const file = await uploaded(crew.sales, 'a.txt')
    const key = { 'idempotency-key': randomUUID() }
    const first = await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Once.', files: [file] }, key)
    const again = await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Once.', files: [file] }, key)
    assert.deepEqual([first.status, again.status], [200, 200])
    assert.deepEqual(again.body, first.body)
    const other = await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Twice?', files: [file] })
    assert.deepEqual([other.status, other.body.refusal.code], [404, 'file-gone'])
  })

  test('of somebody else is not there, and the message is not sent without it', async () => {
    const caseId = await crew.sales.opens()
    const file = await uploaded(crew.repairs, 'theirs.txt')
    const { status, body } = await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Mine?', files: [file] })
    assert.deepEqual([status, body.refusal.code], [404, 'file-gone'])
    assert.equal((await crew.sales.reads(caseId)).body.version, 1)
    assert.equal((await download(crew.repairs, file)).statusCode, 404)
    assert.equal((await crew.sales.post(`/api/uploads/${file}/removals`)).status, 404)
  })

  test('comes with at most 20 others, and the refusal says so', async () => {
    const caseId = await crew.sales.opens()
    const files = await Promise.all(Array.from({ length: 21 }, (_, nth) => uploaded(crew.sales, `${nth}.txt`)))
    const tooMany = await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'All of them.', files })
    assert.deepEqual([tooMany.status, tooMany.body.refusal.code, tooMany.body.refusal.facts], [400, 'too-many-files', { most: 20 }])
    const { status } = await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Nearly all.', files: files.slice(1) })
    assert.equal(status, 200)
    const [item] = (await crew.sales.reads(caseId)).body.timeline
    assert.deepEqual(
      item.facts.files.map(({ file }: { file: string }) => file),
      files.slice(1),
    )
  })

  test('stands in the tables as the journal says, and on disk as the tables say', async () => {
    const { caseId, file } = await sentFile('proof.txt')
    const path = join(folder(), file)
    const proved = async (whole: boolean) => {
      const files = { folder: house.settings.filesFolder, whole }
      return (await verify(house.database, [crew.organisation], { sealsFolder: undefined, replays, progress: () => {}, files })).differences
    }
    const differs = (what: string) => [{ organisation: crew.organisation, stream: `case-${caseId}`, what }]
    assert.deepEqual(await proved(true), [])
    writeFileSync(path, 'bytez')
    assert.deepEqual(await proved(false), [])
    assert.deepEqual(await proved(true), differs(`the file ${file} has other bytes on disk than were sent`))
    writeFileSync(path, 'byte')
    assert.deepEqual(await proved(false), differs(`the file ${file} has 4 bytes on disk instead of 5`))
    rmSync(path)
    assert.deepEqual(await proved(false), differs(`the file ${file} does not lie in the folder of files`))
    writeFileSync(path, 'bytes')
  })
})

describe('what a browser may do with it', () => {
  test.each([
    ['x.html', '<script>alert(1)</script>', 'text/html'],
    ['x.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml'],
    ['x.png', '<!doctype html><script>alert(1)</script>', 'image/png'],
  ])('%s is kept and never shown, whatever it says that it is', async (name, bytes, told) => {
    const caseId = await crew.sales.opens()
    const query = new URLSearchParams({ name, mediaType: told })
    const { body } = await crew.sales.post(`/api/uploads?${query}`, {}, {})
    assert.equal(body.refusal.code, 'body-unreadable')
    const upload = await house.app.inject({
      method: 'POST',
      url: `/api/uploads?${query}`,
      payload: bytes,
      headers: { host: HOST, origin: ORIGIN, cookie: crew.sales.cookie, 'content-type': 'application/octet-stream' },
    })
    assert.equal(upload.json().mediaType, told)
    const file = upload.json().id
    await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'See it.', files: [file] })
    const { headers, body: came } = await download(crew.sales, file)
    assert.equal(came, bytes)
    assert.equal(headers['content-type'], 'application/octet-stream')
    assert.equal(headers['content-disposition'], `attachment; filename="${name}"; filename*=UTF-8''${name}`)
    assert.equal(headers['x-content-type-options'], 'nosniff')
    assert.equal(headers['content-security-policy'], "default-src 'none'; sandbox")
    assert.equal(headers['cache-control'], 'private, no-store')
    assert.equal(headers['content-length'], String(bytes.length))
  })

  test.each([
    ['../../etc/x', 'x', 'attachment; filename="x"; filename*=UTF-8\'\'x'],
    ['Ni\u200bño "1".pdf', 'Niño "1".pdf', 'attachment; filename="Nino _1_.pdf"; filename*=UTF-8\'\'Ni%C3%B1o%20%221%22.pdf'],
    ['请.txt', '请.txt', 'attachment; filename="_.txt"; filename*=UTF-8\'\'%E8%AF%B7.txt'],
    ["O'Neill (1)*.txt", "O'Neill (1)*.txt", "attachment; filename=\"O'Neill (1)*.txt\"; filename*=UTF-8''O%27Neill%20%281%29%2A.txt"],
  ])('%j is called %j', async (told, shown, header) => {
    const { caseId, file } = await sentFile(told)
    assert.equal((await crew.sales.reads(caseId)).body.timeline[0].words[file], shown)
    assert.equal((await download(crew.sales, file)).headers['content-disposition'], header)
    assert.ok(lying().includes(file), 'it lies under its own id')
  })
})

describe('the right to a file is the right to its case', () => {
  test('who loses sight of the case loses its files, by the direct address too', async () => {
    const leaver = await crew.member({ area: { area: crew.sales.area } })
    const { file } = await sentFile('secret.txt')
    assert.equal((await download(leaver, file)).statusCode, 200)
    assert.equal((await crew.founder.post(`/api/people/${leaver.person}/roles`, { version: 1, areas: [], house: [] })).status, 200)
    const [lost, never] = [await download(leaver, file), await download(leaver, randomUUID())]
    assert.deepEqual([lost.statusCode, lost.body], [404, never.body])
  })

  test('nobody without a session has it', async () => {
    const { file } = await sentFile('secret.txt')
    assert.equal((await house.app.inject({ method: 'GET', url: `/api/files/${file}`, headers: { host: HOST } })).statusCode, 401)
  })

  test('an auditor takes files and brings none', async () => {
    const auditor = await crew.member({ house: ['auditor'] })
    const { file } = await sentFile('a.txt')
    assert.equal((await download(auditor, file)).statusCode, 200)
    assert.equal((await auditor.uploads('b.txt', 'bytes')).status, 403)
  })

  test('what was not sent is no file yet, not even for who uploaded it', async () => {
    assert.equal((await download(crew.sales, await uploaded(crew.sales, 'a.txt'))).statusCode, 404)
  })
})

describe('an upload', () => {
  test('of nothing is refused, and nothing stays', async () => {
    const before = lying()
    const { status, body } = await crew.sales.uploads('empty.txt', Buffer.alloc(0))
    assert.deepEqual([status, body.refusal.code], [400, 'file-empty'])
    assert.deepEqual(lying(), before)
  })

  test('of 25 MB is taken; with a byte more it is too large, whether that is announced or not, and nothing stays', async () => {
    const most = Buffer.alloc(25 * MEGABYTE, 7)
    const file = await uploaded(crew.sales, 'large.bin', most)
    assert.equal((await crew.sales.post(`/api/uploads/${file}/removals`)).status, 200)
    const before = lying()
    const larger = Buffer.concat([most, Buffer.of(1)])
    const announced = await crew.sales.uploads('larger.bin', larger, { 'accept-language': 'es' })
    assert.deepEqual([announced.status, announced.body.refusal.facts], [413, { mostBytes: 25 * MEGABYTE }])
    assert.equal(announced.body.refusal.message, 'El archivo es demasiado grande: el máximo son 26214400 bytes.')
    const unannounced = await house.app.inject({
      method: 'POST',
      url: '/api/uploads?name=larger.bin',
      payload: Readable.from([most, Buffer.of(1)]),
      headers: { host: HOST, origin: ORIGIN, cookie: crew.sales.cookie, 'content-type': 'application/octet-stream' },
    })
    assert.deepEqual([unannounced.statusCode, unannounced.json().refusal.code], [413, 'file-too-large'])
    assert.deepEqual(lying(), before)
  })

  test('that breaks off leaves nothing', async () => {
    const url = new URL(await house.app.listen({ port: 0, host: '127.0.0.1' }))
    const before = lying()
    const sending = request({
      host: url.hostname,
      port: url.port,
      method: 'POST',
      path: '/api/uploads?name=half.bin',
      headers: {
        cookie: crew.sales.cookie,
        origin: url.origin,
        'content-type': 'application/octet-stream',
        'content-length': 10 * MEGABYTE,
      },
    })
    sending.on('error', () => {})
    sending.write(Buffer.alloc(MEGABYTE))
    await vi.waitFor(() => assert.equal(lying().length, before.length + 1), { timeout: 5_000, interval: 5 })
    sending.destroy()
    await vi.waitFor(() => assert.deepEqual(lying(), before), { timeout: 5_000, interval: 5 })
  })

  test('is removed before it is sent, bytes and all', async () => {
    const file = await uploaded(crew.sales, 'a.txt')
    assert.ok(lying().includes(file))
    assert.equal((await crew.sales.post(`/api/uploads/${file}/removals`)).status, 200)
    assert.ok(!lying().includes(file))
    assert.equal((await crew.sales.post(`/api/uploads/${file}/removals`)).status, 404)
  })

  test('that nobody sent is swept after a day; what was sent, and what a draft holds, stays', async () => {
    const { caseId, file: sent } = await sentFile('sent.txt')
    const [forgotten, drafted] = [await uploaded(crew.sales, 'forgotten.txt'), await uploaded(crew.sales, 'drafted.txt')]
    const draft = { writing: 'note', text: 'Later', files: [drafted], hand: randomUUID(), ageMs: 0 }
    assert.equal((await crew.sales.post(`/api/cases/${caseId}/drafts`, draft)).status, 200)
    clock.moveByMinutes(23 * 60)
    await sweepUploads(house.database, crew.organisation, house.settings.filesFolder)
    assert.ok(lying().includes(forgotten))
    clock.moveByMinutes(24 * 60 + 1)
    await sweepUploads(house.database, crew.organisation, house.settings.filesFolder)
    assert.ok(!lying().includes(forgotten))
    assert.ok(lying().includes(sent) && lying().includes(drafted))
    clock.setRight()
    assert.equal((await crew.sales.post(`/api/cases/${caseId}/notes`, { text: 'Now', files: [drafted] })).status, 200)
  })

  test('into a folder that cannot be written to is a failure around us, said as one', async () => {
    const { filesFolder } = house.settings
    const { file } = await sentFile('a.txt')
    renameSync(filesFolder, `${filesFolder}-away`)
    writeFileSync(filesFolder, 'no folder')
    const up = await crew.sales.uploads('a.txt', 'bytes')
    assert.deepEqual([up.status, up.body.refusal.code, up.headers['retry-after']], [503, 'files-away', '30'])
    assert.equal((await download(crew.sales, file)).statusCode, 503)
    renameSync(filesFolder, `${filesFolder}-no-folder`)
    renameSync(`${filesFolder}-away`, filesFolder)
    assert.equal((await download(crew.sales, file)).statusCode, 200)
  })

  test('tells the page its limits', async () => {
    assert.deepEqual((await crew.sales.get('/api/file-limits')).body, { bytes: 25 * MEGABYTE, files: 20 })
  })
})
