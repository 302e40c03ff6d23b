import { t } from '@lingui/core/macro'
import type { HowLinked } from '#contract/case-links.ts'
import type { Channel, Ending, GoalReached } from '#contract/cases.ts'
import type { Box } from '#contract/inbox.ts'
import type { RelayStanding } from '#contract/relays.ts'

type WordsOf<Code extends string> = Record<Code, () => string>

const channels: WordsOf<Channel> = {
  phone: () => t`telephone`,
  mail: () => t`mail`,
  chat: () => t`chat`,
  sms: () => t`SMS`,
  visit: () => t`visit`,
  shop: () => t`in the shop`,
  form: () => t`form`,
  letter: () => t`letter`,
}

const endings: WordsOf<Ending> = {
  solved: () => t`solved`,
  partlySolved: () => t`solved in part`,
  notSolved: () => t`not solved`,
  withdrawn: () => t`withdrawn by the customer`,
  duplicate: () => t`duplicate of another case`,
}

const goals: WordsOf<GoalReached> = {
  yes: () => t`goal reached`,
  partly: () => t`goal reached in part`,
  no: () => t`goal not reached`,
  unsaid: () => t`goal unknown`,
}

const linked: WordsOf<HowLinked> = {
  related: () => t`Related case`,
  follows: () => t`Follows from`,
  followedBy: () => t`Led to`,
  duplicate: () => t`Same need told twice`,
}

const relayed: WordsOf<RelayStanding> = {
  accepted: () => t({ message: 'accepted', context: 'relay' }),
  returned: () => t({ message: 'returned', context: 'relay' }),
  recalled: () => t({ message: 'recalled', context: 'relay' }),
  expired: () => t({ message: 'expired', context: 'relay' }),
  waiting: () => t({ message: 'waiting', context: 'relay' }),
}

const boxes: WordsOf<Box> = {
  mine: () => t`Mine`,
  myTurn: () => t`My turn`,
  unassigned: () => t`Unassigned`,
  area: () => t`My area`,
  waiting: () => t({ message: 'Waiting', context: 'box of cases' }),
  offered: () => t`Relays`,
  overdue: () => t({ message: 'Overdue', context: 'box of cases' }),
  open: () => t({ message: 'Open', context: 'box of cases' }),
  closed: () => t({ message: 'Closed', context: 'box of cases' }),
}

const boxTitles: WordsOf<Box> = {
  mine: () => t`What I hold`,
  myTurn: () => t`What waits for me`,
  unassigned: () => t`What nobody of my area holds yet`,
  area: () => t`What my area holds`,
  waiting: () => t`What waits for the customer`,
  offered: () => t`Relays offered to us`,
  overdue: () => t`What is overdue`,
  open: () => t`All open cases`,
  closed: () => t`Closed cases`,
}

/** As it stands between a name and a time: `Carmen · telephone · 9:12`. */
export const channelWords = (channel: Channel) => channels[channel]()
export const endingWords = (ending: Ending) => endings[ending]()
export const goalWords = (goal: GoalReached) => goals[goal]()
/** How another case belongs to this one. */
export const linkedWords = (how: HowLinked) => linked[how]()
/** What became of a relay. */
export const relayedWords = (standing: RelayStanding) => relayed[standing]()
/** The short word on the chip of a box. */
export const boxWords = (box: Box) => boxes[box]()
/** The heading of a list. */
export const boxTitle = (box: Box) => boxTitles[box]()

/** For the beginning of a choice: `Telephone`. */
export function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1)
}

/** Counting stops at 1,000: beyond, nobody reads the figure. */
export function countWords(count: number): string {
  return count > 999 ? '999+' : String(count)
}
