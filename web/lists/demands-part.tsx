import { Trans, useLingui } from '@lingui/react/macro'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { type AreaDemands, changeDemands, DemandCode } from '#contract/lists.ts'
import { capital } from '#web/cases/case-words.ts'
import { call } from '#web/core/call.ts'
import { ChangedMeanwhile, useSeen } from '#web/core/changed-meanwhile.tsx'
import { cache } from '#web/core/query.ts'
import { lackingWords } from '#web/core/refusal-words.ts'
import { useSay } from '#web/core/words.tsx'
import { listsQuery, useLists } from '#web/lists/queries.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { SelectField, TickField } from '#web/ui/fields.tsx'
import { Empty } from '#web/ui/states.tsx'
import { toast } from '#web/ui/toast.tsx'

/** What each area asks of a case before a relay may be offered to it. */
export function DemandsPart() {
  const { t } = useLingui()
  const { areas } = useDirectory()
  const { demands } = useLists()
  const [asked, setAsked] = useState<string | null>(null)
  const own = areas.filter(({ kind }) => kind === 'own')
  const area = own.find(({ id }) => id === asked) ?? own[0]
  if (!area) return <Empty title={t`No area yet`}>{t`A relay needs two: who passes the case on, and who takes it.`}</Empty>
  const standing = demands.find((one) => one.area === area.id) ?? { area: area.id, version: 0, demands: [] }
  return (
    <div className="stack">
      <SelectField
        className="fields-kind"
        label={t`Area`}
        data={own.map(({ id, name }) => ({ value: id, label: name }))}
        value={area.id}
        onChange={(event) => setAsked(event.currentTarget.value)}
      />
      <DemandsForm key={area.id} of={standing} name={area.name} />
    </div>
  )
}

const valuesOf = ({ demands }: AreaDemands) => ({ demands })

function DemandsForm({ of, name }: { of: AreaDemands; name: string }) {
  const { t } = useLingui()
  const say = useSay()
  const { fields, offered, nameOf } = useLists()
  const form = useForm({ initialValues: valuesOf(of) })
  const seen = useSeen(form, of, valuesOf)
  const keep = useMutation({
    mutationFn: ({ demands }: { demands: string[] }) => call(changeDemands, { id: of.area, version: seen.version, demands }),
    onSuccess: (_, { demands }) => {
      form.setInitialValues({ demands })
      form.reset()
      toast(t`${name} gets cases only with what it asks for.`)
    },
    onSettled: () => cache.invalidateQueries({ queryKey: listsQuery.queryKey }),
  })
  const { demands } = form.values
  const tick = (demand: string, label: string) => (
    <TickField
      key={demand}
      label={label}
      checked={demands.includes(demand)}
      onChange={(on) => form.setFieldValue('demands', on ? [...demands, demand] : demands.filter((one) => one !== demand))}
    />
  )
  return (
    <form className="stack" onSubmit={form.onSubmit((values) => keep.mutate(values))}>
      <ChangedMeanwhile seen={seen} failure={keep.error} />
      <fieldset className="choices stack tight">
        <legend className="field-legend">
          <Trans>Of every case</Trans>
        </legend>
        {DemandCode.options.map((code) => tick(code, capital(lackingWords({ field: code, name: null }, say))))}
      </fieldset>
      {offered('kinds').map((kind) => {
        const own = fields.filter((field) => field.kind === kind.id && (field.putAwayAt === null || demands.includes(field.id)))
        if (own.length === 0) return null
        const called = nameOf(kind.name)
        return (
          <fieldset key={kind.id} className="choices stack tight">
            <legend className="field-legend">{t`Of cases of kind ${called}`}</legend>
            {own.map((field) => tick(field.id, nameOf(field.name)))}
          </fieldset>
        )
      })}
      <div>
        <Button type="submit" kind="main" busy={keep.isPending}>
          <Trans>Keep</Trans>
        </Button>
      </div>
    </form>
  )
}
