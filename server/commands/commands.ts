import { benchCommand } from './bench.ts'
import type { Command } from './command.ts'
import { importCommand } from './import.ts'
import { keyCommand } from './key.ts'
import { migrateCommand } from './migrate.ts'
import { setupCommand } from './setup.ts'
import { startCommand } from './start.ts'
import { verifyCommand } from './verify.ts'

export const commands: Record<string, Command> = {
  start: startCommand,
  setup: setupCommand,
  migrate: migrateCommand,
  key: keyCommand,
  import: importCommand,
  verify: verifyCommand,
  bench: benchCommand,
}
