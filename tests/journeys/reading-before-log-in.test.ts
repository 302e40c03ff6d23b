import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { newcomer } from './browser.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse, pictureOnFailure } from './in-tests.ts'
import { type Walk, walkThrough } from './inspecting.ts'
import { saysIn } from './words.ts'

const says = saysIn('es')

let browser: Browser
let house: LivingHouse
let walk: Walk
beforeAll(async () => {
  ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
  walk = walkThrough(house.url, await (await newcomer(browser, { language: 'es' })).newPage())
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

test('axe finds nothing in the set-up, the log-in, an invitation and all that needs no log-in, in any theme and width', async () => {
  pictureOnFailure(walk.page, 'before-log-in')
  await setUp(walk)
  await logIn(walk)
  const { go, look, found } = walk
  await go('/invitation', says('Welcome aboard'))
  await look('invitation without its secret')
  await walk.page.goto('about:blank')
  await go('/invitation#abc', says('Come aboard'))
  await look('invitation')
  await go('/ui', 'Remo · /ui')
  await look('/ui')
  await go('/nowhere', says('There is nothing here'))
  await look('not found')
  assert.deepEqual(found, [])
})

async function setUp({ hands, go, sees, look }: Walk): Promise<void> {
  await go('/set-up', says('Set up Remo'))
  await look('set-up, organisation')
  await hands.press(says('Go on'))
  await look('set-up, something is lacking')
  await hands.write(says('Name of the organisation'), 'Cable Sur')
  await hands.press(says('Go on'))
  await look('set-up, you')
  await hands.write(says('Your name'), 'Lucía Ferrer')
  await hands.write(says('E-mail address'), 'lucia@example.org')
  await hands.write(says('Password'), 'remos al agua mañana')
  await hands.press(says('Go on'))
  await sees(says('Your areas'))
  await look('set-up, areas')
  await hands.press(says('Create the organisation'))
  await sees(says('Invite colleagues'))
  await look('set-up, done')
}

async function logIn({ page, hands, go, look }: Walk): Promise<void> {
  await page.context().clearCookies()
  await go('/log-in', says('Log in'))
  await look('log-in')
  await hands.write(says('E-mail address'), 'lucia@example.org')
  await hands.write(says('Password'), 'no es esta')
  await hands.press(says('Log in'))
  await page.getByRole('alert').first().waitFor()
  await look('log-in, refused')
}
