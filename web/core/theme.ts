import { useSyncExternalStore } from 'react'

export type ThemeChoice = 'system' | 'light' | 'dark'

// The same key stands in public/theme-first.js, which runs before the first paint.
const KEPT_AS = 'remo.theme'
const systemDark = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let chosen: ThemeChoice = read()

systemDark.addEventListener('change', paint)

/** The theme that the reader chose in this browser, and the one that is painted now. */
export function useTheme(): { chosen: ThemeChoice; painted: 'light' | 'dark' } {
  const choice = useSyncExternalStore(listen, () => chosen)
  const painted = useSyncExternalStore(listen, paintedNow)
  return { chosen: choice, painted }
}

/** Paints the page in the chosen theme and keeps the choice in this browser, for the first paint of the next visit. */
export function chooseTheme(choice: ThemeChoice) {
  chosen = choice
  try {
    localStorage.setItem(KEPT_AS, choice)
  } catch {
    // Storage may be switched off: the choice then lasts as long as the page.
  }
  paint()
}

function paint() {
  document.documentElement.dataset.theme = paintedNow()
  for (const tell of listeners) tell()
}

function paintedNow(): 'light' | 'dark' {
  if (chosen === 'system') return systemDark.matches ? 'dark' : 'light'
  return chosen
}

function listen(tell: () => void) {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}

function read(): ThemeChoice {
  try {
    const kept = localStorage.getItem(KEPT_AS)
    return kept === 'light' || kept === 'dark' ? kept : 'system'
  } catch {
    return 'system'
  }
}
