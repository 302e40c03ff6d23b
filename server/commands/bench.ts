import { resolve } from 'node:path'
import { z } from 'zod'
import type { Command } from './command.ts'
import { readOptions } from './options.ts'

const help = `Usage: remo bench [--cases N] [--rounds R] [--seconds S] [--clients 1,8] [--data FOLDER] [--keep] [--fill] [--json] [--out FILE]
                  [--operations create,read,inbox,reply,search] [--followers N] [--profile FOLDER]

Fills N made-up cases (50000) in a data folder of its own, then measures create, read, inbox, reply and search against a bare server
(node:http and pg alone) on the same database server, in turns. Prints a table: medians over R rounds (9) of S seconds a cell (1).
Exit 1 when an answer was wrong or a budget was missed.
  --data FOLDER     fill there and leave it; a second run with as many cases finds it filled
  --keep            do not remove the folder that was made
  --fill            fill and stop there
  --json            JSON lines instead of the table; --out FILE appends them to a file as well
  --followers N     afterwards, N people listen while somebody changes cases: when each has heard, and what the server needs
  --profile FOLDER  afterwards, a CPU profile of the server for each operation, and the functions that took most`

const count = (least: number, most: number) => z.coerce.number(`must be a number from ${least} to ${most}`).int().min(least).max(most)

const OPERATIONS = ['create', 'read', 'inbox', 'reply', 'search'] as const

const Options = z.object({
  cases: count(300, 10_000_000).default(50_000),
  rounds: count(1, 100).default(9),
  seconds: z.coerce.number().min(0.2).max(60).default(1),
  clients: z
    .string()
    .regex(/^\d{1,2}(,\d{1,2})*$/, 'must be numbers from 1 to 99, parted by commas')
    .transform((list) => list.split(',').map((one) => Math.max(1, Number(one))))
    .default([1, 8]),
  operations: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(OPERATIONS, `must be some of ${OPERATIONS.join(', ')}, parted by commas`)))
    .default([...OPERATIONS]),
  data: z
    .string()
    .min(1)
    .transform((folder) => resolve(folder))
    .optional(),
  keep: z.boolean().default(false),
  fill: z.boolean().default(false),
  json: z.boolean().default(false),
  out: z.string().min(1).optional(),
  profile: z.string().min(1).optional(),
  followers: count(0, 20_000).default(0),
})

export const benchCommand: Command = {
  says: 'measures Remo against a bare server',
  help,
  run: async (args) => {
    const text = { type: 'string' } as const
    const flag = { type: 'boolean' } as const
    const options = {
      cases: text,
      rounds: text,
      seconds: text,
      clients: text,
      operations: text,
      data: text,
      keep: flag,
      fill: flag,
      json: flag,
      out: text,
      profile: text,
      followers: text,
    }
    const { values } = readOptions(args, options, Options)
    // Only who measures loads what measures.
    const { bench } = await import('../../bench/run.ts')
    const { data, out, profile, fill, ...rest } = values
    return bench({ ...rest, data, out, profile, fillOnly: fill })
  },
}
