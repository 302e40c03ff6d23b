import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useId, useState } from 'react'
import { Box, type Order } from '#contract/inbox.ts'
import { boxWords, countWords } from '#web/cases/case-words.ts'
import { countsQuery } from '#web/cases/counts.ts'
import { type Listed, listAddress, narrowedOf } from '#web/cases/listed.ts'
import { useKeys } from '#web/core/keys.ts'
import { paths } from '#web/paths.ts'
import { ChipChoice, ChipChoices } from '#web/ui/chip.tsx'

const FilterDialog = lazy(() => import('#web/cases/filter-dialog.tsx'))

/** Relays and waits have a clock of their own, and what is overdue stands by how long. */
const byClock: ReadonlySet<Box> = new Set(['offered', 'waiting', 'overdue'])
const urging: Partial<Record<Box, 'amber' | 'coral'>> = { offered: 'amber', overdue: 'coral' }
const EVERY_MINUTE = 60_000

/** The boxes of the inbox with how many cases stand in each, narrowed as the list is. A case that is open stays open. */
export function BoxChoices({ listed }: { listed: Listed }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const counts = useQuery({ ...countsQuery(narrowedOf(listed)), refetchInterval: EVERY_MINUTE }).data
  return (
    <>
      <ChipChoices label={t`Which cases`}>
        {Box.options.map((box) => (
          <ChipChoice
            key={box}
            on={box === listed.box}
            tone={(counts?.[box] && urging[box]) || 'sea'}
            count={box === 'closed' || !counts ? undefined : countWords(counts[box])}
            onChoose={() => navigate({ to: '.', search: listAddress({ ...listed, box }) })}
          >
            {boxWords(box)}
          </ChipChoice>
        ))}
      </ChipChoices>
      <div className="list-ways">
        <FilterButton listed={listed} />
        <OrderChoice of={listed} />
        {listed.box === 'offered' && (
          <Link to={paths.relays} preload={false} className="small">
            <Trans>Relays counted</Trans>
          </Link>
        )}
      </div>
    </>
  )
}

function FilterButton({ listed }: { listed: Listed }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  useKeys(t`List`, [{ key: 'f', does: t`Narrow the list`, run: () => setOpen(true) }])
  return (
    <>
      <button
        type="button"
        className="chip choice quiet sea"
        aria-haspopup="dialog"
        aria-keyshortcuts="f"
        title={t`Narrow the list`}
        onClick={() => setOpen(true)}
      >
        <Trans>Filter…</Trans>
      </button>
      {open && (
        <Suspense fallback={null}>
          <FilterDialog listed={listed} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}

function OrderChoice({ of }: { of: Listed }) {
  const { t } = useLingui()
  const id = useId()
  const navigate = useNavigate()
  const own: { value: Order; words: string }[] = byClock.has(of.box)
    ? [{ value: 'newest', words: of.box === 'overdue' ? t`Longest wait first` : t`By their clock` }]
    : [
        { value: 'newest', words: t`Newest first` },
        { value: 'oldest', words: of.box === 'closed' ? t`Oldest first` : t`Asked longest ago first` },
      ]
  const choices = of.box === 'closed' ? own : [...own, { value: 'priority' as const, words: t`Urgent first` }]
  const chosen = choices.find(({ value }) => value === of.order) ?? choices[0]
  return (
    <div className="small-choice">
      <label htmlFor={id} className="hidden">{t`Order`}</label>
      <select
        id={id}
        value={chosen?.value}
        onChange={({ currentTarget: { value: order } }) => navigate({ to: '.', search: listAddress({ ...of, order }), replace: true })}
      >
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}
