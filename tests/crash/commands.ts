import {
  acceptHandoff,
  closeCase,
  offerHandoff,
  openCase,
  recallHandoff,
  recordContact,
  reopenCase,
  reply,
  returnHandoff,
  takeCase,
  writeNote,
} from '#contract/cases.ts'
import { registerCustomer } from '#contract/customers.ts'
import type { Person } from './company.ts'
import { addCase, heldBy, type KnownCase, type Left, learn, type Memory, offeredTo, someCase } from './memory.ts'

export type Command = {
  path: string
  body: object
  /** Whether its words carry the sign of the command. */
  worded: boolean
  /** The case to look at again when the command is refused. */
  about?: KnownCase
  /** Reads the answer, and learns from it. */
  left: (answer: unknown) => Left
}

/** A command that somebody may give now; undefined when there is nothing to give it about. */
type Choice = (memory: Memory, person: Person, sign: string) => Command | undefined

const register: Choice = ({ customers }, _person, sign) => ({
  path: '/api/customers',
  body: { name: `Carmen ${sign}`, phone: '+34 600 12 34 56' },
  worded: true,
  left: (answer) => {
    const { id } = registerCustomer.output.parse(answer)
    customers.push(id)
    return { stream: `customer-${id}`, version: 1, kind: 'CustomerRegistered' }
  },
})

const open: Choice = (memory, { area }, sign) => {
  const customer = memory.chance.oneOf(memory.customers)
  if (!customer) return undefined
  const body = { customer, area, subject: `No signal ${sign}`, need: 'The light is red.', goal: 'Work from home', channel: 'phone' }
  const left = (answer: unknown): Left => {
    const { id, version } = openCase.output.parse(answer)
    addCase(memory, { id, version, holder: area, offer: null, closed: false, stale: false })
    return { stream: `case-${id}`, version, kind: 'CaseOpened' }
  }
  return { path: '/api/cases', body, worded: true, left }
}

const contact: Choice = (memory, _person, sign) => {
  const one = someCase(memory, () => true)
  const left = (known: KnownCase) => (answer: unknown) => learn(known, 'MessageReceived', recordContact.output.parse(answer))
  return (
    one && {
      path: `/api/cases/${one.id}/contacts`,
      body: { channel: 'phone', text: `The light is red. ${sign}` },
      worded: true,
      about: one,
      left: left(one),
    }
  )
}

const answerCustomer: Choice = (memory, person, sign) => {
  const one = someCase(memory, heldBy(person))
  const left = (known: KnownCase) => (answer: unknown) => learn(known, 'MessageSent', reply.output.parse(answer))
  return (
    one && {
      path: `/api/cases/${one.id}/messages`,
      body: { channel: 'mail', text: `We are on it. ${sign}` },
      worded: true,
      about: one,
      left: left(one),
    }
  )
}

const note: Choice = (memory, _person, sign) => {
  const one = someCase(memory, () => true)
  const left = (known: KnownCase) => (answer: unknown) => learn(known, 'NoteWritten', writeNote.output.parse(answer))
  return (
    one && { path: `/api/cases/${one.id}/notes`, body: { text: `Look at the cable. ${sign}` }, worded: true, about: one, left: left(one) }
  )
}

const take: Choice = (memory, person) => {
  const one = someCase(memory, heldBy(person))
  const left = (known: KnownCase) => (answer: unknown) => learn(known, 'CaseTaken', takeCase.output.parse(answer))
  return one && { path: `/api/cases/${one.id}/takings`, body: {}, worded: false, about: one, left: left(one) }
}

const offer: Choice = (memory, person, sign) => {
  const one = someCase(memory, (some) => heldBy(person)(some) && !some.offer)
  const to = memory.chance.oneOf(memory.areas.filter((area) => area !== person.area))
  if (!one || !to) return undefined
  const body = { caseId: one.id, version: one.version, to, wants: `A signal ${sign}`, tried: 'A restart', withOwner: memory.chance.is(0.3) }
  const left = (answer: unknown) => {
    const offered = offerHandoff.output.parse(answer)
    return learn(one, 'HandoffOffered', offered, { offer: { id: offered.id, to } })
  }
  return { path: '/api/handoffs', body, worded: true, about: one, left }
}

const accept: Choice = (memory, person) => {
  const one = someCase(memory, offeredTo(person))
  if (!one?.offer) return undefined
  const left = (answer: unknown) => learn(one, 'HandoffAccepted', acceptHandoff.output.parse(answer), { holder: person.area, offer: null })
  return { path: `/api/handoffs/${one.offer.id}/acceptances`, body: {}, worded: false, about: one, left }
}

const giveBack: Choice = (memory, person, sign) => {
  const one = someCase(memory, offeredTo(person))
  if (!one?.offer) return undefined
  const left = (answer: unknown) => learn(one, 'HandoffReturned', returnHandoff.output.parse(answer), { offer: null })
  return {
    path: `/api/handoffs/${one.offer.id}/returns`,
    body: { reason: `The number is lacking. ${sign}` },
    worded: true,
    about: one,
    left,
  }
}

const recall: Choice = (memory, person) => {
  const one = someCase(memory, (some) => heldBy(person)(some) && some.offer !== null)
  if (!one?.offer) return undefined
  const left = (answer: unknown) => learn(one, 'HandoffRecalled', recallHandoff.output.parse(answer), { offer: null })
  return { path: `/api/handoffs/${one.offer.id}/recalls`, body: {}, worded: false, about: one, left }
}

const close: Choice = (memory, person, sign) => {
  const one = someCase(memory, (some) => heldBy(person)(some) && !some.offer)
  if (!one) return undefined
  const body = { version: one.version, ending: 'solved', goalReached: 'yes', words: `It works again. ${sign}` }
  const left = (answer: unknown) => learn(one, 'CaseClosed', closeCase.output.parse(answer), { closed: true })
  return { path: `/api/cases/${one.id}/closures`, body, worded: true, about: one, left }
}

const reopen: Choice = (memory, person, sign) => {
  const one = someCase(memory, (some) => some.holder === person.area && some.closed)
  if (!one) return undefined
  const left = (answer: unknown) => learn(one, 'CaseReopened', reopenCase.output.parse(answer), { closed: false })
  return { path: `/api/cases/${one.id}/reopenings`, body: { reason: `It came back. ${sign}` }, worded: true, about: one, left }
}

/** Each time the other theme, so that each is a change, and one person's are counted. */
const prefer: Choice = ({ preferences }, { id }) => {
  const kept = preferences.get(id) ?? 0
  const left = () => {
    preferences.set(id, kept + 1)
    return { stream: `person-${id}`, version: kept + 2, kind: 'PreferencesKept' }
  }
  return { path: '/api/preferences', body: { language: 'en', theme: kept % 2 === 0 ? 'dark' : 'light' }, worded: false, left }
}

/** How often each kind is given, in a hundred. */
const choices: readonly [number, Choice][] = [
  [6, register],
  [10, open],
  [12, contact],
  [14, answerCustomer],
  [12, note],
  [8, take],
  [16, offer],
  [7, accept],
  [4, giveBack],
  [3, recall],
  [4, close],
  [3, reopen],
  [1, prefer],
]
const weights = choices.map(([weight]) => weight)

/** What somebody does next; `sign` stands in the words of it. */
export function choose(memory: Memory, person: Person, sign: string): Command {
  for (;;) {
    const [, choice] = choices[memory.chance.weighted(weights)] ?? []
    const command = choice?.(memory, person, sign)
    if (command) return command
  }
}
