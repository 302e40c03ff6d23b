import { z } from 'zod'
import type { Chance } from './chance.ts'
import type { Company, Person } from './company.ts'

/** What the client believes of a case. It may be wrong, when others were faster: then Remo refuses, and the client looks again. */
export type KnownCase = {
  id: string
  version: number
  holder: string
  offer: { id: string; to: string } | null
  closed: boolean
  stale: boolean
}

/** The entry that an acknowledged command must have left. */
export type Left = { stream: string; version: number; kind: string }

/** What the people at work know of their company. */
export type Memory = {
  areas: readonly string[]
  chance: Chance
  customers: string[]
  cases: KnownCase[]
  /** How often each person changed how they see Remo. */
  preferences: Map<string, number>
}

export function memoryOf({ areas }: Company, chance: Chance): Memory {
  return { areas, chance, customers: [], cases: [], preferences: new Map() }
}

const MOST_KNOWN = 600
const TRIES = 40

export function addCase({ cases }: Memory, one: KnownCase): void {
  cases.push(one)
  if (cases.length > MOST_KNOWN) cases.splice(0, MOST_KNOWN / 2)
}

/** Some case of which something is believed; undefined when chance finds none soon. */
export function someCase({ cases, chance }: Memory, which: (one: KnownCase) => boolean): KnownCase | undefined {
  for (let tries = 0; tries < TRIES; tries++) {
    const one = chance.oneOf(cases)
    if (one && !one.stale && which(one)) return one
  }
  return undefined
}

export const heldBy = (person: Person) => (one: KnownCase) => one.holder === person.area && !one.closed
export const offeredTo = (person: Person) => (one: KnownCase) => one.offer?.to === person.area && !one.closed

/** Learns from an answer what a case is now, unless something newer is known. */
export function learn(one: KnownCase, kind: string, { version }: { version: number }, then: Partial<KnownCase> = {}): Left {
  if (version > one.version) Object.assign(one, then, { version })
  return { stream: `case-${one.id}`, version, kind }
}

const Page = z.object({
  version: z.number(),
  holder: z.string(),
  closedAt: z.string().nullable(),
  offer: z.object({ id: z.string(), to: z.string() }).nullable(),
})

/** Learns what a case is now from its page. */
export function learnFromPage(one: KnownCase, page: unknown): void {
  const { version, holder, closedAt, offer } = Page.parse(page)
  Object.assign(one, { version, holder, closed: closedAt !== null, offer: offer && { id: offer.id, to: offer.to }, stale: false })
}
