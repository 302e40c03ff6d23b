import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './words.ts'

/** How another case belongs to one: as the one tells it. `duplicate`: the same need told twice. */
export const HowLinked = z.enum(['related', 'follows', 'followedBy', 'duplicate'])
export type HowLinked = z.infer<typeof HowLinked>

/** Another case, as it stands now, seen from the case that it is linked with. */
export const LinkedCase = z.object({
  id: Id,
  key: z.string(),
  subject: z.string(),
  holder: Id,
  holderPerson: Id.nullable(),
  closedAt: Instant.nullable(),
  how: HowLinked,
})
export type LinkedCase = z.infer<typeof LinkedCase>

export const linkCases = endpoint({
  method: 'POST',
  path: '/api/cases/:id/links',
  may: 'case:write',
  says: 'Links a case with another: they are related, it follows from the other, or both tell the same need. Both cases show it.',
  input: z.strictObject({ id: Id, other: Id, how: HowLinked.exclude(['followedBy']) }),
  output: z.object({ version: z.number() }),
})

export const unlinkCases = endpoint({
  method: 'POST',
  path: '/api/cases/:id/unlinkings',
  may: 'case:write',
  says: 'Takes the link between two cases away again.',
  input: z.strictObject({ id: Id, other: Id }),
  output: z.object({ version: z.number() }),
})
