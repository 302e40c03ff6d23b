import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive, markOf } from '../process-marks.mjs'

/** Who uses the server of a data folder: one empty file for each opening, named after the process. Call under the folder's lock. */
export function usersOf(dataFolder: string) {
  const folder = join(dataFolder, 'users')
  const mine = `${markOf(process.pid)}-${randomBytes(4).toString('hex')}`
  return {
    join: () => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, mine), '')
    },
    leave: () => rmSync(join(folder, mine), { force: true }),
    /** Whether a living process is registered; marks of dead ones are swept. */
    anyLeft: () => {
      if (!existsSync(folder)) return false
      const marks = readdirSync(folder)
      for (const mark of marks) if (!isAlive(mark)) rmSync(join(folder, mark), { force: true })
      return marks.some(isAlive)
    },
  }
}
