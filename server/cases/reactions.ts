import { z } from 'zod'
import { Id } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { type Database, reading } from '#server/core/database.ts'
import type { JournalEntry } from '#server/core/entry.ts'
import { type Jobs, payloadOf, type Task } from '#server/core/jobs.ts'
import { later } from '#server/core/outside.ts'
import type { EnqueueingReader, ProjectingReader } from '#server/core/readers.ts'
import type { Tx } from '#server/core/tx.ts'
import { administrators, leadsOf } from '#server/people/queries.ts'
import { CaseEntry } from './case.ts'
import { recordCustomerName } from './customer-names.record.ts'
import { recordExpiry } from './handing-off.record.ts'
import { type LeftBehind, type NewNotice, tell, tellReleased } from './notices.record.ts'
import { heldByWhoLeft, heldWithoutWorkingThere } from './queries.ts'
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

const COPY_NAME = 'copy-customer-name'
const Naming = z.object({ organisation: Id, customer: Id })

/**
 * A customer has another name: their cases repeat it for lists. Copied once at once, and once more when no case can be left that was
 * being opened in that moment and read the name of before.
 */
export function namings(jobs: Jobs): EnqueueingReader {
  return {
    is: 'enqueueing',
    name: 'namings',
    kinds: ['CustomerChanged'],
    take: async (entries, organisation) => {
      for (const { stream, position, recordedAt } of entries) {
        const payload = { organisation, customer: stream.replace('customer-', '') }
        const key = `${COPY_NAME}-${organisation}-${position}`
        await jobs.add(COPY_NAME, payload, { key })
        await jobs.add(COPY_NAME, payload, { key: `${key}-again`, at: later.byMinutes(recordedAt, 1) })
      }
    },
  }
}

export const copyNameTask: Task = {
  name: COPY_NAME,
  run: async (payload: unknown, db: Database) => {
    const { organisation, customer } = payloadOf(Naming, payload)
    await recordCustomerName(db, organisation, customer)
  },
}

/** What the jobs above did not get to: one that was cut off stays locked for hours. */
export async function releaseWhatIsLeft(db: Database, organisation: Id): Promise<void> {
  for (;;) {
    const held = await reading(db, systemActor(organisation, 'cases'), (tx) => heldByWhoLeft(tx, AT_ONCE))
    for (const one of held) await recordRelease(db, organisation, one)
    if (held.length < AT_ONCE) return
  }
}

/** Who leads an area where somebody left cases behind is told, and whoever administers: they stand there as nobody's. */
export const releaseNotices: ProjectingReader = { is: 'projecting', name: 'release-notices', kinds: ['CaseReleased'], take: tellOfReleased }

async function tellOfReleased(tx: Tx, entries: readonly JournalEntry[]): Promise<void> {
  const house = await administrators(tx)
  for (const left of leftBehind(entries)) {
    const leads = await leadsOf(tx, [left.area])
    for (const person of new Set([...leads.map((lead) => lead.person), ...house])) await tellReleased(tx, { person, ...left })
  }
}

/** How many cases each person left in each area, with the first and the last of these entries. Entries of before do not say whose they were. */
function leftBehind(entries: readonly JournalEntry[]): Omit<LeftBehind, 'person'>[] {
  const groups = new Map<string, Omit<LeftBehind, 'person'>>()
  for (const entry of entries) {
    const released = caseEntry(entry)
    if (released.kind !== 'CaseReleased' || !released.person || !entry.area) continue
    const key = `${released.person} ${entry.area}`
    const { position, cases } = groups.get(key) ?? { position: entry.position, cases: 0 }
    groups.set(key, { about: released.person, area: entry.area, cases: cases + 1, position, at: entry.happenedAt })
  }
  return [...groups.values()]
}

/** Who is told of what, beside those who look at the case. */
export const notices: ProjectingReader = {
  is: 'projecting',
  name: 'notices',
  kinds: ['HandoffExpired', 'CaseAssigned', 'NoteWritten'],
  take: async (tx, entries) => {
    for (const entry of entries) {
      const { caseId, position, happenedAt: at } = entry
      if (caseId) for (const told of await toldOf(tx, entry)) tell(tx, { ...told, caseId, position, at })
    }
  },
}

/**
 * Of a relay that expired hear the leads of both areas: those who let it, and those who have it back. Of a case that was given hears
 * whoever has it now; of a note, whoever it names. Nobody is told of what they did themselves.
 */
async function toldOf(tx: Tx, entry: JournalEntry): Promise<Told[]> {
  const happened = caseEntry(entry)
  if (happened.kind === 'HandoffExpired') {
    const leads = new Map((await leadsOf(tx, [happened.from, happened.to])).map((lead) => [lead.person, lead.area]))
    return Array.from(leads, ([person, area]) => ({ kind: 'handoffExpired', person, area }))
  }
  const area = entry.area
  if (!area) return []
  if (happened.kind === 'CaseAssigned' && happened.to !== happened.by) return [{ kind: 'caseAssigned', person: happened.to, area }]
  if (happened.kind === 'NoteWritten')
    return happened.mentions.filter((person) => person !== happened.by).map((person) => ({ kind: 'mentioned', person, area }))
  return []
}

type Told = Pick<NewNotice, 'kind' | 'person' | 'area'>
