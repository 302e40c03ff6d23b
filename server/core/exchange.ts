import type { FastifyReply, FastifyRequest } from 'fastify'
import { COOKIE } from './session.ts'

/** The little that a few handlers need of the request itself: the cookie and where it came from. */
export type Exchange = {
  token: string | undefined
  /** The network address of the caller, as the socket tells it. */
  address: string
  acceptLanguage: string | undefined
  /** What the browser says of itself, cut to what a list can show. */
  agent: string | null
  beginSession: (token: string) => void
  endSession: () => void
}

// One cookie, always the same but for its value: Secure also without TLS, which browsers accept on this machine.
const ATTRIBUTES = 'Path=/; Secure; HttpOnly; SameSite=Lax'

export function exchangeOf(request: FastifyRequest, reply: FastifyReply): Exchange {
  return {
    token: tokenOf(request),
    address: request.ip,
    acceptLanguage: request.headers['accept-language'],
    agent: request.headers['user-agent']?.slice(0, MOST_AGENT_SIGNS) ?? null,
    beginSession: (token) => void reply.header('set-cookie', `${COOKIE}=${token}; ${ATTRIBUTES}`),
    endSession: () => void reply.header('set-cookie', `${COOKIE}=; Max-Age=0; ${ATTRIBUTES}`),
  }
}

const MOST_AGENT_SIGNS = 300

const SESSION = new RegExp(`(?:^|; ?)${COOKIE}=([\\w-]{20,200})(?:;|$)`)

/** The token of a key (`Authorization: Bearer …`), else of the session's cookie. Who says a key and has none is nobody: no cookie then speaks without an Origin. */
export function tokenOf(request: FastifyRequest): string | undefined {
  if (callsByKey(request)) return /^Bearer ([\w-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1]
  return SESSION.exec(request.headers.cookie ?? '')?.[1]
}

/** Whether a key calls: it is no browser, so no Origin speaks for it. */
export function callsByKey(request: FastifyRequest): boolean {
  return request.headers.authorization !== undefined
}
