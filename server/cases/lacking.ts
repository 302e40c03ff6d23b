import { type Demand, DemandCode, type OwnField } from '#contract/lists.ts'
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

/** By what a customer can be reached. */
export type Reached = { phone: string | null; mail: string | null }

/** What an area asks for and does not find, in the order of the form: parts of every case, the customer, own fields. */
export function lackingFor(demands: readonly Demand[], filled: Filled, { phone, mail }: Reached, fields: readonly OwnField[]): Lacking[] {
  const there = { kind: filled.kind, reason: filled.reason, stage: filled.stage, phone, mail, reach: phone ?? mail }
  const codes = demands.flatMap((demand) => {
    const code = DemandCode.safeParse(demand)
    return code.success && !there[code.data] ? [{ field: code.data, name: null }] : []
  })
  const own = fields
    .filter((field) => demands.includes(field.id) && isAsked(field, filled) && filled.fields[field.id] === undefined)
    .map(({ id, name }) => ({ field: id, name }))
  return [...codes, ...own]
}

/** A field of another kind is not asked for, nor one that was put away. */
const isAsked = (field: OwnField, { kind }: Filled): boolean => field.kind === kind && field.putAwayAt === null
