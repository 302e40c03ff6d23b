import type { OwnField } from '#contract/lists.ts'
import { useLists } from '#web/lists/queries.ts'
import { SelectField, TextField } from '#web/ui/fields.tsx'

type Props = { of: OwnField; value: string; onChange: (typed: string) => void; error: string | undefined }

/** One own field, to be typed or chosen. */
export function OwnFieldLine({ of, value, onChange, error }: Props) {
  const { nameOf } = useLists()
  const { holds, currency, choices } = of
  const named = nameOf(of.name)
  const line = {
    label: currency ? `${named} (${currency})` : named,
    description: nameOf(of.help) || undefined,
    value,
    error,
  }
  if (holds === 'choice') {
    const offered = choices.filter(({ id, putAway }) => !putAway || id === value)
    return (
      <SelectField
        {...line}
        data={[{ value: '', label: '—' }, ...offered.map(({ id, name }) => ({ value: id, label: nameOf(name) }))]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  }
  const asNumber = holds === 'number' || holds === 'money'
  return (
    <TextField
      {...line}
      type={holds === 'date' ? 'date' : 'text'}
      inputMode={asNumber ? 'decimal' : undefined}
      maxLength={holds === 'date' ? undefined : 2_000}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
