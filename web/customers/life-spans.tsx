import { Link } from '@tanstack/react-router'
import type { LifeCase } from '#contract/lives.ts'
import type { Span } from '#web/customers/life.ts'
import type { Places } from '#web/customers/life-mark.tsx'
import { paths } from '#web/paths.ts'

type Props = {
  spans: readonly Span[]
  places: Places
  top: number
  row: number
  right: number
  words: { ending: (of: LifeCase) => string; when: (at: number) => string }
}

const SIGN = 6.4

/** From when until when each case was open, with what it was about where there is room. */
export function LifeSpans({ spans, places, top, row, right, words }: Props) {
  return spans.map(({ case: of, from, until, row: nth }) => {
    const [x, y] = [places.x(from), top + nth * row]
    const width = Math.max(places.x(until) - x, 8)
    const next = spans.filter((one) => one.row === nth && one.from > until).map((one) => places.x(one.from))
    const room = Math.floor((Math.min(right, ...next) - x - 6) / SIGN)
    const about = `${of.subject || of.key}: ${words.ending(of)}`
    return (
      <Link key={of.id} to={paths.case} params={{ id: of.id }} className="life-span" aria-label={`${about}, ${words.when(from)}`}>
        <rect x={x} y={y} width={width} height="8" rx="4" className={of.closedAt ? 'closed' : 'open'} />
        {room > 5 && (
          // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text in a drawing is not focusable; its link has the whole of it as name
          <text x={x} y={y + 20} aria-hidden="true">
            {about.length > room ? `${about.slice(0, room - 1)}…` : about}
          </text>
        )}
      </Link>
    )
  })
}
