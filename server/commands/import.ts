import { z } from 'zod'
import { Email } from '#contract/people.ts'
import { type Id, line } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { type Database, reading } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import { StartError } from '#server/core/start-error.ts'
import { type Imported, importEventLog } from '#server/imports/importing.record.ts'
import { LogRefused } from '#server/imports/log-refused.ts'
import { firstAdministrator, personOfEmail, sourceAlike } from '#server/imports/queries.ts'
import { openEventLog, readMap } from '#server/imports/reading-event-log.ts'
import { rejectionInWords } from '#server/imports/rejected.ts'
import { organisations } from '#server/people/queries.ts'
import { CallError } from './call-error.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { progressLine } from './verify.ts'
import { withDatabase } from './with-database.ts'

const help = `Usage: remo import event-log FILE --source NAME --map MAP.json [--organisation NAME] [--owner ADDRESS] [--dry-run] [--json]

Imports the past of cases from an event log: a CSV, also in .gz or .zip, in which each row is something that happened to a case.
The map says what its columns mean; docs/examples has two. Each row becomes a step of its case with its own time, each change of
area an accepted handoff. Nothing is sent to anybody. Rows that the record has already are left alone: the same file again brings
nothing new, a longer one what it adds, and a run that was stopped is taken up by the next.
  --source NAME        the system that the log comes from, always written the same
  --organisation NAME  needed when there are several
  --owner ADDRESS      who answers to the customers of these cases; the first administrator unless named
  --dry-run            count what would be done, and write nothing that lasts
  --json               the figures as one object
Exit 0: done, rejected rows are counted and told; 1: it could not be done now; 2: a wrong call, map or file, with nothing written.`

const Options = z.object({
  source: z
    .string('is needed: the name of the system that the log comes from')
    .pipe(line(120))
    .refine((name) => name.toLowerCase() !== 'remo', 'is the name for what was made here: name the system that the log comes from'),
  map: z.string('is needed: the file that says what the columns mean').min(1),
  organisation: z.string().optional(),
  owner: Email.optional(),
  'dry-run': z.boolean().default(false),
  json: z.boolean().default(false),
})

export const importCommand: Command = {
  says: 'imports cases of another system',
  help,
  run: ([format, ...args]) => {
    if (format !== 'event-log') throw new CallError('Say which format: "remo import event-log FILE …". See --help.')
    return importLog(args).catch((error: unknown) => {
      throw error instanceof LogRefused ? new CallError(error.message) : error
    })
  },
}

async function importLog(args: string[]): Promise<number> {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const { values, positionals } = readOptions(
    args,
    { source: text, map: text, organisation: text, owner: text, 'dry-run': flag, json: flag },
    Options,
  )
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new CallError('Name one file: "remo import event-log FILE …". See --help.')
  const began = performance.now()
  // What can be wrong with map and file is found before the database is started.
  const log = await openEventLog(file, await readMap(values.map), { now: new Date(outside.now()) })
  const imported = await withDatabase(async ({ db }) => {
    const into = await intoWhat(db, values)
    return importEventLog(db, { ...into, source: values.source, log, dryRun: values['dry-run'], progress: progressLine() })
  }).finally(log.close)
  if (!imported) throw new StartError('Another import of this organisation is running. Wait until it is done.')
  const figures = {
    ...imported,
    seconds: Math.round(performance.now() - began) / 1_000,
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1_024),
  }
  process.stdout.write(values.json ? `${JSON.stringify(figures)}\n` : inWords(figures, values['dry-run']))
  return 0
}

type Asked = { source: string; organisation?: string | undefined; owner?: string | undefined }

/** The organisation that is meant, and who answers for its cases. Throws `CallError` where that cannot be known. */
export async function intoWhat(
  db: Database,
  { organisation: named, owner: email, source }: Asked,
): Promise<{ organisation: Id; owner: Id }> {
  const all = await organisations(db)
  const asked = named === undefined ? all : all.filter(({ name }) => name === named)
  const [one, ...others] = asked
  const names = all.map(({ name }) => `"${name}"`).join(', ')
  if (all.length === 0) throw new CallError('There is no organisation yet. Found one: remo setup --help.')
  if (!one) throw new CallError(`--organisation: there is no "${named}". There is ${names}.`)
  if (others.length > 0) throw new CallError(`--organisation: say for which: ${names}.`)
  const organisation = one.id
  return reading(db, systemActor(organisation, 'import'), async (tx) => {
    const alike = await sourceAlike(tx, source)
    if (alike)
      throw new CallError(
        `--source: there is a source "${alike.source}". Write it the same, or choose a name that differs in more than capitals.`,
      )
    const owner = email === undefined ? await firstAdministrator(tx) : await personOfEmail(tx, email)
    if (!owner)
      throw new CallError(
        email === undefined
          ? '--owner: there is no administrator; name who answers for these cases.'
          : `--owner: nobody with ${email} works here.`,
      )
    return { organisation, owner: owner.id }
  })
}

type Figures = Imported & { seconds: number; peakMemoryMB: number }

const rowsOfTable: readonly (readonly [says: string, figure: keyof Omit<Figures, 'reasons' | 'import'>])[] = [
  ['cases', 'cases'],
  ['  new', 'new'],
  ['  unchanged', 'unchanged'],
  ['  changed', 'changed'],
  ['rows read', 'rows'],
  ['  rejected', 'rejected'],
  ['  left out by the map', 'leftOut'],
  ['handoffs of these cases', 'handoffs'],
  ['rows without an area', 'unregistered'],
  ['entries written', 'entries'],
  ['seconds', 'seconds'],
  ['most memory, MB', 'peakMemoryMB'],
]

function inWords(figures: Figures, dryRun: boolean): string {
  const number = new Intl.NumberFormat('en')
  const lines = rowsOfTable.map(([says, figure]) => `${says.padEnd(26)}${number.format(figures[figure]).padStart(12)}`)
  const reasons = figures.reasons.length > 0 ? ['', 'Rejected:', ...figures.reasons.map((reason) => `  ${rejectionInWords(reason)}`)] : []
  const end = dryRun ? ['', 'A dry run: nothing was written.'] : []
  return `${[...lines, ...reasons, ...end].join('\n')}\n`
}
