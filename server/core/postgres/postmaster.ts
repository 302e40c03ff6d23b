import { readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, markOf } from '../process-marks.mjs'

export type Postmaster = { pid: number; socketFolder: string }

/** Greater than any pid that Linux gives: PostgreSQL finds nobody there, and still checks the shared memory named beside it. */
const NOBODYS_PID = '999999999'

/** The living server of a database folder, from the file that PostgreSQL keeps there; null when none runs. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const { pid, lines } = pidFile(cluster)
  return pid && isPostmasterOf(pid, cluster) ? { pid, socketFolder: lines[4] ?? '' } : null
}

/**
 * A killed server leaves its pid behind. When that number now belongs to some other process, or to a zombie, PostgreSQL would
 * refuse to start: the number is replaced by one that nobody has.
 */
export function forgetDeadPostmaster(cluster: string): void {
  const { pid, lines } = pidFile(cluster)
  if (pid && !isPostmasterOf(pid, cluster)) writeFileSync(join(cluster, 'postmaster.pid'), [NOBODYS_PID, ...lines.slice(1)].join('\n'))
}

function pidFile(cluster: string): { pid: number; lines: string[] } {
  const lines = readIfThere(join(cluster, 'postmaster.pid')).split('\n')
  return { pid: Math.abs(Number(lines[0] ?? 0)), lines } // negative: someone works in single-user mode
}

/** In one step: a server that stops takes its file away between a look and a reading. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** PostgreSQL works in its data folder: that tells it from a process that only got the same number. */
function isPostmasterOf(pid: number, cluster: string): boolean {
  if (!isAlive(markOf(pid))) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster)
  } catch {
    return false // gone meanwhile, or somebody else's, who cannot be serving a folder of ours
  }
}
