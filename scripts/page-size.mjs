// node scripts/page-size.mjs [FOLDER] [--json]: what a browser loads of script before it can show each page, gzipped.
// The first screen is the entry with everything it imports, and with the pages of the inbox and of the log-in on top; every other page
// is counted by what it adds to that. Reads the built page (dist/page) and builds nothing.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const PAGE = fileURLToPath(new URL('../dist/page', import.meta.url))
const FRAME = 'frame/signed-in.tsx'
const FIRST = ['people/log-in-page.tsx', 'cases/inbox-page.tsx']
// Development only: no reader ever loads it.
const UNCOUNTED = /^gallery\//

export const KILOBYTE = 1024
export const FIRST_SCREEN_BYTES = 250 * KILOBYTE
export const FURTHER_PAGE_BYTES = 80 * KILOBYTE

/**
 * The gzipped bytes of script of each first screen, whole, and of each further page, beyond the largest first screen of its side
 * of the log-in. One language is counted: a reader never loads both. Throws a sentence when the page has not been built.
 */
export function pageSizes(folder = PAGE) {
  const manifest = readManifest(folder)
  const size = (files) => [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0)
  const entry = Object.keys(manifest).find((name) => manifest[name].isEntry)
  if (!entry) throw new Error(`${folder}/.vite/manifest.json names no entry: build the page anew (npm run page:build).`)
  const words = larger(manifest, ['words/es.ts', 'words/en.ts'], size)
  const front = scriptsOf(manifest, [entry, words])
  const framed = scriptsOf(manifest, [entry, words, FRAME])
  const first = FIRST.map((name) => {
    const before = name.startsWith('people/') ? front : framed
    return { page: name, bytes: size(union(before, scriptsOf(manifest, [name]))) }
  })
  const inbox = union(framed, scriptsOf(manifest, ['cases/inbox-page.tsx']))
  const further = Object.keys(manifest)
    .filter(
      (name) =>
        manifest[name].isDynamicEntry && !FIRST.includes(name) && name !== FRAME && !name.startsWith('words/') && !UNCOUNTED.test(name),
    )
    .map((name) => {
      const known = isBeforeLogIn(name) ? front : inbox
      return { page: name, bytes: size([...scriptsOf(manifest, [name])].filter((file) => !known.has(file))) }
    })
  return { first, further }
}

function isBeforeLogIn(name) {
  return /^people\/(set-up|invitation)-page/.test(name)
}

/** Every script that these modules need before they run: their own and, through static imports, all others. */
function scriptsOf(manifest, names) {
  const files = new Set()
  const open = [...names]
  const seen = new Set(open)
  while (open.length > 0) {
    const name = open.pop()
    const chunk = manifest[name]
    if (!chunk) throw new Error(`The built page has no part ${name}: build it anew (npm run page:build), or correct scripts/page-size.mjs.`)
    if (chunk.file.endsWith('.js')) files.add(chunk.file)
    for (const other of chunk.imports ?? []) {
      if (seen.has(other)) continue
      seen.add(other)
      open.push(other)
    }
  }
  return files
}

function larger(manifest, names, size) {
  return names.toSorted((a, b) => size(scriptsOf(manifest, [b])) - size(scriptsOf(manifest, [a])))[0]
}

function union(one, other) {
  return new Set([...one, ...other])
}

function readManifest(folder) {
  const file = join(folder, '.vite/manifest.json')
  if (!existsSync(file)) throw new Error(`The page is not built (${file} is missing): npm run page:build.`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv.slice(2).find((word) => !word.startsWith('--'))
  try {
    const sizes = pageSizes(folder)
    if (process.argv.includes('--json')) console.log(JSON.stringify(sizes))
    else {
      for (const { page, bytes } of sizes.first) console.log(line(page, bytes, FIRST_SCREEN_BYTES))
      for (const { page, bytes } of sizes.further) console.log(line(`+ ${page}`, bytes, FURTHER_PAGE_BYTES))
    }
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}

function line(page, bytes, most) {
  return `${page.padEnd(36)} ${(bytes / KILOBYTE).toFixed(1).padStart(6)} of ${most / KILOBYTE} KB gzip${bytes > most ? '  too much' : ''}`
}
