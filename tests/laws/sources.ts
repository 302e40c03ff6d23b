import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { parseSync } from 'oxc-parser'

/** A node of the syntax tree, as laws look at it: what it is, where it stands, and the rest unseen until asked. */
export type Node = { type: string; start: number; end: number; [part: string]: unknown }

/** `from` is a path of this repository (`server/core/refusal.ts`) or the name of a package. */
export type Import = { from: string; names: { imported: string; local: string }[]; line: number; onlyTypes: boolean }

export type Source = { path: string; text: string; tree: Node; imports: Import[] }

export const ROOT = join(import.meta.dirname, '../..')
const FOLDERS = ['contract', 'server', 'web', 'tests', 'scripts', 'bench']

/** All TypeScript and JavaScript of the repository, parsed once. Made files (`web/words/*.ts`) are nobody's writing. */
export const sources: readonly Source[] = FOLDERS.flatMap((folder) => filesUnder(folder, /\.(ts|tsx|mjs)$/))
  .filter((path) => !/\.d\.m?ts$/.test(path) && !path.startsWith('web/words/'))
  .map((path) => parsed(path, readFileSync(join(ROOT, path), 'utf8')))

/** Sources whose path begins so; tests and what only tests use are left out unless asked. */
export function sourcesUnder(folder: string, { tests = false } = {}): Source[] {
  return sources.filter((source) => source.path.startsWith(folder) && (tests || !isTest(source.path)))
}

export function isTest(path: string): boolean {
  return /\.test\.(ts|tsx|mjs)$/.test(path) || /(^|\/)(testing|tests)\//.test(path)
}

/** Paths of files under a folder of the repository, as git would write them. */
export function filesUnder(folder: string, named: RegExp): string[] {
  const entries = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && named.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort()
}

/** A file of the repository, or what stands for one. */
export function parsed(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`)
  if (!isNode(program)) throw new Error(`${path} has no program`)
  const imports = module.staticImports.map(({ start, moduleRequest, entries }) => ({
    from: resolved(path, moduleRequest.value),
    names: entries.map(({ importName, localName }) => ({ imported: importName.name ?? importName.kind, local: localName.value })),
    line: lineAt(text, start),
    onlyTypes: entries.length > 0 && entries.every((entry) => entry.isType),
  }))
  return { path, text, tree: program, imports }
}

function resolved(importer: string, specifier: string): string {
  if (specifier.startsWith('#')) return specifier.slice(1)
  if (specifier.startsWith('.')) return normalize(join(dirname(importer), specifier))
  return specifier
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && 'start' in value
}

/** Visits every node, outermost first, with those around it, the nearest last. */
export function eachNode(tree: Node, visit: (node: Node, around: readonly Node[]) => void, around: readonly Node[] = []): void {
  visit(tree, around)
  const inside = [...around, tree]
  for (const part of Object.values(tree)) {
    if (isNode(part)) eachNode(part, visit, inside)
    else if (Array.isArray(part)) for (const one of part) if (isNode(one)) eachNode(one, visit, inside)
  }
}

/** All nodes of one kind. */
export function nodesOf(source: Source, type: string): { node: Node; around: readonly Node[] }[] {
  const found: { node: Node; around: readonly Node[] }[] = []
  eachNode(source.tree, (node, around) => {
    if (node.type === type) found.push({ node, around })
  })
  return found
}

export const codeOf = (source: Source, node: Node): string => source.text.slice(node.start, node.end)

/** `server/cases/case.ts:12` */
export const placeOf = (source: Source, node: Node): string => `${source.path}:${lineAt(source.text, node.start)}`

export function linesOf(source: Source, node: Node): number {
  return lineAt(source.text, node.end) - lineAt(source.text, node.start) + 1
}

function lineAt(text: string, offset: number): number {
  let line = 1
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1)) line += 1
  return line
}
