import { z } from 'zod'
import type { FieldChoice, OwnField } from '#contract/lists.ts'
import { type Currency, Money, type OwnValue } from '#contract/own-values.ts'
import type { WrongField } from '#contract/refusals.ts'
import { type Id, text } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import type { FieldDefinition } from './list-item.ts'
import { type Named, nameOf } from './naming.ts'

/** A choice as somebody gives it: one that is known carries its id, for a new one an id was made. */
type GivenChoice = { id: Id; isNew: boolean; name: Named['name'] }

export type Defining = {
  help?: Named['name'] | undefined
  holds: FieldDefinition['holds']
  currency?: Currency | undefined
  choices?: readonly GivenChoice[] | undefined
  requiredToClose: boolean
}

/** What an own field holds from now on. Choices that are left out are put away: what chose them keeps them. */
export function defineField(given: Defining, before: FieldDefinition | null): FieldDefinition | Refusal {
  const { help, holds, currency, choices = [], requiredToClose } = given
  const fields = wrongDefinition(given, before)
  if (fields.length > 0) return refuse('invalid', 'fields-wrong', { fields })
  const offered = choices.map(({ id, name }): FieldChoice => ({ id, name: nameOf(name), putAway: false }))
  const left = (before?.choices ?? []).filter(({ id }) => choices.every((one) => one.id !== id)).map((one) => ({ ...one, putAway: true }))
  return { help: nameOf(help), holds, currency: currency ?? null, choices: [...offered, ...left], requiredToClose }
}

function wrongDefinition({ holds, currency, choices = [] }: Defining, before: FieldDefinition | null): WrongField[] {
  const wrong: WrongField[] = []
  if (holds === 'money' && currency === undefined) wrong.push({ path: 'currency', code: 'required' })
  if (holds !== 'money' && currency !== undefined) wrong.push({ path: 'currency', code: 'not-here' })
  if (holds === 'choice' && choices.length === 0) wrong.push({ path: 'choices', code: 'required' })
  if (holds !== 'choice' && choices.length > 0) wrong.push({ path: 'choices', code: 'not-here' })
  for (const [place, { id, isNew }] of choices.entries()) {
    if (!isNew && !before?.choices.some((one) => one.id === id)) wrong.push({ path: `choices.${place}.id`, code: 'not-there' })
    if (choices.findIndex((one) => one.id === id) < place) wrong.push({ path: `choices.${place}.id`, code: 'twice' })
  }
  return wrong
}

/** A value as a case keeps it: `words` are kept apart, because they may be about people; codes stand in the entry. */
export type Checked = { words: string } | { code: OwnValue } | { wrong: string; expected?: string }

const MOST_LETTERS = 2_000
const Day = z.iso.date()
// Beyond, a number is no longer the one that was written.
const MOST = Number.MAX_SAFE_INTEGER

/** Whether a value is one of a field, and what is kept of it. */
export function checkValue({ holds, currency, choices }: OwnField, value: OwnValue): Checked {
  switch (holds) {
    case 'text':
    case 'product':
      return checkText(value)
    case 'number':
      if (typeof value !== 'number') return { wrong: 'wrong-type', expected: 'number' }
      return Math.abs(value) <= MOST ? { code: value } : { wrong: 'too-big', expected: String(MOST) }
    case 'date':
      return Day.safeParse(value).success ? { code: value } : { wrong: 'not-a-day', expected: '2026-11-21' }
    case 'choice': {
      const chosen = choices.find(({ id }) => id === value)
      if (!chosen) return { wrong: 'not-there' }
      return chosen.putAway ? { wrong: 'put-away' } : { code: chosen.id }
    }
    case 'money': {
      const money = Money.safeParse(value)
      if (!money.success) return { wrong: 'wrong-type', expected: 'money' }
      return money.data.currency === currency ? { code: money.data } : { wrong: 'not-one-of', expected: currency ?? '' }
    }
  }
}

function checkText(value: OwnValue): Checked {
  if (typeof value !== 'string') return { wrong: 'wrong-type', expected: 'string' }
  const written = text(MOST_LETTERS).safeParse(value)
  if (written.success) return { words: written.data }
  return { wrong: written.error.issues[0]?.message ?? 'wrong', expected: String(MOST_LETTERS) }
}
