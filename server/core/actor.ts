import type { AreaRole, HouseRole } from '#contract/people.ts'
import type { Id, Language } from '#contract/words.ts'
import type { Ask } from './database.ts'

/** A command that may be sent twice: the caller's key and the hash of what was asked. */
export type Command = { key: string; requestHash: Buffer }

/** A person who calls, by session or by key, with the rights that the database gave for this request. */
export type PersonActor = {
  is: 'person'
  organisation: Id
  person: Id
  areas: readonly { area: Id; role: AreaRole }[]
  house: readonly HouseRole[]
  /** Null for a session; for an API key, all that it may. */
  scopes: readonly string[] | null
  language: Language
  command: Command | null
  /** Asks the database, inside the transaction, whether these rights are still given; null when they were just looked up. */
  confirm: ((ask: Ask) => Promise<void>) | null
}

/** A part of Remo that acts by itself, under its own name: `system:handing-off`. */
export type SystemActor = { is: 'system'; organisation: Id; system: string; command: null }

export type Actor = PersonActor | SystemActor

/** A part of Remo acting in one organisation. */
export function systemActor(organisation: Id, system: string): SystemActor {
  return { is: 'system', organisation, system, command: null }
}

/** Whether an actor may see cases and customers at all: an administrator without an area role may not. */
export function seesCases(actor: Actor): boolean {
  return actor.is === 'system' || actor.areas.length > 0 || actor.house.includes('cxLead') || actor.house.includes('auditor')
}

/** The name under which an actor's own things are kept: a person's id, or the name of a part of Remo. */
export function actorName(actor: Actor): string {
  return actor.is === 'person' ? actor.person : `system:${actor.system}`
}
