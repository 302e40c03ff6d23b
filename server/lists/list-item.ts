import { z } from 'zod'
import { Ending } from '#contract/cases.ts'
import { FieldChoice, FieldHolds, ListName, TagColour } from '#contract/lists.ts'
import { Currency, Name } from '#contract/own-values.ts'
import { Id, Instant } from '#contract/words.ts'

/** The lists of the house, and `fields`: own fields stand in an order and are put away as items are. */
export const List = z.enum([...ListName.options, 'fields'])
export type List = z.infer<typeof List>

/** What an own field holds. */
export const FieldDefinition = z.object({
  help: Name,
  holds: FieldHolds,
  currency: Currency.nullable(),
  choices: z.array(FieldChoice),
  requiredToClose: z.boolean(),
})
export type FieldDefinition = z.infer<typeof FieldDefinition>

const content = {
  name: Name,
  /** The kind that a reason or an own field belongs to. */
  of: Id.nullable(),
  standsFor: Ending.nullable(),
  colour: TagColour.nullable(),
  field: FieldDefinition.nullable(),
}

/** Everything that can happen to an item of a list. These are words of the house about its work, not about people. */
export const ItemEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ItemAdded'), list: List, place: z.number(), ...content }),
  z.object({ kind: z.literal('ItemChanged'), ...content }),
  z.object({ kind: z.literal('ItemMoved'), place: z.number() }),
  z.object({ kind: z.literal('ItemPutAway'), at: Instant }),
  z.object({ kind: z.literal('ItemBroughtBack') }),
])
export type ItemEntry = z.infer<typeof ItemEntry>
export type ItemAdded = Extract<ItemEntry, { kind: 'ItemAdded' }>

export type ItemContent = { name: Name; of: Id | null; standsFor: Ending | null; colour: TagColour | null; field: FieldDefinition | null }
export type Item = ({ list: List; place: number; putAwayAt: Instant | null } & ItemContent) | null

export function evolveItem(state: Item, entry: ItemEntry): Item {
  if (entry.kind === 'ItemAdded') {
    const { list, place } = entry
    return { list, place, ...contentOf(entry), putAwayAt: null }
  }
  if (!state) return state
  switch (entry.kind) {
    case 'ItemChanged':
      return { ...state, ...contentOf(entry) }
    case 'ItemMoved':
      return { ...state, place: entry.place }
    case 'ItemPutAway':
      return { ...state, putAwayAt: entry.at }
    case 'ItemBroughtBack':
      return { ...state, putAwayAt: null }
  }
}

/** What people say of an item, in one order: the same is then no change. */
export const contentOf = ({ name: { es, en }, of, standsFor, colour, field }: ItemContent): ItemContent => ({
  name: { es, en },
  of,
  standsFor,
  colour,
  field,
})
