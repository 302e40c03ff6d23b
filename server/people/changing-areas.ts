import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { Area, AreaEntry } from './area.ts'

export type AreaChange = { name: string; acceptMinutes: number; takesCases: boolean }

/**
 * Another name or time, or that an area takes relays from now on (one that an import found does not) or no longer. What is on
 * offer to it keeps its clock. The area of what was not registered stays as it is.
 */
export function changeArea(state: Area, change: AreaChange, { nameTaken }: { nameTaken: boolean }): AreaEntry[] | Refusal {
  if (state?.kind !== 'own') return refuse('missing', 'not-found', {})
  if (nameTaken) return refuse('conflict', 'area-name-taken', {})
  const { name, acceptMinutes, takesCases } = change
  if (name === state.name && acceptMinutes === state.acceptMinutes && takesCases === state.takesCases) return []
  return [{ kind: 'AreaChanged', name, acceptMinutes, takesCases }]
}
