import { randomUUID } from 'node:crypto'
import type { Client } from './client.ts'
import type { Filled } from './fill.ts'
import { AREAS, customersOf, rareWordsOf, storyOf } from './stories.ts'

const OPERATIONS = ['create', 'read', 'inbox', 'reply', 'search'] as const
export type Operation = (typeof OPERATIONS)[number]

/** Looks at an answer after the clock has stopped: an error when it is not what was asked for. */
type Check = () => void

/** One operation by one person. */
type Ask = () => Promise<Check>

/** What each simulated person can do, ready to be called again and again. */
export type Person = { client: Client; asks: Record<Operation, Ask> }

const PAGE = 50
const TEXT_STORIES = 500

const texts = Array.from({ length: TEXT_STORIES }, (_, number) => storyOf(number, TEXT_STORIES, new Date(0)))
const any = <T>(items: readonly T[]): T => {
  const item = items[Math.floor(Math.random() * items.length)]
  if (item === undefined) throw new Error('there is nothing to ask for')
  return item
}

/** Texts of cases that are there, spread over all of them: what is sought comes out of one of them. */
const someOf = (cases: number) =>
  Array.from({ length: TEXT_STORIES }, (_, nth) => storyOf(Math.floor((nth * cases) / TEXT_STORIES), cases, new Date(0)).need)

/** Three words of a text that are not among the most frequent. */
const soughtIn = (text: string) => rareWordsOf(text).slice(0, 3)

/** Person `k` asks Remo as the page does, within the area in which they work. */
export function remoPerson(client: Client, origin: string, filled: Filled, k: number): Person {
  const advisor = filled.advisors[k]
  if (!advisor) throw new Error(`there is no advisor ${k}`)
  const own = filled.openByArea[advisor.areaNumber] ?? []
  const sought = someOf(filled.cases.length)
  // As the page sends a change: its own origin, and a key by which the same command twice is told.
  const change = (path: string, body: object) => client.post(path, body, { origin, 'idempotency-key': randomUUID() })
  const asks: Record<Operation, Ask> = {
    create: async () => {
      const { subject, need, goal } = any(texts)
      const made = await change('/api/cases', { customer: any(filled.customers), area: advisor.area, subject, need, goal, channel: 'mail' })
      return () => expect('an id', typeof field(made.body(), 'id') === 'string')
    },
    read: async () => {
      const id = any(filled.cases)
      const read = await client.get(`/api/cases/${id}`)
      return () => {
        const found = read.body()
        expect('the case asked for', field(found, 'id') === id)
        expect('its customer', typeof field(field(found, 'customer'), 'name') === 'string')
        expect('its messages', list(field(found, 'timeline')).length >= 4)
      }
    },
    inbox: async () => {
      const page = await client.get(`/api/cases?box=area&limit=${PAGE}`)
      return () => expectPage(list(field(page.body(), 'cases')), 'customerName', 'askedAt')
    },
    reply: async () => {
      const sent = await change(`/api/cases/${any(own)}/messages`, { channel: 'mail', text: any(texts).need })
      return () => expect('an id', typeof field(sent.body(), 'id') === 'string')
    },
    search: async () => {
      const q = soughtIn(any(sought)).join(' ')
      const found = await client.get(`/api/search?${new URLSearchParams({ q, order: 'newest', typing: 'no', limit: String(PAGE) })}`)
      return () => expect('a case with its marks', list(field(found.body(), 'hits')).length > 0)
    },
  }
  return { client, asks }
}

/** The same of the bare server, whose ids are the numbers of the stories from 1 on. */
export function barePerson(client: Client, cases: number, k: number): Person {
  const area = k % AREAS.length
  const open = Array.from({ length: cases }, (_, number) => number).filter(
    (number) => number % AREAS.length === area && Math.floor(number / AREAS.length) % 4 !== 0,
  )
  const customers = customersOf(cases)
  const sought = someOf(cases)
  const asks: Record<Operation, Ask> = {
    create: async () => {
      const { subject, need, goal } = any(texts)
      const made = await client.post('/cases', { customer: 1 + Math.floor(Math.random() * customers), area, subject, goal, text: need })
      return () => expect('an id', Number(field(made.body(), 'id')) > cases)
    },
    read: async () => {
      const id = 1 + Math.floor(Math.random() * cases)
      const read = await client.get(`/cases/${id}`)
      return () => {
        expect('the case asked for', Number(field(read.body(), 'id')) === id)
        expect('its messages', list(field(read.body(), 'messages')).length >= 4)
      }
    },
    inbox: async () => {
      const page = await client.get(`/cases?area=${area}`)
      return () => expectPage(list(field(page.body(), 'cases')), 'name', 'opened_at')
    },
    reply: async () => {
      const sent = await client.post(`/cases/${1 + any(open)}/messages`, { text: any(texts).need })
      return () => expect('an id', Number(field(sent.body(), 'id')) > 0)
    },
    search: async () => {
      const found = await client.get(`/search?${new URLSearchParams({ q: soughtIn(any(sought)).join(' ') })}`)
      return () => expect('a case', list(field(found.body(), 'cases')).length > 0)
    },
  }
  return { client, asks }
}

function expectPage(page: readonly unknown[], name: string, orderedBy: string): void {
  expect(`${PAGE} cases`, page.length === PAGE)
  expect(
    'names of customers',
    page.every((one) => typeof field(one, name) === 'string'),
  )
  const instants = page.map((one) => String(field(one, orderedBy)))
  expect(
    'the newest first',
    instants.every((instant, nth) => nth === 0 || instant <= (instants[nth - 1] ?? '')),
  )
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(`wrong answer: expected ${what}`)
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}
