import type { z } from 'zod'
import { Refused, refuse } from './refusal.ts'
import { type Secrets, unwrap, wrap } from './secrets.ts'

/** Makes the place where a page ended opaque and good for this one list and reader only. */
export function signCursor(secrets: Secrets, purpose: string, place: object): string {
  return wrap(secrets, purpose, JSON.stringify(place))
}

/** The place a cursor stands for. Anything that was not made for this list and reader is refused, naming the parameter. */
export function openCursor<T>(secrets: Secrets, purpose: string, place: z.ZodType<T>, cursor: string): T {
  const value = unwrap(secrets, purpose, cursor)
  if (value === undefined) throw new Refused(refuse('invalid', 'fields-wrong', { fields: [{ path: 'after', code: 'not-a-cursor' }] }))
  return place.parse(JSON.parse(value))
}
