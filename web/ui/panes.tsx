import { useLingui } from '@lingui/react/macro'
import type { ReactNode, Ref } from 'react'
import { IconButton } from '#web/ui/button.tsx'
import { Icon } from '#web/ui/icon.tsx'
import './panes.css'

type PanesProps = {
  list: ReactNode
  /** Null while nothing is chosen: a phone then shows the list, a wide screen what `nothing` says. */
  main: ReactNode | null
  side?: ReactNode
  nothing: ReactNode
  /** On a tablet and a phone the side lies over the main pane when it is asked for. */
  sideOpen: boolean
  onCloseSide: () => void
  labels: { list: string; main: string; side: string }
}

/** Three panes side by side; two on a tablet; one at a time on a phone. */
export function Panes({ list, main, side, nothing, sideOpen, onCloseSide, labels }: PanesProps) {
  const { t } = useLingui()
  return (
    <div className={`panes${main ? ' chosen' : ''}${side ? ' with-side' : ''}${sideOpen ? ' side-open' : ''}`}>
      <section className="pane list" aria-label={labels.list}>
        {list}
      </section>
      <section className="pane main" aria-label={labels.main}>
        {main ?? nothing}
      </section>
      {side && (
        <aside className="pane side" aria-label={labels.side}>
          <div className="pane-side-close">
            <IconButton label={t`Close`} onClick={onCloseSide}>
              <Icon name="close" />
            </IconButton>
          </div>
          {side}
        </aside>
      )}
    </div>
  )
}

/** The fixed head of a pane. */
export function PaneHead({ back, children }: { back?: ReactNode; children: ReactNode }) {
  return (
    <header className="pane-head">
      {back && <div className="pane-back">{back}</div>}
      <div className="grow">{children}</div>
    </header>
  )
}

/** A narrow band under the head: what the list shows, for example. */
export function PaneBand({ children }: { children: ReactNode }) {
  return <div className="pane-band">{children}</div>
}

/** The part of a pane that scrolls. */
export function PaneBody({ children, label, ref }: { children: ReactNode; label?: string; ref?: Ref<HTMLElement> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={ref} className="pane-body" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}

export function PaneFoot({ children }: { children: ReactNode }) {
  return <footer className="pane-foot">{children}</footer>
}
