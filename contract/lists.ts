import { z } from 'zod'
import { Ending } from './cases.ts'
import { endpoint } from './endpoint.ts'
import { Currency, Name } from './own-values.ts'
import { Id, Instant, line, text } from './words.ts'

/** What the house names itself: kinds of case, their reasons, stages of the customer's journey, ways to end, tags. */
export const ListName = z.enum(['kinds', 'reasons', 'stages', 'endings', 'tags'])
export type ListName = z.infer<typeof ListName>

/** The colours of tags: those of the theme. */
export const TagColour = z.enum(['sea', 'green', 'amber', 'coral', 'quiet'])
export type TagColour = z.infer<typeof TagColour>

export const ListItem = z.object({
  id: Id,
  version: z.number(),
  list: ListName,
  name: Name,
  /** Of a reason: the kind it belongs to; null fits every kind. */
  of: Id.nullable(),
  /** Of an ending: which of the five ways to end it is counted as. */
  standsFor: Ending.nullable(),
  /** Of a tag. */
  colour: TagColour.nullable(),
  /** No longer offered. Cases that have it keep it. */
  putAwayAt: Instant.nullable(),
})
export type ListItem = z.infer<typeof ListItem>

export const FieldHolds = z.enum(['text', 'number', 'choice', 'date', 'money', 'product'])
export type FieldHolds = z.infer<typeof FieldHolds>

/** One of the answers of a field that holds a choice. What was put away is offered no more, and stays where it was chosen. */
export const FieldChoice = z.object({ id: Id, name: Name, putAway: z.boolean() })
export type FieldChoice = z.infer<typeof FieldChoice>

/** A field of the house's own, for cases of one kind. */
export const OwnField = z.object({
  id: Id,
  version: z.number(),
  kind: Id,
  name: Name,
  help: Name,
  holds: FieldHolds,
  /** Of a field that holds money. */
  currency: Currency.nullable(),
  choices: z.array(FieldChoice),
  /** A case of this kind is not closed while it is empty. */
  requiredToClose: z.boolean(),
  putAwayAt: Instant.nullable(),
})
export type OwnField = z.infer<typeof OwnField>

/** `reach`: the customer's telephone or mail. */
export const DemandCode = z.enum(['kind', 'reason', 'stage', 'phone', 'mail', 'reach'])
/** What an area may ask of a case before a relay is offered to it: a code, or the id of an own field, which is asked of cases of its kind. */
export const Demand = z.union([DemandCode, Id])
export type Demand = z.infer<typeof Demand>

/** What an area asks for. An area that stands in no list has asked for nothing yet: its version is 0. */
export const AreaDemands = z.object({ area: Id, version: z.number(), demands: z.array(Demand) })
export type AreaDemands = z.infer<typeof AreaDemands>

export const listLists = endpoint({
  method: 'GET',
  path: '/api/lists',
  may: 'directory:read',
  says: 'What the house names itself, each list in its order: kinds, reasons, stages, endings, tags, own fields; and what areas ask of a case.',
  input: z.strictObject({}),
  output: z.object({ items: z.array(ListItem), fields: z.array(OwnField), demands: z.array(AreaDemands) }),
})

const isNamed = ({ es, en }: { es?: string | undefined; en?: string | undefined }) => es !== undefined || en !== undefined
const nameOf = (most: number) => z.strictObject({ es: line(most).optional(), en: line(most).optional() })
/** In Spanish, in English or in both. */
const itemName = nameOf(80).refine(isNamed, 'empty')
const seen = z.number().int().min(1)

const ofItem = { name: itemName, of: Id.optional(), standsFor: Ending.optional(), colour: TagColour.optional() }

export const addListItem = endpoint({
  method: 'POST',
  path: '/api/list-items',
  may: 'house:run',
  says: 'Adds an item at the end of a list. A reason may be `of` a kind; an ending `standsFor` one of the five; a tag has a `colour`.',
  input: z.strictObject({ list: ListName, ...ofItem }),
  output: z.object({ id: Id, version: z.number() }),
})

export const changeListItem = endpoint({
  method: 'POST',
  path: '/api/list-items/:id/changes',
  may: 'house:run',
  says: 'Changes the name of an item, and what it belongs to, stands for, or looks like.',
  input: z.strictObject({ id: Id, version: seen, ...ofItem }),
  output: z.object({ version: z.number() }),
})

const ofField = {
  name: itemName,
  help: z.strictObject({ es: text(300).optional(), en: text(300).optional() }).optional(),
  /** For money, and only there. */
  currency: Currency.optional(),
  /** For a choice, and only there. Those that are known carry their id; those that are left out are put away. */
  choices: z
    .array(z.strictObject({ id: Id.optional(), name: itemName }))
    .max(100)
    .optional(),
  requiredToClose: z.boolean(),
}

export const addOwnField = endpoint({
  method: 'POST',
  path: '/api/own-fields',
  may: 'house:run',
  says: 'Adds a field to the cases of one kind. What it holds stays as it is, once values may be there.',
  input: z.strictObject({ kind: Id, holds: FieldHolds, ...ofField }),
  output: z.object({ id: Id, version: z.number() }),
})

export const changeOwnField = endpoint({
  method: 'POST',
  path: '/api/own-fields/:id/changes',
  may: 'house:run',
  says: 'Changes the name of an own field, its help, its choices, and whether a case can be closed without it.',
  input: z.strictObject({ id: Id, version: seen, ...ofField }),
  output: z.object({ version: z.number() }),
})

export const moveListItem = endpoint({
  method: 'POST',
  path: '/api/list-items/:id/moves',
  may: 'house:run',
  says: 'An item (or own field) changes places with another of the same list.',
  input: z.strictObject({ id: Id, past: Id }),
  output: z.object({ version: z.number() }),
})

export const putListItemAway = endpoint({
  method: 'POST',
  path: '/api/list-items/:id/retirements',
  may: 'house:run',
  says: 'Puts an item (or own field) away: it is offered no more; what has it keeps it.',
  input: z.strictObject({ id: Id }),
  output: z.object({ version: z.number() }),
})

export const bringListItemBack = endpoint({
  method: 'POST',
  path: '/api/list-items/:id/returns',
  may: 'house:run',
  says: 'Brings an item (or own field) back that was put away.',
  input: z.strictObject({ id: Id }),
  output: z.object({ version: z.number() }),
})

export const changeDemands = endpoint({
  method: 'POST',
  path: '/api/areas/:id/demands',
  may: 'house:run',
  says: 'Changes what an area asks of a case before a relay may be offered to it. `version` is 0 where it asks for nothing yet.',
  input: z.strictObject({
    id: Id,
    version: z.number().int().min(0),
    demands: z
      .array(Demand)
      .max(50)
      .refine((demands) => new Set(demands).size === demands.length, 'twice'),
  }),
  output: z.object({ version: z.number() }),
})
