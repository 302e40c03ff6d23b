import { randomUUID } from 'node:crypto'
import swagger from '@fastify/swagger'
import underPressure from '@fastify/under-pressure'
import reference from '@scalar/fastify-api-reference'
import fastify, { type FastifyInstance, LogController, type onResponseHookHandler } from 'fastify'
import { answerErrors, BODY_BYTES } from './answering-errors.ts'
import { keepContentApart } from './content-origin.ts'
import { Refused, refuse } from './refusal.ts'
import type { Settings } from './settings.ts'

/** The same on every answer: what a browser may do with it. Constant, so it is built once and not at each request. */
const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
const onlyOverTls = { ...securityHeaders, 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** The server without features: security headers, errors, the API reference. Logs carry a request id and no personal data. */
export async function openHttp(settings: Settings): Promise<FastifyInstance> {
  const app = fastify({
    logger: { level: settings.logLevel, redact: ['req.headers', 'req.remoteAddress', 'req.hostname'], serializers: { req: loggedRequest } },
    genReqId: () => randomUUID(),
    bodyLimit: BODY_BYTES,
    // Addresses of callers count for limits: only the socket tells them until a proxy is named.
    trustProxy: false,
    // One line a request of our own instead of two: see the hook below.
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
  })
  // The endpoints' own schemas parse; these only describe. Answers are already parsed when they get here.
  app.setValidatorCompiler(() => () => true)
  // Bytes are handed on as they come, to the few routes that take them (serve-bytes.ts); for the others they are no body.
  app.addContentTypeParser('application/octet-stream', (_request, bytes, done) => done(null, bytes))
  app.setSerializerCompiler(() => (answer) => JSON.stringify(answer))
  answerErrors(app)
  const headers = settings.publicUrl?.startsWith('https:') ? onlyOverTls : securityHeaders
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers)
    done()
  })
  keepContentApart(app, settings)
  await app.register(underPressure, { maxEventLoopDelay: settings.overloadedAfterMs, retryAfter: 2 })
  await describeApi(app)
  if (app.log.level === 'info' || app.log.level === 'debug' || app.log.level === 'trace') app.addHook('onResponse', logAnswer)
  return app
}

const logAnswer: onResponseHookHandler = (request, reply, done) => {
  request.log.info(
    { method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
    'answered',
  )
  done()
}

// Only the route as it is declared, never the path that was asked: it may hold a token or a name.
const loggedRequest = (request: { method: string }) => ({ method: request.method })

async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Remo', version: '0.1.0', description: 'One record of the same customer for everybody who serves them.' },
    },
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  // The reference page brings its own script and inline styles; it alone is served under a looser policy.
  await app.register(reference, {
    routePrefix: '/api/reference',
    configuration: { url: '/api/openapi.json', withDefaultFonts: false, telemetry: false },
    hooks: {
      onRequest: (_request, reply, done) => {
        reply.header(
          'content-security-policy',
          "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'",
        )
        done()
      },
    },
  })
}

/** For each path that is served: any other method is 405, naming what is understood. HEAD never changes anything and is not served. */
export function refuseOtherMethods(app: FastifyInstance, served: readonly { path: string; method: string }[]): void {
  const methods = new Map<string, string[]>()
  for (const { path, method } of served) methods.set(path, [...(methods.get(path) ?? []), method])
  for (const [path, allow] of methods) {
    const others = (['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const).filter((method) => !allow.includes(method))
    app.route({
      method: others,
      url: path,
      schema: { hide: true },
      handler: () => {
        throw new Refused(refuse('shell', 'method-not-allowed', { allow }), 405)
      },
    })
  }
}
