import { EventEmitter } from 'node:events'
import type { Id } from '#contract/words.ts'

/** Tells the readers of this process, and by way of `onWake` those of others, that an organisation's journal grew. Only a hint. */
const bell = new EventEmitter()
bell.setMaxListeners(0)

export function wakeReaders(organisation: Id): void {
  bell.emit('grew', organisation)
}

export function onWake(listen: (organisation: Id) => void): () => void {
  bell.on('grew', listen)
  return () => bell.off('grew', listen)
}
