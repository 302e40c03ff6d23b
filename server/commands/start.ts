import { z } from 'zod'
import { isDatabaseAway } from '#server/core/answering-errors.ts'
import { armKillPoint } from '#server/core/outside.ts'
import { readSettings, requirePublicUrl } from '#server/core/settings.ts'
import { startHouse } from '#server/starting.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

const help = `Usage: remo start [--role web|worker|all]

Starts Remo: the page and the API (web), what happens behind them (worker), or both (all, the default). Ctrl-C stops it after
what is under way. Environment: PORT (4000), HOST (127.0.0.1), REMO_DATA (./data), REMO_URL (the public address), REMO_SEALS
(where daily seals are written), REMO_FILES (where attached files lie), CONTENT_ORIGIN (another host from which they are given),
DATABASE_URL (PostgreSQL 15 or newer; without it Remo brings its own), LOG_LEVEL; the README names the rest.`

const Options = z.object({ role: z.enum(['web', 'worker', 'all'], 'must be web, worker or all').default('all') })

export const startCommand: Command = {
  says: 'starts the page, the API and what happens behind them',
  help,
  run: async (args) => {
    const { values } = readOptions(args, { role: { type: 'string' } }, Options)
    const settings = readSettings(process.env)
    requirePublicUrl(settings)
    armKillPoint(process.env.REMO_KILL_AT)
    outliveTheDatabase()
    const house = await startHouse(settings, values.role)
    await askedToStop()
    process.stderr.write('Stopping: finishing what is under way.\n')
    await house.stop()
    return 0
  },
}

// The runner of jobs does not wait for its note that a job is done: where the database goes away just then, nobody hears of it, which
// would end the process. The job is found again and done again.
function outliveTheDatabase(): void {
  process.on('unhandledRejection', (error) => {
    if (!(error instanceof Error && isDatabaseAway(error))) throw error
    process.stderr.write(`The database went away: ${error.message}\n`)
  })
}

/** Resolves at the first SIGINT or SIGTERM; a second one ends the process at once. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false
    const stop = () => {
      if (asked) process.exit(1)
      asked = true
      resolve()
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
