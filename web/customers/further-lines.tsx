import { useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import type { CustomerForm } from '#web/customers/customer-values.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { FieldError, TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'

type Props = { form: CustomerForm; of: 'otherNames' | 'otherMails' | 'otherPhones'; label: string; add: string; type?: 'email' | 'tel' }

const MOST = 20

/** Further names, mails or telephones, a line each. */
export function FurtherLines({ form, of, label, add, type }: Props) {
  const { t } = useLingui()
  const rows = useRef<HTMLFieldSetElement>(null)
  const lines = form.values[of]
  const focusLine = (place: number) =>
    requestAnimationFrame(() => (rows.current?.querySelectorAll('input')[place] ?? rows.current?.querySelector('.further-add'))?.focus())
  return (
    <fieldset ref={rows} className="choices further">
      <legend className="hidden">{label}</legend>
      {lines.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is told by its place
        <div key={place} className="further-line">
          <TextField
            aria-label={`${label} ${place + 1}`}
            placeholder={label}
            type={type ?? 'text'}
            maxLength={200}
            autoComplete="off"
            {...form.getInputProps(`${of}.${place}`)}
          />
          <IconButton
            label={t`Remove`}
            onClick={() => {
              form.removeListItem(of, place)
              focusLine(Math.max(place - 1, 0))
            }}
          >
            <Icon name="close" size={16} />
          </IconButton>
        </div>
      ))}
      <FieldError of={form.errors[of]} />
      {lines.length < MOST && (
        <Button
          kind="bare"
          onClick={() => {
            form.insertListItem(of, '')
            focusLine(lines.length)
          }}
        >
          {add}
        </Button>
      )}
    </fieldset>
  )
}
