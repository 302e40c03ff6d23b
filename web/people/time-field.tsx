import { useLingui } from '@lingui/react/macro'
import type { ComponentProps, ReactNode } from 'react'
import { SelectField, TextField } from '#web/ui/fields.tsx'
import './time-field.css'

const minutesIn = { minutes: 1, hours: 60, days: 24 * 60 }
export type Unit = keyof typeof minutesIn

type Props = {
  legend: string
  units: readonly Unit[]
  amount: ComponentProps<typeof TextField>
  unit: ComponentProps<typeof SelectField>
  children: ReactNode
}

/** So many minutes, hours or days; below it, what happens when they are over. */
export function TimeField({ legend, units, amount, unit, children }: Props) {
  const { t } = useLingui()
  const words = { minutes: t`minutes`, hours: t`hours`, days: t`days` }
  return (
    <fieldset className="choices stack tight">
      <legend className="field-legend">{legend}</legend>
      <div className="fields-beside">
        <TextField aria-label={legend} inputMode="numeric" {...amount} />
        <SelectField aria-label={t`Unit`} data={units.map((one) => ({ value: one, label: words[one] }))} {...unit} />
      </div>
      <p className="small soft">{children}</p>
    </fieldset>
  )
}

export function minutesOf(amount: string, unit: Unit): number {
  return /^\d+$/.test(amount.trim()) ? Number(amount) * minutesIn[unit] : Number.NaN
}

/** Minutes as somebody would say them: in the largest unit that leaves nothing over. */
export function inUnits(minutes: number, units: readonly Unit[]): { amount: string; unit: Unit } {
  const unit = units.toReversed().find((one) => minutes % minutesIn[one] === 0) ?? 'minutes'
  return { amount: String(minutes / minutesIn[unit]), unit }
}
