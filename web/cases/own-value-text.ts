import type { OwnField } from '#contract/lists.ts'
import type { Name, OwnValue } from '#contract/own-values.ts'
import type { Say } from '#web/core/times.ts'

/** What stands in the line of an own field before anybody types. */
export function typedValue(field: OwnField, value: OwnValue | null | undefined, { language }: Say): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  const mark = language === 'es' ? ',' : '.'
  const amount = typeof value === 'number' ? String(value) : (value.minor / 10 ** digitsOf(field)).toFixed(digitsOf(field))
  return amount.replace('.', mark)
}

/** What was typed, as the field holds it; null when nothing was, undefined when it cannot be read. A comma and a point both part decimals. */
export function readValue(field: OwnField, typed: string): OwnValue | null | undefined {
  const written = typed.trim()
  if (written === '') return null
  if (field.holds === 'number') return numberIn(written)
  if (field.holds !== 'money') return written
  const amount = numberIn(written)
  const minor = amount === undefined ? Number.NaN : Math.round(amount * 10 ** digitsOf(field))
  return Number.isSafeInteger(minor) && field.currency ? { minor, currency: field.currency } : undefined
}

/** A value as somebody reads it. */
export function shownValue(field: OwnField, value: OwnValue, say: Say, nameOf: (name: Name) => string): string {
  if (typeof value === 'number') return say.number(value)
  if (typeof value === 'object') {
    const { currency, minor } = value
    const locale = say.language === 'es' ? 'es-ES' : 'en-GB'
    return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(minor / 10 ** digitsOf({ currency }))
  }
  if (field.holds === 'choice') {
    const chosen = field.choices.find(({ id }) => id === value)
    return chosen ? nameOf(chosen.name) : '…'
  }
  // Noon, so that no time zone makes another day of it.
  return field.holds === 'date' ? say.date(`${value}T12:00:00.000Z`) : value
}

/** `1.234,5`, `1,234.5`, `1234.5`: the last mark parts the decimals, if it stands once; spaces and the other mark part thousands. */
function numberIn(written: string): number | undefined {
  const plain = written.replace(/[\s']/g, '')
  const last = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'))
  const mark = plain[last]
  const isDecimal = mark !== undefined && plain.indexOf(mark) === last
  const [whole, decimals] = isDecimal ? [plain.slice(0, last), plain.slice(last + 1)] : [plain, '']
  const number = `${whole.replace(/[.,]/g, '')}${decimals && `.${decimals}`}`
  return /^[-+]?\d+(\.\d+)?$/.test(number) ? Number(number) : undefined
}

function digitsOf({ currency }: Pick<OwnField, 'currency'>): number {
  if (!currency) return 0
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}
