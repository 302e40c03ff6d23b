import type { Box, Filters, Order } from '#contract/inbox.ts'

/** What narrows a list; what is not given narrows nothing. */
export type Narrowed = { [Name in keyof Filters]?: NonNullable<Filters[Name]> }
/** Which cases, in which order: what stands in the address of a list. */
export type Listed = { box: Box; order?: Order } & Narrowed

/** A list as its address says it: only what is not as usual. */
export type ListAddress = Partial<Listed>

const boxes: readonly Box[] = ['mine', 'myTurn', 'offered', 'overdue', 'unassigned', 'area', 'waiting', 'open', 'closed']
const orders: readonly Order[] = ['oldest', 'priority']
const priorities = ['urgent', 'high', 'normal', 'low'] as const
const channels = ['phone', 'mail', 'chat', 'sms', 'visit', 'shop', 'form', 'letter'] as const

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads an address. What no list knows is left out: an address that somebody shortened still shows a list. */
export function listAddress(search: Record<string, unknown>): ListAddress {
  const text = (name: string, form: RegExp) => {
    const value = search[name]
    return typeof value === 'string' && form.test(value) ? { [name]: value } : {}
  }
  const box = boxes.find((one) => one === search.box)
  const order = orders.find((one) => one === search.order && !(box === 'closed' && one === 'priority'))
  const priority = priorities.find((one) => one === search.priority)
  const channel = channels.find((one) => one === search.channel)
  const tag = [search.tag].flat().filter((one) => typeof one === 'string' && ID.test(one))
  return {
    ...(box && { box }),
    ...(order && { order }),
    ...text('area', ID),
    ...text('person', ID),
    ...text('customer', ID),
    ...text('kind', ID),
    ...text('reason', ID),
    ...text('stage', ID),
    ...(tag.length > 0 && { tag: tag.map(String).slice(0, 50) }),
    ...(priority && { priority }),
    ...(channel && { channel }),
    ...text('from', DAY),
    ...text('until', DAY),
  }
}

/** What narrows a list, without box and order: its counts are narrowed the same. */
export function narrowedOf({ box: _, order: __, ...narrowed }: ListAddress): Narrowed {
  return narrowed
}

export const isNarrowed = (listed: ListAddress) => Object.keys(narrowedOf(listed)).length > 0
