import { z } from 'zod'
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
import type { Chance } from './chance.ts'
import type { Company, Person } from './company.ts'

/** What the client believes of a case. It may be wrong, when others were faster: then Remo refuses, and the client looks again. */
export type KnownCase = {
  id: string
  version: number
  holder: string
  offer: { id: string; to: string } | null
  closed: boolean
  stale: boolean
}

/** The entry that an acknowledged command must have left. */
export type Left = { stream: string; version: number; kind: string }

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

type Choice = { weight: number; make: (person: Person, sign: string) => Command | undefined }

const MOST_KNOWN = 600

/** Chooses commands of all kinds, as people of a company would give them. */
export function commandsOf({ areas }: Company, chance: Chance) {
  const customers: string[] = []
  const cases: KnownCase[] = []
  const preferences = new Map<string, number>()

  const known = (which: (one: KnownCase) => boolean): KnownCase | undefined => {
    for (let tries = 0; tries < 40; tries++) {
      const one = chance.oneOf(cases)
      if (one && !one.stale && which(one)) return one
    }
    return undefined
  }
  const learn = (one: KnownCase, kind: string, answer: { version: number }, then: Partial<KnownCase> = {}): Left => {
    if (answer.version > one.version) Object.assign(one, then, { version: answer.version })
    return { stream: `case-${one.id}`, version: answer.version, kind }
  }
  const held = (person: Person) => (one: KnownCase) => one.holder === person.area && !one.closed
  const offeredTo = (person: Person) => (one: KnownCase) => one.offer?.to === person.area && !one.closed

  function written(
    person: Person,
    sign: string,
    { path, kind }: { path: string; kind: string },
    which: (one: KnownCase) => boolean,
  ): Command | undefined {
    const one = known(which)
    if (!one) return undefined
    const body =
      kind === 'NoteWritten'
        ? { text: `For ${person.area}: look at the cable. ${sign}` }
        : { channel: 'phone', text: `The light is red. ${sign}` }
    const Answer = kind === 'MessageSent' ? reply.output : kind === 'NoteWritten' ? writeNote.output : recordContact.output
    return {
      path: `/api/cases/${one.id}/${path}`,
      body,
      worded: true,
      about: one,
      left: (answer) => learn(one, kind, Answer.parse(answer)),
    }
  }

  function answered(
    path: string,
    kind: string,
    one: KnownCase | undefined,
    body: object,
    then: (one: KnownCase) => Partial<KnownCase>,
  ): Command | undefined {
    if (!one?.offer) return undefined
    const Answer =
      kind === 'HandoffAccepted' ? acceptHandoff.output : kind === 'HandoffReturned' ? returnHandoff.output : recallHandoff.output
    const about = { path: `/api/handoffs/${one.offer.id}/${path}`, body, worded: kind === 'HandoffReturned', about: one }
    return { ...about, left: (answer) => learn(one, kind, Answer.parse(answer), then(one)) }
  }

  const choices: Choice[] = [
    {
      weight: 6,
      make: (_person, sign) => ({
        path: '/api/customers',
        body: { name: `Carmen ${sign}`, phone: '+34 600 12 34 56' },
        worded: true,
        left: (answer) => {
          const { id } = registerCustomer.output.parse(answer)
          customers.push(id)
          return { stream: `customer-${id}`, version: 1, kind: 'CustomerRegistered' }
        },
      }),
    },
    {
      weight: 10,
      make: (person, sign) => {
        const customer = chance.oneOf(customers)
        const body = {
          customer,
          area: person.area,
          subject: `No signal ${sign}`,
          need: 'The light is red.',
          goal: 'Work from home',
          channel: 'phone',
        }
        const left = (answer: unknown): Left => {
          const { id, version } = openCase.output.parse(answer)
          cases.push({ id, version, holder: person.area, offer: null, closed: false, stale: false })
          if (cases.length > MOST_KNOWN) cases.splice(0, MOST_KNOWN / 2)
          return { stream: `case-${id}`, version, kind: 'CaseOpened' }
        }
        return customer ? { path: '/api/cases', body, worded: true, left } : undefined
      },
    },
    { weight: 12, make: (person, sign) => written(person, sign, { path: 'contacts', kind: 'MessageReceived' }, () => true) },
    { weight: 14, make: (person, sign) => written(person, sign, { path: 'messages', kind: 'MessageSent' }, held(person)) },
    { weight: 12, make: (person, sign) => written(person, sign, { path: 'notes', kind: 'NoteWritten' }, () => true) },
    {
      weight: 8,
      make: (person) => {
        const one = known(held(person))
        return (
          one && {
            path: `/api/cases/${one.id}/takings`,
            body: {},
            worded: false,
            about: one,
            left: (answer) => learn(one, 'CaseTaken', takeCase.output.parse(answer)),
          }
        )
      },
    },
    {
      weight: 16,
      make: (person, sign) => {
        const one = known((some) => held(person)(some) && !some.offer)
        const to = chance.oneOf(areas.filter((area) => area !== person.area))
        if (!one || !to) return undefined
        const body = { caseId: one.id, version: one.version, to, wants: `A signal ${sign}`, tried: 'A restart', withOwner: chance.is(0.3) }
        const left = (answer: unknown) => {
          const offered = offerHandoff.output.parse(answer)
          return learn(one, 'HandoffOffered', offered, { offer: { id: offered.id, to } })
        }
        return { path: '/api/handoffs', body, worded: true, about: one, left }
      },
    },
    {
      weight: 7,
      make: (person) =>
        answered('acceptances', 'HandoffAccepted', known(offeredTo(person)), {}, () => ({ holder: person.area, offer: null })),
    },
    {
      weight: 4,
      make: (person, sign) =>
        answered('returns', 'HandoffReturned', known(offeredTo(person)), { reason: `The number is lacking. ${sign}` }, () => ({
          offer: null,
        })),
    },
    {
      weight: 3,
      make: (person) =>
        answered(
          'recalls',
          'HandoffRecalled',
          known((one) => held(person)(one) && one.offer !== null),
          {},
          () => ({ offer: null }),
        ),
    },
    {
      weight: 4,
      make: (person, sign) => {
        const one = known((some) => held(person)(some) && !some.offer)
        if (!one) return undefined
        const body = { version: one.version, ending: 'solved', goalReached: 'yes', words: `It works again. ${sign}` }
        return {
          path: `/api/cases/${one.id}/closures`,
          body,
          worded: true,
          about: one,
          left: (answer) => learn(one, 'CaseClosed', closeCase.output.parse(answer), { closed: true }),
        }
      },
    },
    {
      weight: 3,
      make: (person, sign) => {
        const one = known((some) => some.holder === person.area && some.closed)
        if (!one) return undefined
        const left = (answer: unknown) => learn(one, 'CaseReopened', reopenCase.output.parse(answer), { closed: false })
        return { path: `/api/cases/${one.id}/reopenings`, body: { reason: `It came back. ${sign}` }, worded: true, about: one, left }
      },
    },
    {
      weight: 1,
      make: (person) => {
        // Each keeps the other theme, so that each is a change, and one person's are counted.
        const kept = preferences.get(person.id) ?? 0
        const left = () => {
          preferences.set(person.id, kept + 1)
          return { stream: `person-${person.id}`, version: kept + 2, kind: 'PreferencesKept' }
        }
        return { path: '/api/preferences', body: { language: 'en', theme: kept % 2 === 0 ? 'dark' : 'light' }, worded: false, left }
      },
    },
  ]
  const weights = choices.map(({ weight }) => weight)

  function choose(person: Person, sign: string): Command {
    for (;;) {
      const command = choices[chance.weighted(weights)]?.make(person, sign)
      if (command) return command
    }
  }
  return { choose, staleCase: () => cases.find((one) => one.stale) }
}

const Looked = z.object({
  version: z.number(),
  holder: z.string(),
  closedAt: z.string().nullable(),
  offer: z.object({ id: z.string(), to: z.string() }).nullable(),
})

/** Learns what a case is now from its page. */
export function learnFromPage(one: KnownCase, page: unknown): void {
  const { version, holder, closedAt, offer } = Looked.parse(page)
  Object.assign(one, { version, holder, closed: closedAt !== null, offer: offer && { id: offer.id, to: offer.to }, stale: false })
}
