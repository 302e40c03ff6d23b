// The page in dist/page, built from what the sources hold now: their hash is kept beside it.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode } from './packages.mjs'
import { runStep } from './run-step.mjs'
import { SetupError } from './setup-error.mjs'

const SOURCES = ['web', 'contract', 'vite.config.ts', 'lingui.config.ts', 'package.json', 'package-lock.json']

/** Whether dist/page was built from these sources (or there is nothing to build it with). @param {string} root */
export function pageIsReady(root) {
  if (!existsSync(join(root, 'vite.config.ts'))) return false
  const built = join(root, 'dist/page/.built.json')
  return existsSync(built) && readFileSync(built, 'utf8') === recordOf(root)
}

/** Builds beside and swaps, so that a running server never serves half a page. @param {string} root */
export async function buildPage(root, { say, lock }) {
  say('building the page')
  const record = recordOf(root)
  const [page, fresh, old] = ['dist/page', 'dist/page.new', 'dist/page.old'].map((path) => join(root, path))
  rmSync(fresh, { recursive: true, force: true })
  const command = [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn', '--outDir', fresh, '--emptyOutDir']
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, said } = await runStep([pinnedNode(root), ...command], { cwd: root, env, lock })
  if (code !== 0) throw new SetupError('The page could not be built; what the build said stands above.', said)
  writeFileSync(join(fresh, '.built.json'), record)
  rmSync(old, { recursive: true, force: true })
  if (existsSync(page)) renameSync(page, old)
  renameSync(fresh, page)
  rmSync(old, { recursive: true, force: true })
}

function recordOf(root) {
  const hash = createHash('sha256')
  for (const path of SOURCES.flatMap((source) => filesUnder(root, source)).sort())
    hash.update(`${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest(),
    )
  return `${JSON.stringify({ sources: hash.digest('hex') })}\n`
}

function filesUnder(root, source) {
  if (!existsSync(join(root, source))) return []
  if (/\.\w+$/.test(source)) return [source]
  return readdirSync(join(root, source), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
}
