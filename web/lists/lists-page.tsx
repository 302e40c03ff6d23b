import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FailurePage } from '#web/core/failure-page.tsx'
import { useTitle } from '#web/core/title.ts'
import { DemandsPart } from '#web/lists/demands-part.tsx'
import { FieldsPart } from '#web/lists/fields-part.tsx'
import { ItemsPart } from '#web/lists/items-part.tsx'
import { partLead, parts, partTitle } from '#web/lists/list-words.ts'
import { listsQuery } from '#web/lists/queries.ts'
import { paths } from '#web/paths.ts'
import { Card } from '#web/ui/card.tsx'
import { ChipChoice, ChipChoices } from '#web/ui/chip.tsx'
import { Loading } from '#web/ui/states.tsx'

/** What the house names itself: one list at a time, in its order. */
export function ListsPage() {
  const { t } = useLingui()
  const { data, error, refetch } = useQuery(listsQuery)
  const { list: part = 'kinds' } = useSearch({ from: '/signed-in/settings/lists' })
  const navigate = useNavigate()
  useTitle(`${partTitle(part)} · ${t`Settings`}`)
  if (!data) return error ? <FailurePage of={error} onRetry={refetch} /> : <Loading shape="page" />
  return (
    <div className="stack">
      <ChipChoices label={t`Which list`}>
        {parts.map((one) => (
          <ChipChoice key={one} on={one === part} onChoose={() => navigate({ to: paths.lists, search: { list: one }, replace: true })}>
            {partTitle(one)}
          </ChipChoice>
        ))}
      </ChipChoices>
      <Card title={partTitle(part)}>
        <p className="small soft part-lead">{partLead(part)}</p>
        {part === 'fields' ? <FieldsPart /> : part === 'demands' ? <DemandsPart /> : <ItemsPart key={part} list={part} />}
      </Card>
    </div>
  )
}
