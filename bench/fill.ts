import { randomUUID } from 'node:crypto'
import type { Id } from '#contract/words.ts'
import { fillCases, type PastCase } from '#server/cases/filling.record.ts'
import { systemActor } from '#server/core/actor.ts'
import { type Database, reading } from '#server/core/database.ts'
import { beginSession } from '#server/core/session.ts'
import { transaction } from '#server/core/transaction.ts'
import { type FilledCustomer, fillCustomers } from '#server/customers/filling.record.ts'
import { recordFounding } from '#server/people/founding.record.ts'
import { areas as areasOf } from '#server/people/queries.ts'
import { addAccount, addPerson } from '#server/people/record.ts'
import { AREAS, clientOf, customersOf, storyOf } from './stories.ts'

/** Somebody who works in one area and asks as the page does. */
type Advisor = { person: Id; account: Id; area: Id; areaNumber: number; token: string }

/** What was filled: all case ids, those that are open by the number of their area, all customers. */
export type Filled = { organisation: Id; advisors: Advisor[]; customers: Id[]; cases: Id[]; openByArea: Id[][]; seconds: number }

const CUSTOMERS_AT_ONCE = 2_000
const CASES_AT_ONCE = 500
/** While one portion is made here, another is written by the database. */
const PORTIONS_AT_ONCE = 2

/** Founds an organisation with three areas and fills it with `cases` made-up cases, through journal, policies and rules. */
export async function fill(db: Database, cases: number, advisorCount: number, tell: (words: string) => void): Promise<Filled> {
  const began = performance.now()
  const { organisation, areas } = await found(db)
  const advisors = await addAdvisors(db, organisation, areas, advisorCount)
  const customers = await addCustomers(db, organisation, customersOf(cases))
  tell(`${customers.length} customers`)
  const ids = await addCases(db, organisation, { cases, customers, areas, advisors, tell })
  const openByArea = AREAS.map((_, area) => ids.filter((_id, number) => number % AREAS.length === area && isOpen(number)))
  const seconds = (performance.now() - began) / 1_000
  return { organisation, advisors, customers: customers.map((one) => one.customer), cases: ids, openByArea, seconds }
}

const isOpen = (number: number) => Math.floor(number / AREAS.length) % 4 !== 0

async function found(db: Database): Promise<{ organisation: Id; areas: Id[] }> {
  const founding = {
    organisation: 'Bench',
    name: 'Administración',
    email: 'admin@example.org',
    passwordHash: 'none',
    language: 'es',
    areas: AREAS,
    onlyFirst: false,
  } as const
  const { organisation } = await recordFounding(db, founding)
  const known = await reading(db, systemActor(organisation, 'bench'), areasOf)
  return { organisation, areas: AREAS.map((name) => known.find((area) => area.name === name)?.id ?? '') }
}

/** Advisors with ordinary rights, of one area each, and a session for each. */
function addAdvisors(db: Database, organisation: Id, areas: readonly Id[], count: number): Promise<Advisor[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, number) => {
      const areaNumber = number % AREAS.length
      const area = areas[areaNumber] ?? ''
      const { person, account } = await transaction(db, systemActor(organisation, 'bench'), async (tx) => {
        const id = addPerson(tx, {
          name: `${clientOf(number).name}`,
          active: true,
          language: 'es',
          areas: [{ area, role: 'advisor' }],
          house: [],
        })
        const accountId = randomUUID()
        addAccount(tx, { account: accountId, person: id, email: `advisor${number}@example.org`, passwordHash: null })
        return { person: id, account: accountId }
      })
      const token = await beginSession(db, { id: account, organisation, person })
      return { person, account, area, areaNumber, token }
    }),
  )
}

async function addCustomers(db: Database, organisation: Id, count: number): Promise<FilledCustomer[]> {
  const filled: FilledCustomer[] = []
  for (let first = 0; first < count; first += CUSTOMERS_AT_ONCE) {
    const some = Array.from({ length: Math.min(CUSTOMERS_AT_ONCE, count - first) }, (_, nth) => clientOf(first + nth))
    const work = (now: string) => some.map((one) => ({ ...one, since: now }))
    filled.push(...(await transaction(db, systemActor(organisation, 'bench'), async (tx) => fillCustomers(tx, work(tx.now)))))
  }
  return filled
}

type Filling = {
  cases: number
  customers: readonly FilledCustomer[]
  areas: readonly Id[]
  advisors: readonly Advisor[]
  tell: (words: string) => void
}

async function addCases(db: Database, organisation: Id, filling: Filling): Promise<Id[]> {
  const { cases, tell } = filling
  const now = new Date()
  const portions: Id[][] = []
  let next = 0
  const fillOn = async () => {
    while (next < cases) {
      const first = next
      next = Math.min(cases, first + CASES_AT_ONCE)
      const some = Array.from({ length: next - first }, (_, nth) => pastCase(first + nth, now, filling))
      portions[first / CASES_AT_ONCE] = await transaction(db, systemActor(organisation, 'bench'), async (tx) => fillCases(tx, some))
      tell(`${next} cases`)
    }
  }
  await Promise.all(Array.from({ length: PORTIONS_AT_ONCE }, fillOn))
  return portions.flat()
}

function pastCase(number: number, now: Date, { cases, customers, areas, advisors }: Filling): PastCase {
  const { customer, area, subject, need, goal, openedAt, messages, closed } = storyOf(number, cases, now)
  const of = customers[customer]
  const colleagues = advisors.filter((one) => one.areaNumber === area)
  const by = colleagues[Math.floor(number / AREAS.length) % colleagues.length]?.person
  const held = areas[area]
  if (!of || !by || !held) throw new Error(`case ${number} has no customer, area or advisor`)
  return {
    of,
    area: held,
    by,
    channel: 'mail',
    subject,
    need,
    goal,
    openedAt: openedAt.toISOString(),
    messages: messages.map((one) => ({ ...one, at: one.at.toISOString() })),
    closed: closed && { at: closed.at.toISOString(), words: closed.words },
  }
}
