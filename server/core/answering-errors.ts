import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pg from 'pg'
import { FilesAway } from './file-store.ts'
import { type Refusal, Refused, refuse, statusOf } from './refusal.ts'
import { fieldMessage, refusalMessage } from './refusal-words.ts'
import { languageOf, say } from './words.ts'

const RETRY_AFTER_SECONDS = 2
const DISK_FULL = '53100'
// The server went away, is starting, stopping or out of connections.
const DATABASE_AWAY = /^(08|57P0|53300)/
const CONNECTION_LOST = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
const bugWords = {
  es: 'Algo ha fallado en Remo. Di esta referencia a quien lo administra: {reference}',
  en: 'Something failed in Remo. Tell this reference to whoever administers it: {reference}',
}

/** One place puts every failure into an answer: a refusal with its words, an outage with Retry-After, a bug with a reference only. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    if (error instanceof Refused) return answerRefusal(request, reply, error.refusal, error.status)
    if (error instanceof FilesAway) request.log.error({ code: error.code }, 'the folder of files does not answer')
    const [refusal, status] = shellRefusal(error)
    if (refusal) return answerRefusal(request, reply, refusal, status)
    request.log.error({ error: { message: error.message, stack: error.stack, code: error.code } }, 'bug')
    const message = say(bugWords, languageOf(request.headers['accept-language']), { reference: request.id })
    return reply.code(500).send({ bug: { reference: request.id, message } })
  })
  app.setNotFoundHandler((request, reply) => answerRefusal(request, reply, refuse('missing', 'not-found', {})))
}

function answerRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal, status?: number) {
  const language = languageOf(request.headers['accept-language'])
  const { kind, code, facts } = refusal
  if ('retryAfterSeconds' in facts) reply.header('retry-after', String(facts.retryAfterSeconds))
  if ('allow' in facts) reply.header('allow', facts.allow.join(', '))
  const told = 'fields' in facts ? { fields: facts.fields.map((field) => ({ ...field, message: fieldMessage(field, language) })) } : facts
  return reply
    .code(status ?? (kind === 'shell' ? 400 : statusOf[kind]))
    .header('cache-control', 'no-store')
    .send({ refusal: { kind, code, facts: told, message: refusalMessage(refusal, language) } })
}

/** Failures around us that are no bugs: the body, the load, the database. */
function shellRefusal(error: FastifyError): [Refusal, number] | [undefined, undefined] {
  const retryAfterSeconds = RETRY_AFTER_SECONDS
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return [refuse('shell', 'body-too-large', { mostBytes: BODY_BYTES }), 413]
  if (error.statusCode === 429) return [refuse('shell', 'too-many', { retryAfterSeconds }), 429]
  if (error.statusCode === 503) return [refuse('shell', 'overloaded', { retryAfterSeconds }), 503]
  const unreadable = error.code?.startsWith('FST_ERR_CTP') || error instanceof SyntaxError || error.statusCode === 400
  if (unreadable) return [refuse('shell', 'body-unreadable', {}), 400]
  const diskFull = error instanceof pg.DatabaseError ? error.code === DISK_FULL : error instanceof FilesAway && error.full
  if (diskFull) return [refuse('shell', 'disk-full', { retryAfterSeconds: 30 }), 507]
  if (error instanceof FilesAway) return [refuse('shell', 'files-away', { retryAfterSeconds: 30 }), 503]
  if (isDatabaseAway(error)) return [refuse('shell', 'overloaded', { retryAfterSeconds }), 503]
  return [undefined, undefined]
}

/** Whether a failure means that the database cannot be reached now, rather than that we asked wrongly. */
export function isDatabaseAway(error: Error & { code?: string | undefined }): boolean {
  if (DATABASE_AWAY.test(error.code ?? '') || CONNECTION_LOST.has(error.code ?? '')) return true
  return /Connection terminated|connection error|timeout exceeded when trying to connect|Client has encountered/i.test(error.message)
}

/** The largest body of a command, bytes. Texts are far smaller; uploads have a route of their own. */
export const BODY_BYTES = 2 * 1024 * 1024
