import { outside } from './outside.ts'
import { Refused, refuse } from './refusal.ts'
import type { House } from './serve.ts'

const WINDOW_MS = 60_000
const MOST_PEOPLE = 10_000

type Window = { searches: number; endsAt: number }
const windows = new WeakMap<House['database'], Map<string, Window>>()

/** Counts a search of a person, whatever they look for and from wherever; refuses (429) one more than the settings allow within a minute. */
export function countSearch({ database, settings }: Pick<House, 'database' | 'settings'>, { person }: { person: string }): void {
  const ofPeople = windows.get(database) ?? new Map<string, Window>()
  windows.set(database, ofPeople)
  const now = Date.parse(outside.now())
  const known = ofPeople.get(person)
  const window = known && known.endsAt > now ? known : { searches: 0, endsAt: now + WINDOW_MS }
  if (window.searches >= settings.searchesAMinute)
    throw new Refused(refuse('shell', 'too-many', { retryAfterSeconds: Math.ceil((window.endsAt - now) / 1_000) }), 429)
  window.searches += 1
  if (!known && ofPeople.size >= MOST_PEOPLE) ofPeople.delete(ofPeople.keys().next().value ?? '')
  ofPeople.set(person, window)
}
