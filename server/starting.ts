import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { LIVE_PATH } from '#contract/live.ts'
import { readersOf, serveFeatures, tasksOf } from './app.ts'
import { type Connected, connect } from './core/connecting.ts'
import { type Database, openDatabase } from './core/database.ts'
import { type Following, followJournals } from './core/following.ts'
import { serveHealth } from './core/health.ts'
import { holdDataFolder } from './core/holding-data-folder.ts'
import { openHttp, refuseOtherMethods } from './core/http.ts'
import { type Jobs, openJobs, type RunningJobs, runJobs } from './core/jobs.ts'
import { limitingKeys } from './core/limiting-keys.ts'
import { serveLive } from './core/live.ts'
import { makeDataFolder } from './core/making-data-folder.ts'
import { outside } from './core/outside.ts'
import { servePage } from './core/page.ts'
import { openPoller, type Poller } from './core/poller.ts'
import { openSecrets, type Secrets } from './core/secrets.ts'
import type { House } from './core/serve.ts'
import type { Settings } from './core/settings.ts'
import { StartError } from './core/start-error.ts'
import { houseTasks, scheduleHouseTasks } from './house-tasks.ts'
import { SET_UP_CODE_FILE } from './people/coming-in.ts'
import { organisations } from './people/queries.ts'

export type Role = 'web' | 'worker' | 'all'
export type RunningHouse = { url: string; stop: () => Promise<void> }

/** Opens everything in order, and gives the one way to close it again: the newest first, what is under way is finished. */
export async function startHouse(settings: Settings, role: Role): Promise<RunningHouse> {
  makeDataFolder(settings.dataFolder)
  const free = await holdDataFolder(settings, role)
  const closing: (() => Promise<void> | void)[] = [free]
  const stop = async () => {
    for (const close of closing.toReversed()) await close()
  }
  try {
    const connected = await connect(settings)
    closing.push(() => connected.release())
    const db = openDatabase(connected.urls.app, { connections: 6 })
    closing.push(() => db.pool.end())
    const secrets = openSecrets(settings.dataFolder)
    const app = await openHttp(settings)
    const poller = openPoller(db, (error) => app.log.warn(error, 'the journal could not be looked at'))
    closing.push(() => poller.stop())
    const worker = role === 'web' ? undefined : await startWorker(connected, db, poller, secrets, settings, app)
    if (worker) closing.push(() => worker.stop())
    serveHealth(app, db, () => worker?.ready() ?? true)
    if (role !== 'worker') await serveWeb(app, db, poller, secrets, settings)
    closing.push(() => app.close())
    const url = await listen(app, settings)
    await greet(db, settings, url)
    return { url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** The API, the page and live updates. */
async function serveWeb(app: FastifyInstance, database: Database, poller: Poller, secrets: Secrets, settings: Settings): Promise<void> {
  const house: House = { app, database, secrets, settings, served: [], limitKey: await limitingKeys(app) }
  for (const serveFeature of serveFeatures) serveFeature(house)
  const live = serveLive(house, poller)
  refuseOtherMethods(app, [...house.served, { path: LIVE_PATH, method: 'GET' }])
  await servePage(app, settings)
  // Before the server closes: it waits for connections, and listeners would keep theirs.
  app.addHook('preClose', async () => live.stop())
}

type Worker = { ready: () => boolean; stop: () => Promise<void> }

/** The followers of the journals, and the jobs. */
async function startWorker(
  { urls }: Connected,
  db: Database,
  poller: Poller,
  secrets: Secrets,
  settings: Settings,
  app: FastifyInstance,
): Promise<Worker> {
  const log = (words: string, error?: unknown) => app.log.error(error, words)
  const jobs: Jobs = await openJobs(urls.jobs)
  const tasks = [...tasksOf(jobs), ...houseTasks(jobs, { key: secrets.sealKey, folder: settings.sealsFolder }, settings.filesFolder)]
  const running: RunningJobs = await runJobs(urls.jobs, db, jobs, tasks, log)
  await scheduleHouseTasks(jobs, outside.now())
  const following: Following = followJournals({ db, poller, readers: readersOf(jobs), organisations: () => organisations(db), log })
  const stop = async () => {
    await following.stop()
    await running.stop()
    await jobs.close()
  }
  return { ready: running.ready, stop }
}

async function listen(app: FastifyInstance, { port, host }: Settings): Promise<string> {
  try {
    await app.listen({ port, host })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EADDRINUSE')
      throw new StartError(`Port ${port} is in use by another program. Stop it, or choose another: PORT=4001 npm start`)
    if (code === 'EACCES') throw new StartError(`Port ${port} may not be opened by this user. Choose one above 1023.`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new StartError(`HOST ${host} is no address of this machine.`)
    throw error
  }
  const address = app.server.address()
  const realPort = typeof address === 'object' && address ? address.port : port
  return `http://${shownHost(host)}:${realPort}`
}

/** The address to open: "every address" is none that a browser understands. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}

const OF_THIS_MACHINE = /^(127\.|localhost$|::1$)/
const CODE_BYTES = 16

/** Says where Remo is. A first set-up from beyond this machine needs the code in the link. */
async function greet(db: Database, settings: Settings, url: string): Promise<void> {
  const address = settings.publicUrl ?? url
  const file = join(settings.dataFolder, SET_UP_CODE_FILE)
  const waits = (await organisations(db)).length === 0
  const needsCode = waits && (settings.publicUrl !== undefined || !OF_THIS_MACHINE.test(settings.host))
  if (!needsCode) rmSync(file, { force: true })
  else if (!existsSync(file)) writeFileSync(file, outside.bytes(CODE_BYTES).toString('base64url'), { mode: 0o600 })
  const code = needsCode ? `#${readFileSync(file, 'utf8')}` : ''
  process.stdout.write(waits ? `Remo is ready to be set up: ${address}/set-up${code}\n` : `Remo is ready: ${address}\n`)
}
