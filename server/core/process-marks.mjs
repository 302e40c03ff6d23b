// Plain JavaScript, because scripts/setup.mjs uses it on Node 20, before the Node that Remo is pinned to is there.
// A process named so that a recycled pid is not taken for it: "<pid>-<start>", where start is the kernel's count of ticks
// since boot (Linux), or the start as `ps` tells it.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** The mark of a process, or "<pid>-gone". @param {number} pid */
export function markOf(pid) {
  return `${pid}-${startOf(pid) ?? 'gone'}`
}

/** Whether the process of a mark ("<pid>-<start>", more after it is ignored) still lives. A zombie does not. @param {string} mark */
export function isAlive(mark) {
  const [pid, start] = mark.split('-')
  return start !== undefined && start === startOf(Number(pid))
}

/** When the process started, or null when there is none or only a zombie. @param {number} pid */
function startOf(pid) {
  if (!Number.isSafeInteger(pid) || pid <= 0) return null
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).replace(/\W/g, '')
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ') // the name before it may hold spaces and brackets
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}
