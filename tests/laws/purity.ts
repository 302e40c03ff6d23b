import { ORDER } from './borders.ts'
import type { Breach } from './obeyed.ts'
import { codeOf, isNode, type Node, nodesOf, placeOf, type Source } from './sources.ts'

const SHELL = /\/(queries|record|replay|routes|reactions)\.ts$|\.(queries|record)\.ts$/
/** What of the core decides nothing by the clock, chance or a database: what a pure module may stand on. */
const PURE_CORE = /^server\/core\/(refusal|actor|words|entry|attempt|local-time)\.ts$/
const HASHES = new Set(['createHash', 'hash'])

/** Modules of features that say what is and what may happen: all whose name is not that of a shell. */
export function isPure(path: string): boolean {
  const feature = path.match(/^server\/(\w+)\//)?.[1]
  return ORDER.some((one) => one === feature) && !SHELL.test(path)
}

export function impurities(source: Source): Breach[] {
  const imported = source.imports
    .filter(({ from, names, onlyTypes }) => !onlyTypes && !isPureImport(from, names))
    .map(({ from, line }) => ({ place: source.path, at: `${source.path}:${line}`, what: `imports ${from}` }))
  return [...imported, ...chances(source, DICE_AND_TIMERS), ...environment(source)]
}

function isPureImport(from: string, names: readonly { imported: string }[]): boolean {
  if (from === 'node:crypto') return names.every(({ imported }) => HASHES.has(imported))
  if (/^(node:|pg$|sql-template-tag$|fastify$)/.test(from)) return false
  if (from.startsWith('server/core/')) return PURE_CORE.test(from)
  return !SHELL.test(`/${from}`)
}

const DICE = /^(Date\.now|Math\.random|crypto\.random\w+|randomBytes|randomUUID|randomInt|v[147])$/
const DICE_AND_TIMERS = new RegExp(`${DICE.source}|^(performance\\.now|setTimeout|setInterval|setImmediate|fetch)$`)

/** Where a clock is read or dice are thrown. Measuring how long something took is neither. */
export function chances(source: Source, dice = DICE): Breach[] {
  const calls = nodesOf(source, 'CallExpression').filter(({ node }) => dice.test(calleeOf(source, node)))
  const clocks = nodesOf(source, 'NewExpression').filter(({ node }) => calleeOf(source, node) === 'Date' && argumentsOf(node).length === 0)
  return [...calls, ...clocks].map(({ node }) => ({
    place: source.path,
    at: placeOf(source, node),
    what: `asks the clock or chance: ${codeOf(source, node).slice(0, 40)}`,
  }))
}

/** Where the environment is read. */
export function environment(source: Source): Breach[] {
  return nodesOf(source, 'MemberExpression')
    .filter(({ node }) => codeOf(source, node) === 'process.env')
    .map(({ node }) => ({ place: source.path, at: placeOf(source, node), what: 'reads the environment' }))
}

export const calleeOf = (source: Source, call: Node): string => (isNode(call.callee) ? codeOf(source, call.callee) : '')
export const argumentsOf = (call: Node): readonly unknown[] => (Array.isArray(call.arguments) ? call.arguments : [])
