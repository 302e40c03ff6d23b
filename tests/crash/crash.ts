import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { killPoints } from '#server/core/outside.ts'
import { askerOf } from './asking.ts'
import { chanceOf } from './chance.ts'
import { check, type Found, sealsWithoutCopy } from './checking.ts'
import { clientOf } from './client.ts'
import { EMAIL, gatherCompany, PASSWORD } from './company.ts'
import { lookFor } from './looking-through-the-api.ts'
import { planOf, type Round } from './plan.ts'
import { foundOrganisation, killDatabase, type Place, type RemoProcess, startRemo } from './remo-process.ts'
import { openWitness } from './witness.ts'

/**
 * `npm run test:crash -- [--kills N] [--seed S]`: people work while Remo, and its database, are killed again and again. After
 * each restart what was not answered is sent again, and then no acknowledged write is lost, none is there twice, and
 * `remo verify` is green.
 */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '30' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) } },
})
const kills = Number(values.kills)
const seed = Number(values.seed)
if (!Number.isSafeInteger(kills) || kills < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('Usage: npm run test:crash -- [--kills N] [--seed S], both whole numbers.\n')
  process.exit(2)
}

const API_LOOKS = 20
const ALONE_AFTER_MS = [200, 1_200] as const
const POINT_PATIENCE_MS = 20_000
const SERVING_AGAIN_MS = 30_000
/** So that 200 kills come with more than 100,000 acknowledged writes. */
const WRITES_A_KILL = 520

const say = (line: string) => process.stdout.write(`${line}\n`)
const began = performance.now()
const folder = mkdtempSync(join(tmpdir(), 'remo-crash-'))
const place: Place = { dataFolder: join(folder, 'data'), port: await freePort(), logFile: join(folder, 'remo.log') }
mkdirSync(place.dataFolder)
say(`Crash test: ${kills} kills, seed ${seed}, in ${folder}`)

const chance = chanceOf(seed)
const asker = askerOf(place.port)
const witness = openWitness(join(folder, 'witness.jsonl'))
foundOrganisation(place, { organisation: 'Cable Sur', email: EMAIL, password: PASSWORD, areas: ['Sales', 'Repairs'] })
let organisationCount = 1
let remo: RemoProcess = await startRemo(place, asker)
const company = await gatherCompany(asker)
const client = clientOf(company, asker, witness, { seed, chance })
const people = company.people.map(({ id }) => id)
const plan = planOf(kills, chance)
await remo.kill()

const hits = new Map<string, number>(killPoints.map((point) => [point, 0]))
const totals = {
  atRandom: 0,
  databaseAlone: 0,
  databaseTogether: 0,
  checks: 0,
  lost: 0,
  doubled: 0,
  wrong: 0,
  slowestReadySeconds: 0,
  slowestServingSeconds: 0,
}
let checkedUpTo = 0
let latest: Found | undefined

for (let nth = 0; nth < kills; nth++) await oneRound(nth)
await lastLook()

async function oneRound(nth: number): Promise<void> {
  const round = plan.round(nth, organisationCount + 1)
  const started = performance.now()
  remo = await start(round)
  const readySeconds = (performance.now() - started) / 1_000
  const checked = await sendAgainAndCheck()
  const before = client.tally.acknowledged
  const servingSeconds = await workUntilDeath(round, Math.max(before + round.afterWrites, WRITES_A_KILL * (nth + 1)))
  const how = await count(round)
  totals.slowestReadySeconds = Math.max(totals.slowestReadySeconds, remo.alive() ? 0 : readySeconds)
  totals.slowestServingSeconds = Math.max(totals.slowestServingSeconds, servingSeconds)
  say(
    `${String(nth + 1).padStart(3)} ready ${readySeconds.toFixed(1)} s · ${checked} · ${client.tally.acknowledged - before} writes${servingSeconds > 0 ? `, serving ${servingSeconds.toFixed(1)} s after the database died` : ''} · ${how}`,
  )
}

/** A new organisation has nothing sealed yet: its first seal is what dies between table and folder. */
function start(round: Round): Promise<RemoProcess> {
  if (round.point === 'seal-written') {
    organisationCount += 1
    foundOrganisation(place, {
      organisation: `Cable Sur ${organisationCount}`,
      email: EMAIL,
      password: PASSWORD,
      areas: ['Sales', 'Repairs'],
    })
  }
  return startRemo(place, asker, round.point ? `${round.point}:${round.count}` : undefined)
}

/** Sends again what was not answered before the kill, and checks everything. A Remo that died at its start leaves that to the next. */
async function sendAgainAndCheck(): Promise<string> {
  if (!(await client.settlePending(() => !remo.alive()))) return 'died before it could be checked'
  const writes = client.takeUnchecked()
  const found = await check(place, { people, acknowledged: writes, after: checkedUpTo, alive: remo.alive })
  latest = found
  checkedUpTo = found.position
  totals.checks += 1
  report(found)
  const looks = Array.from({ length: Math.min(API_LOOKS, writes.length) }, () => chance.oneOf(writes)).filter(
    (write) => write !== undefined,
  )
  const reader = company.people[0]
  if (reader) tell('wrong', await lookFor(asker, reader, looks))
  return `${writes.length} checked, ${found.verified.entries} entries verified ${found.verified.ok ? 'green' : 'RED'} in ${found.verified.seconds.toFixed(1)} s`
}

/** Lets people work until this round's kill. Gives how long after the death of the database alone the next write was acknowledged, seconds. */
async function workUntilDeath(round: Round, goal: number): Promise<number> {
  let stopped = false
  const giveUp = Date.now() + POINT_PATIENCE_MS
  const working = client.work(() => stopped || !remo.alive())
  let servingSeconds = 0
  if (round.database === 'alone') servingSeconds = await killDatabaseAlone()
  while (remo.alive() && (round.point ? Date.now() < giveUp : client.tally.acknowledged < goal)) await pause(5)
  if (round.database === 'together' && killDatabase(place)) totals.databaseTogether += 1
  await remo.kill()
  stopped = true
  await working
  return servingSeconds
}

async function killDatabaseAlone(): Promise<number> {
  await pause(chance.between(...ALONE_AFTER_MS))
  if (!killDatabase(place)) return 0
  totals.databaseAlone += 1
  const killed = performance.now()
  const before = client.tally.acknowledged
  while (remo.alive() && client.tally.acknowledged < before + company.people.length) {
    if (performance.now() - killed > SERVING_AGAIN_MS) {
      tell('wrong', [`Remo does not serve again ${SERVING_AGAIN_MS / 1_000} s after its database died`])
      break
    }
    await pause(5)
  }
  return remo.alive() ? (performance.now() - killed) / 1_000 : 0
}

async function count({ point, count: nth, database }: Round): Promise<string> {
  const hit = point !== null && remo.diedByItself()
  const fault = remo.fault() ?? (!hit && remo.diedByItself() ? 'Remo died without being asked to' : undefined)
  if (fault) tell('wrong', [fault])
  if (hit) {
    plan.wasHit(point)
    hits.set(point, (hits.get(point) ?? 0) + 1)
  } else totals.atRandom += 1
  if (database) plan.databaseWasKilled()
  return `${hit ? `killed at ${point}:${nth}` : `killed at random${point ? ` (${point} was not reached)` : ''}`}${database ? `, database ${database}` : ''}`
}

/** One more start: everything that was ever acknowledged, read back from the witness's disk, against the whole journal. */
async function lastLook(): Promise<void> {
  remo = await startRemo(place, asker)
  say(await sendAgainAndCheck())
  const all = witness.readBack()
  const found = await check(place, { people, acknowledged: all, after: 0, alive: remo.alive })
  latest = found
  report(found)
  const looks = Array.from({ length: Math.min(10 * API_LOOKS, all.length) }, () => chance.oneOf(all)).filter((write) => write !== undefined)
  const reader = company.people[0]
  if (reader) tell('wrong', await lookFor(asker, reader, looks))
  tell(
    'wrong',
    (await sealsWithoutCopy(place)).map((name) => `the seal ${name} has no copy outside`),
  )
  const code = await remo.stop()
  if (code !== 0) tell('wrong', [`Remo stopped with exit code ${code}`])
  asker.close()
  witness.close()
  tell('wrong', client.tally.wrong)
  conclude(all.length)
}

function conclude(acknowledged: number): void {
  const least = Math.min(...hits.values())
  const { atRandom, databaseAlone, databaseTogether, lost, doubled, wrong } = totals
  const enoughDatabase = databaseAlone + databaseTogether >= kills / 4
  const { tally } = client
  say(`kills by point: ${[...hits].map(([point, times]) => `${point} ${times}`).join(', ')}; at random ${atRandom}`)
  say(`database killed: ${databaseAlone} alone, ${databaseTogether} together with Remo`)
  say(`acknowledged writes: ${acknowledged}; lost ${lost}, doubled ${doubled}, other faults ${wrong}`)
  say(`refused: ${tally.refused}; answered 503 and sent again: ${tally.away}; sent again after a kill: ${tally.again}`)
  say(
    `verify: in full ${totals.checks + 1} times, last ${JSON.stringify({ ...latest?.verified, differences: latest?.verified.differences.length })}`,
  )
  say(
    `slowest: serving ${totals.slowestServingSeconds.toFixed(1)} s after the database died, ready ${totals.slowestReadySeconds.toFixed(1)} s after a start`,
  )
  say(`seed ${seed}, ${Math.round((performance.now() - began) / 1_000)} s`)
  const demands = [lost === 0, doubled === 0, wrong === 0, enoughDatabase, kills < 30 || least >= Math.floor(kills / 40) || least >= 5]
  const passed = demands.filter(Boolean).length
  if (passed === demands.length) rmSync(folder, { recursive: true, force: true })
  else say(`What was written stays in ${folder}`)
  say(`${passed} passed, ${demands.length - passed} failed`)
  process.exitCode = passed === demands.length ? 0 : 1
}

function report({ lost, doubled, wrong }: Found): void {
  tell('lost', lost)
  tell('doubled', doubled)
  tell('wrong', wrong)
}

function tell(what: 'lost' | 'doubled' | 'wrong', faults: readonly string[]): void {
  totals[what] += faults.length
  for (const fault of faults.slice(0, 10)) say(`  ${what.toUpperCase()} ${fault}`)
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
