import assert from 'node:assert/strict'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { newcomer } from './browser.ts'
import { crewOf, type Member, opens } from './crew.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse } from './in-tests.ts'
import { saysIn } from './words.ts'

const MOST_KB = 250
const says = saysIn('es')

let browser: Browser
let house: LivingHouse
let founder: Member
beforeAll(async () => {
  ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
  ;({ founder } = await crewOf(house, 'es'))
  await opens(founder, { customer: 'Carmen Ibáñez', subject: 'Sin servicio' })
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

test(`whoever comes to the log-in or to the inbox loads at most ${MOST_KB} KB of script`, async () => {
  const stranger = await (await newcomer(browser, { language: 'es' })).newPage()
  const logIn = await scriptOf(stranger, '/log-in', says('Password'))
  const { page } = await founder.sitsDown(browser, { language: 'es' })
  const inbox = await scriptOf(page, '/inbox', 'Sin servicio')
  for (const [what, { files, kilobytes }] of Object.entries({ 'log-in': logIn, inbox })) {
    const words = `script of the ${what}: ${kilobytes.toFixed(1)} KB gzip in ${files} files`
    console.log(words)
    assert.ok(files > 0 && kilobytes > 20, `${words}: it was not counted`)
    assert.ok(kilobytes <= MOST_KB, words)
  }
})

/** Every script that came over the network until the page stood there and was quiet. */
async function scriptOf(page: Page, path: string, words: string): Promise<{ files: number; kilobytes: number }> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body())
  })
  await page.goto(house.url + path, { waitUntil: 'load' })
  await page.getByText(words).first().waitFor()
  // Live updates keep one line open: quiet is when nothing new has come for a while.
  for (let known = -1; known < bodies.length; await page.waitForTimeout(500)) known = bodies.length
  const sizes = (await Promise.all(bodies)).map((body) => gzipSync(body).length)
  return { files: sizes.length, kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1_024 }
}
