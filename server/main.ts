import { CallError } from './commands/call-error.ts'
import { commands } from './commands/commands.ts'
import { orRefusal } from './commands/options.ts'
import { StartError } from './core/start-error.ts'

/**
 * `bin/remo <command> …`. Exit 0; 1 when it found a difference, was refused or could not start (one line says why);
 * 2 for a wrong call.
 */
const [name = 'help', ...args] = process.argv.slice(2)
try {
  process.exitCode = await orRefusal(() => run(name, args))
} catch (error) {
  if (!(error instanceof StartError) && !(error instanceof CallError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = error instanceof CallError ? 2 : 1
}

async function run(asked: string, rest: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(asked)) return printHelp()
  const command = commands[asked]
  if (!command) throw new CallError(`Remo has no command "${asked}". Commands: ${Object.keys(commands).join(', ')}.`)
  if (rest.includes('--help')) {
    process.stdout.write(`${command.help}\n`)
    return 0
  }
  return command.run(rest)
}

function printHelp(): number {
  const lines = Object.entries(commands).map(([one, { says }]) => `  ${one.padEnd(10)} ${says}`)
  process.stdout.write(`Usage: remo <command> [options]\n\n${lines.join('\n')}\n\nremo <command> --help tells more.\n`)
  return 0
}
