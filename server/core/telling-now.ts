import { EventEmitter } from 'node:events'
import type { LiveEvent } from '#contract/live.ts'
import type { Id } from '#contract/words.ts'

/**
 * Tells whoever listens to live updates in this process of something that is no entry of the journal and is true only now: who has a
 * case open. Elsewhere one hears of it with one's own next sign of life.
 */
const ear = new EventEmitter()
ear.setMaxListeners(0)

export type Now = { organisation: Id; event: LiveEvent }

export function tellNow(now: Now): void {
  ear.emit('now', now)
}

export function onNow(listen: (now: Now) => void): () => void {
  ear.on('now', listen)
  return () => ear.off('now', listen)
}
