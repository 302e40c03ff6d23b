import { z } from 'zod'
import { type EntryView, readJournal } from '#contract/auditing.ts'
import type { Id, Instant } from '#contract/words.ts'
import type { PersonActor } from '#server/core/actor.ts'
import { openCursor, signCursor } from '#server/core/cursor.ts'
import { type Reading, reading } from '#server/core/database.ts'
import { lastPosition } from '#server/core/journal.ts'
import { pageOf } from '#server/core/paging.ts'
import { type House, serve } from '#server/core/serve.ts'
import * as queries from './queries.ts'

/** What auditors read. */
export function serveAuditing(house: House): void {
  serve(house, readJournal)((input, actor) => journalPage(house, actor, input))
}

type Asked = {
  person?: Id | undefined
  area?: Id | undefined
  customer?: Id | undefined
  case?: string | undefined
  kind?: string | undefined
  after?: string | undefined
  limit: number
}

const Before = z.object({ position: z.number().int() })

function journalPage({ database, secrets }: House, actor: PersonActor, { after, limit, ...asked }: Asked) {
  // A cursor is good for what was sought with it, and for nothing else.
  const purpose = `journal ${actor.person} ${JSON.stringify(Object.entries(asked).sort())}`
  const from = after === undefined ? null : openCursor(secrets, purpose, Before, after).position
  return reading(database, actor, async (db) => {
    const before = from ?? (await lastPosition(db)) + 1
    const sought = await soughtBy(db, asked)
    const found = await queries.entriesBefore(db, before, sought, limit + 1)
    const { page, endsAt } = pageOf(found, limit)
    const reach = endsAt?.position ?? queries.reachOf(before, sought)
    const next = reach > 1 ? signCursor(secrets, purpose, { position: reach }) : null
    return { entries: page.map(viewOf), next, lookedBackTo: await lookedBackTo(db, reach) }
  })
}

async function soughtBy(db: Reading, { person, area, kind, customer, case: key }: Omit<Asked, 'after' | 'limit'>): Promise<queries.Sought> {
  const ofCustomer = customer === undefined ? undefined : await queries.streamsOfCustomer(db, customer)
  const ofCase = key === undefined ? undefined : await queries.streamsOfCase(db, key)
  const streams = ofCustomer && ofCase ? ofCustomer.filter((stream) => ofCase.includes(stream)) : (ofCustomer ?? ofCase)
  return { person, area, kind, streams }
}

async function lookedBackTo(db: Reading, position: number): Promise<Instant | null> {
  return position > 1 ? ((await queries.recordedAt(db, position))?.at ?? null) : null
}

function viewOf(row: queries.EntryRow): EntryView {
  const { stream, version, kind, happenedAt, recordedAt, person, system, area, facts, caseId, key, subject, customerId, customerName } = row
  const parted = stream.indexOf('-')
  return {
    id: `${stream}-${version}`,
    ...{ kind, happenedAt, recordedAt, person, system, area, facts },
    about: stream.slice(0, parted),
    aboutId: stream.slice(parted + 1),
    case: caseId && key && subject !== null ? { id: caseId, key, subject } : null,
    customer: customerId ? { id: customerId, name: customerName } : null,
  }
}
