import type { Id } from '#contract/words.ts'
import type { Database } from './database.ts'
import { outside } from './outside.ts'
import { Refused, refuse } from './refusal.ts'

const SEARCHES_A_MINUTE = 60
const WINDOW_MS = 60_000
const MOST_PEOPLE = 10_000

type Window = { searches: number; endsAt: number }
const windows = new WeakMap<Database, Map<string, Window>>()

/** Counts a search of a person, whatever they look for and from wherever; refuses the 61st within a minute. */
export function countSearch(db: Database, { person }: { person: Id }): void {
  const ofPeople = windows.get(db) ?? new Map<string, Window>()
  windows.set(db, ofPeople)
  const now = Date.parse(outside.now())
  const known = ofPeople.get(person)
  const window = known && known.endsAt > now ? known : { searches: 0, endsAt: now + WINDOW_MS }
  window.searches += 1
  ofPeople.delete(person)
  if (ofPeople.size >= MOST_PEOPLE) ofPeople.delete(ofPeople.keys().next().value ?? '')
  ofPeople.set(person, window)
  if (window.searches > SEARCHES_A_MINUTE)
    throw new Refused(refuse('shell', 'too-many', { retryAfterSeconds: Math.ceil((window.endsAt - now) / 1_000) }), 429)
}
