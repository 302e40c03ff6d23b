// npm run pictures: takes the pictures of the README and the guides anew. Looks are no test: whoever runs it looks at them.
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { Id, Language } from '#contract/words.ts'
import { openDatabase } from '#server/core/database.ts'
import { clock } from '#server/testing/clock.ts'
import { databaseOf } from '../crash/remo-process.ts'
import { type Look, newcomer } from './browser.ts'
import { findChromium, startChromium } from './chromium.ts'
import { crewOf, type Member, offers, opens } from './crew.ts'
import { mouse } from './hands.ts'
import { type LivingHouse, startLivingHouse } from './house.ts'
import { NOW, type Pictured, pictured } from './pictured.ts'
import { saysIn } from './words.ts'

const FOLDER = join(import.meta.dirname, '../../docs/pictures')

const dataFolder = mkdtempSync(join(tmpdir(), 'remo-pictures-'))
const place = { dataFolder, port: 0, logFile: '' }
const chromium = await findChromium()
const browser = await startChromium(chromium)
clock.stopAt(NOW)
// Without the one who runs the clocks: what is on offer in a picture stays so.
const house = await startLivingHouse({ REMO_DATA: dataFolder }, () => openDatabase(databaseOf(place).app), 'web')
mkdirSync(FOLDER, { recursive: true })
try {
  await pictureOfSetUp(browser, house)
  const [es, en] = [await fillAs(house, 'es'), await fillAs(house, 'en')]
  await pictureOfToday(browser, house, es, { language: 'es' }, 'today-es-light')
  await pictureOfToday(browser, house, en, { language: 'en', theme: 'dark' }, 'today-en-dark')
  await pictureOfCase(browser, house, es, { language: 'es' }, 'inbox-es-light')
  await pictureOfCase(browser, house, en, { language: 'en', theme: 'dark' }, 'inbox-en-dark')
  await pictureOfCase(browser, house, es, { language: 'es', width: 390, height: 844, scale: 2, touch: true }, 'case-phone-es')
} finally {
  await browser.close()
  await house.database.pool.end()
  await house.close()
  chromium.forget()
  rmSync(dataFolder, { recursive: true, force: true })
}

async function pictureOfSetUp(from: Browser, { url }: LivingHouse): Promise<void> {
  const says = saysIn('es')
  const page = await (await newcomer(from, { language: 'es' })).newPage()
  const { write, press } = mouse(page)
  await page.goto(`${url}/set-up`)
  await write(says('Name of the organisation'), pictured.es.organisation)
  await press(says('Go on'))
  await write(says('Your name'), pictured.es.people.care)
  await write(says('E-mail address'), 'lucia@example.org')
  await write(says('Password'), 'remos al agua mañana')
  await press(says('Go on'))
  await press(`+ ${says('Installation')}`)
  await press(`+ ${says('Billing')}`)
  await page.getByLabel(says('Area {number}', { number: '1' })).focus()
  await keep(page, 'set-up-es')
}

/** What waits for somebody in customer care this morning. */
async function pictureOfToday(from: Browser, { url }: LivingHouse, filled: Filled, look: Look, name: string): Promise<void> {
  const { page } = await filled.care.sitsDown(from, look)
  await page.clock.setFixedTime(NOW)
  await page.goto(url)
  await page.locator('.today .item').first().waitFor()
  await keep(page, name)
}

/** The inbox of somebody in customer care, with a case open that another area has returned. */
async function pictureOfCase(from: Browser, { url }: LivingHouse, filled: Filled, look: Look, name: string): Promise<void> {
  const { page } = await filled.care.sitsDown(from, look)
  await page.clock.setFixedTime(NOW)
  await page.goto(`${url}/cases/${filled.main}`)
  await page.locator('.relay-card').waitFor()
  await keep(page, name)
}

async function keep(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  console.log(`${path}: ${Math.round(statSync(path).size / 1_024)} KB`)
  await page.context().close()
}

type Filled = { care: Member; main: Id }
type Crew = Record<keyof Pictured['people'], Member>

/** Founds the company of one language and lets its morning happen, each thing at its time. */
async function fillAs(house: LivingHouse, language: Language): Promise<Filled> {
  const of = pictured[language]
  const at = (time: string) => clock.stopAt(`2026-11-20T${time}:00.000Z`)
  at('06:30')
  const [, , sales, billing] = of.areas
  const { founder, colleague, more } = await crewOf(house, language, {
    organisation: of.organisation,
    areas: of.areas,
    founder: of.people.care,
    colleague: of.people.installation,
  })
  const crew: Crew = {
    care: founder,
    installation: colleague,
    sales: await more(of.people.sales, sales, 'lead'),
    billing: await more(of.people.billing, billing, 'advisor'),
  }
  for (const other of of.others.toReversed()) await another(crew, other)
  at('09:10')
  const { wants, tried, ...offered } = of.offered
  await offers(crew.sales, await opens(crew.sales, offered), crew.care, { wants, tried })
  const main = await mainCase(crew, of.main, at)
  clock.stopAt(NOW)
  return { care: crew.care, main }
}

async function another(crew: Crew, { at, waits, ...about }: Pictured['others'][number]): Promise<void> {
  clock.stopAt(at)
  const caseId = await opens(crew.care, { ...about, channel: 'mail' })
  if (!waits) return
  clock.stopAt(new Date(Date.parse(NOW) - waits.minutes * 60_000).toISOString())
  await offers(crew.care, caseId, crew[waits.area], { wants: about.goal, tried: '–' })
}

/** Opened by sales, taken over by customer care, offered to installation, and returned for want of a number. */
async function mainCase({ care, installation, sales }: Crew, said: Pictured['main'], at: (time: string) => void): Promise<Id> {
  const { name, ...reached } = said.customer
  at('08:12')
  const caseId = await opens(sales, { ...said, customer: name, reached })
  at('08:14')
  const first = await offers(sales, caseId, care, { ...said.handedOn, withOwner: true })
  at('08:18')
  await care.ask(`/api/handoffs/${first}/acceptances`, {})
  at('08:21')
  await care.ask(`/api/cases/${caseId}/messages`, { channel: 'sms', text: said.answer })
  at('08:27')
  await care.ask(`/api/cases/${caseId}/notes`, { text: said.note })
  at('08:28')
  const second = await offers(care, caseId, installation, said.offered)
  at('09:13')
  await installation.ask(`/api/handoffs/${second}/returns`, { reason: said.reason })
  return caseId
}
