import { z } from 'zod'
import { AreaKind } from '#contract/people.ts'

/** A department, or the place `unregistered` where an import holds what it cannot place. */
export const AreaEntry = z.object({
  kind: z.literal('AreaAdded'),
  name: z.string(),
  areaKind: AreaKind,
  acceptMinutes: z.number(),
  takesCases: z.boolean(),
})
export type AreaEntry = z.infer<typeof AreaEntry>

export type Area = { name: string; kind: AreaKind; acceptMinutes: number; takesCases: boolean } | null

export function evolveArea(_state: Area, { name, areaKind, acceptMinutes, takesCases }: AreaEntry): Area {
  return { name, kind: areaKind, acceptMinutes, takesCases }
}

/** A new area of the house, which takes cases. */
export function ownArea(name: string, acceptMinutes: number): AreaEntry {
  return { kind: 'AreaAdded', name, areaKind: 'own', acceptMinutes, takesCases: true }
}

/** The area that every organisation has for what was not registered: never a party of a relay. */
export function unregisteredArea(name: string): AreaEntry {
  return { kind: 'AreaAdded', name, areaKind: 'unregistered', acceptMinutes: DEFAULT_ACCEPT_MINUTES, takesCases: false }
}

/** An area that an import found in the past: it held cases there, and takes none until somebody works in it. */
export function pastArea(name: string): AreaEntry {
  return { kind: 'AreaAdded', name, areaKind: 'own', acceptMinutes: DEFAULT_ACCEPT_MINUTES, takesCases: false }
}

export const DEFAULT_ACCEPT_MINUTES = 60
