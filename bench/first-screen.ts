import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'

const PAGE = join(import.meta.dirname, '../dist/page')

const Manifest = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.boolean().optional(),
    imports: z.array(z.string()).default([]),
    dynamicImports: z.array(z.string()).default([]),
  }),
)
type Manifest = z.infer<typeof Manifest>

export type ScriptBytes = { firstScreenGzip: number; largestFurtherPageGzip: number; largestFurtherPage: string }

/** What the inbox, the first screen after log-in, brings besides the entry: its frame, its page, one language's words. */
const OF_FIRST_SCREEN = /frame\/signed-in|cases\/inbox-page|words\/es\.ts/

/** Bytes of script (gzip) of the first screen, and of the page that adds most to it; null when the page is not built. */
export function scriptBytes(): ScriptBytes | null {
  const file = join(PAGE, '.vite/manifest.json')
  if (!existsSync(file)) return null
  const manifest = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  const entries = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
  const chunks = Object.keys(manifest)
  const first = closure(manifest, [...entries, ...chunks.filter((name) => OF_FIRST_SCREEN.test(name))])
  const loose = new Set(Object.values(manifest).flatMap((chunk) => chunk.dynamicImports))
  const further = [...loose].map((name) => ({
    name,
    bytes: gzipBytes(
      manifest,
      [...closure(manifest, [name])].filter((one) => !first.has(one)),
    ),
  }))
  const largest = further.toSorted((a, b) => b.bytes - a.bytes)[0]
  return {
    firstScreenGzip: gzipBytes(manifest, [...first]),
    largestFurtherPageGzip: largest?.bytes ?? 0,
    largestFurtherPage: largest?.name ?? '',
  }
}

/** Chunks and all that they import before they run. */
function closure(manifest: Manifest, names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names) {
    if (found.has(name)) continue
    found.add(name)
    closure(manifest, manifest[name]?.imports ?? [], found)
  }
  return found
}

function gzipBytes(manifest: Manifest, names: readonly string[]): number {
  const files = new Set(names.flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith('.js')))
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(PAGE, file))).length, 0)
}
