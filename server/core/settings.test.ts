import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings, requirePublicUrl } from '#server/core/settings.ts'

test('without a variable Remo listens on its own machine and keeps its data in the checkout', () => {
  const checkout = join(import.meta.dirname, '../..')
  expect(readSettings({ PORT: '', DATABASE_URL: '' })).toEqual({
    port: 4000,
    host: '127.0.0.1',
    dataFolder: join(checkout, 'data'),
    sealsFolder: join(checkout, 'data/seals'),
    publicUrl: undefined,
    databaseUrl: undefined,
    databaseAppUrl: undefined,
    databaseJobsUrl: undefined,
    searchesAMinute: 60,
    filesFolder: join(checkout, 'data/files'),
    fileBytes: 26_214_400,
    filesAMessage: 20,
    overloadedAfterMs: 2_000,
    production: false,
    logLevel: 'warn',
  })
})

test('what is given is taken, folders from where Remo was called', () => {
  const databaseUrl = 'postgresql://remo:s%40cret@/remo?host=/var/run/postgresql'
  const given = readSettings({ PORT: '80', REMO_DATA: 'here', REMO_URL: 'https://remo.example.com/', DATABASE_URL: databaseUrl })
  expect(given).toMatchObject({ port: 80, dataFolder: resolve('here'), sealsFolder: resolve('here/seals'), databaseUrl })
  expect(given.publicUrl).toBe('https://remo.example.com')
})

test.each([
  ['PORT', 'four', /^PORT must be a number from 0 to 65535$/],
  ['PORT', '70000', /^PORT must be a number from 0 to 65535$/],
  ['HOST', 'http://x', /^HOST must be a host name or an address/],
  ['REMO_URL', 'remo.example.com', /^REMO_URL must be the public address without a path, for example/],
  ['REMO_URL', 'https://remo.example.com/app', /^REMO_URL must be/],
  ['CONTENT_ORIGIN', 'files.example.net', /^CONTENT_ORIGIN must be an address without a path, for example/],
  ['CONTENT_ORIGIN', 'https://files.example.net', /^CONTENT_ORIGIN needs REMO_URL beside it, and another host than that$/],
  ['DATABASE_URL', 'mysql://root:hidden@localhost/remo', /^DATABASE_URL must look like postgres:/],
  ['DATABASE_URL', 'localhost:5432', /^DATABASE_URL must look like postgres:/],
  ['DATABASE_APP_URL', 'postgres://app:hidden@localhost/remo', /^DATABASE_APP_URL needs DATABASE_URL beside it/],
  ['LOG_LEVEL', 'loud', /^LOG_LEVEL must be one of fatal, /],
])('%s=%s is refused in one line that never repeats a password', (name, value, line) => {
  const refusal = messageOf(() => readSettings({ [name]: value }))
  expect(refusal).toMatch(line)
  expect(refusal).not.toMatch(/hidden|\n/)
})

test('each wrong variable has its line', () => {
  expect(messageOf(() => readSettings({ PORT: '-1', LOG_LEVEL: 'loud' })).split('\n')).toHaveLength(2)
})

test('production needs the public address', () => {
  expect(messageOf(() => requirePublicUrl(readSettings({ NODE_ENV: 'production' })))).toMatch(/^REMO_URL is missing/)
  const withoutTls = readSettings({ NODE_ENV: 'production', REMO_URL: 'http://remo.example.com' })
  expect(messageOf(() => requirePublicUrl(withoutTls))).toMatch(/^REMO_URL must begin with https:/)
  requirePublicUrl(readSettings({ NODE_ENV: 'production', REMO_URL: 'https://remo.example.com' }))
  requirePublicUrl(readSettings({}))
})

test('files have a host of their own, or none', () => {
  const REMO_URL = 'https://remo.example.com'
  expect(readSettings({ REMO_URL, CONTENT_ORIGIN: 'https://files.example.net/' }).contentOrigin).toBe('https://files.example.net')
  expect(messageOf(() => readSettings({ REMO_URL, CONTENT_ORIGIN: REMO_URL }))).toMatch(/^CONTENT_ORIGIN needs .* another host than that$/)
})

function messageOf(act: () => unknown): string {
  try {
    act()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'no refusal'
}
