import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { Box } from '#contract/cases.ts'
import { boxWords, countWords } from '#web/cases/case-words.ts'
import { countsQuery } from '#web/cases/counts.ts'
import type { Listed } from '#web/cases/queries.ts'
import { paths } from '#web/paths.ts'
import { useDirectory } from '#web/people/directory.ts'
import { ChipChoice, ChipChoices } from '#web/ui/chip.tsx'

const ordered: readonly Box[] = ['mine', 'unassigned', 'area', 'open', 'closed']

/** The boxes of the inbox with how many cases stand in each. A case that is open stays open. */
export function BoxChoices({ listed }: { listed: Listed }) {
  const { t } = useLingui()
  const { box: chosen, order } = listed
  const navigate = useNavigate()
  const counts = useQuery(countsQuery).data
  return (
    <ChipChoices label={t`Which cases`}>
      {Box.options.map((box) => (
        <ChipChoice
          key={box}
          on={box === chosen}
          tone={box === 'offered' && counts && counts.offered > 0 ? 'amber' : 'sea'}
          count={box === 'closed' || !counts ? undefined : countWords(counts[box])}
          onChoose={() => navigate({ to: '.', search: addressOf({ box, order }) })}
        >
          {boxWords(box)}
        </ChipChoice>
      ))}
      {(chosen === 'open' || chosen === 'closed') && <AreaChoice of={listed} />}
      {chosen === 'offered' && (
        <Link to={paths.relays} preload={false} className="small">
          <Trans>Relays counted</Trans>
        </Link>
      )}
      {ordered.includes(chosen) && <OrderChoice of={listed} />}
    </ChipChoices>
  )
}

/** What stands in the address: only what is not as usual. */
function addressOf({ box, area, order }: Listed) {
  return { box, ...(area && { area }), ...(order === 'oldest' && { order }) }
}

/** Narrows a list of all cases to one area that holds them, or held them last. */
function AreaChoice({ of }: { of: Listed }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const { areas, area: nameOf } = useDirectory()
  return (
    <SmallChoice
      label={t`Area`}
      value={of.area ?? ''}
      onChange={(area) => navigate({ to: '.', search: addressOf({ ...of, area }), replace: true })}
      choices={[{ value: '', words: t`All areas` }, ...areas.map(({ id }) => ({ value: id, words: nameOf(id) }))]}
    />
  )
}

function OrderChoice({ of }: { of: Listed }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const turn = (order: string) =>
    navigate({ to: '.', search: addressOf({ ...of, order: order === 'oldest' ? order : 'newest' }), replace: true })
  return (
    <SmallChoice
      label={t`Order`}
      value={of.order ?? 'newest'}
      onChange={turn}
      choices={[
        { value: 'newest', words: t`Newest first` },
        { value: 'oldest', words: t`Oldest first` },
      ]}
    />
  )
}

type SmallChoiceProps = { label: string; value: string; onChange: (value: string) => void; choices: { value: string; words: string }[] }

function SmallChoice({ label, value, onChange, choices }: SmallChoiceProps) {
  const id = useId()
  return (
    <div className="small-choice">
      <label htmlFor={id} className="hidden">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.words}
          </option>
        ))}
      </select>
    </div>
  )
}
