import type { Command } from './command.ts'
import { withDatabase } from './with-database.ts'

export const migrateCommand: Command = {
  says: 'brings the database up to this version',
  help: 'Usage: remo migrate\n\nMakes the roles and the schema, forward only, under a lock. Says which migrations ran.',
  run: () =>
    withDatabase(async ({ connected }) => {
      process.stdout.write(
        connected.migrated.length > 0 ? `Ran ${connected.migrated.join(', ')}.\n` : 'Nothing to do: the database is up to date.\n',
      )
      return 0
    }),
}
