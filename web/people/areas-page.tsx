import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AreaView } from '#contract/people.ts'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useTitle } from '#web/core/title.ts'
import { useSay } from '#web/core/words.tsx'
import { AreaDialog } from '#web/people/area-dialog.tsx'
import { areasQuery } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { Card } from '#web/ui/card.tsx'
import { Chip } from '#web/ui/chip.tsx'
import { Empty, Loading } from '#web/ui/states.tsx'
import { type Column, Table } from '#web/ui/table.tsx'

/** The departments that pass cases to each other. */
export function AreasPage() {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<string | null>(null)
  const { data: areas, error, refetch } = useQuery(areasQuery)
  const columns = useColumns(setChosen)
  useTitle(`${t`Areas`} · ${t`Settings`}`)
  if (!areas) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="page" />
  const open = chosen === 'new' ? chosen : areas.find(({ id }) => id === chosen)
  const own = areas.filter((area) => area.kind === 'own')
  return (
    <Card
      title={<Plural value={own.length} one="# area" other="# areas" />}
      aside={
        <Button kind="main" onClick={() => setChosen('new')}>
          <Trans>Add an area</Trans>
        </Button>
      }
    >
      <Table
        caption={t`Areas`}
        columns={columns}
        rows={[...own, ...areas.filter((area) => area.kind !== 'own')]}
        idOf={(area) => area.id}
        empty={<Empty title={t`No area yet`}>{t`A relay needs two: who passes the case on, and who takes it.`}</Empty>}
      />
      {open && <AreaDialog of={open} onClose={() => setChosen(null)} />}
    </Card>
  )
}

function useColumns(onChoose: (area: string) => void): Column<AreaView>[] {
  const { t } = useLingui()
  const say = useSay()
  return [
    { title: t`Area`, cell: (area) => <AreaName of={area} onChoose={onChoose} /> },
    {
      title: t`Time to answer a relay`,
      cell: (area) => (area.takesCases ? say.span(area.acceptMinutes * 60) : <span className="soft">—</span>),
    },
    {
      title: t`Time to act on a case`,
      cell: (area) => (area.kind === 'own' ? say.span(area.actMinutes * 60) : <span className="soft">—</span>),
    },
    {
      title: t`Relays`,
      cell: (area) => (area.takesCases ? t`takes them` : <Chip tone="quiet">{t`takes none`}</Chip>),
    },
  ]
}

function AreaName({ of, onChoose }: { of: AreaView; onChoose: (area: string) => void }) {
  if (of.kind === 'own')
    return (
      <>
        <Button kind="bare" onClick={() => onChoose(of.id)}>
          {of.name}
        </Button>
        {of.does && <p className="small soft words">{of.does}</p>}
      </>
    )
  return (
    <>
      <b>
        <Trans>Not registered</Trans>
      </b>
      <p className="small soft">
        <Trans>Here stands what an import could not place: a gap in the past, never a party of a relay.</Trans>
      </p>
    </>
  )
}
