import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { type Database, lookUp, sql } from './database.ts'
import { migrationNames } from './migrate.ts'

/** `/health/live`: the process answers. `/health/ready`: the database answers, its schema is ours, and jobs run. */
export function serveHealth(app: FastifyInstance, db: Database, jobsReady: () => boolean): void {
  app.get('/health/live', { schema: { hide: true } }, async () => ({ live: true }))
  app.get('/health/ready', { schema: { hide: true } }, async (_request, reply) => {
    const database = await databaseReady(db).catch(() => false)
    const jobs = jobsReady()
    return reply.code(database && jobs ? 200 : 503).send({ ready: database && jobs, database, jobs })
  })
}

async function databaseReady(db: Database): Promise<boolean> {
  const ran = await lookUp(db, z.object({ name: z.string() }), sql`select name from migrations`)
  const names = new Set(ran.map((found) => found.name))
  return migrationNames().every((name) => names.has(name))
}
