import { Trans } from '@lingui/react/macro'
import './steps.css'

/** How far along: the steps of a longer form, the present one marked. `at` counts from 0. */
export function Steps({ of, at }: { of: string[]; at: number }) {
  const number = at + 1
  const total = of.length
  return (
    <div>
      <p className="steps-words">
        <Trans>
          Step {number} of {total}
        </Trans>{' '}
        · <b>{of[at]}</b>
      </p>
      <ol className="steps" aria-hidden="true">
        {of.map((step, place) => (
          <li key={step} className={place < at ? 'past' : place === at ? 'now' : ''} />
        ))}
      </ol>
    </div>
  )
}
