import { t } from '@lingui/core/macro'
import type { CustomerKind, IdKind, PreferredChannel } from '#contract/customers.ts'

const kinds: Record<CustomerKind, () => string> = { person: () => t`Person`, company: () => t`Company` }

const idKinds: Record<IdKind, () => string> = {
  nif: () => t`Tax number (NIF, NIE)`,
  passport: () => t`Passport`,
  contract: () => t`Contract`,
  customerNumber: () => t`Customer number`,
  other: () => t`Another id`,
}

const channels: Record<PreferredChannel, () => string> = {
  phone: () => t`Telephone`,
  mail: () => t`Mail`,
  sms: () => t`SMS`,
  chat: () => t`Chat`,
  visit: () => t`Visit`,
  letter: () => t`Letter`,
}

export const kindWords = (kind: CustomerKind) => kinds[kind]()
export const idKindWords = (kind: IdKind) => idKinds[kind]()
export const preferredWords = (channel: PreferredChannel) => channels[channel]()

/** The name of a language in the reader's own: `catalán`, `Catalan`. */
export function languageWords(code: string, reader: string): string {
  const name = new Intl.DisplayNames([reader], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase() + name.slice(1)
}
