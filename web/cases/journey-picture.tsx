import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { CaseView, GoalReached } from '#contract/cases.ts'
import { type Journey, journeyOf } from '#web/cases/journey.ts'
import { useSayNames } from '#web/core/refusal-note.tsx'
import { Section } from '#web/ui/card.tsx'

const [WIDTH, LEFT, LANE, TOP] = [288, 92, 26, 14]

/** The road of the case in small: a lane for each area, a dot for each contact, a curve for each relay, a bar for each wait. */
export function JourneyPicture({ view }: { view: CaseView }) {
  const { t } = useLingui()
  const say = useSayNames()
  const journey = useMemo(() => journeyOf(view), [view])
  const { lanes, contacts, relays, returns } = journey
  if (journey.steps < 2) return null
  const height = TOP * 2 + (lanes.length - 1) * LANE
  const names = lanes.map((area) => (area ? say.area(area) : t`not registered`))
  const [areas, passed, back, talks] = [names.join(', '), relays.filter(({ told }) => told).length, returns.length, contacts.length]
  return (
    <Section title={<Trans>Its journey</Trans>}>
      <svg
        className="journey"
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={t`Through ${areas}. Relays: ${passed}; came back: ${back}; contacts: ${talks}.`}
      >
        {names.map((name, lane) => (
          <g key={lanes[lane]}>
            <text x="0" y={yOf(lane) + 4}>
              {name.length > 13 ? `${name.slice(0, 12)}…` : name}
              <title>{name}</title>
            </text>
            <path className="journey-lane" d={`M${LEFT} ${yOf(lane)}H${WIDTH - 2}`} />
          </g>
        ))}
        <Marks journey={journey} />
      </svg>
      <p className="small soft">{journey.whole ? <Told journey={journey} /> : <Trans>The newest part of its road.</Trans>}</p>
    </Section>
  )
}

/** The same in figures; of a road that is known in part they would be wrong. */
function Told({ journey: { contacts, relays, returns } }: { journey: Journey }) {
  const [talks, passed, back] = [contacts.length, relays.filter(({ told }) => told).length, returns.length]
  return (
    <>
      <Plural value={talks} one="# contact" other="# contacts" /> · <Plural value={passed} one="# relay" other="# relays" />
      {back > 0 && (
        <>
          {' · '}
          <Plural value={back} one="# came back" other="# came back" />
        </>
      )}
    </>
  )
}

const yOf = (lane: number) => TOP + lane * LANE

function Marks({ journey: { steps, contacts, marks, relays, returns, waits, end } }: { journey: Journey }) {
  const wide = Math.min((WIDTH - LEFT - 20) / Math.max(steps, 1), 30)
  const xOf = (step: number) => LEFT + 8 + step * wide
  const curve = (from: { step: number; lane: number }, to: { step: number; lane: number }) => {
    const [x1, y1, x2, y2] = [xOf(from.step), yOf(from.lane), xOf(to.step), yOf(to.lane)]
    const middle = (x1 + x2) / 2
    return `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`
  }
  return (
    <>
      {waits.map((wait) => (
        <rect
          key={`${wait.lane} ${wait.from}`}
          className={`journey-wait ${wait.how}`}
          x={xOf(wait.from)}
          y={yOf(wait.lane) - 4}
          width={Math.max(xOf(wait.to) - xOf(wait.from), 6)}
          height="8"
          rx="4"
        />
      ))}
      {relays.map(({ from, to, told }) => (
        <path key={to.step} className={`journey-relay ${told ? 'told' : 'untold'}`} d={curve(from, to)} />
      ))}
      {returns.map(({ from, to }) => (
        <path key={to.step} className="journey-back" d={curve(from, to)} />
      ))}
      {marks.map(({ step, lane }) => (
        <circle key={step} className="journey-mark" cx={xOf(step)} cy={yOf(lane)} r="2.5" />
      ))}
      {contacts.map(({ step, lane, way }) => (
        <circle key={step} className={`journey-contact ${way}`} cx={xOf(step)} cy={yOf(lane)} r="4" />
      ))}
      {end && <End x={xOf(end.step)} y={yOf(end.lane)} goal={end.goal} />}
    </>
  )
}

/** A momentum points up, a disappointment down; a case whose goal nobody knows just ends. */
function End({ x, y, goal }: { x: number; y: number; goal: GoalReached | null }) {
  if (goal === 'yes') return <path className="journey-end yes" d={`M${x} ${y - 6}l5.5 10h-11z`} />
  if (goal === 'no') return <path className="journey-end no" d={`M${x} ${y + 6}l5.5-10h-11z`} />
  return <path className="journey-end" d={`M${x - 4} ${y - 4}h8v8h-8z`} />
}
