import { benchCommand } from './bench.ts'
import { importCommand } from './import.ts'
import { keyCommand } from './key.ts'
import { migrateCommand } from './migrate.ts'
import { setupCommand } from './setup.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

/** One command of `bin/remo`: a line for the list, a page of help, and what it does; it gives the exit code. */
export type Command = { says: string; help: string; run: (args: string[]) => Promise<number> }

export const commands: Record<string, Command> = {
  start: startCommand,
  setup: setupCommand,
  migrate: migrateCommand,
  key: keyCommand,
  import: importCommand,
  verify: verifyCommand,
  bench: benchCommand,
}
