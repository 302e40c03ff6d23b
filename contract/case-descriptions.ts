import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Lacking, OwnValue } from './own-values.ts'
import { Id } from './words.ts'

export const Priority = z.enum(['low', 'normal', 'high', 'urgent'])
export type Priority = z.infer<typeof Priority>

const isEachOnce = (named: readonly string[]) => new Set(named).size === named.length

/** What is said of a case beside its words. What is left out stays as it is; null empties it. Own fields are those of its kind, by their id. */
export const CaseChanges = z.strictObject({
  kind: Id.nullable().optional(),
  reason: Id.nullable().optional(),
  stage: Id.nullable().optional(),
  priority: Priority.optional(),
  tags: z.array(Id).max(20).refine(isEachOnce, 'twice').optional(),
  fields: z.record(Id, OwnValue.nullable()).optional(),
})
export type CaseChanges = z.infer<typeof CaseChanges>

export const describeCase = endpoint({
  method: 'POST',
  path: '/api/cases/:id/descriptions',
  may: 'case:write',
  says: 'Says what a case is about: kind, reason, stage, priority, tags, own fields. Refused where others have said the same anew since `version`.',
  input: z.strictObject({ id: Id, version: z.number().int().min(1), about: CaseChanges }),
  output: z.object({ version: z.number() }),
})

export const readLacking = endpoint({
  method: 'GET',
  path: '/api/cases/:id/lacking',
  may: 'case:read',
  says: 'What must be filled before the case can be closed or, with `to`, before a relay can be offered to that area.',
  input: z.strictObject({ id: Id, to: Id.optional() }),
  output: z.object({ lacking: z.array(Lacking) }),
})
