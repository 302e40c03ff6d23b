// Plain JavaScript, because scripts/setup.mjs uses it on Node 20, before the Node that Remo is pinned to is there.
// A lock between processes: a folder that holds a file named after its holder (and one for each helper the holder started).
// Renaming a filled folder onto the lock succeeds only when the lock is absent or empty, so taking it is one step of the
// file system; a dead holder's file is removed by its own unique name, so nobody can remove a living holder's.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, markOf } from './process-marks.mjs'

const PAUSE_MS = 50

/**
 * Waits until the lock is ours. `onWait` is called once when somebody else has it.
 * @param {string} folder @param {{ onWait?: (pid: number) => void }} [options]
 * @returns {Promise<{ release: () => void, include: (pid: number) => void }>} `include`: the lock stays taken while that helper lives, even if we die
 */
export async function takeLock(folder, { onWait } = {}) {
  const mark = `${markOf(process.pid)}-${randomBytes(4).toString('hex')}`
  const prepared = `${folder}.${mark}`
  mkdirSync(prepared, { recursive: true })
  writeFileSync(join(prepared, mark), '')
  let told = false
  while (!tryRename(prepared, folder)) {
    const holder = livingHolder(folder)
    if (holder === null) continue
    if (!told) onWait?.(holder)
    told = true
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
  }
  sweep(folder)
  const marks = [mark]
  return {
    release: () => {
      for (const name of marks) ignoring(['ENOENT'], () => unlinkSync(join(folder, name)))
      ignoring(['ENOENT', 'ENOTEMPTY', 'EEXIST'], () => rmdirSync(folder))
    },
    include: (pid) => {
      marks.push(`${markOf(pid)}-${randomBytes(4).toString('hex')}`)
      writeFileSync(join(folder, marks.at(-1)), '')
    },
  }
}

/** Folders that others prepared and died beside. @param {string} folder */
function sweep(folder) {
  const parent = join(folder, '..')
  const prefix = `${folder.slice(parent.length + 1)}.`
  for (const name of readdirSync(parent))
    if (name.startsWith(prefix) && !isAlive(name.slice(prefix.length))) rmSync(join(parent, name), { recursive: true, force: true })
}

/** @param {string} from @param {string} to */
function tryRename(from, to) {
  return ignoring(['ENOTEMPTY', 'EEXIST'], () => {
    renameSync(from, to)
    return true
  })
}

/** The pid of the living holder; files of dead ones are removed. @param {string} folder */
function livingHolder(folder) {
  for (const name of ignoring(['ENOENT'], () => readdirSync(folder)) ?? []) {
    if (isAlive(name)) return Number.parseInt(name, 10)
    ignoring(['ENOENT'], () => unlinkSync(join(folder, name)))
  }
  return null
}

/** @template T @param {string[]} codes @param {() => T} act @returns {T | undefined} */
function ignoring(codes, act) {
  try {
    return act()
  } catch (error) {
    if (!codes.includes(error.code)) throw error
    return undefined
  }
}
