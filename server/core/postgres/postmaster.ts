import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, markOf } from '../process-marks.mjs'

export type Postmaster = { pid: number; socketFolder: string }

/** Greater than any pid that Linux gives: PostgreSQL finds nobody there, and still checks the shared memory named beside it. */
const NOBODYS_PID = '999999999'

/** The living server of a database folder, from the file that PostgreSQL keeps there; null when none runs. */
export function runningPostmaster(cluster: string): Postmaster | null {
  const [pid, , , , socketFolder] = pidFile(cluster)
  return pid && isPostmasterOf(Number(pid), cluster) ? { pid: Number(pid), socketFolder: socketFolder ?? '' } : null
}

/**
 * A killed server leaves its pid behind. When that number now belongs to some other process, or to a zombie, PostgreSQL would
 * refuse to start: the number is replaced by one that nobody has.
 */
export function forgetDeadPostmaster(cluster: string): void {
  const [pid, ...rest] = pidFile(cluster)
  if (pid && !isPostmasterOf(Number(pid), cluster)) writeFileSync(join(cluster, 'postmaster.pid'), [NOBODYS_PID, ...rest].join('\n'))
}

function pidFile(cluster: string): string[] {
  const file = join(cluster, 'postmaster.pid')
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
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
