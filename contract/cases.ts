import { z } from 'zod'
import { CaseChanges, Priority } from './case-descriptions.ts'
import { LinkedCase } from './case-links.ts'
import { CustomerView } from './customers.ts'
import { endpoint } from './endpoint.ts'
import { FileIds } from './files.ts'
import { OwnValue } from './own-values.ts'
import { Cursor, Id, Instant, Limit, line, text } from './words.ts'

export const Channel = z.enum(['phone', 'mail', 'chat', 'sms', 'visit', 'shop', 'form', 'letter'])
export type Channel = z.infer<typeof Channel>

/** How a case ended. */
export const Ending = z.enum(['solved', 'partlySolved', 'notSolved', 'withdrawn', 'duplicate'])
export type Ending = z.infer<typeof Ending>

/** Whether the customer's own goal was reached; `unsaid` when nobody could ask. Imported cases are always `unsaid`. */
export const GoalReached = z.enum(['yes', 'partly', 'no', 'unsaid'])
export type GoalReached = z.infer<typeof GoalReached>

/** 12 random digits and a Damm check digit; shown in groups of four. */
export const CaseKey = z.string().regex(/^\d{13}$/)

export const Handoff = z.object({
  id: Id,
  from: Id,
  to: Id,
  offeredBy: Id,
  offeredAt: Instant,
  dueAt: Instant,
  withOwner: z.boolean(),
  wants: z.string().nullable(),
  tried: z.string().nullable(),
  lacking: z.string().nullable(),
})
export type Handoff = z.infer<typeof Handoff>

/** The last relay that came back: shown as a card until the case moves on. */
export const ComeBack = z.object({
  id: Id,
  to: Id,
  how: z.enum(['returned', 'expired']),
  at: Instant,
  by: Id.nullable(),
  reason: z.string().nullable(),
  waitedSeconds: z.number(),
  wants: z.string().nullable(),
  tried: z.string().nullable(),
  lacking: z.string().nullable(),
})
export type ComeBack = z.infer<typeof ComeBack>

/** What the reader may do with this case now. The page never repeats a rule: it shows what is true here. */
export const CaseMay = z.object({
  reply: z.boolean(),
  add: z.boolean(),
  describe: z.boolean(),
  take: z.boolean(),
  assign: z.boolean(),
  offer: z.boolean(),
  accept: z.boolean(),
  return: z.boolean(),
  recall: z.boolean(),
  close: z.boolean(),
  reopen: z.boolean(),
})
export type CaseMay = z.infer<typeof CaseMay>

/** One thing that happened in a case. `words` are the texts of people that belong to it; an erased text is missing from it. */
export const TimelineItem = z.object({
  id: z.string(),
  kind: z.enum([
    'CaseOpened',
    'MessageReceived',
    'MessageSent',
    'NoteWritten',
    'CaseDescribed',
    'CaseTaken',
    'CaseAssigned',
    'CaseReleased',
    'HandoffOffered',
    'HandoffAccepted',
    'HandoffReturned',
    'HandoffRecalled',
    'HandoffExpired',
    'CaseClosed',
    'CaseReopened',
    'CaseLinked',
    'CaseUnlinked',
    'CaseImported',
    'StepImported',
    'HandoffImported',
  ]),
  at: Instant,
  person: Id.nullable(),
  area: Id.nullable(),
  /** Codes and ids of the entry: `to`, `from`, `channel`, `ending`, `goal`, `waitedSeconds`, `activity` …; of a link, `key` and `subject` of the other case, too. */
  facts: z.record(z.string(), z.unknown()),
  words: z.record(z.string(), z.string()),
})
export type TimelineItem = z.infer<typeof TimelineItem>

export const CaseSummary = z.object({
  id: Id,
  key: CaseKey,
  subject: z.string(),
  goal: z.string().nullable(),
  customerName: z.string().nullable(),
  holder: Id,
  holderPerson: Id.nullable(),
  owner: Id,
  priority: Priority,
  tags: z.array(Id),
  openedAt: Instant,
  changedAt: Instant,
  /** When somebody last asked something of the holder: the customer, or a relay. Lists of open cases stand in this order, newest first. */
  askedAt: Instant,
  /** Since when it waits for the customer: our first answer that they have not answered yet. Null while the holder must act. */
  waitsSince: Instant.nullable(),
  closedAt: Instant.nullable(),
  /** The area that a relay is offered to now, and until when it may answer. */
  offeredTo: Id.nullable(),
  offerDueAt: Instant.nullable(),
  /** The last relay came back and nobody has acted since. */
  cameBack: z.enum(['returned', 'expired']).nullable(),
})
export type CaseSummary = z.infer<typeof CaseSummary>

export const CaseView = CaseSummary.extend({
  version: z.number(),
  need: z.string().nullable(),
  channel: Channel.nullable(),
  ending: Ending.nullable(),
  /** The house's own ending, if it was closed with one. */
  endingItem: Id.nullable(),
  goalReached: GoalReached.nullable(),
  kind: Id.nullable(),
  reason: Id.nullable(),
  stage: Id.nullable(),
  /** Own fields by id; null where words were erased. */
  fields: z.record(Id, OwnValue.nullable()),
  customer: CustomerView,
  offer: Handoff.nullable(),
  comeBack: ComeBack.nullable(),
  /** Cases that belong to it and that the reader may see, those linked first on top. */
  links: z.array(LinkedCase),
  /** The newest first, 50 at most; older ones by `readTimeline`. */
  timeline: z.array(TimelineItem),
  olderTimeline: Cursor.nullable(),
  may: CaseMay,
})
export type CaseView = z.infer<typeof CaseView>

export const openCase = endpoint({
  method: 'POST',
  path: '/api/cases',
  may: 'case:write',
  says: 'Opens a case for a customer: what they need in their words, and the goal they want to reach.',
  input: z.strictObject({
    customer: Id,
    /** The area that will hold it: one in which the caller works. */
    area: Id,
    subject: line(200),
    need: text(20_000),
    goal: line(300),
    channel: Channel,
    /** What the customer gave with it. */
    files: FileIds,
    about: CaseChanges.optional(),
  }),
  output: z.object({ id: Id, key: CaseKey, version: z.number() }),
})

export const readCase = endpoint({
  method: 'GET',
  path: '/api/cases/:id',
  may: 'case:read',
  says: 'One case, by its id or its public key, with its customer and the newest of what happened.',
  input: z.strictObject({ id: z.union([Id, CaseKey]) }),
  output: CaseView,
})

export const readTimeline = endpoint({
  method: 'GET',
  path: '/api/cases/:id/timeline',
  may: 'case:read',
  says: 'What happened before: the next 50, newest first.',
  input: z.strictObject({ id: Id, after: Cursor, limit: Limit }),
  output: z.object({ timeline: z.array(TimelineItem), next: Cursor.nullable() }),
})

/** Somebody who has a case open now. */
export const Presence = z.object({ person: Id, writes: z.boolean() })
export type Presence = z.infer<typeof Presence>

export const Doing = z.enum(['reading', 'writing', 'leaving'])
export type Doing = z.infer<typeof Doing>

export const bePresent = endpoint({
  method: 'POST',
  path: '/api/cases/:id/presences',
  may: 'case:write',
  withoutKey: true,
  says: 'A sign of life of whoever has a case open, every ten seconds and when they begin to write or leave; answers with who else is there.',
  input: z.strictObject({ id: Id, doing: Doing }),
  output: z.object({ others: z.array(Presence) }),
})

export const recordContact = endpoint({
  method: 'POST',
  path: '/api/cases/:id/contacts',
  may: 'case:write',
  says: 'Records what the customer said to us, by whatever channel.',
  input: z.strictObject({ id: Id, channel: Channel, text: text(20_000), files: FileIds }),
  output: z.object({ id: Id, version: z.number() }),
})

export const reply = endpoint({
  method: 'POST',
  path: '/api/cases/:id/messages',
  may: 'case:write',
  says: 'Records what we said to the customer.',
  input: z.strictObject({ id: Id, channel: Channel, text: text(20_000), files: FileIds }),
  output: z.object({ id: Id, version: z.number() }),
})

export const writeNote = endpoint({
  method: 'POST',
  path: '/api/cases/:id/notes',
  may: 'case:write',
  says: 'Writes a note for colleagues. It never leaves the house. Whom it names is told.',
  input: z.strictObject({ id: Id, text: text(20_000), mentions: z.array(Id).max(20).default([]), files: FileIds }),
  output: z.object({ id: Id, version: z.number() }),
})

export const takeCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/takings',
  may: 'case:write',
  says: 'The caller takes a case that their own area holds.',
  input: z.strictObject({ id: Id }),
  output: z.object({ version: z.number() }),
})

export const assignCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/assignments',
  may: 'case:write',
  says: 'Gives a case to somebody of the area that holds it; without `to` it waits in the area for whoever takes it.',
  input: z.strictObject({ id: Id, to: Id.optional() }),
  output: z.object({ version: z.number() }),
})

export const closeCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/closures',
  may: 'case:write',
  says: 'Closes a case with how it ended and whether the customer reached their goal.',
  input: z.strictObject({
    id: Id,
    /** The version the caller saw: a case that changed since is not closed over somebody's head. */
    version: z.number().int().min(1),
    ending: Ending,
    /** The house's own ending that stands for it. */
    endingItem: Id.optional(),
    goalReached: GoalReached,
    words: text(2_000),
  }),
  output: z.object({ version: z.number() }),
})

export const reopenCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/reopenings',
  may: 'case:write',
  says: 'Opens a closed case again, with the reason.',
  input: z.strictObject({ id: Id, reason: text(2_000) }),
  output: z.object({ version: z.number() }),
})

export const offerHandoff = endpoint({
  method: 'POST',
  path: '/api/handoffs',
  may: 'case:write',
  says: 'Offers a case to another area. The duty stays where it is until they accept.',
  input: z.strictObject({
    caseId: Id,
    version: z.number().int().min(1),
    to: Id,
    /** What the customer wants, what was tried, what is lacking. */
    wants: text(2_000),
    tried: text(2_000),
    lacking: text(2_000).optional(),
    /** Whoever accepts also answers to the customer from then on. */
    withOwner: z.boolean().default(false),
  }),
  output: z.object({ id: Id, version: z.number(), dueAt: Instant }),
})

const answerTo = z.strictObject({ id: Id })

export const acceptHandoff = endpoint({
  method: 'POST',
  path: '/api/handoffs/:id/acceptances',
  may: 'case:write',
  says: 'Accepts an offered relay: the caller holds the case from now on.',
  input: answerTo,
  output: z.object({ caseId: Id, version: z.number() }),
})

export const returnHandoff = endpoint({
  method: 'POST',
  path: '/api/handoffs/:id/returns',
  may: 'case:write',
  says: 'Returns an offered relay with the reason: the case stays with who offered it.',
  input: z.strictObject({ id: Id, reason: text(2_000) }),
  output: z.object({ caseId: Id, version: z.number() }),
})

export const recallHandoff = endpoint({
  method: 'POST',
  path: '/api/handoffs/:id/recalls',
  may: 'case:write',
  says: 'Takes an offered relay back before it was answered.',
  input: answerTo,
  output: z.object({ caseId: Id, version: z.number() }),
})

/** `handoffExpired`: a relay of this case expired. `casesReleased`: somebody no longer works in the area, and let go of cases there. */
export const NoticeView = z.object({
  id: Id,
  kind: z.enum(['handoffExpired', 'caseAssigned', 'mentioned', 'casesReleased']),
  area: Id,
  at: Instant,
  caseId: Id.nullable(),
  subject: z.string().nullable(),
  about: Id.nullable(),
  /** How many; null for whoever may not see cases. */
  cases: z.number().nullable(),
})
export type NoticeView = z.infer<typeof NoticeView>

export const listNotices = endpoint({
  method: 'GET',
  path: '/api/notices',
  may: 'signed-in',
  says: 'What the caller was told and has not put aside: relays of their area that expired, cases that somebody gave them or left behind, notes that name them.',
  input: z.strictObject({}),
  output: z.object({ notices: z.array(NoticeView) }),
})

export const putNoticeAside = endpoint({
  method: 'POST',
  path: '/api/notices/:id/readings',
  may: 'signed-in',
  says: 'Puts a notice aside as read.',
  input: z.strictObject({ id: Id }),
  output: z.object({}),
})
