import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '#contract/words.ts'

/** However busy the machine: what takes longer is not coming. */
const PATIENCE_MS = 15_000

export type Look = { language: Language; theme?: 'light' | 'dark'; width?: number; height?: number; scale?: number; touch?: boolean }

/** A browser of somebody who was never here: no cookies, nothing kept. The language is the one that their browser asks for. */
export async function newcomer(
  browser: Browser,
  { language, theme = 'light', width = 1440, height = 900, scale = 1, touch = false }: Look,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: language === 'es' ? 'es-ES' : 'en-GB',
    timezoneId: 'Europe/Madrid',
    colorScheme: theme,
    reducedMotion: 'reduce',
    viewport: { width, height },
    deviceScaleFactor: scale,
    hasTouch: touch,
    isMobile: touch,
  })
  context.setDefaultTimeout(PATIENCE_MS)
  return context
}

/** What goes wrong in a page while nobody looks: errors in its console, scripts that throw, windows that pop up. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('console', (message) => {
    const { url } = message.location()
    // Whoever comes is asked for; nobody is there yet: the browser tells of that answer as an error.
    if (message.type() === 'error' && !(url.endsWith('/api/me') && message.text().includes('401')))
      faults.push(`console: ${message.text()} ${url}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  return faults
}
