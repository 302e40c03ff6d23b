import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Button } from '#web/ui/button.tsx'
import './states.css'

/** A list or a page without anything in it says what to do next. */
export function Empty({ title, action, whole, children }: { title: ReactNode; action?: ReactNode; whole?: boolean; children?: ReactNode }) {
  return (
    <div className={whole ? 'state whole' : 'state'}>
      <svg className="state-picture" viewBox="0 0 96 40" aria-hidden="true">
        <path d="M4 30c7 0 7-5 14-5s7 5 14 5 7-5 14-5 7 5 14 5 7-5 14-5 7 5 14 5" />
        <path className="state-oar" d="M34 34 58 10" />
        <path className="state-oar full" d="M57.500 11c-1.900-4.400.8-9.100 7.700-10.500.9 6.300-2.700 11.300-7.700 10.500Z" />
      </svg>
      <StateHeading whole={whole}>{title}</StateHeading>
      {children && <p>{children}</p>}
      {action}
    </div>
  )
}

/** Something went wrong on our side or on the way: what happened, the reference to quote, and once more. */
export function Failure({
  title,
  reference,
  onRetry,
  whole,
  children,
}: {
  title: ReactNode
  whole?: boolean | undefined
  reference?: string | undefined
  onRetry?: () => void
  children?: ReactNode
}) {
  return (
    <div className={whole ? 'state whole' : 'state'} role="alert">
      <StateHeading whole={whole}>{title}</StateHeading>
      {children && <p>{children}</p>}
      {reference && (
        <p className="num">
          <Trans>
            Reference <b>{reference}</b>
          </Trans>
        </p>
      )}
      {onRetry && (
        <Button kind="main" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  )
}

/** `whole`: there is nothing else on the page, so this is its heading. */
function StateHeading({ whole, children }: { whole: boolean | undefined; children: ReactNode }) {
  return whole ? <h1>{children}</h1> : <h2>{children}</h2>
}

/** What is coming, in the shape it will have. It appears only when the wait is felt. */
export function Loading({ shape }: { shape: 'list' | 'stream' | 'page' }) {
  const { t } = useLingui()
  return (
    <div className={`loading ${shape}`} role="status" aria-label={t`Loading`}>
      {[0, 1, 2, 3, 4].map((place) => (
        <div key={place} className="loading-one" aria-hidden="true">
          <span />
          <span />
        </div>
      ))}
    </div>
  )
}
