import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { WrongField } from '#contract/refusals.ts'
import type { Country } from '#contract/working-time.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'

/** A telephone as it was written, and as every exchange understands it. */
export type WrittenPhone = { written: string; e164: string | null }

/** The number as E.164; null where it can be no number of its country. One without a prefix follows the rules of the given country. */
export function e164Of(written: string, country: Country): string | null {
  const number = parsePhoneNumberFromString(plain(written), {
    ...(isSupportedCountry(country) && { defaultCountry: country }),
    extract: false,
  })
  return number?.isPossible() ? number.number : null
}

/** The digits by which a number is looked for: with the prefix of its country, without, and as it is dialled there. */
export function dialled(e164: string): string[] {
  const number = parsePhoneNumberFromString(e164)
  const all = number ? [number.number, number.nationalNumber, number.formatNational()] : [e164]
  return [...new Set(all.map((one) => one.replace(/\D/g, '')))]
}

// What people write around a number: "Tel. 600 …", "(+34) 600 …".
const plain = (written: string) => written.replace(/^\p{L}+[.:\s]*/u, '').replace(/\(\s*((?:\+|00)\d+)\s*\)/, '$1 ')

/** Telephones as they will be kept, or which of them is none. */
export function readPhones(phone: string | undefined, others: readonly string[], country: Country): WrittenPhone[] | Refusal {
  const given = [
    ...(phone === undefined ? [] : [{ path: 'phone', written: phone }]),
    ...others.map((written, place) => ({ path: `otherPhones.${place}`, written })),
  ]
  const read = given.map((one) => ({ ...one, e164: e164Of(one.written, country) }))
  const fields: WrongField[] = read.filter(({ e164 }) => e164 === null).map(({ path }) => ({ path, code: 'not-a-phone' }))
  return fields.length > 0 ? refuse('invalid', 'fields-wrong', { fields }) : read.map(({ written, e164 }) => ({ written, e164 }))
}
