import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const PATIENCE_MS = 60_000

/** A server that was started here, and is stopped by its own process alone. */
export type Started = { base: string; pid: number; inspector: string | null; stop: () => Promise<void> }

/** Starts Remo on a data folder and a free port, as `npm start` does, and waits for its address. */
export function startRemo(dataFolder: string, { inspect = false } = {}): Promise<Started> {
  const env = {
    ...process.env,
    REMO_DATA: dataFolder,
    PORT: '0',
    HOST: '127.0.0.1',
    // What a person may ask is measured elsewhere: here it is what the house can answer.
    REMO_SEARCHES_A_MINUTE: '9999999',
    ...(inspect ? { NODE_OPTIONS: '--inspect=127.0.0.1:0' } : {}),
  }
  return started(spawn(join(ROOT, 'bin/remo'), ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'] }), 'Remo')
}

/** Starts the bare server on the database of an address. */
export function startBare(url: string): Promise<Started> {
  const env = { ...process.env, DATABASE_URL: url, PORT: '0' }
  return started(spawn(process.execPath, [join(import.meta.dirname, 'bare/server.ts')], { env, stdio: ['ignore', 'pipe', 'pipe'] }), 'Bare')
}

function started(child: ChildProcess, name: string): Promise<Started> {
  let said = ''
  let inspector: string | null = null
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => child.kill('SIGTERM'), PATIENCE_MS)
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`${name} did not start: ${said.trim()}`)))
    const listen = (piece: Buffer) => {
      said = `${said}${piece}`.slice(-4_000)
      inspector ??= /ws:\/\/\S+/.exec(said)?.[0] ?? null
      const base = new RegExp(`${name} is ready[^:]*: (http://[\\d.]+:\\d+)`).exec(said)?.[1]
      if (!base) return
      clearTimeout(late)
      resolve({ base, pid: child.pid ?? 0, inspector, stop: () => stopped(child) })
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
  })
}

/** Asks a child to end and waits until it has. */
function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.on('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
