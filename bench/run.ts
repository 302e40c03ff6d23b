import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CallError } from '#server/commands/call-error.ts'
import { type Connected, connect } from '#server/core/connecting.ts'
import { openDatabase } from '#server/core/database.ts'
import { catchUp } from '#server/core/readers.ts'
import { readSettings } from '#server/core/settings.ts'
import { searchIndex } from '#server/search/reactions.ts'
import { loadBare } from './bare/load.ts'
import { type Cell, runCell, type Target } from './cells.ts'
import { openClient } from './client.ts'
import { type Filled, fill } from './fill.ts'
import { scriptBytes } from './first-screen.ts'
import { followed, heardWords } from './followers.ts'
import { barePerson, type Operation, remoPerson } from './operations.ts'
import { memoryMiB, postmasterOf } from './processes.ts'
import { profiled } from './profiling.ts'
import { jsonLine, type Row, summarise, table } from './report.ts'
import { keepFilled, keptFilled } from './samples.ts'
import { type Started, startBare, startRemo } from './servers.ts'
import { followersCaughtUp, letFollowersCatchUp, ownerQuery, settle } from './settling.ts'

export type BenchOptions = {
  cases: number
  rounds: number
  /** Of each cell. */
  seconds: number
  clients: number[]
  operations: readonly Operation[]
  data: string | undefined
  keep: boolean
  json: boolean
  out: string | undefined
  profile: string | undefined
  /** As many people listen to live updates afterwards; 0 for none. */
  followers: number
  /** Fill and stop there: for `remo verify`, and for another driver. */
  fillOnly: boolean
}

const LEAST_ADVISORS = 9
const REST_MS = 5_000

/**
 * Fills Remo and the bare server alike, loads both in turn, and prints what the one reaches of the other. Everything happens in
 * a data folder of its own; what was started is stopped. Exit code 1 when an answer was wrong or a budget was missed.
 */
export async function bench(options: BenchOptions): Promise<number> {
  const folder = options.data ?? mkdtempSync(join(tmpdir(), 'remo-bench-'))
  const say = (words: string) => void process.stderr.write(`${words}\n`)
  const tell = (line: object) => {
    if (options.out) appendFileSync(options.out, jsonLine(line))
    if (options.json) process.stdout.write(jsonLine(line))
  }
  try {
    refuseForeignFolder(folder)
    const { release, ...there } = await prepared(folder, options, say)
    if (options.fillOnly) return await release().then(() => 0)
    const rows = await measured(folder, there, options, { say, tell }).finally(release)
    const still = { ...(await atRest(folder)), script: scriptBytes() }
    tell({ figures: true, ...still })
    if (!options.json) process.stdout.write(`${table(rows)}\n\n${figures(still)}\n`)
    return rows.every((row) => row.met && row.errors === 0) ? 0 : 1
  } finally {
    if (!options.keep && !options.data) rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder with a database that the bench did not make may be somebody's Remo. */
function refuseForeignFolder(folder: string): void {
  if (existsSync(join(folder, 'postgres')) && !existsSync(join(folder, 'bench')))
    throw new CallError(`--data: ${folder} holds a Remo that the bench did not make. Name an empty folder.`)
  mkdirSync(join(folder, 'bench'), { recursive: true })
}

type Prepared = { filled: Filled; ownerUrl: string; bareUrl: string; release: () => Promise<void> }

/** Both servers' data, filled anew or found from an earlier run with the same number of cases. */
async function prepared(folder: string, { cases, clients, followers }: BenchOptions, say: (words: string) => void): Promise<Prepared> {
  const connected: Connected = await connect(readSettings({ REMO_DATA: folder }))
  const db = openDatabase(connected.urls.app)
  const bareUrl = connected.ownerUrl.replace('/remo?', '/bare?')
  try {
    const kept = await keptFilled(folder, db)
    if (kept && kept.cases.length !== cases)
      throw new CallError(`--data: ${folder} holds ${kept.cases.length} cases. Ask for as many, or name an empty folder.`)
    if (kept) return { filled: kept, ownerUrl: connected.ownerUrl, bareUrl, release: () => connected.release() }
    say(`filling ${cases} cases`)
    const filled = await fill(db, cases, Math.max(LEAST_ADVISORS, followers, ...clients), progress(say))
    say(`filled Remo in ${filled.seconds.toFixed(1)} s`)
    say('filling the bare server, and letting what follows the journal catch up')
    await ownerQuery(connected.ownerUrl, 'create database bare')
    await loadBare(bareUrl, cases)
    // It rests most of the time where people work: here nobody waits for it.
    await catchUp(db, filled.organisation, searchIndex)
    await letFollowersCatchUp(folder, connected.ownerUrl)
    await settle([connected.ownerUrl, bareUrl])
    keepFilled(folder, filled)
    return { filled, ownerUrl: connected.ownerUrl, bareUrl, release: () => connected.release() }
  } catch (error) {
    await connected.release()
    throw error
  } finally {
    await db.pool.end()
  }
}

function progress(say: (words: string) => void): (words: string) => void {
  let told = performance.now()
  return (words) => {
    if (performance.now() - told < 2_000) return
    told = performance.now()
    say(words)
  }
}

type Telling = { say: (words: string) => void; tell: (line: object) => void }

async function measured(
  folder: string,
  { filled, ownerUrl, bareUrl }: Omit<Prepared, 'release'>,
  options: BenchOptions,
  telling: Telling,
): Promise<Row[]> {
  const running: Started[] = []
  try {
    running.push(await startRemo(folder, { inspect: options.profile !== undefined }))
    running.push(await startBare(bareUrl))
    const [remo, bare] = targets(running, folder, filled, options)
    if (!remo || !bare) throw new Error('both servers run')
    const rows = await rounds([remo, bare], options, telling, () => followersCaughtUp(ownerUrl))
    if (options.followers > 0) await listened(remo, running[0], filled, options.followers, telling)
    if (options.profile) await profiles(remo, running[0]?.inspector ?? null, options.profile, options, telling)
    for (const target of [remo, bare]) telling.tell({ server: target.name, memoryAfterLoadMiB: memoryMiB(target.pid) })
    for (const { client } of [...remo.people, ...bare.people]) client.close()
    return rows
  } finally {
    for (const server of running) await server.stop()
  }
}

function targets([remo, bare]: readonly Started[], folder: string, filled: Filled, { clients, cases }: BenchOptions): Target[] {
  if (!remo || !bare) return []
  const postmaster = postmasterOf(folder)
  const count = Math.max(...clients)
  const remoPeople = filled.advisors
    .slice(0, count)
    .map((one, k) => remoPerson(openClient(remo.base, { cookie: `__Host-remo=${one.token}` }), remo.base, filled, k))
  const barePeople = Array.from({ length: count }, (_, k) => barePerson(openClient(bare.base), cases, k))
  return [
    { name: 'remo', pid: remo.pid, postmaster, people: remoPeople },
    { name: 'bare', pid: bare.pid, postmaster, people: barePeople },
  ]
}

async function rounds(
  both: readonly [Target, Target],
  { rounds: count, clients, operations, seconds, cases }: BenchOptions,
  { say, tell }: Telling,
  caughtUp: () => Promise<void>,
): Promise<Row[]> {
  const cells: Cell[] = []
  for (const target of both) await warmUp(target, operations, Math.max(...clients))
  await caughtUp()
  tell({ run: true, cases, rounds: count, seconds, cores: availableParallelism(), node: process.version, at: new Date().toISOString() })
  for (let round = 1; round <= count; round++)
    for (const operation of operations)
      for (const asked of clients) {
        // Whoever comes second finds a warmer machine: they take turns.
        const order = round % 2 === 1 ? both : both.toReversed()
        for (const target of order) {
          const cell = await runCell({ target, operation, clients: asked, round, seconds })
          cells.push(cell)
          tell(cell)
          if (target.name === 'remo' && LEAVES_WORK.has(operation)) await caughtUp()
        }
        const [remo, bare] = both.map(({ name }) => cells.findLast((cell) => cell.server === name)?.perSecond ?? 0)
        say(`round ${round}  ${operation.padEnd(6)} ${asked} clients: ${Math.round((100 * (remo ?? 0)) / (bare || 1))} %`)
      }
  const rows = summarise(cells)
  for (const row of rows) tell({ summary: true, ...row })
  return rows
}

/** Advisors listen, each with a session of their own as far as there are as many. */
async function listened(
  { people }: Target,
  remo: Started | undefined,
  { advisors }: Filled,
  followers: number,
  { say, tell }: Telling,
): Promise<void> {
  const [somebody] = people
  if (!remo || !somebody) throw new Error('Remo runs')
  const tokens = Array.from({ length: followers }, (_, nth) => advisors[nth % advisors.length]?.token ?? '')
  const heard = await followed(remo, tokens, somebody)
  tell({ heard: true, ...heard })
  say(heardWords(heard))
}

/** What others follow in the background, long after it was answered. */
const LEAVES_WORK: ReadonlySet<Operation> = new Set(['create', 'reply'])

const WARM_UP_SECONDS = 2

/** A server that has worked for a while: compiled, its statements prepared on every connection. */
async function warmUp(target: Target, operations: readonly Operation[], clients: number): Promise<void> {
  for (const operation of operations) await runCell({ target, operation, clients, round: 0, seconds: WARM_UP_SECONDS })
}

async function profiles(
  remo: Target,
  inspector: string | null,
  folder: string,
  { seconds, operations, clients }: BenchOptions,
  { say, tell }: Telling,
): Promise<void> {
  if (!inspector) throw new Error('Remo gave no address of its inspector')
  mkdirSync(folder, { recursive: true })
  const most = Math.max(...clients)
  for (const operation of operations) {
    const work = () => runCell({ target: remo, operation, clients: most, round: 0, seconds: seconds * 2 })
    const hot = await profiled(inspector, join(folder, `${operation}.cpuprofile`), work)
    tell({ profile: operation, hot })
    say([`${operation}: self time`, ...hot.map(({ where, share }) => `  ${(100 * share).toFixed(1).padStart(5)} %  ${where}`)].join('\n'))
  }
}

type Still = { warmStartSeconds: number; memoryAtRestMiB: number | null }

/** A second start, database and all, until it answers; and what the server holds when nobody asks. */
async function atRest(folder: string): Promise<Still> {
  const began = performance.now()
  const remo = await startRemo(folder)
  const ready = openClient(remo.base)
  while (
    !(await ready.get('/health/ready').then(
      () => true,
      () => false,
    ))
  )
    await pause(20)
  const warmStartSeconds = (performance.now() - began) / 1_000
  ready.close()
  await pause(REST_MS)
  const memoryAtRestMiB = memoryMiB(remo.pid)
  await remo.stop()
  return { warmStartSeconds, memoryAtRestMiB }
}

function figures({ warmStartSeconds, memoryAtRestMiB, script }: Still & { script: ReturnType<typeof scriptBytes> }): string {
  const kib = (bytes: number) => `${(bytes / 1_024).toFixed(0)} KB`
  return [
    `warm start, database included: ${warmStartSeconds.toFixed(2)} s (budget 3 s)`,
    `memory of the server at rest: ${memoryAtRestMiB?.toFixed(0) ?? '-'} MiB (budget 250 MB)`,
    script
      ? `script of the first screen: ${kib(script.firstScreenGzip)} gzip (budget 250 KB); the page that adds most: ${kib(script.largestFurtherPageGzip)} (budget 80 KB)`
      : 'script of the first screen: the page is not built',
  ].join('\n')
}
