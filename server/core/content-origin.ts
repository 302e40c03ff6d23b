import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import type { PersonActor } from './actor.ts'
import { outside } from './outside.ts'
import { notFound, Refused } from './refusal.ts'
import { unwrap, wrap } from './secrets.ts'
import { asBearer, asPerson, type House, route } from './serve.ts'
import type { Settings } from './settings.ts'

const PREFIX = '/content'
const GOOD_FOR_MS = 60_000

const Ticket = z.object({ until: z.number(), token: z.string() })

/**
 * Gives a file from an origin of its own (`CONTENT_ORIGIN`): whatever a browser might make of it then happens where nobody is logged in
 * and no page of ours is. Who asks is sent on with a ticket for this file: sealed, good for a minute, and for what their session may see
 * when it is shown. An old one leads back to where it was given out.
 */
export function giveElsewhere<In, Given>(
  house: House,
  endpoint: Endpoint<In, never>,
  handle: (input: In, actor: PersonActor) => Promise<Given>,
  send: (reply: FastifyReply, file: Given) => FastifyReply,
): void {
  const { app, secrets, settings } = house
  const purposeOf = (params: unknown) => `content ${endpoint.path} ${JSON.stringify(params)}`

  route(
    house,
    endpoint,
    (request, exchange) =>
      asPerson(house, endpoint, request, exchange, async () => {
        const ticket = JSON.stringify({ until: Date.parse(outside.now()) + GOOD_FOR_MS, token: exchange.token })
        return `${settings.contentOrigin}${PREFIX}${request.url}?ticket=${wrap(secrets, purposeOf(request.params), ticket)}`
      }),
    (reply, address) => reply.header('cache-control', 'no-store').redirect(address),
  )

  app.get(`${PREFIX}${endpoint.path}`, { schema: { hide: true }, exposeHeadRoute: false }, async (request, reply) => {
    const { ticket } = z.object({ ticket: z.string() }).catch({ ticket: '' }).parse(request.query)
    const shown = unwrap(secrets, purposeOf(request.params), ticket)
    if (shown === undefined) throw new Refused(notFound())
    const { until, token } = Ticket.parse(JSON.parse(shown))
    if (until < Date.parse(outside.now())) return reply.redirect(backFrom(request.url, settings))
    const input = endpoint.input.parse(request.params)
    return send(reply, await asBearer(house, endpoint, token, (actor) => handle(input, actor)))
  })
}

const backFrom = (url: string, { publicUrl }: Settings) => `${publicUrl}${url.slice(PREFIX.length).split('?')[0]}`

/** At the origin of files there are files and nothing else, and nowhere else are they given with a ticket. */
export function keepContentApart(app: FastifyInstance, { contentOrigin }: Settings): void {
  if (contentOrigin === undefined) return
  const { host } = new URL(contentOrigin)
  app.addHook('onRequest', (request, _reply, done) => {
    const isThere = request.headers.host === host
    done(isThere === request.url.startsWith(`${PREFIX}/`) ? undefined : new Refused(notFound()))
  })
}
