import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { IconButton } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { Sign } from '#web/ui/sign.tsx'
import './toast.css'

type Toast = { id: number; tone: 'green' | 'amber' | 'coral'; words: ReactNode; undo?: () => void }

const SHOWN_FOR = 8_000
const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let nextId = 1

/** Tells what has just been done, for eight seconds; with `undo` it can be taken back meanwhile. Returns how to take it away sooner. */
export function toast(words: ReactNode, { tone = 'green', undo }: { tone?: Toast['tone']; undo?: () => void } = {}) {
  const id = nextId++
  change([...toasts.slice(-2), { id, tone, words, ...(undo && { undo }) }])
  return () => change(toasts.filter((one) => one.id !== id))
}

/** Where toasts appear: once a page. */
export function Toasts() {
  const { t } = useLingui()
  const shown = useSyncExternalStore(listen, () => toasts)
  return (
    <section className="toasts" aria-label={t`What was done`} aria-live="polite">
      {shown.map((one) => (
        <ToastCard key={one.id} of={one} onGone={() => change(toasts.filter((other) => other.id !== one.id))} />
      ))}
    </section>
  )
}

function ToastCard({ of, onGone }: { of: Toast; onGone: () => void }) {
  const { t } = useLingui()
  const [held, setHeld] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the time runs anew only when nobody points at it any more
  useEffect(() => {
    if (held) return
    const gone = setTimeout(onGone, SHOWN_FOR)
    return () => clearTimeout(gone)
  }, [held])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only holds the clock
    <div
      className={`toast ${of.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Sign name={of.tone === 'green' ? 'done' : of.tone === 'amber' ? 'promise' : 'warn'} />
      <span className="grow">{of.words}</span>
      {of.undo && (
        <button
          type="button"
          className="toast-undo"
          onClick={() => {
            of.undo?.()
            onGone()
          }}
        >
          <Trans>Undo</Trans>
        </button>
      )}
      <IconButton label={t`Close`} onClick={onGone}>
        <Icon name="close" size={16} />
      </IconButton>
    </div>
  )
}

function change(next: readonly Toast[]) {
  toasts = next
  for (const tell of listeners) tell()
}

function listen(tell: () => void) {
  listeners.add(tell)
  return () => {
    listeners.delete(tell)
  }
}
