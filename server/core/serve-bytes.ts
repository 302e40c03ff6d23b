import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '#contract/endpoint.ts'
import type { PersonActor } from './actor.ts'
import { giveElsewhere } from './content-origin.ts'
import { Refused, refuse } from './refusal.ts'
import { asPerson, type House, route } from './serve.ts'

/** Bytes on their way in: how many were announced, if anybody said so, and a stream that is read once. */
export type Incoming = { announced: number | undefined; bytes: Readable }

/** Serves an endpoint that takes bytes. They are handed on as they come, and are never whole in memory. */
export function serveTaking<In, Out>(house: House, endpoint: Endpoint<In, Out>) {
  return (handle: (input: In, actor: PersonActor, incoming: Incoming) => Promise<Out>) =>
    route(house, endpoint, (request, exchange) =>
      asPerson(house, endpoint, request, exchange, (input, actor) => handle(input, actor, incomingOf(request))),
    )
}

/** A file on its way out. */
export type Outgoing = { name: string; size: number; bytes: Readable }

/**
 * Serves an endpoint that answers with a file, to be kept and never to be shown: whatever it is, no browser takes it for a page of ours,
 * runs it or keeps a copy.
 */
export function serveGiving<In>(house: House, endpoint: Endpoint<In, never>) {
  return (handle: (input: In, actor: PersonActor) => Promise<Outgoing>) =>
    house.settings.contentOrigin === undefined
      ? route(house, endpoint, (request, exchange) => asPerson(house, endpoint, request, exchange, handle), sendFile)
      : giveElsewhere(house, endpoint, handle, sendFile)
}

function incomingOf({ body, headers }: FastifyRequest): Incoming {
  const announced = headers['content-length'] === undefined ? undefined : Number(headers['content-length'])
  if (body instanceof Readable) return { announced, bytes: body }
  if (body === undefined || body === null) return { announced, bytes: Readable.from([]) }
  throw new Refused(refuse('shell', 'body-unreadable', {}), 400)
}

function sendFile(reply: FastifyReply, { name, size, bytes }: Outgoing): FastifyReply {
  return reply
    .headers({
      'content-type': 'application/octet-stream',
      'content-length': size,
      'content-disposition': attachmentNamed(name),
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    })
    .send(bytes)
}

/** RFC 6266: the name in plain signs for old programs, and as it is (RFC 8187) for all others. */
export function attachmentNamed(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/gu, '_')
  const whole = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
