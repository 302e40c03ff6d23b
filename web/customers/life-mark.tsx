import type { Mark } from '#web/customers/life.ts'

/** Where a time and an area stand in the picture. */
export type Places = { x: (time: number) => number; y: (area: string | null) => number }

type Props = { of: Mark; place: number; places: Places; on: boolean; said: string; onPoint: () => void }

/** One mark: pointed at or focused it is told beneath the picture. One of them is reached by the tab key, the others by arrow keys. */
export function LifeMark({ of, place, places, on, said, onPoint }: Props) {
  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the sentence of each mark must be reachable by keyboard
    <g
      role="img"
      aria-label={said}
      data-place={place}
      tabIndex={on ? 0 : -1}
      className={`life-mark${on ? ' on' : ''}`}
      onPointerEnter={onPoint}
      onFocus={onPoint}
    >
      <title>{said}</title>
      <Shape of={of} places={places} />
    </g>
  )
}

// However short a relay was, it is seen to go from one lane to the other.
const LEAST_RUN = 16

function Shape({ of, places }: { of: Mark; places: Places }) {
  const [x, y] = [places.x(of.at), places.y(of.area)]
  switch (of.is) {
    case 'contact':
      return <circle className={`life-contact ${of.way}`} cx={x} cy={y} r="5.5" />
    case 'step':
      return <circle className="life-step" cx={x} cy={y} r="3" />
    case 'reopened':
      return <path className="life-step" d={`M${x - 5} ${y}l5-5 5 5-5 5z`} />
    case 'relay':
      return <Arrow kind="relay" from={Math.min(places.x(of.since), x - LEAST_RUN)} to={x} y1={places.y(of.from)} y2={y} />
    case 'return':
      return <Arrow kind="back" from={x - LEAST_RUN} to={x} y1={places.y(of.from)} y2={y} />
    case 'wait': {
      const from = places.x(of.since)
      return <rect className={`life-wait ${of.how}`} x={from} y={y - 6} width={Math.max(x - from, 5)} height="12" rx="4" />
    }
    case 'end':
      if (of.goal === 'yes') return <path className="life-end yes" d={`M${x} ${y - 8}l7 13h-14z`} />
      if (of.goal === 'no') return <path className="life-end no" d={`M${x} ${y + 8}l7-13h-14z`} />
      return <path className="life-end" d={`M${x - 4.5} ${y - 4.5}h9v9h-9z`} />
  }
}

type ArrowProps = { kind: 'relay' | 'back'; from: number; to: number; y1: number; y2: number }

/** A curve from lane to lane with its head at the end; within one lane it is an arc above it. */
function Arrow({ kind, from, to, y1, y2 }: ArrowProps) {
  const middle = (from + to) / 2
  const curve =
    y1 === y2 ? `M${from} ${y1}Q${middle} ${y1 - 26} ${to - 4} ${y2}` : `M${from} ${y1}C${middle} ${y1} ${middle} ${y2} ${to - 4} ${y2}`
  return (
    <>
      <path className={`life-arrow ${kind}`} d={curve} />
      <path className={`life-head ${kind}`} d={`M${to - 6} ${y2 - 4.5}l8 4.500-8 4.500z`} />
    </>
  )
}
