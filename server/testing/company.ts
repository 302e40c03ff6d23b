import { randomUUID } from 'node:crypto'
import type { AreaRole, HouseRole } from '#contract/people.ts'
import type { Id } from '#contract/words.ts'
import { systemActor } from '#server/core/actor.ts'
import { reading } from '#server/core/database.ts'
import { outside } from '#server/core/outside.ts'
import { beginSession } from '#server/core/session.ts'
import { transaction } from '#server/core/transaction.ts'
import { recordFounding } from '#server/people/founding.record.ts'
import { areas as areasOf } from '#server/people/queries.ts'
import { addAccount, addPerson } from '#server/people/record.ts'
import type { TestHouse } from './house.ts'

/** A password that nothing fits. */
const PASSWORD_HASH = 'argon2id$AAAAAAAAAAAAAAAAAAAAAA$'

export const HOST = '127.0.0.1:4000'
export const ORIGIN = `http://${HOST}`

/** The answer to a request: its status and its body, whatever form it has. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into bodies of every form, and fails when it finds another
export type Answer = { status: number; body: any; headers: Record<string, unknown> }

/** Somebody with a session, who asks as the page does. */
export type Member = {
  person: Id
  area: Id
  cookie: string
  get: (path: string) => Promise<Answer>
  post: (path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>
  /** Uploads a file to send later. */
  uploads: (name: string, bytes: string | Buffer, headers?: Record<string, string>) => Promise<Answer>
  opens: (about?: { subject?: string; need?: string; goal?: string; customer?: Id }) => Promise<Id>
  reads: (caseId: Id) => Promise<Answer>
  replies: (caseId: Id, text?: string) => Promise<Answer>
  /** Offers a case to the area of another member, as it is now; gives the relay's id. */
  handsOff: (caseId: Id, to: { to: { area: Id }; withOwner?: boolean }) => Promise<Id>
  accepts: (handoff: Id) => Promise<Answer>
  returns: (handoff: Id, reason?: string) => Promise<Answer>
  closes: (caseId: Id) => Promise<Answer>
}

export type Company = {
  organisation: Id
  founder: Member
  sales: Member
  repairs: Member
  member: (roles: { area?: { area: Id; role?: AreaRole }; house?: HouseRole[] }) => Promise<Member>
}

/** A company of two areas, each with a signed-in advisor; the founder administers it and manages the first. */
export async function company(house: TestHouse, name = 'Cable Sur'): Promise<Company> {
  const founding = {
    organisation: name,
    name: 'Marta',
    email: `${randomUUID()}@example.org`,
    passwordHash: PASSWORD_HASH,
    language: 'en',
    areas: ['Sales', 'Repairs'],
    onlyFirst: false,
  } as const
  const { organisation, person, account } = await recordFounding(house.database, founding)
  const areas = await reading(house.database, systemActor(organisation, 'test'), areasOf)
  const areaNamed = (named: string) => areas.find((area) => area.name === named)?.id ?? ''
  const member: Company['member'] = async ({ area, house: houseRoles = [] }) => {
    const made = await transaction(house.database, systemActor(organisation, 'test'), async (tx) => {
      const inAreas = area ? [{ area: area.area, role: area.role ?? ('advisor' as const) }] : []
      const id = addPerson(tx, { name: 'Luis', active: true, language: 'en', areas: inAreas, house: houseRoles })
      const accountId = outside.newId()
      addAccount(tx, { account: accountId, person: id, email: `${id}@example.org`, passwordHash: PASSWORD_HASH })
      return { id: accountId, person: id }
    })
    return signedIn(house, { ...made, organisation }, area?.area ?? '')
  }
  return {
    organisation,
    founder: await signedIn(house, { id: account, organisation, person }, areaNamed('Sales')),
    sales: await member({ area: { area: areaNamed('Sales') } }),
    repairs: await member({ area: { area: areaNamed('Repairs') } }),
    member,
  }
}

async function signedIn(house: TestHouse, account: { id: Id; organisation: Id; person: Id }, area: Id): Promise<Member> {
  const cookie = `__Host-remo=${await beginSession(house.database, account)}`
  const get = (path: string) => ask(house, 'GET', path, undefined, { cookie })
  const post = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
    ask(house, 'POST', path, body, { cookie, origin: ORIGIN, 'idempotency-key': randomUUID(), ...headers })
  const ok = async (answer: Promise<Answer>) => {
    const { status, body } = await answer
    if (status !== 200) throw new Error(`expected 200, got ${status}: ${JSON.stringify(body)}`)
    return body
  }
  return {
    person: account.person,
    area,
    cookie,
    get,
    post,
    uploads: (name, bytes, headers = {}) =>
      ask(house, 'POST', `/api/uploads?${new URLSearchParams({ name })}`, bytes, {
        cookie,
        origin: ORIGIN,
        'content-type': 'application/octet-stream',
        ...headers,
      }),
    opens: async ({ subject = 'No signal', need = 'The router shows a red light.', goal = 'Work from home tomorrow', customer } = {}) => {
      const whose = customer ?? (await ok(post('/api/customers', { name: 'Carmen Ibáñez' }))).id
      return (await ok(post('/api/cases', { customer: whose, area, subject, need, goal, channel: 'phone' }))).id
    },
    reads: (caseId) => get(`/api/cases/${caseId}`),
    replies: (caseId, text = 'We are on it.') => post(`/api/cases/${caseId}/messages`, { channel: 'mail', text }),
    handsOff: async (caseId, { to, withOwner = false }) => {
      const { version } = await ok(get(`/api/cases/${caseId}`))
      return (await ok(post('/api/handoffs', { caseId, version, to: to.area, wants: 'A signal', tried: 'A restart', withOwner }))).id
    },
    accepts: (handoff) => post(`/api/handoffs/${handoff}/acceptances`),
    returns: (handoff, reason = 'The serial number is lacking.') => post(`/api/handoffs/${handoff}/returns`, { reason }),
    closes: async (caseId) => {
      const { version } = await ok(get(`/api/cases/${caseId}`))
      return post(`/api/cases/${caseId}/closures`, { version, ending: 'solved', goalReached: 'yes', words: 'It works again.' })
    },
  }
}

/** One request to the server, without a network. */
export async function ask(
  house: TestHouse,
  method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  body?: object | string | Buffer,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const payload = body === undefined ? {} : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }
  const answer = await house.app.inject({
    method,
    url,
    headers: { host: HOST, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...payload,
  })
  return { status: answer.statusCode, body: jsonOf(answer.body), headers: answer.headers }
}

function jsonOf(text: string): unknown {
  return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text
}
