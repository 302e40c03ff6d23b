import type { OwnField } from '#contract/lists.ts'
import type { Lacking } from '#contract/own-values.ts'
import type { Id } from '#contract/words.ts'
import type { Description } from './description.ts'

/** What of a case is asked for: whatever stands there counts, words that were erased too. */
export type Filled = Pick<Description, 'kind' | 'reason' | 'stage'> & { fields: Readonly<Record<Id, unknown>> }

/** The own fields of its kind without which a case is not closed, and that are empty. */
export function lackingToClose(filled: Filled, fields: readonly OwnField[]): Lacking[] {
  return fields
    .filter((field) => field.requiredToClose && isAsked(field, filled) && filled.fields[field.id] === undefined)
    .map(({ id, name }) => ({ field: id, name }))
}

/** A field of another kind is not asked for, nor one that was put away. */
export const isAsked = (field: OwnField, { kind }: Filled): boolean => field.kind === kind && field.putAwayAt === null
