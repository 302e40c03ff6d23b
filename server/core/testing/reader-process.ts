import { openDatabase, sql } from '#server/core/database.ts'
import { openJobs } from '#server/core/jobs.ts'
import { armKillPoint } from '#server/core/outside.ts'
import { catchUp, type Reader } from '#server/core/readers.ts'
import { write } from '#server/core/tx.ts'

/** A process that lets one reader catch up, and dies at REMO_KILL_AT: `node reader-process.ts projecting|enqueueing APP_URL JOBS_URL ORGANISATION`. */
const [is = '', appUrl = '', jobsUrl = '', organisation = ''] = process.argv.slice(2)
armKillPoint(process.env.REMO_KILL_AT)
const db = openDatabase(appUrl)
const jobs = await openJobs(jobsUrl)
await catchUp(db, organisation, readerOf(is))
await jobs.close()
await db.pool.end()

/** Writes each position into `seen`, or adds a job for each. */
function readerOf(kind: string): Reader {
  if (kind === 'projecting')
    return {
      is: 'projecting',
      name: 'test-projecting',
      take: async (tx, entries) => {
        for (const { position } of entries)
          write(tx, sql`insert into seen (organisation_id, position) values (${tx.organisation}, ${position})`)
      },
    }
  return {
    is: 'enqueueing',
    name: 'test-enqueueing',
    take: async (entries) => {
      for (const { position } of entries) await jobs.add('look', { position }, { key: `look-${position}`, at: '2099-01-01T00:00:00.000Z' })
    },
  }
}
