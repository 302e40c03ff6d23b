import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// USER_HZ, in which /proc counts, is 100 on every usual Linux.
const TICKS_A_SECOND = 100

/** CPU seconds that a process has used so far, with those of its children that have ended; 0 where there is no /proc. */
export function cpuSeconds(pid: number): number {
  return (statOf(pid)?.ticks ?? 0) / TICKS_A_SECOND
}

/** CPU seconds of PostgreSQL: its first process and all that it started, ended ones included. */
export function postgresCpuSeconds(postmaster: number): number {
  const children = processes().filter((one) => one.parent === postmaster)
  return children.reduce((sum, one) => sum + one.ticks / TICKS_A_SECOND, cpuSeconds(postmaster))
}

/** Proportional memory (MiB) of one process: what it shares with others counts in part. */
export function memoryMiB(pid: number): number | null {
  const kib = /^Pss:\s+(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`) ?? '')?.[1]
  return kib === undefined ? null : Number(kib) / 1_024
}

/** The first process of the database in a data folder. */
export function postmasterOf(dataFolder: string): number {
  return Number(readIfThere(join(dataFolder, 'postgres/postmaster.pid'))?.split('\n')[0] ?? 0)
}

const processes = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => statOf(Number(name)) ?? [])

function statOf(pid: number): { parent: number; ticks: number } | undefined {
  const stat = readIfThere(`/proc/${pid}/stat`)
  // The name in brackets may hold blanks: what counts stands behind it.
  const fields = stat
    ?.slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  if (!fields) return undefined
  const [, parent = 0] = fields
  return { parent, ticks: fields.slice(11, 15).reduce((sum, one) => sum + one, 0) }
}

// A process may end while it is read.
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
