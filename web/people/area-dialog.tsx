import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { AcceptMinutes, type AreaView, addArea, changeArea } from '#contract/people.ts'
import { type Id, line } from '#contract/words.ts'
import { call } from '#web/core/call.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { checkWith } from '#web/core/checks.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { SelectField, TextField, TickField } from '#web/ui/fields.tsx'
import { toast } from '#web/ui/toast.tsx'
import './area-dialog.css'

type Props = { of: AreaView | 'new'; onClose: () => void }

const minutesIn = { minutes: 1, hours: 60, days: 24 * 60 }
type Unit = keyof typeof minutesIn

/** A new area, or one that is there: its name, its time to answer, whether it takes relays. */
export function AreaDialog({ of, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Dialog open onClose={onClose} title={of === 'new' ? t`Add an area` : of.name}>
      <AreaForm of={of === 'new' ? NEW_AREA : of} onDone={onClose} />
    </Dialog>
  )
}

type Values = { name: string; amount: string; unit: Unit; takesCases: boolean }

type Standing = Pick<AreaView, 'version' | 'name' | 'acceptMinutes' | 'takesCases'> & { id: Id | null }

const NEW_AREA: Standing = { id: null, version: 0, name: '', acceptMinutes: 60, takesCases: true }

const valuesOf = ({ name, acceptMinutes, takesCases }: Standing): Values => ({ name, ...inUnits(acceptMinutes), takesCases })

function AreaForm({ of, onDone }: { of: Standing; onDone: () => void }) {
  const { t } = useLingui()
  const form = useForm({
    initialValues: valuesOf(of),
    validate: {
      name: checkWith(line(80)),
      amount: (amount, { unit }) => (AcceptMinutes.safeParse(minutesOf(amount, unit)).success ? null : t`From 1 minute to 30 days.`),
    },
  })
  const seen = useSeen(form, of, valuesOf)
  const keep = useMutation({
    mutationFn: async ({ name, amount, unit, takesCases }: Values) => {
      const acceptMinutes = minutesOf(amount, unit)
      if (of.id === null) await call(addArea, { name, acceptMinutes })
      else await call(changeArea, { id: of.id, version: seen.version, name, acceptMinutes, takesCases })
    },
    onSuccess: (_, { name, takesCases }) => {
      onDone()
      toast(takesCases ? t`${name} can take cases now.` : t`${name} takes no more relays.`)
    },
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['areas'] }),
  })
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((values) => keep.mutate(values), focusWrongField)}>
      <ChangedMeanwhile seen={seen} failure={keep.error} />
      <TextField label={t`Name`} data-autofocus maxLength={80} {...form.getInputProps('name')} />
      <fieldset className="choices stack tight">
        <legend className="field-legend">
          <Trans>Time to answer an offered relay</Trans>
        </legend>
        <div className="fields-beside">
          <TextField aria-label={t`Time to answer an offered relay`} inputMode="numeric" {...form.getInputProps('amount')} />
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
      </fieldset>
      {of.id !== null && (
        <TickField
          label={t`Relays may be offered to it`}
          checked={form.values.takesCases}
          onChange={(on) => form.setFieldValue('takesCases', on)}
        />
      )}
      <DialogActions>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" kind="main" busy={keep.isPending}>
          {of.id === null ? <Trans>Add</Trans> : <Trans>Keep the area</Trans>}
        </Button>
      </DialogActions>
    </form>
  )
}

function minutesOf(amount: string, unit: Unit): number {
  return /^\d+$/.test(amount.trim()) ? Number(amount) * minutesIn[unit] : Number.NaN
}

/** Minutes as somebody would say them: in the largest unit that leaves nothing over. */
function inUnits(minutes: number): { amount: string; unit: Unit } {
  const unit = (['days', 'hours'] as const).find((one) => minutes % minutesIn[one] === 0) ?? 'minutes'
  return { amount: String(minutes / minutesIn[unit]), unit }
}
