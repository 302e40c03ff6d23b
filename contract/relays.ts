import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Cursor, Id, Instant, Limit } from './words.ts'

/** How a relay stands: what became of the offer, or that it still waits. */
export const RelayStanding = z.enum(['accepted', 'returned', 'recalled', 'expired', 'waiting'])
export type RelayStanding = z.infer<typeof RelayStanding>

/** So many days back from now, by when a relay was offered. */
const Days = z.coerce.number().int().min(1).max(366).default(30)

/** Relays of a period, by what became of them. `answerSeconds`: in half of those that were accepted or returned the answer came sooner. */
export const RelayCounts = z.object({
  offered: z.number(),
  accepted: z.number(),
  returned: z.number(),
  recalled: z.number(),
  expired: z.number(),
  waiting: z.number(),
  answerSeconds: z.number().nullable(),
})
export type RelayCounts = z.infer<typeof RelayCounts>

export const readRelayFigures = endpoint({
  method: 'GET',
  path: '/api/relay-figures',
  may: 'case:read',
  says: 'What areas offered each other in the last so many days and what became of it, counted for who gave, for who took, and between each two. Relays of an imported past are not among them.',
  input: z.strictObject({ days: Days }),
  output: z.object({
    given: z.array(RelayCounts.extend({ area: Id })),
    taken: z.array(RelayCounts.extend({ area: Id })),
    between: z.array(RelayCounts.extend({ from: Id, to: Id })),
  }),
})

/** One relay behind a figure. `reason`: why it was returned, in the words of who did; null where there is none, or it was erased. */
export const RelayRow = z.object({
  id: Id,
  caseId: Id,
  key: z.string(),
  subject: z.string(),
  from: Id,
  to: Id,
  offeredAt: Instant,
  standing: RelayStanding,
  endedAt: Instant.nullable(),
  reason: z.string().nullable(),
})
export type RelayRow = z.infer<typeof RelayRow>

export const listRelays = endpoint({
  method: 'GET',
  path: '/api/relays',
  may: 'case:read',
  says: 'The relays behind a figure, offered last first: those that an area gave or took, and how they stand.',
  input: z.strictObject({
    days: Days,
    from: Id.optional(),
    to: Id.optional(),
    standing: RelayStanding.optional(),
    after: Cursor.optional(),
    limit: Limit,
  }),
  output: z.object({ relays: z.array(RelayRow), next: Cursor.nullable() }),
})
