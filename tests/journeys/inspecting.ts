import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { type Hands, mouse } from './hands.ts'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const WIDE = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 844 }
// Colours do not change with the width, nor the rest with the theme: each is looked at where it may differ.
const CONTRAST = 'color-contrast'
const looks: readonly { name: string; colorScheme: 'light' | 'dark'; size: typeof WIDE; rules: axe.RunOptions }[] = [
  { name: 'light', colorScheme: 'light', size: WIDE, rules: {} },
  { name: 'dark', colorScheme: 'dark', size: WIDE, rules: { runOnly: [CONTRAST] } },
  { name: 'light, phone', colorScheme: 'light', size: PHONE, rules: { rules: { [CONTRAST]: { enabled: false } } } },
]

/** Somebody who goes through a house and looks closely at whatever is shown. What they find fault with gathers in `found`. */
export type Walk = {
  page: Page
  hands: Hands
  go: (path: string, words: string) => Promise<void>
  sees: (words: string) => Promise<void>
  look: (what: string) => Promise<void>
  found: string[]
}

export function walkThrough(url: string, page: Page): Walk {
  const found: string[] = []
  const sees = (words: string) => page.getByText(words).locator('visible=true').first().waitFor()
  const go = async (path: string, words: string) => {
    await page.goto(url + path)
    await sees(words)
  }
  const look = async (what: string) => {
    found.push(...(await inspect(page, what)))
  }
  return { page, hands: mouse(page), go, sees, look, found }
}

/** Looks at a page as it stands, in both themes and on a phone, and says what somebody could not read, reach or see whole. */
async function inspect(page: Page, what: string): Promise<string[]> {
  const found: string[] = []
  for (const { name, colorScheme, size, rules } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize(size)
    if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
    await page.evaluate(settled, colorScheme)
    const seen = await page.evaluate(lookAround, rules)
    found.push(...seen.map((fault) => `${what} (${name}): ${fault}`))
  }
  await page.setViewportSize(WIDE)
  return found
}

// From here on functions run in the page: nothing but the window is there.

/** Waits until the theme is painted and nothing moves any more: whoever looks has asked for less motion, so that soon is. */
async function settled(theme: string): Promise<void> {
  const frame = () => new Promise((painted) => requestAnimationFrame(painted))
  while (document.documentElement.dataset.theme !== theme) await frame()
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  await frame()
}

/** What axe finds, and what makes the page scroll sideways. */
async function lookAround(rules: axe.RunOptions): Promise<string[]> {
  const { violations } = await window.axe.run(document, { resultTypes: ['violations'], ...rules })
  const places = [document.scrollingElement, ...document.querySelectorAll('main, .pane, .pane-body, [role=dialog]')]
  const wide = places.filter((one) => one && one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible')
  return [
    ...violations.map(
      ({ id, nodes }) =>
        `${id} at ${nodes
          .slice(0, 4)
          .map(({ target, any }) => `${target.join(' ')} ${any[0]?.message ?? ''}`)
          .join(' | ')}`,
    ),
    ...wide.map((one) => `scrolls sideways: ${one?.tagName} ${one?.className}, ${one?.scrollWidth} > ${one?.clientWidth}`),
  ]
}
