import type { Id, Instant } from '#contract/words.ts'
import type { WeekHours } from '#contract/working-time.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { OffDuty, Person, PersonEntry, RoleInArea } from './person.ts'

/** What two columns say of it: since when, and until when. */
export const offDutyOf = (since: Instant | null, until: Instant | null): OffDuty | null => (since === null ? null : { since, until })

/** Off duty at an instant; once the time that was said is over, a person is on duty without anybody doing anything. */
export function offDutyAt(off: OffDuty | null, now: Instant): OffDuty | null {
  return off && (off.until === null || off.until > now) ? off : null
}

/** Off duty, until a time or until they come back themselves. */
export function goOffDuty(state: Person, { until, now }: { until: Instant | null; now: Instant }): PersonEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  if (until !== null && until <= now) return refuse('invalid', 'fields-wrong', { fields: [{ path: 'until', code: 'in-the-past' }] })
  const off = offDutyAt(state.offDuty, now)
  if (off && off.until === until) return []
  return [{ kind: 'WentOffDuty', since: off?.since ?? now, until }]
}

export function comeOnDuty(state: Person, { now }: { now: Instant }): PersonEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  return offDutyAt(state.offDuty, now) ? [{ kind: 'CameOnDuty' }] : []
}

type Arrangement = { person: Id; hours: WeekHours | null; deputy: Id | null }

/** Other hours, or another deputy: somebody else who comes in here and works in an area of theirs. It gives nobody other rights. */
export function arrangeWork(
  state: Person,
  { person, hours, deputy }: Arrangement,
  { hasAccount, deputyIs }: { hasAccount: boolean; deputyIs: Colleague | null },
): PersonEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  if (!hasAccount) return refuse('conflict', 'without-account', {})
  const entries: PersonEntry[] = []
  if (JSON.stringify(hours) !== JSON.stringify(state.hours)) entries.push({ kind: 'PersonHoursChanged', hours })
  if (deputy === state.deputy) return entries
  if (deputy !== null && (deputy === person || !canStandIn(deputyIs, state.areas))) return refuse('conflict', 'deputy-elsewhere', {})
  return [...entries, { kind: 'DeputyNamed', deputy }]
}

export type Colleague = { active: boolean; areas: readonly RoleInArea[] }

/** Whether a colleague can be looked for instead of somebody who works in these areas. */
export function canStandIn(colleague: Colleague | null, areas: readonly RoleInArea[]): boolean {
  return colleague?.active === true && colleague.areas.some((one) => areas.some(({ area }) => area === one.area))
}
