import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { inject, onTestFailed } from 'vitest'
import { testDatabase } from '#server/testing/house.ts'
import { startChromium } from './chromium.ts'
import { type LivingHouse, startLivingHouse } from './house.ts'

export const openBrowser = (): Promise<Browser> => startChromium(inject('chromium'))

/** The whole house, on a database of its own in the server that the run shares. */
export async function openHouse(): Promise<LivingHouse> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'remo-journey-'))
  const { database, ownerUrl, appUrl, jobsUrl, drop } = await testDatabase()
  const urls = { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl, DATABASE_JOBS_URL: jobsUrl }
  const house = await startLivingHouse({ REMO_DATA: dataFolder, ...urls }, () => database)
  const close = async () => {
    await house.stop()
    await drop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  return { ...house, close }
}

/** Keeps a picture of what somebody saw when the journey failed. */
export function pictureOnFailure(page: Page, name: string): void {
  onTestFailed(async () => {
    const path = join(tmpdir(), `remo-journey-${name}.png`)
    await page.screenshot({ path }).then(
      () => console.error(`What ${name} saw last: ${path}`),
      () => {},
    )
  })
}
