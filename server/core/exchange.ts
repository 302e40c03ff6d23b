import type { FastifyReply, FastifyRequest } from 'fastify'
import { COOKIE } from './session.ts'

/** The little that a few handlers need of the request itself: the cookie and where it came from. */
export type Exchange = {
  token: string | undefined
  /** The network address of the caller, as the socket tells it. */
  address: string
  acceptLanguage: string | undefined
  beginSession: (token: string) => void
  endSession: () => void
}

const attributes = { path: '/', secure: true, httpOnly: true, sameSite: 'lax' } as const

export function exchangeOf(request: FastifyRequest, reply: FastifyReply): Exchange {
  return {
    token: tokenOf(request),
    address: request.ip,
    acceptLanguage: request.headers['accept-language'],
    beginSession: (token) => void reply.setCookie(COOKIE, token, attributes),
    endSession: () => void reply.clearCookie(COOKIE, attributes),
  }
}

/** The token of a key (`Authorization: Bearer …`), else of the session's cookie. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const bearer = /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')
  return bearer?.[1] ?? request.cookies[COOKIE]
}

/** Whether a key calls: it is no browser, so no Origin speaks for it. */
export function callsByKey(request: FastifyRequest): boolean {
  return request.headers.authorization !== undefined
}
