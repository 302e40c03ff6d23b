import { mkdtempSync, rmSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#server/core/database.ts'
import { databaseOf } from '../crash/remo-process.ts'
import { findChromium, startChromium } from './chromium.ts'
import { crewOf, offers, opens, closes } from './crew.ts'
import { houseClock, startLivingHouse } from './house.ts'
import { saysIn } from './words.ts'
import { mouse } from './hands.ts'
mkdirSync('/tmp/links-shots', { recursive: true })
const dataFolder = mkdtempSync(join(tmpdir(), 'remo-look-'))
const place = { dataFolder, port: 0, logFile: '' }
const chromium = await findChromium()
const browser = await startChromium(chromium)
const house = await startLivingHouse({ REMO_DATA: dataFolder }, () => openDatabase(databaseOf(place).app), 'all')
try {
  for (const language of ['es', 'en'] as const) {
    const says = saysIn(language)
    const { founder, colleague, more } = await crewOf(house, language, { areas: ['Ventas', 'Atención al cliente', 'Averías'] as any })
    const third = await more('Núria Vila', 'Averías', 'advisor')
    houseClock.setBack(300)
    const said = { wants: 'Trabajar mañana', tried: 'Reiniciar' }
    const main = await opens(founder, { customer: 'Carmen Ibáñez', subject: 'Sin servicio desde el cambio de router de la planta baja' })
    const whose = (await founder.ask(`/api/cases/${main}`) as any).customer.id
    const more2 = async (subject: string) => (await founder.ask('/api/cases', { customer: whose, area: founder.area, subject, need: subject, goal: 'x', channel: 'phone' })).id
    const ids = [] as string[]
    for (const s of ['Cambio de router', 'Factura con dos cuotas de alta en el mismo mes de octubre', 'No hay línea']) ids.push(await more2(s))
    await more2('Visita del técnico')
    await closes(founder, ids[0]!, 'Hecho')
    await founder.ask(`/api/cases/${main}/links`, { other: ids[0], how: 'follows' })
    await founder.ask(`/api/cases/${main}/links`, { other: ids[1], how: 'related' })
    await founder.ask(`/api/cases/${main}/links`, { other: ids[2], how: 'duplicate' })
    await founder.ask(`/api/cases/${main}/unlinkings`, { other: ids[1] })
    await founder.ask(`/api/cases/${ids[1]}/links`, { other: main, how: 'follows' })
    for (let n = 0; n < 14; n++) {
      const by = n % 3 === 2 ? colleague : founder
      const to = n % 2 ? third : by === founder ? colleague : founder
      const c = await opens(by, { customer: `Montse ${n}`, subject: `Factura ${n}` })
      houseClock.setRight(); houseClock.setBack(200)
      const h = await offers(by, c, to, said)
      houseClock.setRight(); houseClock.setBack(200 - n * 9)
      if (n % 5 < 2) await to.ask(`/api/handoffs/${h}/acceptances`, {})
      else if (n % 5 === 2) await to.ask(`/api/handoffs/${h}/returns`, { reason: 'Falta el número de serie: sin él no se puede cargar el perfil del equipo.' })
      else if (n % 5 === 3) await by.ask(`/api/handoffs/${h}/recalls`, {})
      houseClock.setRight(); houseClock.setBack(300)
    }
    houseClock.setRight()
    const theme = language === 'es' ? 'light' : 'dark'
    const { page } = await founder.sitsDown(browser, { language, theme })
    const shot = (name: string) => page.screenshot({ path: `/tmp/links-shots/${name}-${language}.png` })
    const go = async (path: string, words: string) => { await page.goto(house.url + path); await page.getByText(words).locator('visible=true').first().waitFor() }
    await go(`/cases/${main}`, says('Linked cases'))
    await page.waitForTimeout(500); await shot('case')
    await page.locator('.linked-cases').scrollIntoViewIfNeeded(); await shot('case-links')
    await page.keyboard.press('l')
    await page.getByRole('dialog').waitFor(); await page.waitForTimeout(400); await shot('link-open')
    await page.keyboard.insertText('montse')
    await page.waitForTimeout(2500); await shot('link-found')
    await page.keyboard.press('Enter'); await page.waitForTimeout(200); await shot('link-chosen')
    await page.setViewportSize({ width: 390, height: 844 }); await page.waitForTimeout(200); await shot('link-phone')
    await page.setViewportSize({ width: 1440, height: 900 })
    await mouse(page).press(says('Link')); await page.waitForTimeout(700); await shot('linked')
    await page.locator('.linked-case button').first().click(); await page.waitForTimeout(600); await shot('unlinked')
    await go('/inbox?box=offered', says('Relays counted')); await shot('inbox-offered')
    await go('/relays', says('Offered, by area')); await page.waitForTimeout(300); await shot('relays')
    await page.locator('.table a', { hasText: /^\d+$/ }).first().click(); await page.waitForTimeout(600); await shot('relays-list')
    await go(`/relays?area=${founder.area}`, says('Half answered within')); await page.waitForTimeout(300); await shot('relays-area')
    await page.setViewportSize({ width: 390, height: 844 }); await page.waitForTimeout(300); await shot('relays-phone')
    await go('/relays?standing=returned&days=7', says('What became of it')); await page.waitForTimeout(300); await shot('relays-list-phone')
    await go(`/cases/${main}`, says('Case opened')); await page.waitForTimeout(300); await shot('case-phone')
  }
} finally {
  await browser.close(); await house.database.pool.end(); await house.close(); chromium.forget(); rmSync(dataFolder, { recursive: true, force: true })
}
