import { useLingui } from '@lingui/react/macro'
import { useNow, useSay } from '#web/core/words.tsx'
import { Chip } from '#web/ui/chip.tsx'

type ClockProps = { dueAt: string /** Shorter words, for a list. */; short?: boolean }

/** How long until something is due, or since when it is overdue. Quiet while there is time, amber in the last quarter hour, coral after. */
export function Clock({ dueAt, short }: ClockProps) {
  const { t } = useLingui()
  const say = useSay()
  const left = (Date.parse(dueAt) - useNow().getTime()) / 1000
  const span = say.span(Math.abs(left) < 60 ? Math.abs(left) : Math.floor(Math.abs(left) / 60) * 60)
  const tone = left < 0 ? 'coral' : left < 15 * 60 ? 'amber' : 'quiet'
  const words = left < 0 ? (short ? t`${span} late` : t`overdue by ${span}`) : short ? span : t`due in ${span}`
  return (
    <Chip tone={tone} sign="clock" title={say.full(dueAt)}>
      <time dateTime={dateTime(dueAt)}>{words}</time>
    </Chip>
  )
}

/** How long ago, as short as a list wants it; the whole instant on hover. */
export function Age({ at }: { at: string }) {
  const say = useSay()
  return (
    <time dateTime={dateTime(at)} title={say.full(at)}>
      {say.age(at, useNow())}
    </time>
  )
}

/** When, as a message wants it: `9:12`, `yesterday, 9:12`, `4 Nov, 9:12`. */
export function When({ at }: { at: string }) {
  const say = useSay()
  return (
    <time dateTime={dateTime(at)} title={say.full(at)}>
      {say.when(at, useNow())}
    </time>
  )
}

function dateTime(at: string) {
  return new Date(at).toISOString()
}
