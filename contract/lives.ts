import { z } from 'zod'
import { CaseKey, CaseSummary, Channel, Ending, GoalReached } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit } from './words.ts'

export const listCustomerCases = endpoint({
  method: 'GET',
  path: '/api/customers/:id/cases',
  may: 'case:read',
  says: 'A page of the cases of one customer: open ones first, then closed ones, the newest first.',
  input: z.strictObject({ id: Id, after: Cursor.optional(), limit: Limit }),
  output: z.object({ cases: z.array(CaseSummary), next: Cursor.nullable() }),
})

/** What a picture of a customer's life shows of one thing that happened. */
export const LifeEvent = z.object({
  caseId: Id,
  kind: z.enum([
    'CaseOpened',
    'MessageReceived',
    'MessageSent',
    'HandoffOffered',
    'HandoffAccepted',
    'HandoffReturned',
    'HandoffRecalled',
    'HandoffExpired',
    'CaseClosed',
    'CaseReopened',
    'CaseImported',
    'StepImported',
    'HandoffImported',
  ]),
  at: Instant,
  /** Who held the case once this had happened; null where an import says no area. */
  area: Id.nullable(),
  channel: Channel.nullable(),
  handoff: Id.nullable(),
  from: Id.nullable(),
  to: Id.nullable(),
})
export type LifeEvent = z.infer<typeof LifeEvent>

export const LifeCase = z.object({
  id: Id,
  key: CaseKey,
  subject: z.string(),
  holder: Id,
  openedAt: Instant,
  closedAt: Instant.nullable(),
  ending: Ending.nullable(),
  goalReached: GoalReached.nullable(),
})
export type LifeCase = z.infer<typeof LifeCase>

export const readLife = endpoint({
  method: 'GET',
  path: '/api/customers/:id/life',
  may: 'case:read',
  says: 'What happened to one customer in all their cases, in the order of time: contacts, relays, beginnings and ends of the newest 200 cases.',
  input: z.strictObject({ id: Id }),
  output: z.object({
    cases: z.array(LifeCase),
    events: z.array(LifeEvent),
    /** False where something older is left out. */
    whole: z.boolean(),
  }),
})
