import { useLingui } from '@lingui/react/macro'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { RelayCounts, RelayStanding } from '#contract/relays.ts'
import { useSay } from '#web/core/words.tsx'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { type Column, Table } from '#web/ui/table.tsx'

/** The relays of an area, counted; `behind`: between whom those are that a number opens. */
export type Counted = RelayCounts & { area: string; behind: { from?: string; to?: string } }

type Props = {
  caption: string
  rows: readonly Counted[] /** The name leads to the area's own figures. */
  opens: boolean
  empty: ReactNode
}

const parts = ['accepted', 'returned', 'recalled', 'expired', 'waiting'] as const satisfies RelayStanding[]

/** Relays of areas by what became of them: a row for each area, with its parts as a line beneath the name. */
export function RelayFigures({ caption, rows, opens, empty }: Props) {
  const { t } = useLingui()
  const { span } = useSay()
  const { area: nameOf } = useDirectory()
  const days = useDays()
  const titles: Record<(typeof parts)[number], string> = {
    accepted: t({ message: 'Accepted', context: 'relays counted' }),
    returned: t({ message: 'Returned', context: 'relays counted' }),
    recalled: t({ message: 'Recalled', context: 'relays counted' }),
    expired: t({ message: 'Expired', context: 'relays counted' }),
    waiting: t({ message: 'Waiting', context: 'relays counted' }),
  }
  const columns: Column<Counted>[] = [
    {
      title: t`Area`,
      cell: (row) => (
        <>
          {opens ? (
            <Link to={paths.relays} search={{ ...days, area: row.area }}>
              {nameOf(row.area)}
            </Link>
          ) : (
            nameOf(row.area)
          )}
          <PartsLine of={row} />
        </>
      ),
    },
    {
      title: t({ message: 'Offered', context: 'relays counted' }),
      align: 'end',
      cell: (row) => <Figure of={row} count={row.offered} standing="any" />,
    },
    ...parts.map(
      (part): Column<Counted> => ({
        title: titles[part],
        align: 'end',
        cell: (row) => <Figure of={row} count={row[part]} standing={part} />,
      }),
    ),
    {
      title: t`Half answered within`,
      align: 'end',
      cell: ({ answerSeconds }) => (answerSeconds === null ? '–' : <span className="num">{span(answerSeconds)}</span>),
    },
  ]
  return <Table caption={caption} columns={columns} rows={rows} idOf={({ area }) => area} empty={empty} />
}

/** How many, leading to them. */
function Figure({ of: { behind }, count, standing }: { of: Counted; count: number; standing: RelayStanding | 'any' }) {
  const { number } = useSay()
  const days = useDays()
  if (count === 0) return <span className="soft">0</span>
  return (
    <Link to={paths.relays} search={{ ...days, ...behind, standing }} className="num">
      {number(count)}
    </Link>
  )
}

/** The period that is shown, for other addresses: nothing where it is the usual one. */
function useDays() {
  const { days } = useSearch({ from: '/signed-in/relays' })
  return days ? { days } : {}
}

/** The parts of what was offered, side by side. The numbers beside it say the same. */
function PartsLine({ of }: { of: Counted }) {
  return (
    <span className="relay-parts" aria-hidden="true">
      {parts.map((part) => of[part] > 0 && <span key={part} className={part} style={{ flexGrow: of[part] }} />)}
    </span>
  )
}
