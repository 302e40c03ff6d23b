import { join, resolve } from 'node:path'
import { z } from 'zod'
import { MOST_FILES } from '#contract/files.ts'
import { StartError } from '#server/core/start-error.ts'

/** The checkout, wherever Remo is called from: the data folder stands in it unless REMO_DATA says otherwise. */
const ROOT = join(import.meta.dirname, '../..')
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const given = (schema: z.ZodType<string, string>) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())
const databaseUrl = given(
  z.string().refine(isDatabaseUrl, 'must look like postgres://user:password@host:5432/database (special characters as %XX)'),
)

const Environment = z
  .object({
    PORT: given(z.string().refine((port) => /^\d{1,5}$/.test(port) && Number(port) <= 65535, 'must be a number from 0 to 65535')),
    HOST: given(z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address to listen on, for example 127.0.0.1')),
    REMO_DATA: given(z.string()),
    REMO_SEALS: given(z.string()),
    REMO_URL: given(z.string().refine(isPublicUrl, 'must be the public address without a path, for example https://remo.example.com')),
    CONTENT_ORIGIN: given(z.string().refine(isPublicUrl, 'must be an address without a path, for example https://files.example.net')),
    DATABASE_URL: databaseUrl,
    DATABASE_APP_URL: databaseUrl,
    DATABASE_JOBS_URL: databaseUrl,
    REMO_SEARCHES_A_MINUTE: given(z.string().regex(/^[1-9]\d{0,6}$/, 'must be a number from 1 to 9999999')),
    REMO_FILES: given(z.string()),
    REMO_FILE_MEGABYTES: given(z.string().regex(/^[1-9]\d{0,3}$/, 'must be a number from 1 to 9999')),
    REMO_FILES_A_MESSAGE: given(
      z.string().refine((files) => /^\d{1,3}$/.test(files) && Number(files) <= MOST_FILES, `must be a number from 0 to ${MOST_FILES}`),
    ),
    NODE_ENV: given(z.string()),
    LOG_LEVEL: given(z.string().refine((level) => LOG_LEVELS.some((known) => known === level), `must be one of ${LOG_LEVELS.join(', ')}`)),
  })
  .superRefine((env, context) => {
    if (env.CONTENT_ORIGIN && isPublicUrl(env.CONTENT_ORIGIN) && (!env.REMO_URL || sameHost(env.CONTENT_ORIGIN, env.REMO_URL)))
      context.addIssue({ code: 'custom', path: ['CONTENT_ORIGIN'], message: 'needs REMO_URL beside it, and another host than that' })
    for (const name of ['DATABASE_APP_URL', 'DATABASE_JOBS_URL'] as const)
      if (env[name] && !env.DATABASE_URL)
        context.addIssue({ code: 'custom', path: [name], message: 'needs DATABASE_URL beside it: set both or neither' })
  })

export type Settings = ReturnType<typeof settingsOf>

/**
 * The settings from environment variables; an empty variable counts as absent. Folders come out absolute.
 * Throws a StartError with one line for each wrong value, which names the variable and the remedy and never repeats a password.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const read = Environment.safeParse(env)
  if (!read.success) throw new StartError(read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'))
  return settingsOf(read.data)
}

/** Refuses in production without the public address, which links and the check of a request's origin need; browsers keep a session over TLS only. */
export function requirePublicUrl(settings: Settings): void {
  if (!settings.production) return
  if (!settings.publicUrl)
    throw new StartError('REMO_URL is missing: in production it must name the public address, for example https://remo.example.com')
  if (!settings.publicUrl.startsWith('https:'))
    throw new StartError(
      'REMO_URL must begin with https: in production: let a proxy end TLS in front of Remo, browsers keep no session without it',
    )
}

function settingsOf(env: z.infer<typeof Environment>) {
  const dataFolder = env.REMO_DATA ? resolve(env.REMO_DATA) : join(ROOT, 'data')
  return {
    port: Number(env.PORT ?? '4000'),
    host: env.HOST ?? '127.0.0.1',
    dataFolder,
    sealsFolder: env.REMO_SEALS ? resolve(env.REMO_SEALS) : join(dataFolder, 'seals'),
    publicUrl: env.REMO_URL?.replace(/\/$/, ''),
    /** Where files are given from, if not from the public address itself. */
    contentOrigin: env.CONTENT_ORIGIN?.replace(/\/$/, ''),
    databaseUrl: env.DATABASE_URL,
    databaseAppUrl: env.DATABASE_APP_URL,
    databaseJobsUrl: env.DATABASE_JOBS_URL,
    /** Of each person, on each server. */
    searchesAMinute: Number(env.REMO_SEARCHES_A_MINUTE ?? '60'),
    /** So far behind, the server says 503 and when to come back; 0: never. */
    overloadedAfterMs: 2_000,
    /** Where attached files lie. Several servers share one folder. */
    filesFolder: env.REMO_FILES ? resolve(env.REMO_FILES) : join(dataFolder, 'files'),
    fileBytes: Number(env.REMO_FILE_MEGABYTES ?? '25') * 1024 * 1024,
    filesAMessage: Number(env.REMO_FILES_A_MESSAGE ?? '20'),
    production: env.NODE_ENV === 'production',
    // Whoever tries Remo at a terminal wants to see its address, not a line for each request.
    logLevel: env.LOG_LEVEL ?? (env.NODE_ENV === 'production' ? 'info' : 'warn'),
  }
}

function isDatabaseUrl(value: string): boolean {
  const url = URL.parse(value.replace('@/', '@localhost/')) // an empty host is usual with ?host=/socket/folder
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && (url.hostname !== '' || url.searchParams.has('host'))
}

function isPublicUrl(value: string): boolean {
  const url = URL.parse(value)
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  )
}

const sameHost = (one: string, other: string) => URL.parse(one)?.host === URL.parse(other)?.host
