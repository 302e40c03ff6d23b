import { Trans, useLingui } from '@lingui/react/macro'
import { useRef } from 'react'
import { IdKind } from '#contract/customers.ts'
import type { CustomerForm } from '#web/customers/customer-values.ts'
import { idKindWords } from '#web/customers/customer-words.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { SelectField, TextField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'

const MOST = 20

/** What others know the customer by: a tax number, a contract. */
export function IdLines({ form }: { form: CustomerForm }) {
  const { t } = useLingui()
  const rows = useRef<HTMLFieldSetElement>(null)
  const { ids } = form.values
  const focusLine = (place: number) =>
    requestAnimationFrame(() => rows.current?.querySelectorAll<HTMLElement>('select, .further-add button')[place]?.focus())
  return (
    <fieldset ref={rows} className="choices further">
      <legend className="field-legend">
        <Trans>Ids and contracts</Trans>
      </legend>
      {ids.map((_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is told by its place
        <div key={place} className="further-line">
          <SelectField
            aria-label={t`Kind of id ${place + 1}`}
            data={IdKind.options.map((value) => ({ value, label: idKindWords(value) }))}
            {...form.getInputProps(`ids.${place}.kind`)}
          />
          <TextField aria-label={t`Id ${place + 1}`} maxLength={60} autoComplete="off" {...form.getInputProps(`ids.${place}.value`)} />
          <IconButton
            label={t`Remove`}
            onClick={() => {
              form.removeListItem('ids', place)
              focusLine(Math.max(place - 1, 0))
            }}
          >
            <Icon name="close" size={16} />
          </IconButton>
        </div>
      ))}
      {ids.length < MOST && (
        <div className="further-add">
          <Button
            kind="bare"
            onClick={() => {
              form.insertListItem('ids', { kind: 'nif', value: '' })
              focusLine(ids.length)
            }}
          >
            <Trans>+ An id</Trans>
          </Button>
        </div>
      )}
    </fieldset>
  )
}
