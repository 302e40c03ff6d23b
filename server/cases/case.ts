import { z } from 'zod'
import { HowLinked } from '#contract/case-links.ts'
import { CaseKey, Channel, Ending, GoalReached } from '#contract/cases.ts'
import { Id, Instant } from '#contract/words.ts'
import { AttachedFile } from './attaching.ts'
import { type Description, DescriptionChanges, evolveDescription, nothingSaid } from './description.ts'

const entry = <Kind extends string, Body extends z.ZodRawShape>(kind: Kind, body: Body) =>
  z.object({ kind: z.literal(kind), at: Instant, by: Id.nullable(), ...body })

const Words = z.record(z.string(), z.object({ content: Id, hash: z.string() })).default({})

const Files = z.array(AttachedFile).optional()

/** Everything that can happen to a case. Words are named by where they lie; `by` is null when a clock or an import did it. */
export const CaseEntry = z.discriminatedUnion('kind', [
  // Files that go with an entry have their names in its `words`, by their id.
  entry('CaseOpened', { key: CaseKey, sourceRecord: Id, channel: Channel, holder: Id, owner: Id, files: Files, words: Words }),
  entry('MessageReceived', { message: Id, channel: Channel, files: Files, words: Words }),
  entry('MessageSent', { message: Id, channel: Channel, files: Files, words: Words }),
  entry('NoteWritten', { message: Id, mentions: z.array(Id).default([]), files: Files, words: Words }),
  // Own fields that hold words have them in `words`, by their id.
  entry('CaseDescribed', { changes: DescriptionChanges, words: Words }),
  entry('CaseTaken', {}),
  entry('CaseAssigned', { to: Id }),
  // It waits in its area for somebody: put back by a person, or, with nobody as `by`, because its holder, `person`, no longer works there.
  entry('CaseReleased', { person: Id.optional() }),
  entry('HandoffOffered', { handoff: Id, from: Id, to: Id, dueAt: Instant, withOwner: z.boolean(), words: Words }),
  entry('HandoffAccepted', { handoff: Id, waitedSeconds: z.number() }),
  entry('HandoffReturned', { handoff: Id, waitedSeconds: z.number(), words: Words }),
  entry('HandoffRecalled', { handoff: Id, waitedSeconds: z.number() }),
  entry('HandoffExpired', { handoff: Id, from: Id, to: Id, waitedSeconds: z.number() }),
  entry('CaseClosed', { ending: Ending, endingItem: Id.optional(), goalReached: GoalReached, words: Words }),
  entry('CaseReopened', { words: Words }),
  // Both cases have one, each with how the other belongs to it.
  entry('CaseLinked', { other: Id, how: HowLinked }),
  entry('CaseUnlinked', { other: Id }),
  entry('CaseImported', { key: CaseKey, sourceRecord: Id, holder: Id, owner: Id, import: Id, words: Words }),
  // `area` is null where the source named none: the case then stands in the area `unregistered`, which `holder` names. `holder` is null
  // where the step is only told and moves nothing. `closes`: the source says that the case was over then.
  entry('StepImported', {
    activity: z.string(),
    area: Id.nullable(),
    holder: Id.nullable(),
    closes: z.boolean(),
    import: Id,
    row: z.string(),
    words: Words,
  }),
  entry('HandoffImported', { handoff: Id, from: Id, to: Id, import: Id }),
])
export type CaseEntry = z.infer<typeof CaseEntry>

export type Offer = { id: Id; from: Id; to: Id; at: Instant; dueAt: Instant; withOwner: boolean }

type Standing = {
  key: string
  sourceRecord: Id
  channel: Channel | null
  holder: Id
  holderPerson: Id | null
  owner: Id
  cameBack: 'returned' | 'expired' | null
  openedAt: Instant
  changedAt: Instant
  /** When somebody last asked something of whoever holds it: the customer, or a relay. What we do ourselves moves no list. */
  askedAt: Instant
  /** Since when it waits for the customer: our first answer that they have not answered yet. Null while whoever holds it must act. */
  waitsSince: Instant | null
  /** Where the words lie: content ids. */
  subject: Id | null
  need: Id | null
  goal: Id | null
  description: Description
}

export type OpenCase = Standing & { is: 'open'; offer: Offer | null }
export type ClosedCase = Standing & {
  is: 'closed'
  closedAt: Instant
  closedBy: Id | null
  ending: Ending
  /** What the house calls it. */
  endingItem: Id | null
  goalReached: GoalReached
}

/** A case is open or closed; only an open one can be on offer. */
export type Case = { is: 'unknown' } | OpenCase | ClosedCase

export const noCase: Case = { is: 'unknown' }

/** What a case is after one more entry. Never refuses: what is in the journal happened. */
export function evolve(state: Case, entry: CaseEntry): Case {
  if (entry.kind === 'CaseOpened') return { ...opened(entry), channel: entry.channel, holderPerson: entry.by, is: 'open', offer: null }
  if (entry.kind === 'CaseImported') return { ...opened(entry), channel: null, holderPerson: null, is: 'open', offer: null }
  if (state.is === 'unknown') return state
  if (entry.kind === 'StepImported') return stepped(state, entry)
  if (entry.kind === 'HandoffImported')
    return { ...state, holder: entry.to, holderPerson: null, changedAt: later(state.changedAt, entry.at) }
  const asks = asking.has(entry.kind)
  const changed = { ...state, changedAt: entry.at, ...(asks && { askedAt: entry.at, waitsSince: null }) }
  if (entry.kind === 'CaseDescribed') return { ...changed, description: evolveDescription(state.description, entry) }
  if (entry.kind === 'CaseReopened') return reopened(changed, entry.by)
  if (entry.kind === 'CaseLinked' || entry.kind === 'CaseUnlinked') return changed
  if (changed.is === 'closed') return changed
  return evolveOpen(changed, entry)
}

const asking: ReadonlySet<CaseEntry['kind']> = new Set([
  'MessageReceived',
  'HandoffAccepted',
  'HandoffReturned',
  'HandoffExpired',
  'CaseReopened',
])

type OfOpenCase = Exclude<
  CaseEntry,
  {
    kind:
      | 'CaseOpened'
      | 'CaseImported'
      | 'CaseDescribed'
      | 'CaseReopened'
      | 'CaseLinked'
      | 'CaseUnlinked'
      | 'StepImported'
      | 'HandoffImported'
  }
>

function evolveOpen(state: OpenCase, entry: OfOpenCase): Case {
  switch (entry.kind) {
    case 'MessageReceived':
    case 'NoteWritten':
      return state
    case 'MessageSent':
      return { ...state, cameBack: null, waitsSince: state.waitsSince ?? entry.at }
    case 'CaseReleased':
      return { ...state, holderPerson: null }
    case 'CaseTaken':
      return { ...state, holderPerson: entry.by, cameBack: null }
    case 'CaseAssigned':
      return { ...state, holderPerson: entry.to }
    case 'HandoffOffered': {
      const { handoff: id, from, to, at, dueAt, withOwner } = entry
      return { ...state, offer: { id, from, to, at, dueAt, withOwner }, cameBack: null }
    }
    case 'HandoffAccepted': {
      const owner = state.offer?.withOwner && entry.by ? entry.by : state.owner
      return { ...state, holder: state.offer?.to ?? state.holder, holderPerson: entry.by, owner, offer: null, cameBack: null }
    }
    case 'HandoffReturned':
      return { ...state, offer: null, cameBack: 'returned' }
    case 'HandoffExpired':
      return { ...state, offer: null, cameBack: 'expired' }
    case 'HandoffRecalled':
      return { ...state, offer: null }
    case 'CaseClosed': {
      const { offer: _, ...standing } = state
      return {
        ...standing,
        is: 'closed',
        cameBack: null,
        waitsSince: null,
        closedAt: entry.at,
        closedBy: entry.by,
        ending: entry.ending,
        endingItem: entry.endingItem ?? null,
        goalReached: entry.goalReached,
      }
    }
  }
}

function opened(entry: Extract<CaseEntry, { kind: 'CaseOpened' | 'CaseImported' }>): Omit<Standing, 'channel' | 'holderPerson'> {
  const { key, sourceRecord, holder, owner, at, words } = entry
  const lies = (name: string) => words[name]?.content ?? null
  return {
    key,
    sourceRecord,
    holder,
    owner,
    cameBack: null,
    openedAt: at,
    changedAt: at,
    askedAt: at,
    waitsSince: null,
    subject: lies('subject'),
    need: lies('need'),
    goal: lies('goal'),
    description: nothingSaid,
  }
}

function reopened(state: OpenCase | ClosedCase, by: Id | null): OpenCase {
  if (state.is === 'open') return state
  const { closedAt: _, closedBy: __, ending: ___, endingItem: ____, goalReached: _____, ...standing } = state
  return { ...standing, is: 'open', offer: null, holderPerson: by }
}

/**
 * A step of an imported past: who held the case then, and whether the source says that it was over; nobody says whether it helped. The
 * first of several closing steps closes it; one that does not close opens it again. A step that came late moves nothing.
 */
function stepped(state: OpenCase | ClosedCase, { at, by, area, holder, closes }: Extract<CaseEntry, { kind: 'StepImported' }>): Case {
  if (holder === null) return state
  const holderPerson = area === null ? null : by
  const held = {
    ...state,
    holder,
    holderPerson,
    changedAt: later(state.changedAt, at),
    askedAt: later(state.askedAt, at),
    waitsSince: null,
  }
  if (!closes) return { ...reopened(held, null), holderPerson }
  if (held.is === 'closed') return held
  const { offer: _, ...standing } = held
  return { ...standing, is: 'closed', closedAt: at, closedBy: by, ending: 'solved', endingItem: null, goalReached: 'unsaid' }
}

/** Of two instants: an imported step may have happened before a note of today. */
function later(one: Instant, other: Instant): Instant {
  return one > other ? one : other
}
