import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, test } from 'vitest'
import type { Id } from '#contract/words.ts'
import { clock } from '#server/testing/clock.ts'
import { closes, crewOf, type Member, offers, opens } from './crew.ts'
import type { LivingHouse } from './house.ts'
import { openBrowser, openHouse, pictureOnFailure } from './in-tests.ts'
import { type Walk, walkThrough } from './inspecting.ts'
import { saysIn } from './words.ts'

const says = saysIn('es')
const said = { wants: 'Trabajar mañana desde casa', tried: 'Reiniciar el router', lacking: 'El número de serie' }

let browser: Browser
let house: LivingHouse
let walk: Walk
let founder: Member
let colleague: Member
beforeAll(async () => {
  ;[browser, house] = await Promise.all([openBrowser(), openHouse()])
  ;({ founder, colleague } = await crewOf(house, 'es'))
  walk = walkThrough(house.url, (await founder.sitsDown(browser, { language: 'es' })).page)
})
afterAll(async () => {
  clock.setRight()
  await browser.close()
  await house.close()
})
beforeEach(() => {
  walk.found.length = 0
  pictureOnFailure(walk.page, 'inbox')
})

test('axe finds nothing in the inbox, empty and full, and in a new case, in any theme and width', async () => {
  const { page, hands, go, sees, look, found } = walk
  await go('/inbox', says('You hold no case'))
  await look('inbox, empty')
  for (let number = 1; number <= 12; number++) await opens(founder, { customer: `Montse Vidal ${number}`, subject: `Factura ${number}` })
  await offers(colleague, await opens(colleague, { customer: 'Hannah Moore', subject: 'Third visit' }), founder, said)
  for (const [box, subject] of [
    ['mine', 'Factura 12'],
    ['open', 'Third visit'],
    ['offered', 'Third visit'],
  ] as const) {
    await go(`/inbox?box=${box}`, subject)
    await look(`inbox, ${box}`)
  }
  await hands.press(says('New case'))
  await hands.write(says('Customer'), 'Montse')
  await page.getByRole('listbox').getByRole('option').nth(3).waitFor()
  await look('new case, finding the customer')
  await hands.meet(says('Customer'), 'Carmen Ibáñez')
  await look('new case, registering the customer')
  await hands.press(says('Register the customer'))
  await sees(says('Another one'))
  await hands.press(says('Open the case'))
  await look('new case, something is lacking')
  assert.deepEqual(found, [])
})

test('axe finds nothing on Today, empty and full; it follows what others do, and its keys open what they reach', async () => {
  const { page, go, sees, look, found } = walk
  const { colleague: other } = await crewOf(house, 'es', { colleague: 'Nuria Pardo' })
  const seated = await other.sitsDown(browser, { language: 'es' })
  const fresh = walkThrough(house.url, seated.page)
  await fresh.go('/', says('Nothing waits for you'))
  await fresh.look('Today, empty')
  const back = await opens(founder, { customer: 'Montse Vidal', subject: 'Vuelve un relevo' })
  await colleague.ask(`/api/handoffs/${await offers(founder, back, colleague, said)}/returns`, { reason: 'Falta la factura.' })
  clock.moveByMinutes(-9 * 60)
  const late = await opens(founder, { customer: 'Montse Vidal', subject: 'Nadie contesta' })
  clock.setRight()
  await go('/', says('What is overdue'))
  await sees('Vuelve un relevo')
  await colleague.ask(`/api/cases/${late}/notes`, { text: 'Mira esto.', mentions: [founder.person] })
  await offers(colleague, await opens(colleague, { customer: 'Hannah Moore', subject: 'Llega mientras miro' }), founder, said)
  await sees('Llega mientras miro')
  await sees(says('A note names you.'))
  await look('Today, full')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/cases/**box=offered**')
  await page.goBack()
  await page.getByRole('link', { name: new RegExp(`${says('All of them')}.*${says('What is overdue')}`) }).click()
  await page.waitForURL('**/inbox?box=overdue')
  await sees('Nadie contesta')
  assert.deepEqual([found, fresh.found, seated.faults], [[], [], []])
})

test('filters stand in the address and over the list: each goes away alone, all at once, and the way back brings them again', async () => {
  const { page, hands, go, sees, look, found } = walk
  await opens(founder, { customer: 'Talleres Mesa', subject: 'Llegó por carta', channel: 'letter' })
  await opens(founder, { customer: 'Talleres Mesa', subject: 'Llegó por teléfono' })
  await go('/inbox', 'Llegó por teléfono')
  await page.keyboard.press('f')
  await hands.pick(says('Channel'), 'Carta')
  await hands.pick(says('Priority'), 'Normal')
  await look('filters')
  await hands.press(says('Show the cases'))
  await page.waitForURL('**channel=letter**')
  await page.getByText('Llegó por teléfono').waitFor({ state: 'detached' })
  await sees('Llegó por carta')
  assert.match((await page.getByRole('button', { name: new RegExp(`^${says('Mine')}`) }).textContent()) ?? '', /1/)
  await look('inbox, narrowed')
  await page.getByRole('button', { name: says('Without {name}: {value}', { name: says('Channel'), value: 'Carta' }) }).click()
  await sees('Llegó por teléfono')
  await page.goBack()
  await page.getByText('Llegó por teléfono').waitFor({ state: 'detached' })
  await hands.press(says('Clear all'))
  await sees('Llegó por teléfono')
  await go('/inbox?channel=chat', says('No case fits all of that'))
  await look('inbox, nothing fits')
  await hands.press(says('Without filters'))
  await sees('Llegó por teléfono')
  assert.deepEqual(found, [])
})

test('axe finds nothing in the search: before it, found, set right, not found; and the keyboard alone gets through it', async () => {
  const { page, hands, go, sees, look, found } = walk
  const caseId = await opens(founder, {
    customer: 'Hannah Moore',
    subject: 'Dos recibos de octubre',
    need: 'Me han cobrado dos veces el recibo.',
  })
  await go('/inbox', 'Dos recibos de octubre')
  await page.keyboard.press('/')
  await sees(says('What do you remember of it?'))
  await look('search, nothing asked')
  const field = page.getByRole('searchbox')
  // What was written a moment ago is found within a second or two.
  while ((await founder.ask('/api/search?q=recibos')).hits?.length === 0) await pause(100)
  await page.keyboard.type('recibo está:abierto')
  const hit = page.locator('[data-hit]').filter({ hasText: 'Dos recibos de octubre' })
  await hit.locator('mark').first().waitFor()
  await look('search, found')
  await field.fill('recivos')
  await page.locator('.search-read').waitFor()
  await look('search, set right')
  await field.fill('color:recibo zzzz área:Marte')
  await sees(says('Nothing was found'))
  await look('search, nothing found')
  await field.fill('hannah')
  await page.getByRole('region', { name: says('Customers found') }).waitFor()
  await look('search, customers')
  await field.fill('octubre')
  await page.waitForURL('**q=octubre')
  await hit.locator('mark', { hasText: 'octubre' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/cases/${caseId}`)
  await page.goBack()
  await hit.waitFor()
  assert.equal(await field.inputValue(), 'octubre')
  await hands.press(says('Newest first'))
  await page.waitForURL('**order=newest')
  assert.deepEqual(found, [])
})

test('axe finds nothing in a case: its entries, its cards, its dialogs, what others did meanwhile', async () => {
  const { page, hands, go, sees, look, found } = walk
  const caseId = await livedThrough()
  await go(`/cases/${caseId}`, says('{to} did not answer in time', { to: 'Atención al cliente' }))
  await look('case, an expired relay')
  await hands.press(says('Notices'))
  await look('notices')
  await hands.press(says('Close'))
  await hands.press(says('Offer again'))
  await look('offering again')
  await hands.press(says('Offer the relay'))
  await sees(says('Waiting for {to} to answer', { to: 'Atención al cliente' }))
  await look('case, offered by us')
  await hands.press(says('Recall'))
  await sees(says('Offer relay'))
  await hands.press(says('Close'))
  await hands.press(says('Close the case'))
  await look('closing, something is lacking')
  await founder.ask(`/api/cases/${caseId}/notes`, { text: 'Una nota, mientras tanto.' })
  await sees(says('Seen, go on'))
  await look('closing, the case has changed')
  await hands.press(says('Cancel'))
  await hands.press(says('Give'))
  await look('giving')
  await hands.press(says('Cancel'))
  await hands.press(says('Link another case'))
  await page.getByRole('listbox').getByRole('option').first().waitFor()
  await look('linking, cases of the same customer')
  await page.keyboard.press('Enter')
  await hands.mark(says('This one follows from it'))
  await hands.press(says('Link'))
  await sees(says('Follows from'))
  await hands.press(says('note'))
  await hands.write(says('Note for colleagues: never leaves the house…'), 'A medias, @')
  await colleague.ask(`/api/cases/${caseId}/notes`, { text: 'Otra nota, mientras tanto.' })
  await sees(says('Seen'))
  await look('writing a note')
  await closes(founder, caseId, 'Ya funciona.')
  await sees(says('Case closed'))
  await look('case, closed')
  await hands.press(says('Reopen'))
  await look('reopening')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('?')
  await page.getByRole('dialog').waitFor()
  await look('the keys')
  await go('/relays', says('Offered, by area'))
  await look('relays, counted')
  await page.getByRole('link', { name: /^\d+$/ }).first().click()
  await sees('Falta el número de serie.')
  await look('relays behind a number')
  assert.deepEqual(found, [])
})

test('axe finds nothing where somebody answers a relay, in the menu, and while there is no connection', async () => {
  const { page, hands, go, sees, look, found } = walk
  const caseId = await opens(colleague, { customer: 'Talleres Mesa', subject: 'Dos cuotas de alta' })
  const handoff = await offers(colleague, caseId, founder, said)
  await go(`/cases/${caseId}`, says('{from} offers you this case', { from: 'Atención al cliente' }))
  await look('case, offered to us')
  await hands.press(says('Return…'))
  await look('returning')
  await page.keyboard.press('Escape')
  await founder.ask(`/api/handoffs/${handoff}/returns`, { reason: 'Falta la factura.' })
  await sees('Falta la factura.')
  await look('case, returned')
  await hands.press('Lucía Ferrer Ventas')
  await page.getByRole('menuitem').first().waitFor()
  await look('the menu')
  await page.keyboard.press('Escape')
  await hands.write(says('Reply to {first}…', { first: 'Talleres' }), 'Hola')
  await house.stop()
  await hands.send(says('Send'))
  await sees(says('No answer from Remo. What you wrote is still here: try again when the connection is back.'))
  await sees(says('No connection to Remo. Trying again…'))
  await look('no connection')
  assert.deepEqual(found, [])
})

/** A case in which everything happened that can: said, noted, offered, recalled, returned, accepted, closed, reopened, expired. */
async function livedThrough(): Promise<Id> {
  clock.moveByMinutes(-120)
  const caseId = await opens(founder, { customer: 'Carmen Ibáñez', subject: 'Sin servicio desde el cambio de router' })
  const { customer } = await founder.ask(`/api/cases/${caseId}`)
  const about = { customer: customer?.id, area: founder.area, subject: 'Cambio de router', need: 'Ya', goal: 'Ya', channel: 'phone' }
  await founder.ask('/api/cases', about)
  const on = (what: string, body: object) => founder.ask(`/api/cases/${caseId}/${what}`, body)
  await on('messages', { channel: 'sms', text: 'Carmen, soy Lucía: lo miro ahora.' })
  await on('contacts', { channel: 'phone', text: 'Sigue sin funcionar.' })
  await on('notes', { text: 'El perfil no está cargado.' })
  const answers = ['recalls', 'returns', 'acceptances'] as const
  for (const answer of answers) {
    const handoff = await offers(founder, caseId, colleague, said)
    const by = answer === 'recalls' ? founder : colleague
    await by.ask(`/api/handoffs/${handoff}/${answer}`, answer === 'returns' ? { reason: 'Falta el número de serie.' } : {})
  }
  await closes(colleague, caseId, 'Cargado a distancia.')
  await on('reopenings', { reason: 'Ha vuelto a caerse.' })
  const back = await offers(colleague, caseId, founder, said)
  await founder.ask(`/api/handoffs/${back}/acceptances`, {})
  await offers(founder, caseId, colleague, said)
  clock.setRight()
  // Readers of the journal write the notice, a moment after the relay has expired.
  while ((await founder.ask('/api/notices')).notices?.length === 0) await pause(50)
  return caseId
}
