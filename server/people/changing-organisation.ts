import type { Id, Language } from '#contract/words.ts'
import type { Country, Day, WeekHours } from '#contract/working-time.ts'
import type { Kept } from '#server/core/entry.ts'
import { isZone } from '#server/core/local-time.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { Organisation, OrganisationEntry } from './organisation.ts'

/** `name` only where it is another one. */
export type OrganisationChange = { name: Kept | null; language: Language; zone: string; country: Country; hours: WeekHours | null }

/** Other settings than before. A zone whose clocks nobody knows is refused: hours could not be told by it. */
export function changeOrganisation(state: Organisation, change: OrganisationChange): OrganisationEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  const { name, language, zone, country, hours } = change
  if (!isZone(zone)) return refuse('invalid', 'fields-wrong', { fields: [{ path: 'zone', code: 'not-a-zone' }] })
  const sameHours = JSON.stringify(hours) === JSON.stringify(state.hours)
  if (!name && sameHours && language === state.language && zone === state.zone && country === state.country) return []
  return [{ kind: 'OrganisationChanged', language, zone, country, hours, ...(name && { words: { name } }) }]
}

/** Nobody works on a public holiday, but whoever works day and night. A day is one holiday only. */
export function addHoliday(state: Organisation, { on, name }: { on: Day; name: Kept }): OrganisationEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  if (holidayOn(state, on)) return refuse('conflict', 'holiday-there', {})
  return [{ kind: 'HolidayAdded', on, words: { name } }]
}

export function removeHoliday(state: Organisation, { on }: { on: Day }): OrganisationEntry[] | Refusal {
  return state && holidayOn(state, on) ? [{ kind: 'HolidayRemoved', on }] : refuse('missing', 'not-found', {})
}

const holidayOn = (state: NonNullable<Organisation>, day: Day): { name: Id } | undefined => state.holidays.find(({ on }) => on === day)
