import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { startRemo } from './servers.ts'

/** One statement by the owner of a database. */
export async function ownerQuery(url: string, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query(statement)
  await owner.end()
}

/** Leaves a fresh load as a database is after a night: counted, tidied and written out, so that none of it happens while the clock runs. */
export async function settle(urls: readonly string[]): Promise<void> {
  for (const url of urls) {
    await ownerQuery(url, 'vacuum analyze')
    await ownerQuery(url, 'checkpoint')
  }
}

const LOOK_MS = 500
const LOOKS_IN_A_ROW = 3

/** Lets Remo run on what was filled until those who follow the journal have seen all of it, as they have on any other day. */
export async function letFollowersCatchUp(folder: string, ownerUrl: string): Promise<void> {
  const remo = await startRemo(folder)
  await followersCaughtUp(ownerUrl)
  await remo.stop()
}

/** Waits until whoever follows the journal of a running Remo has seen all of it: what one cell left to do is not done while another is measured. */
export async function followersCaughtUp(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  // A follower that has not begun yet has no cursor: being there counts when it lasts.
  for (let there = 0; there < LOOKS_IN_A_ROW; await pause(LOOK_MS)) {
    const { rows } = await owner.query(
      'select 1 from remo.journal_counters j join remo.reader_cursors r using (organisation_id) group by j.organisation_id having min(r.position) = max(j.position)',
    )
    there = rows.length > 0 ? there + 1 : 0
  }
  await owner.end()
}
