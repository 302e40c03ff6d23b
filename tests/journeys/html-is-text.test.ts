import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { crewOf, type Seated } from './crew.ts'
import { type Hands, keyboard, mouse } from './hands.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse, pictureOnFailure } from './in-tests.ts'
import { type Says, saysIn } from './words.ts'

/** What a page that takes words for HTML would make an element of, and run. */
const html = (about: string) => `${about} <b data-made>x</b><img src=x data-made onerror=alert(1)>`

type Reader = Seated & { hands: Hands; says: Says; sees: (...written: string[]) => Promise<void> }

describe.each([
  ['by mouse, in Spanish', 'es', mouse],
  ['by keyboard alone, in English', 'en', keyboard],
] as const)('HTML in every text field is shown as text, %s', (_, language, handsOf) => {
  let browser: Browser
  let house: LivingHouse
  let founder: Reader
  let colleague: Reader
  const says = saysIn(language)
  beforeAll(async () => {
    ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
    const crew = await crewOf(house, language, {
      organisation: html('casa'),
      areas: [html('ventas'), html('red')],
      founder: html('Lucía'),
      colleague: html('Andrés'),
    })
    founder = readerAt(await crew.founder.sitsDown(browser, { language }))
    colleague = readerAt(await crew.colleague.sitsDown(browser, { language }))
    for (const { context } of [founder, colleague]) await context.addInitScript(tellOfElementsMade)
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const readerAt = (seated: Seated): Reader => {
    const sees = async (...written: string[]) => {
      for (const about of written) await seated.page.getByText(html(about)).locator('visible=true').first().waitFor()
      assert.equal(await seated.page.locator('[data-made]').count(), 0)
      assert.deepEqual(seated.faults, [])
    }
    return { ...seated, hands: handsOf(seated.page), says, sees }
  }
  const watch = () => {
    pictureOnFailure(founder.page, `founder-${language}`)
    pictureOnFailure(colleague.page, `colleague-${language}`)
  }

  test('of a case: customer, subject, need, goal, messages, notes, relay and its reason, how it ended', async () => {
    watch()
    await founder.page.goto(`${house.url}/inbox`)
    await colleague.page.goto(`${house.url}/inbox?box=offered`)
    await opensWritesAndOffers(founder)
    await colleague.hands.open(html('asunto'))
    await colleague.sees('asunto', 'meta', 'quiere', 'probado', 'falta', 'nota', 'respuesta', 'dijo')
    await colleague.hands.press(says('Return…'))
    await colleague.hands.write(says('Why do you return it?'), html('motivo'))
    await colleague.hands.press(says('Return the relay'))
    await colleague.sees('motivo')
    await founder.sees('motivo')
    await closesAndReopens(founder)
    await colleague.sees('hecho', 'otra vez')
  })

  test('of the house: organisation, areas and people', async () => {
    watch()
    await founder.page.goto(`${house.url}/settings/areas`)
    await founder.sees('casa', 'ventas', 'red')
    await founder.hands.press(says('Add an area'))
    await founder.hands.write(says('Name'), html('nueva'))
    await founder.hands.press(says('Add'))
    await founder.sees('nueva')
    await founder.page.goto(`${house.url}/settings/people`)
    await founder.sees('Lucía', 'Andrés')
    await founder.hands.press(says('Invite somebody'))
    await founder.hands.write(says('Name'), html('Pilar'))
    await founder.hands.write(says('E-mail address'), 'pilar@example.org')
    await founder.hands.choose(says('Area'), html('red'))
    await founder.hands.press(says('Make the link'))
    await founder.sees('Pilar')
  })
})

async function opensWritesAndOffers({ hands, says, sees, page }: Reader): Promise<void> {
  await hands.press(says('New case'))
  await hands.meet(says('Customer'), html('clienta'))
  await hands.press(says('Register the customer'))
  await hands.write(says('Subject'), html('asunto'))
  await hands.write(says('What they need, in their words'), html('necesita'))
  await hands.write(says('What they want to reach'), html('meta'))
  await sees('clienta')
  await hands.press(says('Open the case'))
  await sees('asunto', 'clienta', 'necesita', 'meta', 'ventas', 'Lucía')
  await hands.write(says('Reply to {first}…', { first: 'clienta' }), html('respuesta'))
  await hands.send(says('Send'))
  await page
    .getByRole('article')
    .filter({ hasText: html('respuesta') })
    .waitFor()
  await hands.press(says('note'))
  await hands.write(says('Note for colleagues: never leaves the house…'), html('nota'))
  await hands.send(says('Keep the note'))
  await page
    .getByRole('article')
    .filter({ hasText: html('nota') })
    .waitFor()
  await hands.press(says('customer said'))
  await hands.write(says('What {first} said…', { first: 'clienta' }), html('dijo'))
  await hands.send(says('Record it'))
  await page
    .getByRole('article')
    .filter({ hasText: html('dijo') })
    .waitFor()
  await hands.press(says('Offer relay'))
  await hands.choose(says('To'), html('red'))
  await hands.write(says('What the customer wants'), html('quiere'))
  await hands.write(says('What was tried'), html('probado'))
  await hands.write(says('What is lacking'), html('falta'))
  await hands.press(says('Offer the relay'))
  await sees('quiere', 'probado', 'falta', 'red')
}

async function closesAndReopens({ hands, says, sees, page }: Reader): Promise<void> {
  await hands.press(says('Complete and offer again'))
  await sees('motivo')
  await hands.press(says('Cancel'))
  await hands.press(says('Close'))
  await sees('meta')
  await hands.mark(capital(says('solved')))
  await hands.mark(says('Yes'))
  await hands.write(says('In your words'), html('hecho'))
  await hands.press(says('Close the case'))
  await sees('hecho')
  await hands.press(says('Reopen'))
  await hands.write(says('Why is it opened again?'), html('otra vez'))
  await hands.press(says('Reopen the case'))
  await sees('otra vez')
  assert.ok((await page.title()).startsWith(html('asunto')))
}

/** In the page: an element made of somebody's words is told of, however shortly it stands there. */
function tellOfElementsMade(): void {
  const made = (node: Node) => node instanceof Element && (node.matches('[data-made]') || node.querySelector('[data-made]'))
  new MutationObserver((changes) => {
    if (changes.some(({ addedNodes }) => [...addedNodes].some(made))) console.error('an element was made of words')
  }).observe(document, { subtree: true, childList: true })
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)
