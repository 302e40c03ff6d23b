import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { AcceptMinutes, addArea } from '#contract/people.ts'
import { line } from '#contract/words.ts'
import { call } from '#web/core/call.ts'
import { checkWith } from '#web/core/checks.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors, RefusalNote } from '#web/core/refusal-note.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { SelectField, TextField } from '#web/ui/fields.tsx'
import { toast } from '#web/ui/toast.tsx'
import './add-area.css'

type Props = { open: boolean; onClose: () => void }

const minutesIn = { minutes: 1, hours: 60, days: 24 * 60 }
type Unit = keyof typeof minutesIn

export function AddAreaDialog({ open, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Dialog open={open} onClose={onClose} title={t`Add an area`}>
      <AreaForm onDone={onClose} />
    </Dialog>
  )
}

function AreaForm({ onDone }: { onDone: () => void }) {
  const { t } = useLingui()
  const initialValues: { name: string; amount: string; unit: Unit } = { name: '', amount: '1', unit: 'hours' }
  const form = useForm({
    initialValues,
    validate: {
      name: checkWith(line(80)),
      amount: (amount, { unit }) => (AcceptMinutes.safeParse(minutesOf(amount, unit)).success ? null : t`From 1 minute to 30 days.`),
    },
  })
  const add = useMutation({
    mutationFn: (values: typeof initialValues) =>
      call(addArea, { name: values.name, acceptMinutes: minutesOf(values.amount, values.unit) }),
    onSuccess: async (_, { name }) => {
      await cache.invalidateQueries({ queryKey: ['areas'] })
      toast(t`${name} can take cases now.`)
      onDone()
    },
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
  })
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((values) => add.mutate(values), focusWrongField)}>
      <RefusalNote of={add.error} />
      <TextField label={t`Name`} data-autofocus maxLength={80} {...form.getInputProps('name')} />
      <div className="fields-beside">
        <TextField label={t`Time to answer an offered relay`} inputMode="numeric" {...form.getInputProps('amount')} />
        <SelectField
          aria-label={t`Unit`}
          data={[
            { value: 'minutes', label: t`minutes` },
            { value: 'hours', label: t`hours` },
            { value: 'days', label: t`days` },
          ]}
          {...form.getInputProps('unit')}
        />
      </div>
      <p className="small soft">
        <Trans>When it is over, the case goes back to whoever offered it, and the leads of both areas are told.</Trans>
      </p>
      <DialogActions>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" kind="main" busy={add.isPending}>
          <Trans>Add</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

function minutesOf(amount: string, unit: Unit): number {
  return /^\d+$/.test(amount.trim()) ? Number(amount) * minutesIn[unit] : Number.NaN
}
