import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readNote } from '#server/core/postgres/note.ts'
import { runningPostmaster } from '#server/core/postgres/postmaster.ts'
import { urlFor } from '#server/core/roles.ts'
import type { Asker } from './asking.ts'

const REMO = join(import.meta.dirname, '../../bin/remo')
const READY_MS = 60_000

/** One `bin/remo start` on a data folder of its own. */
export type RemoProcess = {
  alive: () => boolean
  /** True when it killed itself at the point it was armed with. */
  diedByItself: () => boolean
  /** How it ended when nobody killed it, and it was armed with nothing that did: a fault. */
  fault: () => string | undefined
  /** As a power cut would end it. */
  kill: () => Promise<void>
  /** As an administrator would end it; gives the exit code. */
  stop: () => Promise<number | null>
  ended: Promise<void>
}

export type Place = { dataFolder: string; port: number; logFile: string }

/** Starts Remo, armed with `killAt` ("point:n") if given; resolves when it is ready, or has died before. */
export async function startRemo({ dataFolder, port, logFile }: Place, asker: Asker, killAt?: string): Promise<RemoProcess> {
  const log = openSync(logFile, 'a')
  const env = { ...environment({ dataFolder, port }), ...(killAt && { REMO_KILL_AT: killAt }) }
  const child = spawn(REMO, ['start'], { env, stdio: ['ignore', log, log] })
  let killed = false
  const alive = () => child.exitCode === null && child.signalCode === null
  const ended = once(child, 'exit').then(() => {})
  const kill = async () => {
    if (!alive()) return
    killed = true
    child.kill('SIGKILL')
    await ended
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    return child.exitCode
  }
  await readyOrDead(child, alive, asker)
  if (!alive() && child.signalCode !== 'SIGKILL') throw new Error(`Remo did not start (exit ${child.exitCode}): see ${logFile}`)
  const diedByItself = () => !alive() && !killed && child.signalCode === 'SIGKILL'
  const fault = () =>
    alive() || killed || diedByItself() ? undefined : `Remo ended with ${child.signalCode ?? `exit code ${child.exitCode}`}: see ${logFile}`
  return { alive, diedByItself, fault, kill, stop, ended }
}

async function readyOrDead(child: ChildProcess, alive: () => boolean, { ask }: Asker): Promise<void> {
  const until = Date.now() + READY_MS
  while (alive()) {
    const answer = await ask({ method: 'GET', path: '/health/ready' })
    if (answer !== 'lost' && answer.status === 200) return
    if (Date.now() > until) {
      child.kill('SIGKILL')
      throw new Error('Remo was not ready within a minute')
    }
    await pause(25)
  }
}

/** Founds an organisation from the command line, while no Remo runs. */
export function foundOrganisation(
  { dataFolder, port }: Place,
  founding: { organisation: string; email: string; password: string; areas: string[] },
): void {
  const areas = founding.areas.flatMap((area) => ['--area', area])
  const args = [
    'setup',
    '--organisation',
    founding.organisation,
    '--email',
    founding.email,
    '--language',
    'en',
    '--password-stdin',
    ...areas,
  ]
  const { status, stderr } = spawnSync(REMO, args, { env: environment({ dataFolder, port }), input: founding.password, encoding: 'utf8' })
  if (status !== 0) throw new Error(`setting up failed: ${stderr}`)
}

function environment({ dataFolder, port }: { dataFolder: string; port: number }): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, HOME: process.env.HOME, REMO_DATA: dataFolder, PORT: String(port), LOG_LEVEL: 'error' }
}

/** Kills the database server, as a power cut would; its children notice and end. False when none ran. */
export function killDatabase({ dataFolder }: Place): boolean {
  const running = runningPostmaster(join(dataFolder, 'postgres'))
  if (!running) return false
  process.kill(running.pid, 'SIGKILL')
  return true
}

/** How to reach the database now: as its superuser, and as the application. */
export function databaseOf({ dataFolder }: Place): { owner: string; app: string } {
  const { password, socketFolder } = readNote(dataFolder)
  const owner = `postgres://remo:${encodeURIComponent(password)}@localhost/remo?host=${encodeURIComponent(socketFolder ?? '')}&port=5432`
  const roles: { app: string } = JSON.parse(readFileSync(join(dataFolder, 'roles.json'), 'utf8'))
  return { owner, app: urlFor(owner, 'remo_app', roles.app) }
}
