import type { Instant } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { Item, ItemEntry } from './list-item.ts'

/** Two of one list change places: what each of them becomes. Fields change places with fields of the same kind. */
export function changePlaces(one: Item, other: Item): { one: ItemEntry[]; other: ItemEntry[] } | Refusal {
  if (!one || !other || one.list !== other.list || (one.list === 'fields' && one.of !== other.of)) return refuse('missing', 'not-found', {})
  if (one.place === other.place) return { one: [], other: [] }
  return { one: [{ kind: 'ItemMoved', place: other.place }], other: [{ kind: 'ItemMoved', place: one.place }] }
}

/** It is offered no more; what has it keeps it. */
export function putAway(state: Item, { now }: { now: Instant }): ItemEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  return state.putAwayAt === null ? [{ kind: 'ItemPutAway', at: now }] : []
}

export function bringBack(state: Item): ItemEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  return state.putAwayAt === null ? [] : [{ kind: 'ItemBroughtBack' }]
}
