import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import { crewOf, type Member, type More, offers, opens, type Seated } from './crew.ts'
import { figures } from './figures.ts'
import { type Hands, keyboard, mouse } from './hands.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse, pictureOnFailure } from './in-tests.ts'
import { type Says, saysIn } from './words.ts'

/** We promise half a second, and print what it was. A busy machine is no fault: one is when the usual change takes so long. */
const FAR_TOO_LATE_MS = 2_000
const ROUNDS = 3

describe.each([
  ['by mouse, in Spanish', 'es', mouse],
  ['by keyboard alone, in English', 'en', keyboard],
] as const)('two browsers see what the other did, %s', (way, language, handsOf) => {
  let browser: Browser
  let house: LivingHouse
  let founder: Member
  let colleague: Member
  let more: More
  let acting: Seated
  let looking: Seated
  let hands: Hands
  let says: Says
  beforeAll(async () => {
    ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
    says = saysIn(language)
    ;({ founder, colleague, more } = await crewOf(house, language))
    ;[acting, looking] = await Promise.all([founder.sitsDown(browser, { language }), colleague.sitsDown(browser, { language })])
    hands = handsOf(acting.page)
  })
  beforeEach(() => {
    pictureOnFailure(acting.page, `acting-${language}`)
    pictureOnFailure(looking.page, `looking-${language}`)
  })
  afterAll(async () => {
    await browser.close()
    await house.close()
  })

  const meet = async (caseId: string) => {
    for (const { page } of [acting, looking]) {
      await page.goto(`${house.url}/cases/${caseId}`)
      await page.getByText(says('Case opened')).waitFor()
    }
  }

  test('messages and notes, in the case that both have open', async () => {
    await meet(await opens(founder, { customer: 'Carmen Ibáñez', subject: 'Sin servicio' }))
    const seen = []
    for (let round = 1; round <= ROUNDS; round++) {
      await hands.write(says('Reply to {first}…', { first: 'Carmen' }), `mensaje ${round}`)
      seen.push(await seenAfter(acting.page, looking.page, `mensaje ${round}`, '/messages', () => hands.send(says('Send'))))
    }
    await hands.press(says('note'))
    for (let round = 1; round <= ROUNDS; round++) {
      await hands.write(says('Note for colleagues: never leaves the house…'), `nota ${round}`)
      seen.push(await seenAfter(acting.page, looking.page, `nota ${round}`, '/notes', () => hands.send(says('Keep the note'))))
    }
    inTime(`messages and notes, ${way}`, seen)
  })

  test('what changes after a page has read and before it can hear', async () => {
    const caseId = await opens(founder, { customer: 'Carmen Ibáñez', subject: 'Justo entonces' })
    const held = Promise.withResolvers<void>()
    await looking.page.route('**/api/live*', async (route) => {
      await held.promise
      await route.continue()
    })
    await looking.page.goto(`${house.url}/cases/${caseId}`)
    await looking.page.getByText(says('Case opened')).waitFor()
    await founder.ask(`/api/cases/${caseId}/notes`, { text: 'Entre leer y oír.' })
    held.resolve()
    await looking.page.getByText('Entre leer y oír.').waitFor()
    await looking.page.unroute('**/api/live*')
  })

  test('offers, the list and the counts; and who accepted', async () => {
    await looking.page.goto(`${house.url}/inbox?box=offered`)
    const seen = []
    for (let round = 1; round <= ROUNDS; round++) {
      const subject = `Relevo ${round}`
      const caseId = await opens(founder, { customer: 'Montse Vidal', subject })
      await acting.page.goto(`${house.url}/cases/${caseId}`)
      await hands.press(says('Offer relay'))
      await hands.choose(says('To'), 'Atención al cliente')
      await hands.write(says('What was tried'), '–')
      const count = `${says('Relays')} ${round}`
      const row = seenLater(looking.page, subject)
      const counted = seenLater(looking.page, count)
      await hands.press(says('Offer the relay'))
      const answered = await answeredAt(acting.page, '/api/handoffs')
      seen.push((await row) - answered, (await counted) - answered)
    }
    inTime(`offers in the list and the counts, ${way}`, seen)
    assert.deepEqual([acting.faults, looking.faults], [[], []])
  })

  test('who else has the case open, who writes, and who was given it', async () => {
    const area = 'Atención al cliente'
    const third = await more('Núria Vila', area, 'advisor')
    const caseId = await opens(third, { customer: 'Jordi Serra', subject: 'Dos a la vez' })
    await acting.page.goto(`${house.url}/inbox`)
    await looking.page.goto(`${house.url}/cases/${caseId}`)
    await looking.page.getByText(says('Case opened')).waitFor()
    await acting.page.goto(`${house.url}/cases/${caseId}`)
    await looking.page.getByText(says('{name} is looking', { name: 'Lucía Ferrer' })).waitFor()
    await hands.press(says('note'))
    await hands.write(says('Note for colleagues: never leaves the house…'), 'Lo sabe @Andr')
    await looking.page.getByText(says('{name} is writing', { name: 'Lucía Ferrer' })).waitFor()
    await acting.page.getByRole('option', { name: 'Andrés Quispe' }).waitFor()
    await acting.page.keyboard.press('Enter')
    await hands.send(says('Keep the note'))
    await looking.page.getByText('Lo sabe @Andrés Quispe').waitFor()
    await looking.page.getByRole('button', { name: says('Notices') }).click()
    await looking.page.getByText(says('A note names you.')).waitFor()
    await looking.page.getByRole('button', { name: says('Put aside') }).click()
    await looking.page.keyboard.press('Escape')
    await mouse(looking.page).press(says('Give'))
    await mouse(looking.page).choose(says('To somebody of {where}', { where: area }), 'Andrés Quispe')
    await mouse(looking.page).press(says('Give'))
    await acting.page
      .getByText(says('{giver} gives the case to {receiver}', { giver: 'Andrés Quispe', receiver: 'Andrés Quispe' }))
      .waitFor()
    assert.deepEqual([acting.faults, looking.faults], [[], []])
  })

  test('a relay that lacks what the area asks for is refused, completed and accepted; of two who describe the case, one chooses whose is to stand', async () => {
    const area = 'Atención al cliente'
    await founder.ask('/api/list-items', { list: 'kinds', name: { es: 'Avería de fibra' } })
    await founder.ask(`/api/areas/${colleague.area}/demands`, { version: 0, demands: ['kind'] })
    await meet(await opens(founder, { customer: 'Carmen Ibáñez', subject: 'Sin fibra' }))
    await hands.press(says('Offer relay'))
    await hands.choose(says('To'), area)
    await acting.page.getByText(says('Something is lacking first')).waitFor()
    await hands.write(says('What was tried'), '–')
    const refused = acting.page.waitForResponse((answer) => answer.url().endsWith('/api/handoffs'))
    await hands.press(says('Offer the relay'))
    assert.equal((await refused).status(), 409)
    await hands.pick(says('Kind of case'), 'Avería de fibra')
    await hands.press(says('Keep what was filled in'))
    await acting.page.getByText(says('Something is lacking first')).waitFor({ state: 'detached' })
    await hands.press(says('Offer the relay'))
    await looking.page.getByText(says('{from} offers you this case', { from: 'Ventas' })).waitFor()
    await mouse(looking.page).press(says('Accept'))
    await acting.page.getByText(says('Relay accepted')).waitFor()

    await hands.press(says('Change what is said about the case'))
    await hands.pick(says('Priority'), says('High'))
    await mouse(looking.page).press(says('Change what is said about the case'))
    await mouse(looking.page).pick(says('Priority'), says('Urgent'))
    await mouse(looking.page).press(says('Keep'))
    await looking.page.getByRole('dialog').waitFor({ state: 'detached' })
    await hands.press(says('Keep'))
    await acting.page.getByText(says('Somebody else has changed the same meanwhile')).waitFor()
    await hands.mark(`${says('High')} ${says('Yours')}`)
    await hands.press(says('Keep'))
    await looking.page
      .getByRole('definition')
      .filter({ hasText: says('High') })
      .waitFor()
    await founder.ask(`/api/areas/${colleague.area}/demands`, { version: 1, demands: [] })
    // The refusal of before is an error to the browser's console, as it should be.
    assert.deepEqual([acting.faults.filter((fault) => !/409|412/.test(fault)), looking.faults], [[], []])
    acting.faults.length = 0
  })

  test('a relay that is accepted, in the case that its sender has open', async () => {
    const seen = []
    for (let round = 1; round <= ROUNDS; round++) {
      const caseId = await opens(colleague, { customer: 'Hannah Moore', subject: `De vuelta ${round}` })
      await offers(colleague, caseId, founder, { wants: 'servicio', tried: '–' })
      await meet(caseId)
      seen.push(await seenAfter(acting.page, looking.page, says('Relay accepted'), '/acceptances', () => hands.press(says('Accept'))))
    }
    inTime(`acceptances, ${way}`, seen)
    const proved = await house.prove()
    assert.deepEqual(proved.differences, [])
  })
})

/** Milliseconds from the answer that the one got to the change that the other saw. */
async function seenAfter(acting: Page, looking: Page, words: string, path: string, act: () => Promise<void>): Promise<number> {
  const seen = seenLater(looking, words)
  await act()
  return (await seen) - (await answeredAt(acting, path))
}

/** When words that are not there yet come to stand in a page, by the clock of the machine. */
function seenLater(page: Page, words: string): Promise<number> {
  return page.evaluate((awaited) => {
    const isThere = () => (document.querySelector('.shell')?.textContent ?? '').includes(awaited)
    return new Promise<number>((resolve, reject) => {
      setTimeout(() => reject(new Error(`"${awaited}" did not come`)), 15_000)
      const look = () => {
        if (!isThere()) return
        observer.disconnect()
        resolve(performance.timeOrigin + performance.now())
      }
      const observer = new MutationObserver(look)
      observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      look()
    })
  }, words)
}

/** When the last answer of an endpoint had come, by the clock of the machine. */
async function answeredAt(page: Page, path: string): Promise<number> {
  const asked = (ends: string) => {
    const answers = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith(ends))
    const last = answers.at(-1)
    return last instanceof PerformanceResourceTiming ? performance.timeOrigin + last.responseEnd : null
  }
  const answered = await page.waitForFunction(asked, path)
  return Number(await answered.jsonValue())
}

function inTime(what: string, seen: number[]): void {
  const { words, p50 } = figures(what, seen)
  console.log(words)
  assert.ok(p50 <= FAR_TOO_LATE_MS, words)
}
