import { z } from 'zod'
import { Id } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { type Database, reading } from '#server/core/database.ts'
import type { JournalEntry } from '#server/core/entry.ts'
import { type Jobs, payloadOf, type Task } from '#server/core/jobs.ts'
import type { EnqueueingReader, ProjectingReader } from '#server/core/readers.ts'
import type { Tx } from '#server/core/tx.ts'
import { leadsOf } from '#server/people/queries.ts'
import { CaseEntry } from './case.ts'
import { recordExpiry } from './handing-off.record.ts'
import { tellExpired } from './notices.record.ts'
import { heldWithoutWorkingThere } from './queries.ts'
import { recordRelease } from './record.ts'

const EXPIRE = 'expire-handoff'
const Expiry = z.object({ organisation: Id, handoff: Id })

const RELEASE = 'release-cases'
const Leaving = z.object({ organisation: Id, person: Id })
const AT_ONCE = 200

const caseEntry = ({ kind, body, happenedAt: at, person: by }: JournalEntry) => CaseEntry.parse({ ...body, kind, at, by })

/** Each offered relay gets its clock: a job at the end of the receiver's time. */
export function handoffClocks(jobs: Jobs): EnqueueingReader {
  return {
    is: 'enqueueing',
    name: 'handoff-clocks',
    kinds: ['HandoffOffered'],
    take: async (entries, organisation) => {
      for (const entry of entries) {
        const offered = caseEntry(entry)
        if (offered.kind !== 'HandoffOffered') continue
        const { handoff, dueAt } = offered
        await jobs.add(EXPIRE, { organisation, handoff }, { key: `${EXPIRE}-${handoff}`, at: dueAt })
      }
    },
  }
}

/** The clock strikes: the offer ends if it still waits. Struck too early (a clock was set back), it comes again. */
export function expireHandoffTask(jobs: Jobs): Task {
  return {
    name: EXPIRE,
    run: async (payload: unknown, db: Database) => {
      const { organisation, handoff } = payloadOf(Expiry, payload)
      const left = await recordExpiry(db, organisation, handoff)
      if (left) await jobs.add(EXPIRE, { organisation, handoff }, { key: `${EXPIRE}-${handoff}-again`, at: left.notBefore })
    },
  }
}

/** Who leaves an area, or the house, leaves cases behind: each such entry gets a job that looks. */
export function leavings(jobs: Jobs): EnqueueingReader {
  return {
    is: 'enqueueing',
    name: 'leavings',
    kinds: ['RolesChanged', 'PersonDisabled'],
    take: async (entries, organisation) => {
      for (const { stream, position } of entries)
        await jobs.add(RELEASE, { organisation, person: stream.replace('person-', '') }, { key: `${RELEASE}-${organisation}-${position}` })
    },
  }
}

/** Lets go of what a person holds where they no longer work, so that it stands there as nobody's. */
export const releaseCasesTask: Task = {
  name: RELEASE,
  run: async (payload: unknown, db: Database) => {
    const { organisation, person } = payloadOf(Leaving, payload)
    for (;;) {
      const held = await reading(db, systemActor(organisation, 'cases'), (tx) => heldWithoutWorkingThere(tx, person, AT_ONCE))
      for (const { id } of held) await recordRelease(db, organisation, { id, person })
      if (held.length < AT_ONCE) return
    }
  },
}

/** The leads of both areas are told of a relay that expired: those who let it, and those who have it back. */
export const expiryNotices: ProjectingReader = { is: 'projecting', name: 'expiry-notices', kinds: ['HandoffExpired'], take: tellLeads }

async function tellLeads(tx: Tx, entries: readonly JournalEntry[]): Promise<void> {
  for (const entry of entries) {
    const expired = caseEntry(entry)
    if (expired.kind !== 'HandoffExpired' || !entry.caseId) continue
    const told = new Map((await leadsOf(tx, [expired.from, expired.to])).map((lead) => [lead.person, lead.area]))
    for (const [person, area] of told)
      tellExpired(tx, { person, area, caseId: entry.caseId, position: entry.position, at: entry.happenedAt })
  }
}
