import type { WeekHours } from '#contract/working-time.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { Area, AreaEntry, AreaWords } from './area.ts'

/** `words` only where they say something else than before. */
export type AreaChange = {
  name: string
  acceptMinutes: number
  actMinutes: number
  takesCases: boolean
  hours: WeekHours | null
  words: AreaWords | null
}

/**
 * Another name or time, other words or hours, or that an area takes relays from now on (one that an import found does not) or no
 * longer. What is on offer to it keeps its clock. The area of what was not registered stays as it is.
 */
export function changeArea(state: Area, change: AreaChange, { nameTaken }: { nameTaken: boolean }): AreaEntry[] | Refusal {
  if (state?.kind !== 'own') return refuse('missing', 'not-found', {})
  if (nameTaken) return refuse('conflict', 'area-name-taken', {})
  const { name, acceptMinutes, actMinutes, takesCases, hours, words } = change
  const entries: AreaEntry[] = []
  if (name !== state.name || acceptMinutes !== state.acceptMinutes || takesCases !== state.takesCases)
    entries.push({ kind: 'AreaChanged', name, acceptMinutes, takesCases })
  if (actMinutes !== state.actMinutes) entries.push({ kind: 'AreaTimeToActChanged', actMinutes })
  if (words) entries.push({ kind: 'AreaDescribed', words })
  if (JSON.stringify(hours) !== JSON.stringify(state.hours)) entries.push({ kind: 'AreaHoursChanged', hours })
  return entries
}
