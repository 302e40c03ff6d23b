import { t } from '@lingui/core/macro'
import type { SearchField, Where } from '#contract/search.ts'

const fields: Record<SearchField, () => string> = {
  area: () => t({ message: 'area', context: 'field of search' }),
  from: () => t({ message: 'written by', context: 'field of search' }),
  holder: () => t({ message: 'held by', context: 'field of search' }),
  owner: () => t({ message: 'answers to the customer', context: 'field of search' }),
  customer: () => t({ message: 'customer', context: 'field of search' }),
  is: () => t({ message: 'is', context: 'field of search' }),
  before: () => t({ message: 'opened before', context: 'field of search' }),
  after: () => t({ message: 'opened since', context: 'field of search' }),
  key: () => t({ message: 'key', context: 'field of search' }),
  channel: () => t({ message: 'channel', context: 'field of search' }),
  ending: () => t({ message: 'ending', context: 'field of search' }),
}

const places: Record<Where, () => string> = {
  need: () => t`What they need`,
  goal: () => t`Their goal`,
  received: () => t`The customer said`,
  sent: () => t`We said`,
  note: () => t`Note`,
  relay: () => t`Relay`,
  return: () => t`Relay returned`,
  closing: () => t`How it ended`,
  reopening: () => t`Opened again`,
  imported: () => t`Imported`,
  customer: () => t`Customer`,
  key: () => t`Key`,
}

export const fieldWords = (field: SearchField) => fields[field]()
export const placeWords = (where: Where) => places[where]()

/** Questions that show what can be asked, in the reader's own words for fields. */
export const examples = () => [
  t({ message: 'is:open "late invoice"', context: 'example of a search' }),
  t({ message: 'holder:me after:2026-01', context: 'example of a search' }),
  t({ message: 'customer:"Carmen Soto" router', context: 'example of a search' }),
]

/** A field that asks for the cases of a customer. */
export const ofCustomer = (name: string) => {
  const field = t({ message: 'customer:', context: 'field of search as it is typed' })
  return `${field}"${name.replaceAll('"', '')}" `
}
