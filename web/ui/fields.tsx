import { useLingui } from '@lingui/react/macro'
import {
  NativeSelect,
  type NativeSelectProps,
  PasswordInput,
  type PasswordInputProps,
  Textarea,
  type TextareaProps,
  TextInput,
  type TextInputProps,
} from '@mantine/core'
import type { ComponentProps, ReactNode } from 'react'
import './fields.css'

// Each takes what `form.getInputProps('name')` gives. The line of an error stands where the description was, and is read out with the field.
const order: NonNullable<TextInputProps['inputWrapperOrder']> = ['label', 'input', 'error', 'description']

export function TextField(props: TextInputProps) {
  return <TextInput inputWrapperOrder={order} {...props} />
}

export function PasswordField(props: PasswordInputProps) {
  const { t } = useLingui()
  return (
    <PasswordInput inputWrapperOrder={order} visibilityToggleButtonProps={{ 'aria-label': t`Show the password`, tabIndex: 0 }} {...props} />
  )
}

export function TextAreaField(props: TextareaProps) {
  return <Textarea inputWrapperOrder={order} rows={3} {...props} className="field-area" />
}

/** The browser's own list: the best one on a phone, and good for up to some twenty choices. */
export function SelectField(props: NativeSelectProps) {
  return <NativeSelect inputWrapperOrder={order} {...props} />
}

type SwitchProps = { label: ReactNode; description?: ReactNode; checked: boolean; onChange: (checked: boolean) => void; disabled?: boolean }

/** A box to tick, with what it means beside it. */
export function TickField({ label, description, checked, onChange, disabled }: SwitchProps) {
  return (
    <label className="tick">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>
        <span className="tick-label">{label}</span>
        {description && <span className="tick-more">{description}</span>}
      </span>
    </label>
  )
}

type ChoiceProps<Value extends string> = {
  legend: string
  name: string
  choices: { value: Value; label: ReactNode; description?: ReactNode }[]
  value: Value | null
  onChange: (value: Value) => void
  error?: ReactNode
  /** `cards`: one under the other with their descriptions. `segments`: short words side by side. */
  look?: 'cards' | 'segments'
  hideLegend?: boolean
  /** The first field of a dialog: the focus begins here. */
  first?: boolean
}

/** One of a few: all of them in sight. Arrow keys move between them. */
export function ChoiceField<Value extends string>({
  legend,
  name,
  choices,
  value,
  onChange,
  error,
  look = 'cards',
  hideLegend,
  first,
}: ChoiceProps<Value>) {
  const errorId = `${name}-error`
  return (
    <fieldset className={`choices ${look}`} aria-describedby={error ? errorId : undefined}>
      <legend className={hideLegend ? 'hidden' : 'field-legend'}>{legend}</legend>
      <div className="choices-row">
        {choices.map((choice, place) => (
          <label key={choice.value} className="choice-one">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              data-autofocus={(first && place === 0) || undefined}
            />
            <span>
              <span className="tick-label">{choice.label}</span>
              {choice.description && <span className="tick-more">{choice.description}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={errorId} of={error} />
    </fieldset>
  )
}

/** What is wrong with a group of fields, told as that of a single one is; nothing where nothing is. */
export function FieldError({ of, ...rest }: { of: ReactNode } & ComponentProps<'p'>) {
  if (!of) return null
  return (
    <p className="field-error" role="alert" {...rest}>
      {of}
    </p>
  )
}
