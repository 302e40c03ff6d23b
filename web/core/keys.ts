import { useEffect, useRef, useSyncExternalStore } from 'react'

/** One key of a page. `key` is as the browser names it (`j`, `Enter`, `?`); `does` says it in the reader's language. */
export type Key = { key: string; does: string; run: () => void; when?: boolean }

type Scope = { title: string; keys: Key[] }

const scopes = new Set<{ current: Scope }>()
const listeners = new Set<() => void>()
let shown: Scope[] = []

/**
 * Makes keys work while the component is mounted; `title` heads them in the list of keys.
 * A key is ignored while somebody types, with Ctrl, Alt or ⌘, and while a dialog is open. The scope that came last wins.
 */
export function useKeys(title: string, keys: Key[]) {
  const scope = useRef<Scope>({ title, keys })
  scope.current = { title, keys }
  useEffect(() => {
    scopes.add(scope)
    changed()
    return () => {
      scopes.delete(scope)
      changed()
    }
  }, [])
}

/** Every key that works now, for the list of keys. */
export function useShownKeys(): readonly Scope[] {
  return useSyncExternalStore(listen, () => shown)
}

/** Reads the keys of all scopes anew: a list that is about to be shown must not tell of keys that no longer work. */
export function refreshKeys() {
  changed()
}

// Asked before anybody else hears the key: a dialog that Escape closes is gone when it comes to us, and Escape would then also leave the page behind it.
let inDialog = false
window.addEventListener(
  'keydown',
  () => {
    inDialog = document.querySelector('[aria-modal="true"]') !== null
  },
  { capture: true },
)

window.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (isTyping(event.target) || inDialog) return
  // Enter and the space bar belong to the link or button that has the focus.
  if ((event.key === 'Enter' || event.key === ' ') && isControl(event.target)) return
  for (const scope of [...scopes].reverse()) {
    const key = scope.current.keys.find((one) => one.key === event.key && one.when !== false)
    if (!key) continue
    event.preventDefault()
    key.run()
    return
  }
})

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))
  )
}

function isControl(target: EventTarget | null) {
  return target instanceof HTMLElement && target.matches('a[href], button, summary, [role=menuitem], [role=option]')
}

function changed() {
  shown = [...scopes].map(({ current }) => ({ title: current.title, keys: current.keys.filter((key) => key.when !== false) }))
  for (const tell of listeners) tell()
}

function listen(tell: () => void) {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}
