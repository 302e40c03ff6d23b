import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import { Box } from '#contract/cases.ts'
import { boxWords, countWords } from '#web/cases/case-words.ts'
import { countsQuery } from '#web/cases/counts.ts'
import { useDirectory } from '#web/people/directory.ts'
import { ChipChoice, ChipChoices } from '#web/ui/chip.tsx'

/** The boxes of the inbox with how many cases stand in each. A case that is open stays open. */
export function BoxChoices({ box: chosen, area }: { box: Box; area: string | undefined }) {
  const { t } = useLingui()
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
          onChoose={() => navigate({ to: '.', search: { box } })}
        >
          {boxWords(box)}
        </ChipChoice>
      ))}
      {(chosen === 'open' || chosen === 'closed') && <AreaChoice box={chosen} area={area} />}
    </ChipChoices>
  )
}

/** Narrows a list of all cases to one area that holds them, or held them last. */
function AreaChoice({ box, area }: { box: Box; area: string | undefined }) {
  const { t } = useLingui()
  const id = useId()
  const navigate = useNavigate()
  const { areas, area: nameOf } = useDirectory()
  return (
    <div className="area-choice">
      <label htmlFor={id} className="hidden">
        {t`Area`}
      </label>
      <select
        id={id}
        value={area ?? ''}
        onChange={(event) => {
          const chosen = event.currentTarget.value
          navigate({ to: '.', search: { box, ...(chosen && { area: chosen }) }, replace: true })
        }}
      >
        <option value="">{t`All areas`}</option>
        {areas.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one.id)}
          </option>
        ))}
      </select>
    </div>
  )
}
