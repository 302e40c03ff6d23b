// Brings what Remo needs and does nothing when it is there: packages (with the pinned Node and PostgreSQL) and the page.
// Runs on Node 20, on packages that are not there yet: no dependencies.
import { existsSync, mkdirSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeLock } from '../server/core/lock-folder.mjs'
import { packagesAreReady, preparePackages } from './setup/packages.mjs'
import { buildPage, pageIsReady } from './setup/page.mjs'
import { SetupError } from './setup/setup-error.mjs'

/** Sets up the checkout in `root`; throws a SetupError with one clear line. @param {string} root */
export async function setUp(root, say = (line) => console.log(`setup: ${line}`)) {
  if (packagesAreReady(root) && pageIsReady(root)) return
  mkdirSync(join(root, 'dist'), { recursive: true })
  const lock = await takeLock(join(root, 'dist/setup.lock'), { onWait: (pid) => say(`waiting for another set-up (process ${pid})`) })
  try {
    if (!packagesAreReady(root)) await preparePackages(root, { say, lock })
    if (!existsSync(join(root, 'vite.config.ts'))) say('no vite.config.ts: the page is not built')
    else if (!pageIsReady(root)) await buildPage(root, { say, lock })
  } finally {
    lock.release()
  }
}

/** The same, told on the console; whether all is in place. @param {string} root */
export async function runSetUp(root) {
  try {
    await setUp(root)
    return true
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    if (error.details) console.error(error.details.trimEnd())
    console.error(`setup: ${error.message}`)
    return false
  }
}

const self = fileURLToPath(import.meta.url)
if (process.argv[1] && realpathSync(process.argv[1]) === self) process.exitCode = (await runSetUp(dirname(dirname(self)))) ? 0 : 1
