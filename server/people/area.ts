import { z } from 'zod'
import { AreaKind } from '#contract/people.ts'

const changeable = { name: z.string(), acceptMinutes: z.number(), takesCases: z.boolean() }

/** A department, or the place `unregistered` where an import holds what it cannot place. */
const AreaAdded = z.object({ kind: z.literal('AreaAdded'), areaKind: AreaKind, ...changeable })
export type AreaAdded = z.infer<typeof AreaAdded>

export const AreaEntry = z.discriminatedUnion('kind', [AreaAdded, z.object({ kind: z.literal('AreaChanged'), ...changeable })])
export type AreaEntry = z.infer<typeof AreaEntry>

export type Area = { name: string; kind: AreaKind; acceptMinutes: number; takesCases: boolean } | null

export function evolveArea(state: Area, entry: AreaEntry): Area {
  const { name, acceptMinutes, takesCases } = entry
  if (entry.kind === 'AreaAdded') return { name, kind: entry.areaKind, acceptMinutes, takesCases }
  return state && { ...state, name, acceptMinutes, takesCases }
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
