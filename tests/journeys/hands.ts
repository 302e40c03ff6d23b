import type { Locator, Page } from 'playwright-core'

/**
 * How somebody works a page. Journeys are told once and lived twice: by mouse, and by keyboard alone. Everything is found by
 * what a person reads: the words of a button, the label of a field.
 */
export type Hands = {
  /** A button or a link. */
  press: (words: string) => Promise<void>
  /** The caret stands in a field. */
  goTo: (label: string) => Promise<void>
  write: (label: string, text: string) => Promise<void>
  /** One of a list that can be searched. */
  choose: (label: string, option: string) => Promise<void>
  /** Looks for a customer, finds nobody, and says that they are new. */
  meet: (label: string, name: string) => Promise<void>
  /** Finds one as one types: the first of those that are found. */
  find: (label: string, typed: string, found: string) => Promise<void>
  /** One of the browser's own list. */
  pick: (label: string, option: string) => Promise<void>
  /** One of a few that are all in sight. */
  mark: (choice: string) => Promise<void>
  /** A case, in the list at the left, by its subject or its id. */
  open: (subject: string) => Promise<void>
  openRow: (id: string) => Promise<void>
  /** What stands in the composer goes off. */
  send: (words: string) => Promise<void>
}

/** Something of the page that is worked by its words: beside them only a count and a key may stand. */
function worked(page: Page, words: string): Locator {
  const name = new RegExp(`^(\\w\\s+)?${escaped(words)}(\\s+[\\d+]+)?(\\s+(\\w|Ctrl ↵))?$`)
  const within = page.getByRole('dialog').or(page.locator('body')).last()
  return within.getByRole('button', { name }).or(within.getByRole('link', { name })).first()
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${escaped(label)}( \\*)?$`)).first()
const found = (page: Page) => page.getByRole('listbox').getByRole('option')
const row = (page: Page, subject: string) => page.locator('[data-case]').filter({ hasText: subject })

export function mouse(page: Page): Hands {
  return {
    press: (words) => worked(page, words).click(),
    goTo: (label) => field(page, label).click(),
    write: (label, text) => field(page, label).fill(text),
    choose: async (label, option) => {
      await field(page, label).click()
      await found(page).filter({ hasText: option }).click()
    },
    meet: async (label, name) => {
      await field(page, label).fill(name)
      await found(page).last().click()
    },
    find: async (label, typed, name) => {
      await field(page, label).fill(typed)
      await found(page).first().filter({ hasText: name }).click()
    },
    pick: async (label, option) => {
      await field(page, label).selectOption({ label: option })
    },
    mark: (choice) => page.getByRole('radio', { name: choice, exact: true }).click(),
    open: (subject) => row(page, subject).click(),
    openRow: (id) => page.locator(`[data-case="${id}"]`).click(),
    send: (words) => worked(page, words).click(),
  }
}

export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page
  return {
    press: async (words) => {
      const target = worked(page, words)
      await target.waitFor()
      const key = await target.getAttribute('aria-keyshortcuts')
      if (!key) {
        await reach(page, target)
        return keys.press('Enter')
      }
      if (await isTyping(page)) await keys.press('Escape') // out of the field, where letters are letters
      await keys.press(key)
    },
    goTo: (label) => reach(page, field(page, label)),
    write: async (label, text) => {
      await reach(page, field(page, label))
      await keys.press('ControlOrMeta+a')
      await keys.insertText(text)
    },
    choose: async (label, option) => {
      await reach(page, field(page, label))
      await keys.type(option)
      await found(page).filter({ hasText: option }).waitFor()
      await keys.press('ArrowDown')
      await keys.press('Enter')
    },
    meet: async (label, name) => {
      await reach(page, field(page, label))
      await keys.insertText(name)
      await found(page).last().waitFor()
      await keys.press('Enter')
    },
    find: async (label, typed, name) => {
      await reach(page, field(page, label))
      await keys.insertText(typed)
      await found(page).first().filter({ hasText: name }).waitFor()
      await keys.press('Enter')
    },
    pick: async (label, option) => {
      await reach(page, field(page, label))
      await keys.type(option)
    },
    mark: async (choice) => {
      const target = page.getByRole('radio', { name: choice, exact: true })
      await target.waitFor()
      const name = await target.getAttribute('name')
      await reachOneOf(page, name ?? '')
      for (let presses = 0; presses < 20 && !(await target.isChecked()); presses++) await keys.press('ArrowRight')
      if (!(await target.isChecked())) await keys.press('Space')
    },
    open: (subject) => openByKeys(page, row(page, subject)),
    openRow: (id) => openByKeys(page, page.locator(`[data-case="${id}"]`)),
    send: async (words) => {
      await worked(page, words).and(page.locator(':not([aria-busy])')).waitFor() // what went off before has arrived
      await keys.press('ControlOrMeta+Enter')
    },
  }
}

const MOST_STOPS = 120

/** From stop to stop by the tab key, as somebody without a mouse; there is no other way there. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key does not reach ${target}.`)
}

/** Row by row, and enter. */
async function openByKeys(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let presses = 0; presses < MOST_STOPS && !(await hasFocus(target)); presses++) await page.keyboard.press('j')
  await page.keyboard.press('Enter')
}

/** Of radio buttons of one name, the tab key reaches the one that is chosen, or the first. */
async function reachOneOf(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    const at = await page.evaluate(() => (document.activeElement instanceof HTMLInputElement ? document.activeElement.name : ''))
    if (at === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The tab key does not reach the choices "${name}".`)
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement)
const isTyping = (page: Page) =>
  page.evaluate(() => document.activeElement?.matches('input:not([type=radio], [type=checkbox]), textarea, select') ?? false)
