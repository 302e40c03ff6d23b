import { Trans, useLingui } from '@lingui/react/macro'
import type { ComponentType } from 'react'
import { RefusalNote } from '#web/core/refusal-note.tsx'
import { moverId, useArranging, type Way } from '#web/lists/arranging.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import './lists.css'

type Line = { id: string; putAwayAt: string | null }

type Props<Of extends Line> = {
  label: string
  of: readonly Of[]
  nameOf: (one: Of) => string
  /** What stands behind the name. */
  About: ComponentType<{ of: Of }>
  onChoose: (id: string) => void
}

/** A list in its order: each line is renamed by its name, moved by its arrows, put away and brought back. */
export function Ordered<Of extends Line>({ label, of, nameOf, About, onChoose }: Props<Of>) {
  const { t } = useLingui()
  const offered = of.filter((one) => one.putAwayAt === null)
  const away = of.filter((one) => one.putAwayAt !== null)
  const { move, putAway, bringBack, failure } = useArranging(offered)
  const mover = (one: Of, way: Way, end: boolean) => (
    <IconButton
      id={moverId(one.id, way)}
      label={way === 'up' ? t`Move ${nameOf(one)} up` : t`Move ${nameOf(one)} down`}
      disabled={end}
      onClick={() => move(one.id, way)}
    >
      <span aria-hidden="true">{way === 'up' ? '↑' : '↓'}</span>
    </IconButton>
  )
  return (
    <>
      <RefusalNote of={failure} />
      <ol className="ordered" aria-label={label}>
        {offered.map((one, place) => (
          <li key={one.id} className="ordered-one">
            <span className="ordered-movers">
              {mover(one, 'up', place === 0)}
              {mover(one, 'down', place === offered.length - 1)}
            </span>
            <span className="ordered-name grow">
              <Button kind="bare" onClick={() => onChoose(one.id)}>
                <span className="words">{nameOf(one)}</span>
              </Button>
              <About of={one} />
            </span>
            <Button kind="bare" aria-label={t`Put ${nameOf(one)} away`} onClick={() => putAway(one.id)}>
              <Trans>Put away</Trans>
            </Button>
          </li>
        ))}
      </ol>
      {away.length > 0 && (
        <details className="ordered-away">
          <summary>
            <Trans>Put away: {away.length}</Trans>
          </summary>
          <ul className="ordered" aria-label={t`Put away`}>
            {away.map((one) => (
              <li key={one.id} className="ordered-one">
                <span className="ordered-name grow soft">
                  <span className="words">{nameOf(one)}</span>
                  <About of={one} />
                </span>
                <Button kind="bare" aria-label={t`Bring ${nameOf(one)} back`} onClick={() => bringBack(one.id)}>
                  <Trans>Bring back</Trans>
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
