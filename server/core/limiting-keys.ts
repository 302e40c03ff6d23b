import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { tokenOf } from './exchange.ts'
import { Refused, refuse } from './refusal.ts'
import { tokenHash } from './secrets.ts'

const REQUESTS_A_MINUTE = 300

/** Programs may ask 300 times a minute with one key. People are limited where it matters: where they come in. */
export async function limitingKeys(app: FastifyInstance): Promise<(request: FastifyRequest) => Promise<void>> {
  await app.register(rateLimit, { global: false })
  const keyGenerator = (request: FastifyRequest) => tokenHash(tokenOf(request) ?? request.ip).toString('hex')
  const count = app.createRateLimit({ max: REQUESTS_A_MINUTE, timeWindow: '1 minute', keyGenerator })
  return async (request) => {
    const counted = await count(request)
    if (counted.isAllowed || !counted.isExceeded) return
    throw new Refused(refuse('shell', 'too-many', { retryAfterSeconds: counted.ttlInSeconds }), 429)
  }
}
