import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import type { Instant } from '#contract/words.ts'
import { forgetOldDrafts } from './cases/drafting.record.ts'
import { recordExpiry } from './cases/handing-off.record.ts'
import { forgetOldPresences } from './cases/presence.record.ts'
import { overdueOffers } from './cases/queries.ts'
import { releaseWhatIsLeft } from './cases/reactions.ts'
import { sweepUploads } from './cases/uploading.record.ts'
import { systemActor } from './core/actor.ts'
import { type Database, reading } from './core/database.ts'
import { forgetOldAnswers } from './core/idempotency.ts'
import { type Jobs, payloadOf, type Task } from './core/jobs.ts'
import { later, outside } from './core/outside.ts'
import { sealJournal } from './core/seals.ts'
import { transaction } from './core/transaction.ts'
import { indexWaiting } from './customers/reindexing.record.ts'
import { forgetOldComings } from './people/logging-in.record.ts'
import { organisations } from './people/queries.ts'

/**
 * What the house does by itself: seal every journal daily, forget what may be forgotten, and catch what no job got to: clocks, cases that
 * nobody let go of, customers who cannot be found yet.
 */
export function houseTasks(jobs: Jobs, seals: { key: KeyObject; folder: string }, filesFolder: string): Task[] {
  const daily = repeating(jobs, 'seal-journals', 60, async (db) => {
    for (const { id } of await organisations(db)) await sealJournal(db, id, seals)
  })
  const tidy = repeating(jobs, 'tidy', 60, async (db, now) => {
    await forgetOldComings(db, now)
    for (const { id } of await organisations(db))
      await transaction(db, systemActor(id, 'tidy'), async (tx) => {
        forgetOldAnswers(tx)
        forgetOldPresences(tx)
        forgetOldDrafts(tx)
        return null
      })
  })
  // Apart from what is tidied: a folder of files that does not answer stops nothing else.
  const uploads = repeating(jobs, 'sweep-uploads', 60, async (db) => {
    for (const { id } of await organisations(db)) await sweepUploads(db, id, filesFolder)
  })
  const sweep = repeating(jobs, 'sweep-offers', 5, async (db, now) => {
    for (const { id } of await organisations(db))
      for (const offer of await reading(db, systemActor(id, 'handing-off'), (tx) => overdueOffers(tx, now)))
        await recordExpiry(db, id, offer.id)
  })
  const release = repeating(jobs, 'sweep-released', 15, async (db) => {
    for (const { id } of await organisations(db)) await releaseWhatIsLeft(db, id)
  })
  const index = repeating(jobs, 'index-customers', 60, async (db) => {
    for (const { id } of await organisations(db)) await indexWaiting(db, id)
  })
  return [daily, tidy, uploads, sweep, release, index]
}

/** Puts each of them into the queue; the job key makes many starts one job. */
export async function scheduleHouseTasks(jobs: Jobs, now: Instant): Promise<void> {
  for (const name of ['seal-journals', 'tidy', 'sweep-uploads', 'sweep-offers', 'sweep-released', 'index-customers'])
    await jobs.add(name, { at: now }, { key: name, at: now })
}

const Payload = z.object({ at: z.string() })

/** A task that puts itself back into the queue before it works: a failure of the work delays nothing. */
function repeating(jobs: Jobs, name: string, everyMinutes: number, work: (db: Database, now: Instant) => Promise<void>): Task {
  return {
    name,
    run: async (payload, db) => {
      payloadOf(Payload, payload)
      const now = outside.now()
      const at = later.byMinutes(now, everyMinutes)
      await jobs.add(name, { at }, { key: `${name}-next`, at })
      await work(db, now)
    },
  }
}
