import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { fill } from '../../bench/fill.ts'
import { type Member, seat } from './crew.ts'
import { figures } from './figures.ts'
import { keyboard, mouse } from './hands.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse, pictureOnFailure } from './in-tests.ts'

/** As many as there is time for; REMO_JOURNEY_CASES=50000 gives the figure of the budget. */
const CASES = Number(process.env.REMO_JOURNEY_CASES ?? 1_000)
const OPENINGS = process.env.REMO_JOURNEY_CASES ? 30 : 12
/** We promise a tenth of a second, and print what it was: this is what no busy machine explains. */
const FAR_TOO_SLOW_MS = 1_000

describe(`from an inbox of ${CASES} cases`, () => {
  let browser: Browser
  let house: LivingHouse
  let member: Member
  beforeAll(async () => {
    ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
    const { organisation, advisors } = await fill(house.database, CASES, 3, () => {})
    const [advisor] = advisors
    assert.ok(advisor)
    member = await seat(house, { id: advisor.account, organisation, person: advisor.person }, advisor.area)
  }, 600_000)
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  test.each([
    ['by mouse', mouse],
    ['by keyboard', keyboard],
  ] as const)(`${OPENINGS} cases are opened %s, one after the other`, async (way, handsOf) => {
    const { page, context, faults } = await member.sitsDown(browser, { language: 'es' })
    pictureOnFailure(page, 'opening')
    await page.goto(`${house.url}/inbox?box=area`)
    await page.locator('[data-case]').nth(OPENINGS).waitFor()
    const ids = await page.locator('[data-case]').evaluateAll((rows) => rows.map((row) => row.dataset.case ?? ''))
    const took = []
    for (const id of ids.slice(0, OPENINGS)) {
      const opened = whenOpened(page, (await member.ask(`/api/cases/${id}`)).key)
      await handsOf(page).openRow(id)
      took.push(await opened)
    }
    const { words, p50 } = figures(`opening a case of ${CASES}, ${way}`, took)
    console.log(words)
    assert.ok(p50 <= FAR_TOO_SLOW_MS, words)
    assert.deepEqual(faults, [])
    await context.close()
  })
})

/** Milliseconds from the click (or the key that clicks) to the paint of the case of this public key, with all that happened in it. */
function whenOpened(page: Page, key: string): Promise<number> {
  return page.evaluate((awaited) => {
    const pressed = new Promise<number>((resolve) =>
      addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true }),
    )
    const isOpen = () => {
      const pane = document.querySelector('.pane.main')
      const shown = pane?.querySelector('.case-key')?.textContent?.replace(/\D/g, '')
      return shown === awaited && pane?.querySelector('.stream') !== null
    }
    const painted = new Promise<number>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!isOpen()) return
        observer.disconnect()
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
      })
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return Promise.all([pressed, painted]).then(([from, to]) => to - from)
  }, key)
}
