import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Database } from '#server/core/database.ts'
import { beginSession } from '#server/core/session.ts'
import type { Filled } from './fill.ts'

const Kept = z.object({
  organisation: z.string(),
  advisors: z.array(z.object({ person: z.string(), account: z.string(), area: z.string(), areaNumber: z.number(), token: z.string() })),
  customers: z.array(z.string()),
  cases: z.array(z.string()),
  openByArea: z.array(z.array(z.string())),
  seconds: z.number(),
})

const fileOf = (dataFolder: string) => join(dataFolder, 'bench', 'filled.json')

/** Keeps what was filled beside the data: a later run, and the adapter of another driver, ask for these ids. */
export function keepFilled(dataFolder: string, filled: Filled): void {
  mkdirSync(join(dataFolder, 'bench'), { recursive: true })
  // The sessions in it are those of made-up people of a made-up company; still nobody else needs to read them.
  writeFileSync(fileOf(dataFolder), JSON.stringify(filled), { mode: 0o600 })
}

/** What an earlier run filled here, with fresh sessions; undefined when nothing was. */
export async function keptFilled(dataFolder: string, db: Database): Promise<Filled | undefined> {
  const file = fileOf(dataFolder)
  if (!existsSync(file)) return undefined
  const kept = Kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  const advisors = await Promise.all(
    kept.advisors.map(async (one) => ({
      ...one,
      token: await beginSession(db, { id: one.account, organisation: kept.organisation, person: one.person }),
    })),
  )
  const filled = { ...kept, advisors }
  keepFilled(dataFolder, filled)
  return filled
}
