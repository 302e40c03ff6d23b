import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { AcceptMinutes, ActMinutes, type AreaView, addArea, changeArea, USUAL_ACT_MINUTES } from '#contract/people.ts'
import { type Id, line } from '#contract/words.ts'
import { call } from '#web/core/call.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { checkWith } from '#web/core/checks.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { hoursOf, textOf, type WeekText } from '#web/people/hours.ts'
import { inUnits, minutesOf, TimeField, type Unit } from '#web/people/time-field.tsx'
import { useCheckHours, WeekHoursField } from '#web/people/week-hours.tsx'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { TextAreaField, TextField, TickField } from '#web/ui/fields.tsx'
import { toast } from '#web/ui/toast.tsx'

type Props = { of: AreaView | 'new'; onClose: () => void }

const ACCEPT_UNITS = ['minutes', 'hours', 'days'] as const
// A day of working time is as long as the area works: it is said in hours.
const ACT_UNITS = ['minutes', 'hours'] as const

/** A new area, or one that is there: its name, its time to answer, whether it takes relays, what it says of itself, when it works. */
export function AreaDialog({ of, onClose }: Props) {
  const { t } = useLingui()
  return (
    <Dialog open onClose={onClose} title={of === 'new' ? t`Add an area` : of.name} size={of === 'new' ? 'normal' : 'wide'}>
      <AreaForm of={of === 'new' ? NEW_AREA : of} onDone={onClose} />
    </Dialog>
  )
}

type Values = {
  name: string
  amount: string
  unit: Unit
  actAmount: string
  actUnit: Unit
  takesCases: boolean
  does: string
  needs: string
  hours: WeekText | null
}

type Standing = Omit<AreaView, 'id' | 'kind'> & { id: Id | null }

const NEW_AREA: Standing = {
  id: null,
  version: 0,
  name: '',
  acceptMinutes: 60,
  actMinutes: USUAL_ACT_MINUTES,
  takesCases: true,
  does: null,
  needs: null,
  hours: null,
}

function valuesOf({ name, acceptMinutes, actMinutes, takesCases, does, needs, hours }: Standing): Values {
  const act = inUnits(actMinutes, ACT_UNITS)
  return {
    name,
    ...inUnits(acceptMinutes, ACCEPT_UNITS),
    actAmount: act.amount,
    actUnit: act.unit,
    takesCases,
    does: does ?? '',
    needs: needs ?? '',
    hours: hours && textOf(hours),
  }
}

function AreaForm({ of, onDone }: { of: Standing; onDone: () => void }) {
  const { t } = useLingui()
  const form = useForm<Values>({
    initialValues: valuesOf(of),
    validate: {
      name: checkWith(line(80)),
      amount: (amount, { unit }) => (AcceptMinutes.safeParse(minutesOf(amount, unit)).success ? null : t`From 1 minute to 30 days.`),
      actAmount: (amount, { actUnit }) =>
        ActMinutes.safeParse(minutesOf(amount, actUnit)).success ? null : t`From 1 minute to 720 hours.`,
      hours: useCheckHours(),
    },
  })
  const seen = useSeen(form, of, valuesOf)
  const keep = useMutation({
    mutationFn: async (values: Values) => {
      const area = { name: values.name, acceptMinutes: minutesOf(values.amount, values.unit) }
      if (of.id === null) await call(addArea, area)
      else await call(changeArea, { id: of.id, version: seen.version, ...area, ...saidOf(values) })
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
      <TimeField
        legend={t`Time to answer an offered relay`}
        units={ACCEPT_UNITS}
        amount={form.getInputProps('amount')}
        unit={form.getInputProps('unit')}
      >
        <Trans>When it is over, the case goes back to whoever offered it, and the leads of both areas are told.</Trans>
      </TimeField>
      {of.id !== null && (
        <>
          <TimeField
            legend={t`Time to act on a case`}
            units={ACT_UNITS}
            amount={form.getInputProps('actAmount')}
            unit={form.getInputProps('actUnit')}
          >
            <Trans>Of its working hours. A case that waits longer for an answer of the area is overdue.</Trans>
          </TimeField>
          <TickField
            label={t`Relays may be offered to it`}
            checked={form.values.takesCases}
            onChange={(on) => form.setFieldValue('takesCases', on)}
          />
          <TextAreaField
            label={t`What it does`}
            description={t`For colleagues who look for the right area.`}
            maxLength={500}
            rows={2}
            {...form.getInputProps('does')}
          />
          <TextAreaField
            label={t`What it needs to take a case`}
            description={t`Shown to whoever offers it a relay, before they send it.`}
            maxLength={500}
            rows={2}
            {...form.getInputProps('needs')}
          />
          <WeekHoursField
            legend={t`Working hours`}
            otherwise={t`As the house`}
            value={form.values.hours}
            onChange={(hours) => form.setFieldValue('hours', hours)}
            error={form.errors.hours}
          />
        </>
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

/** What a change says beside name and time; what is empty is left out, and so taken back. */
function saidOf({ actAmount, actUnit, takesCases, does, needs, hours }: Values) {
  const actMinutes = minutesOf(actAmount, actUnit)
  return { actMinutes, takesCases, ...(does.trim() && { does }), ...(needs.trim() && { needs }), ...(hours && { hours: hoursOf(hours) }) }
}
