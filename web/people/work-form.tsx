import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { PersonView } from '#contract/people.ts'
import type { WeekHours } from '#contract/working-time.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import { useDirectory } from '#web/people/directory.ts'
import { hoursOf, textOf, type WeekText } from '#web/people/hours.ts'
import { useCheckHours, WeekHoursField } from '#web/people/week-hours.tsx'
import { Button } from '#web/ui/button.tsx'
import { DialogActions } from '#web/ui/dialog.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { toast } from '#web/ui/toast.tsx'

type Values = { hours: WeekText | null; deputy: string | null }

/** What is kept of it: without hours those of the area hold, without a deputy nobody is asked instead. */
type Arranged = { version: number; hours?: WeekHours; deputy?: string }

const valuesOf = ({ hours, deputy }: PersonView): Values => ({ hours: hours && textOf(hours), deputy })

/** When somebody works, and who is asked while they do not. `keep` is how whoever looks may change it. */
export function WorkForm({ of, keep }: { of: PersonView; keep: (arranged: Arranged) => Promise<unknown> }) {
  const { t } = useLingui()
  const form = useForm<Values>({ initialValues: valuesOf(of), validate: { hours: useCheckHours() } })
  const seen = useSeen(form, of, valuesOf)
  const keeping = useMutation({
    mutationFn: ({ hours, deputy }: Values) =>
      keep({ version: seen.version, ...(hours && { hours: hoursOf(hours) }), ...(deputy && { deputy }) }),
    onSuccess: () => {
      form.resetDirty()
      toast(t`Hours and deputy hold from now on.`)
    },
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['people'] }),
  })
  return (
    <form className="stack" noValidate onSubmit={form.onSubmit((values) => keeping.mutate(values), focusWrongField)}>
      <ChangedMeanwhile seen={seen} failure={keeping.error} />
      <WeekHoursField
        legend={t`Working hours`}
        otherwise={t`As the area`}
        value={form.values.hours}
        onChange={(hours) => form.setFieldValue('hours', hours)}
        error={form.errors.hours}
      />
      <SearchSelect
        label={t`Deputy`}
        description={t`Whoever looks for this person while they are off duty is sent to the deputy. It gives nobody other rights.`}
        placeholder={t`Nobody`}
        data={useCandidates(of)}
        clearable
        {...form.getInputProps('deputy')}
      />
      <DialogActions>
        <Button type="submit" busy={keeping.isPending}>
          <Trans>Keep hours and deputy</Trans>
        </Button>
      </DialogActions>
    </form>
  )
}

/** Who can stand in for somebody: who comes in here and works in one of their areas. */
function useCandidates({ id, areas }: PersonView) {
  const own = new Set(areas.map(({ area }) => area))
  return useDirectory()
    .people.filter((one) => one.id !== id && one.active && one.account !== 'none' && one.areas.some(({ area }) => own.has(area)))
    .map((one) => ({ value: one.id, label: one.name }))
}
