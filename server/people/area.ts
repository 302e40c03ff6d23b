import { z } from 'zod'
import { AreaKind, USUAL_ACT_MINUTES } from '#contract/people.ts'
import type { Id } from '#contract/words.ts'
import { WeekHours } from '#contract/working-time.ts'
import { Kept } from '#server/core/entry.ts'

const changeable = { name: z.string(), acceptMinutes: z.number(), takesCases: z.boolean() }

/** A department, or the place `unregistered` where an import holds what it cannot place. */
const AreaAdded = z.object({ kind: z.literal('AreaAdded'), areaKind: AreaKind, ...changeable })
export type AreaAdded = z.infer<typeof AreaAdded>

/** What it does, and what it needs to take a case: for whoever looks for the right area. One that is missing is none. */
const AreaWords = z.partialRecord(z.enum(['does', 'needs']), Kept)
export type AreaWords = z.infer<typeof AreaWords>

export const AreaEntry = z.discriminatedUnion('kind', [
  AreaAdded,
  z.object({ kind: z.literal('AreaChanged'), ...changeable }),
  z.object({ kind: z.literal('AreaDescribed'), words: AreaWords }),
  z.object({ kind: z.literal('AreaTimeToActChanged'), actMinutes: z.number() }),
  // Null: as the house.
  z.object({ kind: z.literal('AreaHoursChanged'), hours: WeekHours.nullable() }),
])
export type AreaEntry = z.infer<typeof AreaEntry>

export type Area = {
  name: string
  kind: AreaKind
  acceptMinutes: number
  actMinutes: number
  takesCases: boolean
  does: Id | null
  needs: Id | null
  hours: WeekHours | null
} | null

export function evolveArea(state: Area, entry: AreaEntry): Area {
  if (entry.kind === 'AreaAdded') {
    const { name, areaKind, acceptMinutes, takesCases } = entry
    return { name, kind: areaKind, acceptMinutes, actMinutes: USUAL_ACT_MINUTES, takesCases, does: null, needs: null, hours: null }
  }
  if (!state) return state
  switch (entry.kind) {
    case 'AreaChanged': {
      const { name, acceptMinutes, takesCases } = entry
      return { ...state, name, acceptMinutes, takesCases }
    }
    case 'AreaDescribed':
      return { ...state, does: entry.words.does?.content ?? null, needs: entry.words.needs?.content ?? null }
    case 'AreaTimeToActChanged':
      return { ...state, actMinutes: entry.actMinutes }
    case 'AreaHoursChanged':
      return { ...state, hours: entry.hours }
  }
}

/** A new area of the house, which takes cases. */
export function ownArea(name: string, acceptMinutes: number): AreaAdded {
  return { kind: 'AreaAdded', name, areaKind: 'own', acceptMinutes, takesCases: true }
}

/** The area that every organisation has for what was not registered: never a party of a relay. */
export function unregisteredArea(name: string): AreaAdded {
  return { kind: 'AreaAdded', name, areaKind: 'unregistered', acceptMinutes: DEFAULT_ACCEPT_MINUTES, takesCases: false }
}

/** An area that an import found in the past: it held cases there, and takes none until somebody works in it. */
export function pastArea(name: string): AreaAdded {
  return { kind: 'AreaAdded', name, areaKind: 'own', acceptMinutes: DEFAULT_ACCEPT_MINUTES, takesCases: false }
}

export const DEFAULT_ACCEPT_MINUTES = 60
