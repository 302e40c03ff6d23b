import type { May } from '#contract/endpoint.ts'
import type { Actor, PersonActor } from './actor.ts'
import { type Refusal, refuse } from './refusal.ts'

const worksInAnArea = (actor: PersonActor) => actor.areas.length > 0
const isAdministrator = (actor: PersonActor) => actor.house.includes('administrator')
const leadsExperience = (actor: PersonActor) => actor.house.includes('cxLead')
const onlyAudits = (actor: PersonActor) =>
  actor.house.includes('auditor') && !worksInAnArea(actor) && !leadsExperience(actor) && !isAdministrator(actor)

/**
 * Which roles ever open a route. What may be done with one row is decided where the row is fetched (`can`); a route of cases
 * stays open to an administrator without an area, who finds there nothing that exists.
 */
const opens: Record<Exclude<May, 'anyone'>, (actor: PersonActor) => boolean> = {
  'signed-in': () => true,
  'house:set-up': isAdministrator,
  'house:run': isAdministrator,
  'directory:read': () => true,
  'customer:read': () => true,
  'customer:write': (actor) => !onlyAudits(actor),
  'case:read': () => true,
  'case:write': (actor) => !onlyAudits(actor),
  'journal:read': (actor) => actor.house.includes('auditor') || leadsExperience(actor),
  'import:read': (actor) => !isAdministrator(actor) || worksInAnArea(actor) || leadsExperience(actor) || actor.house.includes('auditor'),
}

/** The scopes that an API key can be given. */
export const scopes: readonly May[] = [
  'directory:read',
  'customer:read',
  'customer:write',
  'case:read',
  'case:write',
  'import:read',
  'journal:read',
  'house:run',
]

/** Whether an actor may call a route at all: true, or the refusal. A key needs the scope besides the role of its person. */
export function mayCall(actor: Actor, may: Exclude<May, 'anyone'>): true | Refusal {
  if (actor.is === 'system') return true
  if (actor.scopes && may !== 'signed-in' && !actor.scopes.includes(may)) return refuse('forbidden', 'scope-missing', { scope: may })
  if (!opens[may](actor)) return refuse('forbidden', 'not-allowed', {})
  return true
}
