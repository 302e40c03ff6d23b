import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { readRelayFigures } from '#contract/relays.ts'
import { type Counted, RelayFigures } from '#web/cases/relay-figures.tsx'
import { RelayList } from '#web/cases/relay-list.tsx'
import { call } from '#web/core/call.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useTitle } from '#web/core/title.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Card } from '#web/ui/card.tsx'
import { ChipChoice, ChipChoices } from '#web/ui/chip.tsx'
import { SelectField } from '#web/ui/fields.tsx'
import { Page } from '#web/ui/shell.tsx'
import { Empty, Loading } from '#web/ui/states.tsx'
import './relays.css'

const USUAL_DAYS = 30

const figuresQuery = (days: number) =>
  queryOptions({
    queryKey: ['relays', 'figures', days],
    queryFn: ({ signal }) => call(readRelayFigures, { days }, { signal }),
    placeholderData: keepPreviousData,
  })

/** What areas passed on to each other and how it was answered, counted for both sides; each number opens its relays. */
export function RelaysPage() {
  const { t } = useLingui()
  const { days = USUAL_DAYS, area, from, to, standing } = useSearch({ from: '/signed-in/relays' })
  useTitle(t`Relays between areas`)
  return (
    <Page
      title={<Trans>Relays between areas</Trans>}
      lead={<Trans>What areas offered each other, and what became of it. These are figures of areas, never of people.</Trans>}
    >
      <div className="stack">
        {standing ? (
          <RelayList asked={{ days, from, to, standing }} />
        ) : (
          <>
            <Narrowing days={days} area={area} />
            <Figures days={days} area={area} />
          </>
        )}
      </div>
    </Page>
  )
}

function Narrowing({ days, area }: { days: number; area: string | undefined }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { areas, area: nameOf } = useDirectory()
  const periods = [
    { of: 7, words: t`7 days` },
    { of: 30, words: t`30 days` },
    { of: 90, words: t`90 days` },
    { of: 365, words: t`A year` },
  ] as const
  const own = areas.filter(({ kind }) => kind !== 'unregistered')
  return (
    <div className="relays-narrowing">
      <ChipChoices label={t`How far back`}>
        {periods.map(({ of, words }) => (
          <ChipChoice
            key={of}
            on={of === days}
            onChoose={() => navigate({ to: '.', search: (now) => ({ ...now, days: of }), replace: true })}
          >
            {words}
          </ChipChoice>
        ))}
      </ChipChoices>
      <SelectField
        aria-label={t`Area`}
        value={area ?? ''}
        onChange={({ currentTarget: { value } }) =>
          navigate({ to: '.', search: ({ area: _, ...now }) => ({ ...now, ...(value && { area: value }) }) })
        }
        data={[{ value: '', label: t`All areas` }, ...own.map(({ id }) => ({ value: id, label: nameOf(id) }))]}
      />
    </div>
  )
}

function Figures({ days, area }: { days: number; area: string | undefined }) {
  const { t } = useLingui()
  const { area: nameOf } = useDirectory()
  const { data, error, refetch } = useQuery(figuresQuery(days))
  if (!data) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="page" />
  const name = area && nameOf(area)
  const given: Counted[] = area
    ? data.between.flatMap(({ from, to, ...counts }) => (from === area ? [{ ...counts, area: to, behind: { from, to } }] : []))
    : data.given.map((one) => ({ ...one, behind: { from: one.area } }))
  const taken: Counted[] = area
    ? data.between.flatMap(({ from, to, ...counts }) => (to === area ? [{ ...counts, area: from, behind: { from, to } }] : []))
    : data.taken.map((one) => ({ ...one, behind: { to: one.area } }))
  if (given.length + taken.length === 0)
    return (
      <Empty title={name ? t`${name} neither gave nor took a relay in this time` : t`No relay was offered in this time`}>
        <Trans>A case that another area should carry on with is offered to it from the case itself.</Trans>
      </Empty>
    )
  return (
    <>
      <Card title={name ? t`Offered by ${name}, to whom` : t`Offered, by area`}>
        <RelayFigures caption={t`Relays given`} rows={given} opens={!area} empty={<Nothing />} />
      </Card>
      <Card title={name ? t`Offered to ${name}, by whom` : t`Received, by area`}>
        <RelayFigures caption={t`Relays taken`} rows={taken} opens={!area} empty={<Nothing />} />
      </Card>
      <p className="small soft reading">
        <Trans>
          <b>Half answered within</b> is the time in which half of those that were accepted or returned had their answer. What was recalled
          or expired got none. Relays of an imported past are not counted: nobody offered them here.
        </Trans>
      </p>
    </>
  )
}

const Nothing = () => (
  <p className="small soft">
    <Trans>None in this time.</Trans>
  </p>
)
