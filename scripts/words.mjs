// npm run words: reads every text out of web/ and server/, merges it into web/words/{en,es}.po and compiles these to
// web/words/{en,es}.ts, which the page and the server import as they are.
// Ends with 1 and the list when a text has no Spanish. With --check it writes nothing and ends with 1 when a catalogue is out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'

const check = process.argv.includes('--check')
const config = getConfig()
const [catalog] = await getCatalogs(config)
const kept = new Map(config.locales.map((language) => [language, { po: read(`${catalog.path.replace('{locale}', language)}.po`) }]))

if (!(await catalog.make({ clean: true, overwrite: false, orderBy: config.orderBy }))) end('The texts could not be read out.')

let wrong = 0
for (const language of config.locales) {
  const file = catalog.path.replace('{locale}', language)
  const { messages, missing } = await catalog.getTranslations(language, { fallbackLocales: {}, sourceLocale: config.sourceLocale })
  for (const text of missing) complain(`${language}: no words for "${text.source ?? text.id}"`)
  const { source, errors } = createCompiledCatalog(language, messages, { namespace: 'json' })
  for (const { id, error } of errors) complain(`${language}: "${id}" does not compile: ${error.message}`)
  const compiled = [
    '// Made by npm run words from the catalogue beside it.',
    "import type { Messages } from '@lingui/core'",
    `export const messages: Messages = ${JSON.stringify(JSON.parse(source).messages, null, 1)}`,
    '',
  ].join('\n')
  const stale = compiled !== read(`${file}.ts`) || kept.get(language)?.po !== read(`${file}.po`)
  if (check && stale) complain(`${language}: the catalogue is out of date: npm run words`)
  if (check) restore(`${file}.po`, kept.get(language)?.po)
  else writeFileSync(`${file}.ts`, compiled)
  console.log(`${language}: ${Object.keys(messages).length} texts`)
}
process.exit(wrong ? 1 : 0)

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function restore(file, text) {
  if (text) writeFileSync(file, text)
}

function complain(sentence) {
  wrong += 1
  console.error(sentence)
}

function end(sentence) {
  console.error(sentence)
  process.exit(1)
}
