import { readFileSync } from 'node:fs'
import { createCompiledCatalog, getCatalogs } from '@lingui/cli/api'
import { getConfig } from '@lingui/conf'
import type { Breach } from './obeyed.ts'
import { codeOf, isNode, type Node, nodesOf, placeOf, type Source, sourcesUnder } from './sources.ts'

/** Texts of page and server that the catalogues lack in one of the languages; found as `npm run words` finds them, nothing is written. */
export async function missingWords(): Promise<Breach[]> {
  const config = getConfig()
  const [catalog] = await getCatalogs(config)
  const used = await catalog?.collect()
  if (!catalog || !used) throw new Error('the texts could not be read out of the code')
  const breaches: Breach[] = []
  for (const language of config.locales) {
    const known = (await catalog.read(language)) ?? {}
    for (const [id, { message, origin }] of Object.entries(used)) {
      const said = language === config.sourceLocale ? known[id]?.message || known[id]?.translation : known[id]?.translation
      if (!said) breaches.push({ place: id, at: String(origin?.[0]?.[0] ?? 'web'), what: `no words in ${language} for "${message ?? id}"` })
    }
    const { messages } = await catalog.getTranslations(language, { fallbackLocales: {}, sourceLocale: config.sourceLocale ?? 'en' })
    const { source } = createCompiledCatalog(language, messages, { namespace: 'json' })
    const file = `web/words/${language}.ts`
    const compiled = JSON.stringify(JSON.parse(source).messages, null, 1)
    if (!readFileSync(file, 'utf8').includes(compiled))
      breaches.push({ place: file, at: file, what: 'is not what web/words says: it was not made anew' })
  }
  return breaches
}

const SHOWN = /^(label|title|placeholder|alt|description|aria-label|empty|hint|says)$/
const LETTERS = /\p{L}{2}/u

/** Texts on screen that stand in the code in one language only: bare words between tags, and words given to a shown property. */
export function bareWords(source: Source): Breach[] {
  const breach = (node: Node) => ({
    place: `${source.path} ${codeOf(source, node).trim()}`,
    at: placeOf(source, node),
    what: codeOf(source, node).trim(),
  })
  const texts = nodesOf(source, 'JSXText').filter(
    ({ node, around }) => LETTERS.test(codeOf(source, node)) && !around.some((one) => isSaid(source, one)),
  )
  const given = nodesOf(source, 'JSXAttribute').flatMap(({ node }) => {
    const { name, value } = node
    return isNode(name) &&
      SHOWN.test(codeOf(source, name)) &&
      isNode(value) &&
      value.type === 'Literal' &&
      LETTERS.test(codeOf(source, value))
      ? [breach(node)]
      : []
  })
  return [...texts.map(({ node }) => breach(node)), ...given]
}

/** `<Trans>` and its kin: what stands inside goes through the catalogues. */
function isSaid(source: Source, node: Node): boolean {
  return (
    node.type === 'JSXElement' &&
    isNode(node.openingElement) &&
    /^<(Trans|Plural|Select|SelectOrdinal)\b/.test(codeOf(source, node.openingElement))
  )
}

const KIND = /(?:\bkind: z\.literal|\bentry)\('([A-Z][A-Za-z]+)'/g

/** Kinds of entries that the page of the journal has no words for. */
export function kindsWithoutWords(): Breach[] {
  const [page] = sourcesUnder('web/auditing/entry-words.ts')
  return sourcesUnder('server/').flatMap(({ path, text }) =>
    [...text.matchAll(KIND)]
      .filter(([, kind = '']) => !page?.text.includes(`  ${kind}: `))
      .map(([, kind]) => ({ place: path, at: path, what: `${kind} has no words` })),
  )
}
