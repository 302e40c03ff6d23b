// `npm test [-- words of file names, or any option of Vitest]`: rules and HTTP, then the journeys in a browser.
// `npm run test:data [-- …]` (--data): real logs, where there are any. Both end with a plain line "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinnedNode } from './setup/packages.mjs'
import { runSetUp } from './setup.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const CONFIGURATIONS = ['vitest.config.ts', 'vitest.journeys.config.ts']
const OF_DATA = ['vitest.data.config.ts']

const [first, ...rest] = process.argv.slice(2)
if (first !== '--data') process.exitCode = (await runSetUp(root)) ? testAll(CONFIGURATIONS, process.argv.slice(2)) : 1
else if (isThereData()) process.exitCode = (await runSetUp(root)) ? testAll(OF_DATA, rest) : 1
else console.log('0 passed, 0 failed')

/** Where tests/data looks too. */
function isThereData() {
  const folder = join(process.env.REMO_SHARED_DATA ?? join(root, '../shared/data'), 'paths')
  const isThere = existsSync(folder)
  if (!isThere) console.log(`Skipped: there are no real logs in ${folder}. Set REMO_SHARED_DATA to the folder that has them.`)
  return isThere
}

function testAll(configurations, words) {
  const folder = mkdtempSync(join(tmpdir(), 'remo-test-results-'))
  const sum = { passed: 0, failed: 0 }
  for (const configuration of configurations.filter((file) => existsSync(join(root, file)))) {
    const { passed, failed } = testOnce(configuration, words, join(folder, `${configuration}.json`))
    sum.passed += passed
    sum.failed += failed
  }
  rmSync(folder, { recursive: true })
  if (sum.passed + sum.failed === 0) console.log(`No test matches "${words.join(' ')}".`)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0 && sum.passed > 0 ? 0 : 1
}

function testOnce(configuration, words, results) {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`]
  const command = [vitest, 'run', '--config', configuration, '--passWithNoTests', ...reporters, ...words]
  const { status } = spawnSync(pinnedNode(root), command, { cwd: root, stdio: 'inherit' })
  const { passed, failed } = count(results)
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) } // an error outside of any test is a failure too
}

/** A file that could not even be read counts as one failed test. */
function count(results) {
  if (!existsSync(results)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(results, 'utf8'))
  const unread = testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'))
  return { passed: numPassedTests, failed: numFailedTests + unread.length }
}
