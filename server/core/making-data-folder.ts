import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { StartError } from './start-error.ts'

/** Makes the data folder where there is none. One that cannot be made or written is told in one line, naming the remedy. */
export function makeDataFolder(dataFolder: string): void {
  try {
    makeWithParents(dataFolder)
    accessSync(dataFolder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    throw new StartError(`The data folder ${dataFolder} cannot be written by this user: set REMO_DATA to a folder of your own.`)
  }
}

// Not "recursive": where a system refuses a folder as if its parent were not there, as /proc does, that would try for ever.
function makeWithParents(folder: string): void {
  if (existsSync(folder)) return
  makeWithParents(dirname(folder))
  mkdirSync(folder)
}
