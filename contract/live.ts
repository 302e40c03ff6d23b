import { z } from 'zod'
import { Id } from './words.ts'

/** What a live update tells: that something changed, never what it says. The page asks again, under its own rights. */
export const LiveEvent = z.object({ kind: z.string(), caseId: Id.nullable(), customerId: Id.nullable() })
export type LiveEvent = z.infer<typeof LiveEvent>

/** Server-sent events; `id` of each is an opaque position to reconnect with. */
export const LIVE_PATH = '/api/live'
