import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { changeOrganisation, type OrganisationView } from '#contract/organisation.ts'
import { line } from '#contract/words.ts'
import { Country } from '#contract/working-time.ts'
import { call } from '#web/core/call.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { checkWith } from '#web/core/checks.ts'
import { focusWrongField } from '#web/core/focus.ts'
import { cache } from '#web/core/query.ts'
import { fieldErrors } from '#web/core/refusal-note.tsx'
import type { Language } from '#web/core/times.ts'
import { hoursOf, textOf, type WeekText } from '#web/people/hours.ts'
import { LanguageChoice } from '#web/people/language-choice.tsx'
import { useCheckHours, WeekHoursField } from '#web/people/week-hours.tsx'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { DialogActions } from '#web/ui/dialog.tsx'
import { TextField } from '#web/ui/fields.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import { toast } from '#web/ui/toast.tsx'

type Values = { name: string; language: Language; zone: string | null; country: string | null; hours: WeekText | null }

const valuesOf = ({ name, language, zone, country, hours }: OrganisationView): Values => ({
  name,
  language,
  zone,
  country,
  hours: hours && textOf(hours),
})

/** The settings of the house, kept together. */
export function OrganisationForm({ of }: { of: OrganisationView }) {
  const { t } = useLingui()
  const form = useForm<Values>({ initialValues: valuesOf(of), validate: { name: checkWith(line(120)), hours: useCheckHours() } })
  const seen = useSeen(form, of, valuesOf)
  const keep = useMutation({
    mutationFn: ({ zone, country, hours, ...values }: Values) =>
      call(changeOrganisation, {
        ...values,
        version: seen.version,
        zone: zone ?? of.zone,
        country: country ?? of.country,
        ...(hours && { hours: hoursOf(hours) }),
      }),
    onSuccess: () => {
      form.resetDirty()
      toast(t`The settings hold from now on.`)
    },
    onError: (failure) => {
      form.setErrors(fieldErrors(failure))
      focusWrongField()
    },
    onSettled: () => Promise.all([['organisation'], ['me']].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  })
  const { zones, countries } = usePlaces(of.zone)
  return (
    <Card title={<Trans>The organisation</Trans>}>
      <form className="stack organisation-form" noValidate onSubmit={form.onSubmit((values) => keep.mutate(values), focusWrongField)}>
        <ChangedMeanwhile seen={seen} failure={keep.error} />
        <TextField label={t`Name`} maxLength={120} {...form.getInputProps('name')} />
        <LanguageChoice value={form.values.language} onChoose={(language) => form.setFieldValue('language', language)} />
        <div className="organisation-places">
          <SearchSelect
            label={t`Country`}
            description={t`Telephone numbers of this country need no prefix.`}
            data={countries}
            allowDeselect={false}
            {...form.getInputProps('country')}
          />
          <SearchSelect
            label={t`Time zone`}
            description={t`Working hours are told by its clocks.`}
            data={zones}
            allowDeselect={false}
            {...form.getInputProps('zone')}
          />
        </div>
        <WeekHoursField
          legend={t`Working hours of the house`}
          otherwise={t`Day and night`}
          value={form.values.hours}
          onChange={(hours) => form.setFieldValue('hours', hours)}
          error={form.errors.hours}
        />
        <DialogActions>
          <Button type="submit" kind="main" busy={keep.isPending}>
            <Trans>Keep the settings</Trans>
          </Button>
        </DialogActions>
      </form>
    </Card>
  )
}

/** The zones that this browser knows, and the countries by their names in the reader's language. */
function usePlaces(present: string) {
  const { i18n } = useLingui()
  return useMemo(() => {
    const names = new Intl.DisplayNames(i18n.locale, { type: 'region' })
    const countries = Country.options.map((value) => ({ value, label: names.of(value) ?? value }))
    return {
      zones: [...new Set([present, ...Intl.supportedValuesOf('timeZone')])].toSorted(),
      countries: countries.toSorted((one, other) => one.label.localeCompare(other.label, i18n.locale)),
    }
  }, [i18n.locale, present])
}
