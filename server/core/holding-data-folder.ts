import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './lock-folder.mjs'
import { isAlive, markOf } from './process-marks.mjs'
import type { Settings } from './settings.ts'
import { StartError } from './start-error.ts'

/**
 * Says in the data folder that a Remo runs on it, and refuses a second one that would do the same: `all` stands alone, any
 * number of `web` and `worker` may share. Gives how to say that it ended. A process that died leaves nothing that counts.
 */
export async function holdDataFolder({ dataFolder }: Settings, role: 'web' | 'worker' | 'all'): Promise<() => void> {
  const folder = join(dataFolder, 'running')
  mkdirSync(folder, { recursive: true })
  const lock = await takeLock(join(dataFolder, 'running.lock'))
  const name = `${markOf(process.pid)}.${role}`
  const others = readdirSync(folder).map((file) => ({ file, mark: file.replace(/\.\w+$/, ''), role: file.split('.').at(-1) }))
  const living = others.filter(({ file, mark }) => isAlive(mark) || rmSync(join(folder, file), { force: true }))
  const inTheWay = living.find((one) => role === 'all' || one.role === 'all')
  if (inTheWay) {
    lock.release()
    throw new StartError(
      `The data folder ${dataFolder} is in use by another Remo (process ${inTheWay.mark.split('-')[0]}). Stop it, or give REMO_DATA another folder.`,
    )
  }
  writeFileSync(join(folder, name), '')
  lock.release()
  return () => rmSync(join(folder, name), { force: true })
}
