import { setTimeout } from 'node:timers/promises'
import type { Id } from '#contract/words.ts'
import { systemActor } from './actor.ts'
import { type Database, reading } from './database.ts'
import { lastPosition } from './journal.ts'
import { onWake } from './wake.ts'

const EVERY_MS = 200
// A busy journal is looked at as often as people can notice, not as often as it grows.
const PAUSE_MS = 25

/** Looks whether the journals of the organisations in use grew: one look a process and organisation, however many listen. */
export type Poller = {
  /** Calls `grew` with the last position whenever it moved; the first call comes soon after. Gives a way to stop. */
  watch: (organisation: Id, grew: (position: number) => void) => () => void
  stop: () => Promise<void>
}

type Watched = { position: number; listeners: Set<(position: number) => void>; looking: boolean; again: boolean }

export function openPoller(db: Database, onFailure: (error: unknown) => void): Poller {
  const watched = new Map<Id, Watched>()
  const underWay = new Set<Promise<void>>()
  const timer = setInterval(() => {
    for (const organisation of watched.keys()) look(organisation)
  }, EVERY_MS)
  const offWake = onWake(look)

  function look(organisation: Id): void {
    const one = watched.get(organisation)
    if (!one) return
    if (one.looking) {
      one.again = true
      return
    }
    one.again = false
    one.looking = true
    const looked = read(organisation, one)
      .catch(onFailure)
      .then(() => setTimeout(PAUSE_MS))
      .then(() => {
        one.looking = false
        underWay.delete(looked)
        if (one.again) look(organisation)
      })
    underWay.add(looked)
  }

  async function read(organisation: Id, one: Watched): Promise<void> {
    const position = await reading(db, systemActor(organisation, 'poller'), lastPosition)
    if (position === one.position) return
    one.position = position
    for (const listener of one.listeners) listener(position)
  }

  function watch(organisation: Id, grew: (position: number) => void): () => void {
    const one = watched.get(organisation) ?? { position: -1, listeners: new Set(), looking: false, again: false }
    watched.set(organisation, one)
    one.listeners.add(grew)
    if (one.position >= 0) grew(one.position)
    look(organisation)
    return () => {
      one.listeners.delete(grew)
      if (one.listeners.size === 0) watched.delete(organisation)
    }
  }

  async function stop(): Promise<void> {
    clearInterval(timer)
    offWake()
    watched.clear()
    await Promise.allSettled(underWay)
  }

  return { watch, stop }
}
