import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import packed, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** A program to start, and what it must find in its environment. `forget` takes away what was unpacked for it. */
export type Chromium = { path: string; env: Record<string, string> }

// Quiet: no first-run pages, no updates, no network of its own. Nothing but the journey talks.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const USUAL_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser that CHROMIUM_PATH names, else the system's, else the one that comes from npm. `forget` once nobody uses it any more. */
export async function findChromium(): Promise<Chromium & { forget: () => void }> {
  const { CHROMIUM_PATH, PATH = '' } = process.env
  if (CHROMIUM_PATH && !isProgram(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH names no program: ${CHROMIUM_PATH}`)
  const folders = ['/usr/bin', ...PATH.split(delimiter).filter(Boolean)]
  const known = CHROMIUM_PATH || USUAL_NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram)
  return known ? { path: known, env: {}, forget: () => {} } : unpackChromium()
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Unpacks the browser of npm into a folder of this run: in the common one, another run could find it half written. It brings
 * the libraries and a typeface that a bare Debian lacks.
 */
async function unpackChromium(): Promise<Chromium & { forget: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'remo-chromium-'))
  const before = process.env.TMPDIR
  process.env.TMPDIR = folder // where the package unpacks to is not asked for
  try {
    const path = await packed.executablePath()
    const libraries = await inflate(join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/al2023.tar.br'))
    const env = { LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') }
    return { path, env, forget: () => rmSync(folder, { recursive: true, force: true }) }
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
}

/** Starts it with an empty profile, which goes when it is closed. */
export function startChromium({ path, env }: Chromium): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: QUIET, headless: true, env: { ...process.env, ...env } })
}
