import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, test } from 'vitest'
import { row } from '#server/imports/testing/imported-cases.ts'
import { importFile, smallLog } from '#server/imports/testing/small-logs.ts'
import { crewOf } from './crew.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse, pictureOnFailure } from './in-tests.ts'
import { type Walk, walkThrough } from './inspecting.ts'
import { saysIn } from './words.ts'

const says = saysIn('es')

let browser: Browser
let house: LivingHouse
let walk: Walk
let crew: Awaited<ReturnType<typeof crewOf>>
beforeAll(async () => {
  ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
  crew = await crewOf(house, 'es')
  walk = walkThrough(house.url, (await crew.founder.sitsDown(browser, { language: 'es' })).page)
})
afterAll(async () => {
  await browser.close()
  await house.close()
})

test('axe finds nothing in the settings, their dialogs, the imports and the journal, in any theme and width', async () => {
  pictureOnFailure(walk.page, 'settings')
  await organisation(walk)
  await areas(walk)
  await overtaken(walk)
  await people(walk)
  await lists(walk)
  await profile(walk)
  await imports(walk)
  await journal(walk)
  assert.deepEqual(walk.found, [])
})

async function organisation({ page, hands, go, look }: Walk): Promise<void> {
  await go('/settings/organisation', says('Working hours of the house'))
  await look('the organisation')
  await hands.mark(says('These hours'))
  await page.getByLabel(says('{name}, until ({number})', { name: 'lunes', number: '1' })).fill('08:00')
  await hands.press(says('Keep the settings'))
  await page.getByText(says('This ends before it begins.')).waitFor()
  await look('hours that end before they begin')
  await page.getByLabel(says('{name}, until ({number})', { name: 'lunes', number: '1' })).fill('14:00')
  await hands.press(says('Keep the settings'))
  await page.getByText(says('The settings hold from now on.')).waitFor()
  await hands.write(says('Day'), '2099-12-25')
  await hands.write(says('Name of the holiday'), 'Navidad')
  await hands.press(says('Add'))
  await page.getByRole('cell', { name: 'Navidad', exact: true }).waitFor()
  await look('hours and a holiday')
}

async function areas({ page, hands, go, look }: Walk): Promise<void> {
  await go('/settings/areas', says('Add an area'))
  await look('areas')
  await hands.press(says('Add an area'))
  await look('adding an area')
  await hands.press(says('Add'))
  await look('adding an area, refused')
  await page.keyboard.press('Escape')
  await hands.press('Ventas')
  await hands.mark(says('These hours'))
  await look('an area')
  await hands.mark(says('As the house'))
  await hands.press(says('Keep the area'))
  await page.getByText(says('{name} can take cases now.', { name: 'Ventas' })).waitFor()
}

/** A form stands on what somebody saw: what another has changed since is neither hidden nor written over. */
async function overtaken({ page, hands, look }: Walk): Promise<void> {
  await hands.press('Ventas')
  await hands.write(says('Name'), 'Ventas y altas')
  const { founder } = crew
  await founder.ask(`/api/areas/${founder.area}/changes`, { version: 1, name: 'Ventas', acceptMinutes: 45, takesCases: true })
  await page.getByText(says('Somebody has changed this while you had it open.')).waitFor()
  await look('an area that somebody else changed meanwhile')
  await hands.press(says('Keep the area'))
  await hands.press(says('Show what is there now'))
  assert.equal(await page.getByLabel(says('Name'), { exact: true }).inputValue(), 'Ventas')
  assert.equal(await page.getByLabel(says('Time to answer an offered relay')).inputValue(), '45')
  await hands.write(says('Name'), 'Ventas y altas')
  await hands.press(says('Keep the area'))
  await page.getByRole('button', { name: 'Ventas y altas', exact: true }).waitFor()
  await founder.ask(`/api/areas/${founder.area}/changes`, { version: 3, name: 'Ventas', acceptMinutes: 60, takesCases: true })
}

async function people({ page, hands, go, look }: Walk): Promise<void> {
  await go('/settings/people', says('Invite somebody'))
  await look('people')
  await hands.press(says('Invite somebody'))
  await hands.press(says('Make the link'))
  await look('inviting, something is lacking')
  await hands.goTo(says('Area'))
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await look('inviting, choosing the area')
  await page.keyboard.press('Escape')
  await hands.write(says('Name'), 'Pilar Soto')
  await hands.write(says('E-mail address'), 'pilar@example.org')
  await hands.choose(says('Area'), 'Ventas')
  await hands.press(says('Make the link'))
  await page.getByLabel(says('Link to hand over')).waitFor()
  await look('the link of an invitation')
  await hands.press(says('Done'))
  await hands.press('Pilar Soto')
  await page.getByRole('heading', { name: says('Access') }).waitFor()
  await look('somebody with their roles')
  await hands.press(says('End the access'))
  await page.getByRole('button', { name: says('Give the access back') }).waitFor()
  await look('somebody whose access was ended')
  await hands.press(says('Give the access back'))
  await hands.press(says('New link of invitation'))
  await page.getByLabel(says('Link to hand over')).waitFor()
  await look('another link')
}

/** The usual lists are there; one adds, moves and opens, and says what an area asks for. */
async function lists({ page, hands, go, look }: Walk): Promise<void> {
  await go('/settings/lists', 'Consulta')
  await hands.write(says('Add to the list'), 'Sugerencia')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Sugerencia', exact: true }).waitFor()
  await look('a list')
  await hands.press(says('Move {0} up', { 0: 'Sugerencia' }))
  await page.locator('.ordered-one:nth-last-child(2)').filter({ hasText: 'Sugerencia' }).waitFor()
  await hands.press(says('Put {0} away', { 0: 'Sugerencia' }))
  await page.getByText(says('Put away: {0}', { 0: '1' })).click()
  await look('something that was put away')
  await hands.press('Avería')
  await look('an item of a list')
  await page.keyboard.press('Escape')
  await go('/settings/lists?list=fields', says('No own field yet'))
  await hands.press(says('Add a field'))
  await hands.write(says('In Spanish'), 'Tecnología')
  await hands.pick(says('What it holds'), says('Choice'))
  await hands.press(says('Add'))
  await look('an own field, something is lacking')
  await hands.press(says('+ A choice'))
  await hands.write(says('Choice {nth} in Spanish', { nth: '1' }), 'Fibra')
  await hands.press(says('Add'))
  await page.getByRole('button', { name: 'Tecnología', exact: true }).waitFor()
  await look('own fields')
  await go('/settings/lists?list=demands', says('Of every case'))
  await look('what an area asks for')
}

async function profile({ page, hands, go, look }: Walk): Promise<void> {
  await go('/profile', says('Where you are logged in'))
  await look('sessions and password')
  await hands.press(says('Go off duty'))
  await page.getByText(says('Off duty until you come back')).waitFor()
  await look('off duty')
  await hands.press(says('Come back on duty'))
  await page.getByText(says('Off duty until you come back')).waitFor({ state: 'detached' })
  await hands.press(says('Change the password'))
  await look('the password, something is lacking')
}

async function journal({ page, hands, go, look }: Walk): Promise<void> {
  await go('/journal', says('Import finished'))
  await look('the journal')
  await hands.choose(says('What'), says('Import started'))
  await page
    .locator('summary')
    .filter({ hasText: says('Import finished') })
    .waitFor({ state: 'detached' })
  await hands.write(says('Key of a case'), '12')
  await page.keyboard.press('Enter')
  await page.getByText(says('A key has 13 digits.')).waitFor()
  await look('the journal, narrowed, with a wrong key')
}

async function imports({ page, go, look }: Walk): Promise<void> {
  await go('/imports', says('Nothing has been imported yet'))
  await look('imports, none')
  const past = smallLog(row(1, { about: 'Sin línea' }), row(2, { group: '' }), row(3, { group: 'Red', what: 'Closed' }))
  await importFile({ database: house.database, organisation: crew.organisation, owner: crew.founder.person }, past)
  await go('/imports', 'Old desk')
  await look('imports')
  await go('/inbox?box=closed', 'Sin línea')
  await page.locator('[data-case]').first().click()
  await page.getByText(says('Case brought from another system')).waitFor()
  await look('an imported case')
}
