import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { notFound, Refused } from './refusal.ts'

const PAGE = join(import.meta.dirname, '../../dist/page')

/** Serves the built page: hashed files for ever, the rest asked for again; every path of the page answers with its frame. */
export async function servePage(app: FastifyInstance, { production }: { production: boolean }): Promise<void> {
  if (!existsSync(join(PAGE, 'index.html'))) {
    app.get('/', { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/plain').send('The page is not built: run "npm start", which builds it.'),
    )
    return
  }
  await app.register(fastifyStatic, {
    root: PAGE,
    serve: true,
    index: false,
    wildcard: false,
    setHeaders: (reply, path) =>
      void reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  const frame = readFileSync(join(PAGE, 'index.html'), 'utf8')
  const paths = [
    '/',
    '/log-in',
    '/set-up',
    '/invitation',
    '/inbox',
    '/inbox/*',
    '/cases/*',
    '/settings',
    '/settings/*',
    '/customers',
    '/customers/*',
    '/search',
    '/relays',
    '/imports',
    '/journal',
    '/profile',
    ...(production ? [] : ['/ui']),
  ]
  for (const url of paths)
    app.get(url, { schema: { hide: true } }, async (_request, reply) =>
      reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(frame),
    )
  // An unknown address typed by a person gets the page, which says so in their language; a program gets the refusal.
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const isPage =
      !request.url.startsWith('/api/') && !(production && request.url === '/ui') && (request.headers.accept ?? '').includes('text/html')
    if (!isPage) throw new Refused(notFound())
    return reply.code(404).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(frame)
  })
}
