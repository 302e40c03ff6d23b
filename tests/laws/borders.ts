import type { Breach } from './obeyed.ts'
import { type Import, isTest, type Source } from './sources.ts'

/** Who may import whom on the server: a feature knows those before it. The other way round it reacts to entries. */
export const ORDER = [
  'people',
  'lists',
  'customers',
  'policies',
  'cases',
  'search',
  'promises',
  'moments',
  'channels',
  'surveys',
  'themes',
  'plans',
  'paths',
  'crew',
  'learning',
  'imports',
  'privacy',
  'automations',
  'overview',
  'auditing',
] as const

/** What begins where, may know what begins so. The first line that fits a file counts; a package is no tree of ours. */
const TABLE: readonly { where: RegExp; knows: RegExp }[] = [
  { where: /^contract\//, knows: /^contract\// },
  { where: /^server\/(app|starting|house-tasks|main)\.ts$/, knows: /^(contract|server)\// },
  { where: /^server\/(commands|testing)\//, knows: /^(contract|server|bench|scripts)\// },
  { where: /^server\/core\//, knows: /^(contract|server\/core)\// },
  ...ORDER.map((feature, index) => ({
    where: new RegExp(`^server/${feature}/`),
    knows: new RegExp(`^(contract|server/core|server/(${ORDER.slice(0, index + 1).join('|')}))/`),
  })),
  { where: /^web\/ui\//, knows: /^web\/(core|ui)\// },
  { where: /^web\/core\//, knows: /^(contract\/|web\/(core|ui|words)\/|web\/paths\.ts$)/ },
  { where: /^web\//, knows: /^(contract|web)\// },
  { where: /^(tests|scripts|bench)\//, knows: /^/ },
]

/** Imports that the table does not know. Tests may use the houses that tests build (`server/testing`). */
export function crossedBorders(source: Source): Breach[] {
  const border = TABLE.find(({ where }) => where.test(source.path))
  if (!border)
    return [{ place: source.path, at: source.path, what: 'this folder stands in no line of the import table (tests/laws/borders.ts)' }]
  const allowed = ({ from }: Import) =>
    !isOurs(from) || border.knows.test(from) || (isTest(source.path) && isTest(from)) || isForTest(source.path, from)
  return source.imports
    .filter((one) => !allowed(one))
    .map(({ from, line }) => ({ place: `${source.path} → ${from}`, at: `${source.path}:${line}`, what: `imports ${from}` }))
}

const isOurs = (from: string) => /^(contract|server|web|tests|scripts|bench)\//.test(from)

// A test of the core through HTTP needs the whole house, features included, and asks as the page asks.
const isForTest = (importer: string, from: string) =>
  isTest(importer) && /^(contract|server)\/|^web\/core\/request\.ts$/.test(from) && !importer.startsWith('web/')
