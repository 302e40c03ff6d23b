import { t } from '@lingui/core/macro'
import type { FieldHolds, ListName, TagColour } from '#contract/lists.ts'

/** The parts of the page of lists. */
export type Part = ListName | 'fields' | 'demands'
export const parts: readonly Part[] = ['kinds', 'reasons', 'stages', 'endings', 'tags', 'fields', 'demands']

type WordsOf<Code extends string> = Record<Code, () => string>

const titles: WordsOf<Part> = {
  kinds: () => t`Kinds`,
  reasons: () => t`Reasons`,
  stages: () => t`Stages`,
  endings: () => t`Endings`,
  tags: () => t`Tags`,
  fields: () => t`Own fields`,
  demands: () => t`Before a relay`,
}

const leads: WordsOf<Part> = {
  kinds: () => t`What a case is: a question, a breakdown, a complaint. Its kind says which fields it has.`,
  reasons: () => t`Why customers come to you. A reason can belong to one kind, or be offered for all.`,
  stages: () => t`Where the customer stands on their way with you when the case comes up.`,
  endings: () => t`How a case ends, in your words. Each stands for one of five, so that figures can be compared.`,
  tags: () => t`Marks that make cases easy to find among others.`,
  fields: () => t`What you need to know in cases of one kind, beside what every case has.`,
  demands: () => t`What an area needs to know before it takes a case. Nobody can offer it a relay while that is lacking.`,
}

const colours: WordsOf<TagColour> = {
  sea: () => t`Sea`,
  green: () => t`Green`,
  amber: () => t`Amber`,
  coral: () => t`Coral`,
  quiet: () => t`Grey`,
}

const holdings: WordsOf<FieldHolds> = {
  text: () => t`Text`,
  number: () => t`Number`,
  choice: () => t`Choice`,
  date: () => t`Day`,
  money: () => t`Amount of money`,
  product: () => t`Customer's product`,
}

export const partTitle = (part: Part) => titles[part]()
export const partLead = (part: Part) => leads[part]()
export const colourWords = (colour: TagColour) => colours[colour]()
export const holdingWords = (holds: FieldHolds) => holdings[holds]()
