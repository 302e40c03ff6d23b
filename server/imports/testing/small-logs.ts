import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Id } from '#contract/words.ts'
import { replays } from '#server/app.ts'
import type { Database } from '#server/core/database.ts'
import { verify } from '#server/core/verify.ts'
import { eventLogMap } from '../event-log-map.ts'
import { type Imported, type Importing, importEventLog } from '../importing.record.ts'
import { openEventLog } from '../reading-event-log.ts'

const HEADER = 'case,what,when,group,who,customer,about'

/** The map of small logs: `case,what,when,group,who,customer,about`. */
export const smallMap = eventLogMap({
  case: 'case',
  activity: 'what',
  time: 'when',
  area: 'group',
  person: 'who',
  customer: 'customer',
  subject: 'about',
  closed: { column: 'what', values: ['Closed'] },
})

/** A small log in a file: one row a line, as `C1,Open,2016-03-01T10:00Z,Sales,Ana,Carmen,No signal`. */
export function smallLog(...rows: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'remo-log-')), 'log.csv')
  writeFileSync(file, [HEADER, ...rows, ''].join('\n'))
  return file
}

export type Into = { database: Database; organisation: Id; owner: Id }

/** Imports a file with the small map; fails when another import runs. */
export async function importFile({ database, organisation, owner }: Into, file: string, more: Partial<Importing> = {}): Promise<Imported> {
  const log = await openEventLog(file, smallMap, { now: new Date('2026-11-21T09:00:00Z') })
  const usual = { organisation, owner, source: 'Old desk', log, dryRun: false, progress: () => {} }
  const imported = await importEventLog(database, { ...usual, ...more })
  if (!imported) throw new Error('another import runs')
  return imported
}

/** What verify finds to differ. */
export async function differences({ database, organisation }: Into) {
  return (await verify(database, [organisation], { sealsFolder: undefined, replays, progress: () => {} })).differences
}
