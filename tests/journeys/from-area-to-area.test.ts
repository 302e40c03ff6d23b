import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, test } from 'vitest'
import type { Language } from '#contract/words.ts'
import { clock } from '#server/testing/clock.ts'
import { faultsOf, newcomer } from './browser.ts'
import { type Hands, keyboard, mouse } from './hands.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse, pictureOnFailure } from './in-tests.ts'
import { type Says, saysIn } from './words.ts'

/** Somebody at their browser. */
type Rower = { page: Page; hands: Hands; faults: string[]; sees: (words: string) => Promise<void> }

type Tale = { house: LivingHouse; says: Says; founder: Rower; colleague: Rower; told: Told }
type Told = { sales: string; care: string; subject: string; goal: string; reason: string; serial: string; answer: string }

const PASSWORD = 'remos al agua mañana'
const told: Record<Language, Omit<Told, 'sales' | 'care'>> = {
  es: {
    subject: 'Sin servicio desde el cambio de router',
    goal: 'Trabajar desde casa mañana a las 8',
    reason: 'Falta el número de serie: sin él, Red no puede cargar el perfil.',
    serial: 'Número de serie: HWTC-4821',
    answer: 'Carmen, ya está cargado: vuelve a tener servicio.',
  },
  en: {
    subject: 'No service since the router was changed',
    goal: 'Work from home tomorrow at 8',
    reason: 'The serial number is lacking: without it, Network cannot load the profile.',
    serial: 'Serial number: HWTC-4821',
    answer: 'Carmen, it is loaded: you have service again.',
  },
}

describe.each([
  ['by mouse, in Spanish', 'es', mouse],
  ['by keyboard alone, in English', 'en', keyboard],
] as const)('a case goes from area to area, %s', (_, language, handsOf) => {
  let browser: Browser
  let house: LivingHouse
  beforeAll(async () => {
    ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
    // What happens now happened two hours ago, until the clock is set right: an offer made then has expired.
    clock.moveByMinutes(-120)
  })
  afterAll(async () => {
    clock.setRight()
    await browser.close()
    await house.close()
  })

  test('and comes back once with a reason and once because nobody answered, and the customer reaches their goal', async () => {
    const says = saysIn(language)
    const sitDown = async (name: string): Promise<Rower> => {
      const page = await (await newcomer(browser, { language })).newPage()
      pictureOnFailure(page, `${name}-${language}`)
      const sees = (words: string) => page.getByText(words).locator('visible=true').first().waitFor()
      return { page, hands: handsOf(page), faults: faultsOf(page), sees }
    }
    const tale: Tale = {
      house,
      says,
      founder: await sitDown('founder'),
      colleague: await sitDown('colleague'),
      told: { ...told[language], sales: says('Sales'), care: says('Customer care') },
    }
    await setsUpAndInvites(tale)
    await opensACase(tale)
    await whoWasInvitedOpensTheirFirst(tale)
    await isReturnedWithAReason(tale)
    await expires(tale)
    await isAccepted(tale)
    await endsWithTheGoalReached(tale)
    assert.deepEqual([...tale.founder.faults, ...tale.colleague.faults], [])
    const proved = await house.prove()
    assert.deepEqual([proved.ok, proved.differences], [true, []])
    assert.ok(proved.entries >= 12, `only ${proved.entries} entries were proved`)
  })
})

async function setsUpAndInvites({ house, says, founder, colleague, told: { care } }: Tale): Promise<void> {
  const { page, hands, sees } = founder
  await page.goto(house.url)
  await hands.write(says('Name of the organisation'), 'Cable Sur')
  await hands.press(says('Go on'))
  await hands.write(says('Your name'), 'Lucía Ferrer')
  await hands.write(says('E-mail address'), 'lucia@example.org')
  await hands.write(says('Password'), PASSWORD)
  await hands.press(says('Go on'))
  await hands.press(says('Create the organisation'))
  await sees(says('{organisation} is afloat', { organisation: 'Cable Sur' }))
  await hands.press(says('Invite colleagues'))
  await hands.write(says('Name'), 'Andrés Quispe')
  await hands.write(says('E-mail address'), 'andres@example.org')
  await hands.choose(says('Area'), care)
  await hands.pick(says('Role'), says('Lead: is also told of relays that expired'))
  await hands.press(says('Make the link'))
  const link = await page.getByLabel(says('Link to hand over')).inputValue()
  await hands.press(says('Done'))
  await colleague.page.goto(link)
  await colleague.hands.write(says('Password'), PASSWORD)
  await colleague.hands.press(says('Come aboard'))
  // Whoever comes in stands on Today.
  await colleague.sees(says('Nothing waits for you'))
  await colleague.hands.press(says('Inbox'))
  await colleague.sees(says('You hold no case'))
}

async function opensACase({ says, founder, colleague, told }: Tale): Promise<void> {
  const { hands, sees } = founder
  await hands.press(says('Inbox'))
  await sees(says('You hold no case'))
  await hands.press(says('New case'))
  await hands.meet(says('Customer'), 'Carmen Ibáñez')
  await hands.write(says('Telephone'), '600 123 456')
  await hands.press(says('Register the customer'))
  await hands.write(says('Subject'), told.subject)
  await hands.write(says('What they need, in their words'), `${told.subject}.`)
  await hands.write(says('What they want to reach'), told.goal)
  await hands.press(says('Open the case'))
  await sees(says('Case opened'))
  await sees(told.goal)
  // The other area does not hold it, and sees it among all that are open.
  await colleague.hands.press(says('Open'))
  await colleague.sees(told.subject)
}

/** Who came by the invitation opens a case, for a customer whose name they mistype. */
async function whoWasInvitedOpensTheirFirst({ says, colleague: { hands, sees } }: Tale): Promise<void> {
  const subject = 'Dos cuotas de alta'
  await hands.press(says('New case'))
  await hands.find(says('Customer'), 'carmen ivañez', 'Carmen Ibáñez')
  await sees(says('Another one'))
  await hands.write(says('Subject'), subject)
  await hands.write(says('What they need, in their words'), subject)
  await hands.write(says('What they want to reach'), 'Pagar una sola')
  await hands.press(says('Open the case'))
  await sees('Pagar una sola')
}

async function isReturnedWithAReason({ says, founder, colleague, told }: Tale): Promise<void> {
  await founder.hands.press(says('Offer relay'))
  await founder.hands.choose(says('To'), told.care)
  await founder.hands.write(says('What was tried'), '–')
  await founder.hands.press(says('Offer the relay'))
  await founder.sees(says('Waiting for {to} to answer', { to: told.care }))
  await colleague.hands.press(says('Relays'))
  await colleague.hands.open(told.subject)
  await colleague.sees(says('{from} offers you this case', { from: told.sales }))
  await colleague.hands.press(says('Return…'))
  await colleague.hands.write(says('Why do you return it?'), told.reason)
  await colleague.hands.press(says('Return the relay'))
  for (const { sees } of [founder, colleague]) {
    await sees(says('{to} returns the relay', { to: told.care }))
    await sees(told.reason)
  }
}

async function expires({ says, founder, colleague, told }: Tale): Promise<void> {
  await founder.hands.press(says('Complete and offer again'))
  await founder.hands.write(says('What is lacking'), told.serial)
  const offered = founder.page.waitForResponse((answer) => answer.url().endsWith('/api/handoffs'))
  await founder.hands.press(says('Offer the relay'))
  await offered
  clock.setRight()
  for (const { hands, sees } of [founder, colleague]) {
    await sees(says('{to} did not answer in time', { to: told.care }))
    await hands.press(says('Notices'))
    await sees(says('The relay expired without an answer; the case is back with whoever offered it.'))
    await hands.press(says('Put aside'))
    await sees(says('All put aside'))
    await hands.press(says('Close'))
  }
}

async function isAccepted({ says, founder, colleague, told }: Tale): Promise<void> {
  await founder.hands.press(says('Offer again'))
  await founder.hands.press(says('Offer the relay'))
  await founder.sees(says('Waiting for {to} to answer', { to: told.care }))
  await colleague.sees(told.serial)
  await colleague.hands.press(says('Accept'))
  for (const { sees } of [founder, colleague]) {
    await sees(says('Relay accepted'))
    await sees(`${told.care} · Andrés Quispe`)
  }
}

async function endsWithTheGoalReached({ says, founder, colleague, told }: Tale): Promise<void> {
  const [first] = 'Carmen Ibáñez'.split(' ')
  const label = says('Reply to {first}…', { first: first ?? '' })
  await colleague.hands.write(label, told.answer)
  const letGo = await attachesSlowly(says, colleague, profile)
  await colleague.hands.goTo(label)
  await colleague.hands.send(says('Send'))
  await colleague.sees(says('It is sent as soon as the files are there.'))
  letGo()
  await founder.sees(told.answer)
  assert.deepEqual(await downloads(founder.page, profile.name), profile.buffer)
  await colleague.hands.press(says('Close'))
  await colleague.hands.mark(capital(says('solved')))
  await colleague.hands.mark(says('Yes'))
  await colleague.hands.write(says('In your words'), told.answer)
  await colleague.hands.press(says('Close the case'))
  for (const { sees } of [founder, colleague]) {
    await sees(says('Case closed'))
    await sees(says('goal reached'))
  }
}

const profile = { name: 'Perfil de línea.txt', mimeType: 'text/plain', buffer: Buffer.from('HWTC-4821: 600 Mb/s\n'.repeat(40_000)) }

/** Chooses a file, which is shown on its way; it arrives when it is let go. */
async function attachesSlowly(says: Says, { page, hands }: Rower, file: typeof profile): Promise<() => void> {
  const held = Promise.withResolvers<void>()
  await page.route(/\/api\/uploads\?/, async (route) => {
    await held.promise
    await route.continue()
  })
  const chooser = page.waitForEvent('filechooser')
  await hands.press(says('Attach files'))
  await (await chooser).setFiles(file)
  await page.getByRole('progressbar', { name: says('Uploading {name}', { name: file.name }) }).waitFor()
  return held.resolve
}

async function downloads(page: Page, name: string): Promise<Buffer> {
  const begun = page.waitForEvent('download')
  await page.getByRole('link', { name }).press('Enter')
  const download = await begun
  assert.equal(download.suggestedFilename(), name)
  return readFile(await download.path())
}

const capital = (words: string) => words.charAt(0).toLocaleUpperCase() + words.slice(1)
