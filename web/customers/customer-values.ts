import { useForm } from '@mantine/form'
import {
  type CustomerId,
  type CustomerKind,
  CustomerLanguage,
  type CustomerRecord,
  type NewCustomer,
  PreferredChannel,
} from '#contract/customers.ts'

/** A customer as a form holds them: nothing is an empty text. */
export type CustomerValues = {
  kind: CustomerKind
  name: string
  mail: string
  phone: string
  otherNames: string[]
  otherMails: string[]
  otherPhones: string[]
  ids: CustomerId[]
  language: CustomerLanguage | ''
  prefers: PreferredChannel | ''
  hours: { from: string; until: string }
  notes: string
}

export const noValues: CustomerValues = {
  kind: 'person',
  ...{ name: '', mail: '', phone: '', otherNames: [], otherMails: [], otherPhones: [], ids: [] },
  ...{ language: '', prefers: '', hours: { from: '', until: '' }, notes: '' },
}

/** A form of them. */
export const useCustomerForm = (initialValues: CustomerValues) => useForm<CustomerValues>({ initialValues })
export type CustomerForm = ReturnType<typeof useCustomerForm>

export function valuesOf(of: CustomerRecord): CustomerValues {
  const { kind, otherNames, otherMails, ids } = of
  return {
    ...{ kind, otherNames, otherMails, ids },
    otherPhones: of.otherPhones.map(({ written }) => written),
    name: of.name ?? '',
    mail: of.mail ?? '',
    phone: of.phone ?? '',
    language: of.language ?? '',
    prefers: of.prefers ?? '',
    hours: of.hours ?? { from: '', until: '' },
    notes: of.notes ?? '',
  }
}

/** What was typed to find somebody becomes their name, mail or telephone. */
export function begunWith(typed: string): CustomerValues {
  if (typed.includes('@')) return { ...noValues, mail: typed }
  if (/^[+(\d][\d\s().\-/]*$/.test(typed)) return { ...noValues, phone: typed }
  return { ...noValues, name: typed }
}

/** The same without the lines that were left empty: what is then wrong is named by the place it has here. */
export function withoutBlanks(values: CustomerValues): CustomerValues {
  const written = (lines: string[]) => lines.filter((one) => one.trim())
  return {
    ...values,
    otherNames: written(values.otherNames),
    otherMails: written(values.otherMails),
    otherPhones: written(values.otherPhones),
    ids: values.ids.filter(({ value }) => value.trim()),
  }
}

/** What is sent of it. */
export function inputOf({ name, mail, phone, language, prefers, hours, notes, ...lists }: CustomerValues): NewCustomer {
  const spoken = CustomerLanguage.safeParse(language).data
  const channel = PreferredChannel.safeParse(prefers).data
  return {
    ...lists,
    ...(name.trim() && { name }),
    ...(mail.trim() && { mail }),
    ...(phone.trim() && { phone }),
    ...(spoken && { language: spoken }),
    ...(channel && { prefers: channel }),
    ...((hours.from || hours.until) && { hours }),
    ...(notes.trim() && { notes }),
  }
}
