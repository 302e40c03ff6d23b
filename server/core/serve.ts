import { hash } from 'node:crypto'
import { Readable } from 'node:stream'
import canonicalize from 'canonicalize'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '#contract/endpoint.ts'
import { mayCall } from './access.ts'
import type { PersonActor } from './actor.ts'
import type { Database } from './database.ts'
import { callsByKey, type Exchange, exchangeOf } from './exchange.ts'
import { openApiOf } from './openapi.ts'
import { outside } from './outside.ts'
import { isRefusal, Refused, refuse } from './refusal.ts'
import { underRights } from './rights.ts'
import type { Secrets } from './secrets.ts'
import type { Settings } from './settings.ts'
import { wrongFields } from './wrong-fields.ts'

/** What every feature is given to serve with. */
export type House = {
  app: FastifyInstance
  database: Database
  secrets: Secrets
  settings: Settings
  served: Endpoint<unknown, unknown>[]
  limitKey: (request: FastifyRequest) => Promise<void>
  /** Tests look here whether an answer is what the contract says; in production rows were parsed and the types hold. */
  inspect?: (endpoint: Endpoint<unknown, unknown>, answer: unknown) => void
}

/**
 * Serves an endpoint to people who are logged in and to keys. Two steps: the endpoint fixes the types before the handler is
 * read, so that an answer of another form does not compile. Refuses before anything is read: 401, 403, then 400.
 */
export function serve<In, Out>(house: House, endpoint: Endpoint<In, Out>) {
  return (handle: (input: In, actor: PersonActor, exchange: Exchange) => Promise<Out>) =>
    route(house, endpoint, (request, exchange) =>
      asPerson(house, endpoint, request, exchange, (input, actor) => handle(input, actor, exchange)),
    )
}

/** Answers as the person who calls, with what they asked. Refuses before anything is read. */
export function asPerson<In, Answer>(
  house: House,
  endpoint: Endpoint<In, unknown>,
  request: FastifyRequest,
  { token }: Exchange,
  handle: (input: In, actor: PersonActor) => Promise<Answer>,
): Promise<Answer> {
  return asBearer(house, endpoint, token, (actor) => {
    const input = parsed(endpoint, request)
    return handle(input, endpoint.method === 'POST' ? withCommand(actor, endpoint, request, input) : actor)
  })
}

/** Does what an endpoint does for whoever bears a token, if they may. */
export async function asBearer<Answer>(
  house: House,
  { path, may, withoutKey }: Pick<Endpoint<unknown, unknown>, 'path' | 'may' | 'withoutKey'>,
  token: string | undefined,
  handle: (actor: PersonActor) => Promise<Answer>,
): Promise<Answer> {
  if (may === 'anyone') throw new Error(`${path} is for anyone: serve it with serveAnyone`)
  if (!token) throw new Refused(refuse('unknown', 'not-signed-in', {}))
  const work = async (actor: PersonActor) => {
    const allowed = mayCall(actor, may)
    if (isRefusal(allowed)) throw new Refused(allowed)
    return handle(actor)
  }
  // Coming and going are no commands in a transaction of their own.
  return underRights(house.database, token, work, { beforehand: withoutKey === true })
}

/** Serves an endpoint to people who are not logged in (log-in, set-up, links). */
export function serveAnyone<In, Out>(house: House, endpoint: Endpoint<In, Out>) {
  return (handle: (input: In, exchange: Exchange) => Promise<Out>) =>
    route(house, endpoint, (request, exchange) => handle(parsed(endpoint, request), exchange))
}

/** Binds a route; `send` says how what was answered leaves, as JSON unless told otherwise. */
export function route<In, Out, Answer = Out>(
  { app, settings, served, limitKey, inspect }: House,
  endpoint: Endpoint<In, Out>,
  answer: (request: FastifyRequest, exchange: Exchange) => Promise<Answer>,
  send?: (reply: FastifyReply, answer: Answer) => FastifyReply,
): void {
  served.push(endpoint)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    exposeHeadRoute: false,
    schema: openApiOf(endpoint),
    handler: async (request, reply) => {
      outside.reached('request-read')
      if (callsByKey(request)) await limitKey(request)
      else if (endpoint.method === 'POST') refuseForeignOrigin(request, settings)
      const result = await answer(request, exchangeOf(request, reply))
      outside.reached('answer-ready')
      if (send) return send(reply, result)
      inspect?.(endpoint, result)
      return reply.header('cache-control', 'no-store').send(result)
    },
  })
}

function parsed<In>({ method, input, carries }: Endpoint<In, unknown>, request: FastifyRequest): In {
  const params = asObject(request.params)
  const own = asObject(method === 'GET' || carries ? request.query : request.body)
  // What the path says already is a field that nobody knows here: two ids in one request could disagree.
  const twice = Object.keys(params).filter((name) => Object.hasOwn(own, name))
  if (twice.length > 0) throw new Refused(refuse('invalid', 'fields-wrong', { fields: twice.map((path) => ({ path, code: 'unknown' })) }))
  const given = { ...own, ...params }
  const read = input.safeParse(given)
  if (read.success) return read.data
  const refusal = wrongFields(read.error, given)
  throw new Refused(refusal, refusal.code === 'version-missing' ? 428 : undefined)
}

function asObject(value: unknown): object {
  if (value === undefined) return {}
  if (value instanceof Readable) throw new Refused(refuse('shell', 'body-unreadable', {}))
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new Refused(refuse('invalid', 'fields-wrong', { fields: [{ path: '', code: 'wrong-type', expected: 'object' }] }))
}

const KEY = /^[\w.:-]{8,100}$/

/** The same command twice is told by the caller's key; what was asked is remembered as a hash. */
function withCommand(actor: PersonActor, endpoint: Endpoint<unknown, unknown>, request: FastifyRequest, input: unknown): PersonActor {
  if (endpoint.withoutKey) return actor
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !KEY.test(key)) throw new Refused(refuse('invalid', 'key-missing', {}))
  const requestHash = hash('sha256', `${endpoint.path}\n${canonicalize(input)}`, 'buffer')
  return { ...actor, command: { key, requestHash } }
}

/** A change needs our own Origin besides the session: no cross-site form or script can send it. Keys are no browsers. */
function refuseForeignOrigin(request: FastifyRequest, settings: Settings): void {
  const { origin, host } = request.headers
  const ours = settings.publicUrl ? origin === settings.publicUrl : origin === `http://${host}` && isThisMachine(host, settings)
  if (!ours) throw new Refused(refuse('forbidden', 'origin-foreign', {}))
}

// Without a public address Remo answers to the names of this machine only: a foreign name that points here is refused.
function isThisMachine(host: string | undefined, settings: Settings): boolean {
  const name = (host ?? '').replace(/:\d+$/, '')
  return ['127.0.0.1', 'localhost', '[::1]', settings.host].includes(name)
}
