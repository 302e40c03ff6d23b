import { i18n } from '@lingui/core'
import { I18nProvider, useLingui } from '@lingui/react'
import { type ReactNode, useSyncExternalStore } from 'react'
import { type Language, type Say, sayIn } from '#web/core/times.ts'

/** Each language is named in itself, whatever is spoken. */
export const languageNames: Record<Language, string> = { es: 'Español', en: 'English' }

const KEPT_AS = 'remo.language'

/** Loads the words of one language and speaks it from then on. The other language is never loaded. */
export async function speak(language: Language) {
  const { messages } = language === 'es' ? await import('#web/words/es.ts') : await import('#web/words/en.ts')
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
  try {
    localStorage.setItem(KEPT_AS, language)
  } catch {
    // Storage may be switched off: the language then comes with the session.
  }
}

/** The language before anybody has logged in: the one kept from the last visit, else the browser's, else Spanish. */
export function languageOfBrowser(): Language {
  const kept = readKept()
  if (kept === 'es' || kept === 'en') return kept
  const first = navigator.languages.map((name) => name.slice(0, 2)).find((name) => name === 'es' || name === 'en')
  return first === 'en' ? 'en' : 'es'
}

export function Words({ children }: { children: ReactNode }) {
  return <I18nProvider i18n={i18n}>{children}</I18nProvider>
}

/** Times, numbers and keys in the reader's language. */
export function useSay(): Say {
  const { i18n: spoken } = useLingui()
  return sayAs(spoken.locale === 'en' ? 'en' : 'es')
}

const built = new Map<Language, Say>()

/** The formats of a language, built once for the whole page: a long list has them in every row. */
function sayAs(language: Language): Say {
  const say = built.get(language) ?? sayIn(language)
  built.set(language, say)
  return say
}

/** The present, renewed every half minute while the page is looked at: ages and clocks move without anybody asking. */
export function useNow(): Date {
  return useSyncExternalStore(listenToClock, () => present)
}

let present = new Date()
const listeners = new Set<() => void>()

function tick() {
  if (document.hidden) return
  present = new Date()
  for (const tell of listeners) tell()
}

setInterval(tick, 30_000)
document.addEventListener('visibilitychange', tick)

function listenToClock(tell: () => void) {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

function readKept() {
  try {
    return localStorage.getItem(KEPT_AS)
  } catch {
    return null
  }
}
