import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { crewOf, type Member, opens } from './crew.ts'
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
    const { founder, colleague } = await crewOf(house, language)
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

    // What is added without a connection stays here, and is brought up once there is one: on the telephone it stands too.
    const added = `${written} Le llamo antes.`
    await hands.write(label, added)
    await context.setOffline(false)
    const phone = await founder.sitsDown(browser, { language, width: 390, height: 844 })
    const onPhone = phone.page.getByLabel(label)
    await phone.page.goto(`${house.url}/cases/${caseId}`)
    await onPhone.waitFor()
    await until(async () => {
      if ((await onPhone.inputValue()) === added) return true
      await phone.page.reload()
      await onPhone.waitFor()
      return false
    })
    assert.equal(await shownTo(colleague), 0)

    // It goes on there, and the page that was left open has it when somebody comes back.
    await onPhone.fill(written)
    await until(async () => (await drafts(founder)).includes(written))
    await page.reload()
    await valueIs(page, label, written)
    assert.equal(await sent(), 0)

    await hands.goTo(label)
    await hands.send(says('Send'))
    await page.locator('article').filter({ hasText: written }).waitFor()
    await valueIs(page, label, '')
    assert.equal(await page.locator('article').filter({ hasText: written }).count(), 1)
    assert.equal(await sent(), 1)
    await phone.page.reload()
    await phone.page.locator('article').filter({ hasText: written }).waitFor()
    await valueIs(phone.page, label, '')
    assert.deepEqual(phone.faults, [])
    assert.deepEqual(
      faults.filter((fault) => !fault.includes('ERR_INTERNET_DISCONNECTED')),
      [],
    )

    async function drafts(member: Member): Promise<string[]> {
      const { drafts: own = [] } = await member.ask(`/api/cases/${caseId}/drafts`)
      return own.map(({ text }) => text)
    }

    async function shownTo(member: Member): Promise<number> {
      return (await drafts(member)).length
    }

    async function sent(): Promise<number> {
      const { timeline } = await founder.ask(`/api/cases/${caseId}`)
      return timeline.filter(({ kind }) => kind === 'MessageSent').length
    }
  })
})

const PATIENCE_MS = 15_000

/** Looks again until it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  const since = performance.now()
  while (!(await isSo())) assert.ok(performance.now() - since < PATIENCE_MS, 'it never came to be so')
}

const valueIs = (page: Page, label: string, value: string) =>
  page.waitForFunction(
    ([named, awaited]) => document.querySelector<HTMLTextAreaElement>(`textarea[aria-label="${named}"]`)?.value === awaited,
    [label, value],
  )
