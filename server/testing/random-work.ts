import fc from 'fast-check'
import { Priority } from '#contract/case-descriptions.ts'
import type { Id } from '#contract/words.ts'
import { recordExpiry } from '#server/cases/handing-off.record.ts'
import { overdueOffers } from '#server/cases/queries.ts'
import { systemActor } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { later, outside } from '#server/core/outside.ts'
import { clock } from './clock.ts'
import type { Company, Member } from './company.ts'
import type { TestHouse } from './house.ts'

const commands = [
  'open',
  'customer',
  'contact',
  'reply',
  'note',
  'take',
  'putBack',
  'describe',
  'offer',
  'offerWithOwner',
  'accept',
  'return',
  'recall',
  'expire',
  'close',
  'reopen',
  'link',
  'unlink',
  'preferences',
  'area',
] as const

/** What somebody does next: which command, who, and with which of the cases. */
export type Deed = { command: (typeof commands)[number]; who: number; which: number }

/** Any sequence of commands; many of them will be refused, as it happens. */
export const deeds = (most: number): fc.Arbitrary<Deed[]> =>
  fc.array(fc.record({ command: fc.constantFrom(...commands), who: fc.nat(2), which: fc.nat(4) }), { maxLength: most })

/** Carries deeds out through HTTP, beginning with one open case. Gives the cases that came to be, and how many deeds were not refused. */
export async function carryOut(
  house: TestHouse,
  { organisation, founder, sales, repairs }: Company,
  list: readonly Deed[],
): Promise<{ cases: Id[]; done: number }> {
  const people = [sales, repairs, founder]
  const cases = [await sales.opens()]
  let done = 0
  for (const { command, who, which } of list) {
    const member = people[who] ?? sales
    const one = cases[which % cases.length] ?? ''
    const status = await act(house, { organisation, member, other: member === sales ? repairs : sales, one, cases, which }, command)
    if (status >= 500) throw new Error(`${command} answered ${status}`)
    if (status < 300) done += 1
  }
  return { cases, done }
}

const priorities = Priority.options

type Scene = { organisation: Id; member: Member; other: Member; one: Id; cases: Id[]; which: number }

async function act(house: TestHouse, { organisation, member, other, one, cases, which }: Scene, command: Deed['command']): Promise<number> {
  const post = async (path: string, body: object) => (await member.post(path, body)).status
  const page = (await member.reads(one)).body
  const answer = (what: string, body: object) => post(`/api/handoffs/${page.offer?.id ?? organisation}/${what}`, body)
  const offer = (withOwner: boolean) =>
    post('/api/handoffs', { caseId: one, version: page.version, to: other.area, wants: 'A signal', tried: 'A restart', withOwner })
  switch (command) {
    case 'open':
      cases.push(await member.opens())
      return 200
    case 'customer':
      return post('/api/customers', { name: 'Ana Ruiz', mail: 'ana@example.org' })
    case 'contact':
      return post(`/api/cases/${one}/contacts`, { channel: 'phone', text: 'Still no signal.' })
    case 'reply':
      return post(`/api/cases/${one}/messages`, { channel: 'mail', text: 'We are on it.' })
    case 'note':
      return post(`/api/cases/${one}/notes`, { text: 'Ask for the serial number.' })
    case 'take':
      return post(`/api/cases/${one}/takings`, {})
    case 'putBack':
      return post(`/api/cases/${one}/assignments`, {})
    case 'describe':
      return post(`/api/cases/${one}/descriptions`, { version: page.version, about: { priority: priorities[which] ?? 'normal' } })
    case 'offer':
      return offer(false)
    case 'offerWithOwner':
      return offer(true)
    case 'accept':
      return answer('acceptances', {})
    case 'return':
      return answer('returns', { reason: 'The number is lacking.' })
    case 'recall':
      return answer('recalls', {})
    case 'expire':
      return expire(house, organisation)
    case 'close':
      return post(`/api/cases/${one}/closures`, { version: page.version, ending: 'solved', goalReached: 'yes', words: 'It works.' })
    case 'reopen':
      return post(`/api/cases/${one}/reopenings`, { reason: 'It came back.' })
    case 'link':
      return post(`/api/cases/${one}/links`, { other: cases[0], how: 'follows' })
    case 'unlink':
      return post(`/api/cases/${one}/unlinkings`, { other: cases[0] })
    case 'preferences':
      return post('/api/preferences', { language: 'es', theme: 'dark' })
    case 'area':
      return post('/api/areas', { name: `Area ${outside.newId()}`, acceptMinutes: 60 })
  }
}

/** The clocks of all open offers strike, because it is tomorrow for a moment. */
async function expire(house: TestHouse, organisation: Id): Promise<number> {
  const tomorrow = later.byDays(outside.now(), 1)
  return clock.at(tomorrow, async () => {
    const due = await reading(house.database, systemActor(organisation, 'test'), (tx) => overdueOffers(tx, tomorrow))
    for (const { id } of due) await recordExpiry(house.database, organisation, id)
    return 200
  })
}
