import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { AreaRole } from '#contract/people.ts'
import type { Id, Language } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import { beginSession, COOKIE } from '#server/core/session.ts'
import { transaction } from '#server/core/transaction.ts'
import { recordFounding } from '#server/people/founding.record.ts'
import { areas as areasOf } from '#server/people/queries.ts'
import { addAccount, addPerson } from '#server/people/record.ts'
import { faultsOf, type Look, newcomer } from './browser.ts'
import type { LivingHouse } from './house.ts'

/** Somebody with a session: they ask the server as the page does, or sit down at a browser. */
export type Member = {
  person: Id
  area: Id
  ask: (path: string, body?: object) => Promise<Answer>
  sitsDown: (browser: Browser, look: Look) => Promise<Seated>
}

/** A body of the contract: a journey takes ids and versions out of it, and looks at the rest on the screen. */
export type Answer = {
  id: string
  key: string
  version: number
  customer?: { id: string }
  timeline: { kind: string }[]
  notices?: object[]
  hits?: object[]
  drafts?: { text: string }[]
}

export type Seated = { page: Page; context: BrowserContext; faults: string[] }

export type Names = { organisation: string; areas: readonly [string, string, ...string[]]; founder: string; colleague: string }

const usual: Names = {
  organisation: 'Cable Sur',
  areas: ['Ventas', 'Atención al cliente'],
  founder: 'Lucía Ferrer',
  colleague: 'Andrés Quispe',
}

/** A company of two areas: who founded it works in the first, a colleague leads the second. */
export async function crewOf(
  house: LivingHouse,
  language: Language,
  names: Partial<Names> = {},
): Promise<{ organisation: Id; founder: Member; colleague: Member; more: More }> {
  const { organisation: name, areas, founder, colleague } = { ...usual, ...names }
  const founding = {
    organisation: name,
    name: founder,
    email: `${outside.newId()}@example.org`,
    passwordHash: 'argon2id$AAAAAAAAAAAAAAAAAAAAAA$',
    language,
    areas,
  }
  const founded = await recordFounding(house.database, { ...founding, onlyFirst: false })
  const { organisation } = founded
  const known = await reading(house.database, systemActor(organisation, 'journey'), areasOf)
  const areaNamed = (named: string) => known.find((area) => area.name === named)?.id ?? ''
  const memberOf = async (account: { id: Id; person: Id }, area: Id) => seat(house, { organisation, ...account }, area)
  const more: More = async (called, area, role) => {
    const inArea = areaNamed(area)
    const account = await transaction(house.database, systemActor(organisation, 'journey'), async (tx) => {
      const person = addPerson(tx, { name: called, active: true, language, areas: [{ area: inArea, role }], house: [] })
      const id = outside.newId()
      addAccount(tx, { account: id, person, email: `${id}@example.org`, passwordHash: null })
      return { id, person }
    })
    return memberOf(account, inArea)
  }
  return {
    organisation,
    founder: await memberOf({ id: founded.account, person: founded.person }, areaNamed(areas[0])),
    colleague: await more(colleague, areas[1], 'lead'),
    more,
  }
}

/** Somebody else, by name, in an area by name. */
export type More = (called: string, area: string, role: AreaRole) => Promise<Member>

/** Somebody of whom the database knows, with a session that begins now. */
export async function seat(house: LivingHouse, account: { id: Id; organisation: Id; person: Id }, area: Id): Promise<Member> {
  const token = await beginSession(house.database, account)
  const headers = { cookie: `${COOKIE}=${token}`, origin: house.url, 'content-type': 'application/json' }
  return {
    person: account.person,
    area,
    ask: async (path, body) => {
      const asked = body && { method: 'POST', body: JSON.stringify(body) }
      const answer = await fetch(house.url + path, { ...asked, headers: { ...headers, 'idempotency-key': randomUUID() } })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer.json()
    },
    sitsDown: async (browser, look) => {
      const context = await newcomer(browser, look)
      await context.addCookies([
        { name: COOKIE, value: token, domain: new URL(house.url).hostname, path: '/', secure: true, httpOnly: true, sameSite: 'Lax' },
      ])
      const page = await context.newPage()
      return { page, context, faults: faultsOf(page) }
    },
  }
}

export type CaseAbout = { customer: string; reached?: object; subject: string; need?: string; goal?: string; channel?: string }

/** A new customer with a case, held by whoever opens it. */
export async function opens(
  { ask, area }: Member,
  { customer, reached, subject, need = subject, goal = 'Que funcione hoy', channel = 'phone' }: CaseAbout,
): Promise<Id> {
  const { id: whose } = await ask('/api/customers', { name: customer, ...reached })
  return (await ask('/api/cases', { customer: whose, area, subject, need, goal, channel })).id
}

/** Offers a case to the area of another, as it is now; gives the relay's id. */
export async function offers(
  member: Member,
  caseId: Id,
  to: Member,
  said: { wants: string; tried: string; lacking?: string; withOwner?: boolean },
): Promise<Id> {
  const { version } = await member.ask(`/api/cases/${caseId}`)
  return (await member.ask('/api/handoffs', { caseId, version, to: to.area, ...said })).id
}

export async function closes(member: Member, caseId: Id, words: string): Promise<void> {
  const { version } = await member.ask(`/api/cases/${caseId}`)
  await member.ask(`/api/cases/${caseId}/closures`, { version, ending: 'solved', goalReached: 'yes', words })
}
