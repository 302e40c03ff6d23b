import { z } from 'zod'
import { replays } from '#server/app.ts'
import { verify } from '#server/core/verify.ts'
import { organisations } from '#server/people/queries.ts'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'
import { withDatabase } from './with-database.ts'

const help = `Usage: remo verify [--json] [--seals FOLDER] [--files]

Proves that journal and tables agree: order, chains, seals, replay, words; and that each attached file lies on disk in its size.
With --files all their bytes are read and compared with their hash, which takes as long as the disk does. Reads a snapshot while people work; changes nothing.
Names the first differences by stream and entry. Exit 0: sound; 1: something differs.`

const Options = z.object({ json: z.boolean().default(false), seals: z.string().optional(), files: z.boolean().default(false) })

export const verifyCommand: Command = {
  says: 'proves that journal and tables agree',
  help,
  run: async (args) => {
    const { values } = readOptions(args, { json: { type: 'boolean' }, seals: { type: 'string' }, files: { type: 'boolean' } }, Options)
    return withDatabase(async ({ db, settings }) => {
      const ids = (await organisations(db)).map((one) => one.id)
      const progress = progressLine()
      const files = { folder: settings.filesFolder, whole: values.files }
      const found = await verify(db, ids, { sealsFolder: values.seals ?? settings.sealsFolder, replays, progress, files })
      if (values.json) process.stdout.write(`${JSON.stringify(found)}\n`)
      else {
        for (const { stream, version, position, what } of found.differences)
          process.stdout.write(`${stream ?? ''} ${version ?? ''} (position ${position ?? '-'}): ${what}\n`)
        process.stdout.write(
          `${found.ok ? 'Sound' : 'NOT SOUND'}: ${found.entries} entries in ${found.streams} streams, ${found.seals} seals, ${found.entriesPerSecond} entries/s.\n`,
        )
      }
      return found.ok ? 0 : 1
    })
  },
}

const EVERY_MS = 2_000

/** Tells on standard error how far it is, at most every two seconds. */
export function progressLine(): (words: string) => void {
  let told = performance.now()
  return (words) => {
    if (performance.now() - told < EVERY_MS) return
    told = performance.now()
    process.stderr.write(`${words}\n`)
  }
}
