import { Trans, useLingui } from '@lingui/react/macro'
import { type ReactNode, useId } from 'react'
import { fieldWords } from '#web/core/refusal-words.ts'
import { useSay } from '#web/core/words.tsx'
import { officeHours, type SpanText, type WeekText, wrongDay } from '#web/people/hours.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { ChoiceField, TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'
import './week-hours.css'

type Props = {
  legend: string
  /** What holds without hours of one's own: day and night, as the house, as the area. */
  otherwise: string
  value: WeekText | null
  onChange: (value: WeekText | null) => void
  error?: ReactNode
}

/** When somebody works: as whatever stands above, or by spans of each weekday. */
export function WeekHoursField({ legend, otherwise, value, onChange, error }: Props) {
  const { t } = useLingui()
  return (
    <div className="stack tight">
      <ChoiceField
        legend={legend}
        name={useId()}
        look="segments"
        choices={[
          { value: 'otherwise', label: otherwise },
          { value: 'own', label: t`These hours` },
        ]}
        value={value ? 'own' : 'otherwise'}
        onChange={(choice) => onChange(choice === 'own' ? officeHours : null)}
        error={error}
      />
      {value && (
        <ul className="week-hours">
          {value.map((spans, day) => (
            <DayHours
              // biome-ignore lint/suspicious/noArrayIndexKey: the place of a weekday is what it is
              key={day}
              day={day}
              value={spans}
              onChange={(next) => onChange(value.with(day, next))}
              onCopy={day === 0 ? () => onChange(value.map((own, nth) => (nth < 5 ? spans : own))) : undefined}
            />
          ))}
        </ul>
      )}
    </div>
  )
}

type DayProps = { day: number; value: SpanText[]; onChange: (next: SpanText[]) => void; onCopy: (() => void) | undefined }

function DayHours({ day, value, onChange, onCopy }: DayProps) {
  const { t } = useLingui()
  const name = useSay().weekday(day)
  return (
    <li className="day-hours">
      <span className="day-name">{name}</span>
      <div className="day-spans">
        {value.length === 0 && (
          <span className="soft day-closed">
            <Trans>closed</Trans>
          </span>
        )}
        {value.map((span, nth) => {
          const number = nth + 1
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place
            <div className="row" key={nth}>
              <TextField
                type="time"
                aria-label={t`${name}, from (${number})`}
                value={span.from}
                onChange={({ currentTarget }) => onChange(value.with(nth, { ...span, from: currentTarget.value }))}
              />
              <span aria-hidden="true">–</span>
              <TextField
                type="time"
                aria-label={t`${name}, until (${number})`}
                value={span.to}
                onChange={({ currentTarget }) => onChange(value.with(nth, { ...span, to: currentTarget.value }))}
              />
              <IconButton label={t`${name}: remove these hours (${number})`} onClick={() => onChange(value.toSpliced(nth, 1))}>
                <Icon name="close" size={16} />
              </IconButton>
            </div>
          )
        })}
        <div className="row wrap">
          {value.length < 6 && (
            <Button kind="bare" aria-label={t`${name}: add hours`} onClick={() => onChange([...value, { from: '', to: '' }])}>
              <Trans>+ Hours</Trans>
            </Button>
          )}
          {onCopy && value.length > 0 && (
            <Button kind="bare" onClick={onCopy}>
              <Trans>The same until Friday</Trans>
            </Button>
          )}
        </div>
      </div>
    </li>
  )
}

/** The sentence for hours that cannot be, naming the day; null when they can. */
export function useCheckHours() {
  const { t } = useLingui()
  const say = useSay()
  return (hours: WeekText | null): string | null => {
    const wrong = hours && wrongDay(hours)
    if (!wrong) return null
    const [day, words] = [say.weekday(wrong.day), fieldWords({ path: '', code: wrong.code })]
    return t`${day}: ${words}`
  }
}
