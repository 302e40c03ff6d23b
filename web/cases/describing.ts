import { t } from '@lingui/core/macro'
import { z } from 'zod'
import { type CaseChanges, Priority } from '#contract/case-descriptions.ts'
import type { CaseView } from '#contract/cases.ts'
import type { OwnField } from '#contract/lists.ts'
import { readValue, typedValue } from '#web/cases/own-value-text.ts'
import type { Say } from '#web/core/times.ts'

/** What is said of a case while somebody fills it in: nothing chosen is an empty text, own fields are as they are typed. */
export const Typed = z.object({
  kind: z.string(),
  reason: z.string(),
  stage: z.string(),
  priority: Priority,
  tags: z.array(z.string()),
  fields: z.record(z.string(), z.string()),
})
export type Typed = z.infer<typeof Typed>

export const nothingTyped: Typed = { kind: '', reason: '', stage: '', priority: 'normal', tags: [], fields: {} }

type Described = Pick<CaseView, 'kind' | 'reason' | 'stage' | 'priority' | 'tags' | 'fields'>

/** A case as its form begins. */
export function typedOf({ kind, reason, stage, priority, tags, fields: values }: Described, fields: readonly OwnField[], say: Say): Typed {
  const typed = fields.filter((field) => field.kind === kind).map((field) => [field.id, typedValue(field, values[field.id], say)] as const)
  return { kind: kind ?? '', reason: reason ?? '', stage: stage ?? '', priority, tags, fields: Object.fromEntries(typed) }
}

/** What is different from what was there; and the lines that cannot be read, under the names that the server gives them. */
export function changesIn(
  before: Typed,
  now: Typed,
  fields: readonly OwnField[],
): { changes: CaseChanges; errors: Record<string, string> } {
  const errors: Record<string, string> = {}
  const changes: CaseChanges = {}
  if (now.kind !== before.kind) changes.kind = now.kind || null
  if (now.reason !== before.reason) changes.reason = now.reason || null
  if (now.stage !== before.stage) changes.stage = now.stage || null
  if (now.priority !== before.priority) changes.priority = now.priority
  if (now.tags.join() !== before.tags.join()) changes.tags = now.tags
  for (const field of fields.filter(({ kind }) => kind === now.kind)) {
    const typed = now.fields[field.id] ?? ''
    if (typed.trim() === (before.fields[field.id] ?? '').trim()) continue
    const value = readValue(field, typed)
    if (value === undefined) errors[`about.fields.${field.id}`] = t`Write a number.`
    else changes.fields = { ...changes.fields, [field.id]: value }
  }
  return { changes, errors }
}
