import { z } from 'zod'
import { Priority } from '#contract/case-descriptions.ts'
import { OwnValue } from '#contract/own-values.ts'
import { Id } from '#contract/words.ts'

/** What an entry says anew of a case, by ids and codes; null empties. Values that are words stand in the entry's words, by the id of their field. */
export const DescriptionChanges = z.object({
  kind: Id.nullable().optional(),
  reason: Id.nullable().optional(),
  stage: Id.nullable().optional(),
  priority: Priority.optional(),
  tags: z.array(Id).optional(),
  fields: z.record(Id, OwnValue.nullable()).optional(),
})
export type DescriptionChanges = z.infer<typeof DescriptionChanges>

/** What stands in an own field: a code, or where its words lie. */
export const FieldKept = z.union([z.object({ content: Id }).strict(), OwnValue])
export type FieldKept = z.infer<typeof FieldKept>

/** What is said of a case beside its words: what it is, why, where the customer stands, how much it presses, its marks, its own fields. */
export type Description = {
  kind: Id | null
  reason: Id | null
  stage: Id | null
  priority: Priority
  tags: readonly Id[]
  fields: Readonly<Record<Id, FieldKept>>
}

export const nothingSaid: Description = { kind: null, reason: null, stage: null, priority: 'normal', tags: [], fields: {} }

type Said = { changes: DescriptionChanges; words: Record<string, { content: Id }> }

export function evolveDescription(before: Description, { changes: { fields, ...changes }, words }: Said): Description {
  const written = Object.entries(words).map(([field, { content }]) => [field, { content }] as const)
  if (!fields && written.length === 0) return { ...before, ...defined(changes) }
  const values = Object.entries({ ...before.fields, ...fields, ...Object.fromEntries(written) })
  const kept = values.flatMap(([field, value]) => (value === null ? [] : [[field, value] as const]))
  return { ...before, ...defined(changes), fields: Object.fromEntries(kept) }
}

type Defined<Of> = { [Key in keyof Of]?: Exclude<Of[Key], undefined> }

/** Without what is only named: left out and undefined are the same. */
function defined(changes: Omit<DescriptionChanges, 'fields'>): Defined<Omit<DescriptionChanges, 'fields'>> {
  const { kind, reason, stage, priority, tags } = changes
  return {
    ...(kind !== undefined && { kind }),
    ...(reason !== undefined && { reason }),
    ...(stage !== undefined && { stage }),
    ...(priority !== undefined && { priority }),
    ...(tags !== undefined && { tags }),
  }
}

/** As the columns of a case say it: null where nothing is said. */
export function columnsOf({ kind, reason, stage, priority, tags, fields }: Description) {
  return {
    kind,
    reason,
    stage,
    priority: priority === 'normal' ? null : priority,
    tags: tags.length > 0 ? tags : null,
    fields: Object.keys(fields).length > 0 ? fields : null,
  }
}

export const DescriptionColumns = z.object({
  kind: Id.nullable(),
  reason: Id.nullable(),
  stage: Id.nullable(),
  priority: Priority.nullable(),
  tags: z.array(Id).nullable(),
  fields: z.record(Id, FieldKept).nullable(),
})

/** The same read back. */
export function descriptionOf({ priority, tags, fields, ...ids }: z.infer<typeof DescriptionColumns>): Description {
  return { ...ids, priority: priority ?? 'normal', tags: tags ?? nothingSaid.tags, fields: fields ?? nothingSaid.fields }
}
