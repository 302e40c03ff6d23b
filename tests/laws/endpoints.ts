import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Endpoint } from '#contract/endpoint.ts'
import { argumentsOf } from './purity.ts'
import { filesUnder, isNode, nodesOf, ROOT, type Source, sourcesUnder } from './sources.ts'

export type NamedEndpoint = { file: string; name: string; endpoint: Endpoint<unknown, unknown> }

/** Every endpoint that a contract exports. */
export async function contractEndpoints(): Promise<NamedEndpoint[]> {
  const found: NamedEndpoint[] = []
  for (const file of filesUnder('contract', /^[a-z-]+\.ts$/)) {
    const module: Record<string, unknown> = await import(/* @vite-ignore */ pathToFileURL(join(ROOT, file)).href)
    for (const [name, endpoint] of Object.entries(module)) if (isEndpoint(endpoint)) found.push({ file, name, endpoint })
  }
  return found
}

function isEndpoint(value: unknown): value is Endpoint<unknown, unknown> {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'may' in value
}

/** The endpoints of one contract that a page gives to a call: `contract/cases.ts openCase`. */
export function calledByPages(): Set<string> {
  return new Set(
    sourcesUnder('web/')
      .filter(({ path }) => !path.startsWith('web/gallery/'))
      .flatMap(callsOf),
  )
}

function callsOf(source: Source): string[] {
  const imported = new Map(
    source.imports
      .filter(({ from }) => from.startsWith('contract/'))
      .flatMap(({ from, names }) => names.map(({ imported: name, local }) => [local, `${basename(from)} ${name}`] as const)),
  )
  return nodesOf(source, 'CallExpression').flatMap(({ node }) =>
    argumentsOf(node).flatMap((given) => (isNode(given) && typeof given.name === 'string' ? (imported.get(given.name) ?? []) : [])),
  )
}
