import type { QueryKey } from '@tanstack/react-query'
import type { LiveEvent } from '#contract/live.ts'

/** What the page must ask anew because of an event: cases by their id, everything else by its query key (`web/README.md`). */
export type Changed = { caseId?: string; keys: QueryKey[] }

const all: QueryKey = []
const overdue: QueryKey[] = [['today'], ['counts'], ['cases', { box: 'overdue' }]]
const ofOrganisation = new Set(['OrganisationChanged', 'HolidayAdded', 'HolidayRemoved'])
const ofPeople = new Set([
  'PersonAdded',
  'PersonDisabled',
  'PersonEnabled',
  'LinkMade',
  'PersonHoursChanged',
  'WentOffDuty',
  'CameOnDuty',
  'DeputyNamed',
])

/** What an event of the journal changes for the page; an event that no page shows changes nothing. */
export function changedBy({ kind, caseId, customerId }: LiveEvent): Changed {
  if (kind === 'Everything') return { keys: [all] }
  if (kind === 'PresenceChanged') return { keys: [['presences', caseId]] }
  if (caseId) return { caseId, keys: kind.startsWith('Handoff') ? [['relays']] : [] }
  if (customerId) return { keys: [['customer', customerId], ['customers']] }
  // Its time to act and its hours decide what is overdue.
  if (kind.startsWith('Area')) return { keys: [['areas'], ['availability'], ...overdue] }
  // Whose roles they are is not told: it may be the reader, who then sees more or less of everything.
  if (kind === 'RolesChanged') return { keys: [all] }
  // Its name stands beside one's own, and its hours decide who is open.
  if (ofOrganisation.has(kind)) return { keys: [['organisation'], ['me'], ['availability'], ...overdue] }
  if (ofPeople.has(kind)) return { keys: [['people'], ['availability']] }
  if (kind.startsWith('Item') || kind === 'DemandsChanged') return { keys: [['lists']] }
  if (kind.startsWith('Import')) return { keys: [['imports']] }
  return { keys: [] }
}
