import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Id, Instant } from './words.ts'
import { WeekHours } from './working-time.ts'

export const AreaAvailability = z.object({
  area: Id,
  /** Inside its working hours now. */
  open: z.boolean(),
  /** When it next works: now, if it is open; null when it never does. */
  opensAt: Instant.nullable(),
  /** Its people who are not off duty and inside their hours. */
  onDuty: z.array(Id),
})
export type AreaAvailability = z.infer<typeof AreaAvailability>

export const listAvailability = endpoint({
  method: 'GET',
  path: '/api/availability',
  may: 'directory:read',
  says: 'Which areas work now, when the others next do, and who of their people is on duty.',
  input: z.strictObject({}),
  output: z.object({ areas: z.array(AreaAvailability) }),
})

export const switchDuty = endpoint({
  method: 'POST',
  path: '/api/duty',
  may: 'signed-in',
  says: 'Goes off duty, until a time or until further notice, or comes back on duty.',
  input: z.strictObject({ off: z.boolean(), until: Instant.optional() }),
  output: z.object({ version: z.number() }),
})

const arrangement = {
  version: z.number().int().min(1),
  /** Without: those of the area. */
  hours: WeekHours.optional(),
  /** Whom to ask while this person is off duty. It changes no rights. */
  deputy: Id.optional(),
}

export const arrangeOwnWork = endpoint({
  method: 'POST',
  path: '/api/me/work',
  may: 'signed-in',
  says: 'Changes the hours and the deputy of whoever is logged in.',
  input: z.strictObject(arrangement),
  output: z.object({ version: z.number() }),
})

export const arrangeWork = endpoint({
  method: 'POST',
  path: '/api/people/:id/work',
  may: 'house:run',
  says: 'Changes the hours and the deputy of a person.',
  input: z.strictObject({ id: Id, ...arrangement }),
  output: z.object({ version: z.number() }),
})
