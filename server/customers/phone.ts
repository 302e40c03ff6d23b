import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { WrongField } from '#contract/refusals.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'

/** Whose rules a number without a prefix follows. */
const COUNTRY = 'ES'

/** A telephone as it was written, and as every exchange understands it. */
export type WrittenPhone = { written: string; e164: string | null }

/** The number as E.164; null where it can be no number of its country. */
export function e164Of(written: string): string | null {
  const number = parsePhoneNumberFromString(plain(written), { defaultCountry: COUNTRY, extract: false })
  return number?.isPossible() ? number.number : null
}

// What people write around a number: "Tel. 600 …", "(+34) 600 …".
const plain = (written: string) => written.replace(/^\p{L}+[.:\s]*/u, '').replace(/\(\s*((?:\+|00)\d+)\s*\)/, '$1 ')

/** Telephones as they will be kept, or which of them is none. */
export function readPhones(phone: string | undefined, others: readonly string[]): WrittenPhone[] | Refusal {
  const given = [
    ...(phone === undefined ? [] : [{ path: 'phone', written: phone }]),
    ...others.map((written, place) => ({ path: `otherPhones.${place}`, written })),
  ]
  const read = given.map((one) => ({ ...one, e164: e164Of(one.written) }))
  const fields: WrongField[] = read.filter(({ e164 }) => e164 === null).map(({ path }) => ({ path, code: 'not-a-phone' }))
  return fields.length > 0 ? refuse('invalid', 'fields-wrong', { fields }) : read.map(({ written, e164 }) => ({ written, e164 }))
}
