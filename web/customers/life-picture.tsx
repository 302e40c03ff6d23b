import { Trans, useLingui } from '@lingui/react/macro'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, useState } from 'react'
import type { LifeCase } from '#contract/lives.ts'
import { useSay } from '#web/core/words.tsx'
import { type Life, type Mark, ticksOf } from '#web/customers/life.ts'
import { LifeMark, type Places } from '#web/customers/life-mark.tsx'
import { LifeSpans } from '#web/customers/life-spans.tsx'
import { useLifeWords } from '#web/customers/life-words.ts'
import './life.css'

const [LANE, TOP, ROW, RIGHT] = [52, 34, 30, 14]
const NARROW = 560

type Props = { life: Life; cases: readonly LifeCase[] }

/** A lane for each area, from left to right the time: contacts, relays, waits, and beneath them the cases. */
export default function LifePicture({ life, cases }: Props) {
  const { t } = useLingui()
  const { ref, width } = useElementSize()
  const words = useLifeWords(cases)
  const [at, setAt] = useState(Math.max(0, life.marks.length - 1))
  const current = life.marks[Math.min(at, life.marks.length - 1)]
  const narrow = width < NARROW
  const left = narrow ? 8 : 128
  const scale = (width - left - RIGHT - 28) / Math.max(life.until - life.from, 1)
  const places: Places = {
    x: (time) => left + 24 + (Math.max(time, life.from) - life.from) * scale,
    y: (area) => TOP + life.lanes.indexOf(area) * LANE + (narrow ? 22 : 12),
  }
  const foot = TOP + life.lanes.length * LANE
  const height = foot + life.rows * ROW + 6
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = Math.min(Math.max(at + step, 0), life.marks.length - 1)
    setAt(next)
    event.currentTarget.querySelector<SVGElement>(`[data-place="${next}"]`)?.focus()
  }
  return (
    <div ref={ref} className="life">
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset
        <svg
          width={width}
          height={height}
          role="group"
          aria-label={t`Their journey; arrow keys go from mark to mark`}
          onKeyDown={onKeyDown}
        >
          <Frame life={life} places={places} width={width} left={left} foot={foot} narrow={narrow} nameOf={words.areaName} />
          <LifeSpans spans={life.spans} places={places} top={foot + 8} row={ROW} right={width - RIGHT} words={words} />
          {inOrderOfDrawing(life.marks).map(({ mark, place }) => (
            <LifeMark
              key={mark.key}
              of={mark}
              place={place}
              places={places}
              on={place === at}
              said={`${words.when(mark.at)}: ${words.what(mark)}. ${words.subject(mark.caseId)}`}
              onPoint={() => setAt(place)}
            />
          ))}
        </svg>
      )}
      <p className="life-said small" aria-hidden="true">
        {current && (
          <>
            <b>{words.when(current.at)}</b> {words.what(current)} <span className="soft">· {words.subject(current.caseId)}</span>
          </>
        )}
      </p>
      <Legend />
    </div>
  )
}

// Waits lie beneath relays, and relays beneath contacts: what is small stands above.
const layer: Record<Mark['is'], number> = { wait: 0, relay: 1, return: 1, step: 2, reopened: 2, contact: 3, end: 4 }
const inOrderOfDrawing = (marks: readonly Mark[]) =>
  marks.map((mark, place) => ({ mark, place })).sort((one, other) => layer[one.mark.is] - layer[other.mark.is])

type FrameProps = {
  life: Life
  places: Places
  width: number
  left: number
  foot: number
  narrow: boolean
  nameOf: (area: string | null) => string
}

/** The lanes with their names, the months, and now. */
function Frame({ life, places, width, left, foot, narrow, nameOf }: FrameProps) {
  const { language } = useSay()
  const formats = {
    day: new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' }),
    month: new Intl.DateTimeFormat(language, { month: 'short', year: life.until - life.from > 300 * 86_400_000 ? '2-digit' : undefined }),
    year: new Intl.DateTimeFormat(language, { year: 'numeric' }),
  }
  const most = narrow ? 40 : 17
  return (
    <g>
      {ticksOf(life.from, life.until)
        .filter((_, nth) => !narrow || nth % 2 === 0)
        .map(({ at, unit }) => (
          <g key={at} className="life-tick">
            <path d={`M${places.x(at)} 18V${foot}`} />
            <text x={places.x(at) + 4} y="12">
              {formats[unit].format(at)}
            </text>
          </g>
        ))}
      {life.lanes.map((area) => (
        <g key={area}>
          <path className="life-lane" d={`M${left} ${places.y(area)}H${width - RIGHT}`} />
          <text className="life-name" x="0" y={places.y(area) + (narrow ? -12 : 4)}>
            {nameOf(area).length > most ? `${nameOf(area).slice(0, most - 1)}…` : nameOf(area)}
          </text>
        </g>
      ))}
      {life.hasOpen && <path className="life-now" d={`M${places.x(life.until)} 18V${foot}`} />}
    </g>
  )
}

function Legend() {
  return (
    <p className="life-legend small">
      <span>
        <i className="life-key contact" /> <Trans>contact</Trans>
      </span>
      <span>
        <i className="life-key relay" /> <Trans>relay</Trans>
      </span>
      <span>
        <i className="life-key back" /> <Trans>came back</Trans>
      </span>
      <span>
        <i className="life-key wait" /> <Trans>wait</Trans>
      </span>
      <span>
        <Trans>▲ goal reached</Trans>
      </span>
      <span>
        <Trans>▼ not reached</Trans>
      </span>
    </p>
  )
}
