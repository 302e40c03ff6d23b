import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { crewOf, opens } from './crew.ts'
import { keyboard, mouse } from './hands.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse, pictureOnFailure } from './in-tests.ts'
import { saysIn } from './words.ts'

describe.each([
  ['by mouse, in Spanish', 'es', mouse],
  ['by keyboard alone, in English', 'en', keyboard],
] as const)('the connection is lost while somebody writes, %s', (_, language, handsOf) => {
  let browser: Browser
  let house: LivingHouse
  beforeAll(async () => {
    ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  test('it is said, no word is lost, and what is sent again arrives once', async () => {
    const says = saysIn(language)
    const { founder } = await crewOf(house, language)
    const caseId = await opens(founder, { customer: 'Carmen Ibáñez', subject: 'Sin servicio' })
    const { page, context, faults } = await founder.sitsDown(browser, { language })
    pictureOnFailure(page, `offline-${language}`)
    const hands = handsOf(page)
    const written = 'Carmen, mañana antes de las ocho tiene servicio.'
    const label = says('Reply to {first}…', { first: 'Carmen' })
    await page.goto(`${house.url}/cases/${caseId}`)
    await hands.write(label, written)

    await context.setOffline(true)
    await hands.send(says('Send'))
    await page.getByText(says('No answer from Remo. What you wrote is still here: try again when the connection is back.')).waitFor()
    assert.equal(await page.getByLabel(label).inputValue(), written)

    await context.setOffline(false)
    await page.reload()
    await page.getByLabel(label).waitFor()
    assert.equal(await page.getByLabel(label).inputValue(), written)
    assert.equal(await sent(), 0)

    await hands.goTo(label)
    await hands.send(says('Send'))
    await page.locator('article').filter({ hasText: written }).waitFor()
    await page.waitForFunction(
      (named) => document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${named}"]`)?.value === '',
      label,
    )
    assert.equal(await page.locator('article').filter({ hasText: written }).count(), 1)
    assert.equal(await sent(), 1)
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')),
      [],
    )

    async function sent(): Promise<number> {
      const { timeline } = await founder.ask(`/api/cases/${caseId}`)
      return timeline.filter(({ kind }) => kind === 'MessageSent').length
    }
  })
})
