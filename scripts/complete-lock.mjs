// Run after any change of dependencies. npm leaves an optional package of another platform out of package-lock.json when the
// registry at hand does not carry it, and then refuses that same lock ("npm ci can only install…"). This adds what is missing.
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64']

/** Optional dependencies of the lock's packages without an entry of their own, each with the entry it needs and its place. */
export function missingFromLock(packages) {
  return Object.entries(packages).flatMap(([path, dependent]) =>
    Object.entries(dependent.optionalDependencies ?? {})
      .filter(([name, version]) => /^\d/.test(version) && resolve(packages, path, name)?.version !== version)
      .map(([name, version]) => ({ path: placeOf(packages, path, name), entry: entryOf(name, version, dependent) })),
  )
}

/** As Node finds a package: in the dependent's own folder, then in each folder above. */
function resolve(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('node_modules/') - 1, 0))) {
    const found = packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]
    if (found || !folder) return found
  }
}

/** Beside the dependent, where npm would put it, or within it when another version stands there. */
function placeOf(packages, path, name) {
  const beside = `${path.slice(0, path.lastIndexOf('node_modules/'))}node_modules/${name}`
  return path !== '' && packages[beside] ? `${path}/node_modules/${name}` : beside
}

function entryOf(name, version, { dev }) {
  const words = name.split(/[-/]/)
  const os = words.filter((word) => SYSTEMS.includes(word))
  const cpu = words.filter((word) => PROCESSORS.includes(word))
  if (os.length + cpu.length === 0) throw new Error(`${name}@${version} is for no platform by its name: add it by hand`)
  const libc = name.endsWith('musl') ? ['musl'] : name.endsWith('gnu') && os[0] === 'linux' ? ['glibc'] : undefined
  return {
    version,
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  }
}

const self = fileURLToPath(import.meta.url)
if (process.argv[1] === self) {
  const file = join(dirname(dirname(self)), 'package-lock.json')
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingFromLock(lock.packages)
  for (const { path, entry } of missing) lock.packages[path] = entry
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  console.log(`${missing.length} packages added to package-lock.json`)
}
