import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { capital, channelWords } from '#web/cases/case-words.ts'
import { type Listed, listAddress, type Narrowed } from '#web/cases/listed.ts'
import { priorityWords } from '#web/cases/priority-words.ts'
import { useSay } from '#web/core/words.tsx'
import { customerQuery } from '#web/customers/queries.ts'
import { useLists } from '#web/lists/queries.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Icon } from '#web/ui/icon.tsx'

/** What narrows the list, over it: each can be taken away, or all at once. */
export function FilterChips({ listed }: { listed: Listed }) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const chips = useChips(listed)
  if (chips.length === 0) return null
  const go = (search: object) => navigate({ to: '.', search: listAddress({ ...search }) })
  return (
    <ul className="filter-chips" aria-label={t`Filters`}>
      {chips.map(({ key, name, value, without }) => (
        <li key={key}>
          <button
            type="button"
            className="chip choice sea"
            aria-label={t`Without ${name}: ${value}`}
            onClick={() => go({ ...listed, ...without })}
          >
            <span className="cut">
              {name}: {value}
            </span>
            <Icon name="close" size={12} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="chip choice quiet sea" onClick={() => go({ box: listed.box, order: listed.order })}>
          <Trans>Clear all</Trans>
        </button>
      </li>
    </ul>
  )
}

type Chip = { key: string; name: string; value: string; without: { [Name in keyof Narrowed]?: Narrowed[Name] | undefined } }

function useChips({ area, person, customer, kind, reason, stage, tag = [], priority, channel, from, until }: Listed): Chip[] {
  const { t } = useLingui()
  const say = useSay()
  const lists = useLists()
  const names = useDirectory()
  const whose = useQuery({ ...customerQuery(customer ?? ''), enabled: customer !== undefined }).data
  const chip = (key: keyof Narrowed, name: string, value: string | undefined): Chip[] =>
    value === undefined ? [] : [{ key, name, value, without: { [key]: undefined } }]
  return [
    ...chip('customer', t`Customer`, customer && (whose?.name ?? '…')),
    ...chip('area', t`Area`, area && names.area(area)),
    ...chip('person', t({ message: 'Held by', context: 'filter' }), person && names.person(person)),
    ...chip('kind', t`Kind`, kind && lists.name(kind)),
    ...chip('reason', t`Reason`, reason && lists.name(reason)),
    ...chip('stage', t`Stage`, stage && lists.name(stage)),
    ...tag.map((id) => ({
      key: id,
      name: t`Tag`,
      value: lists.name(id),
      without: { tag: tag.length > 1 ? tag.filter((one) => one !== id) : undefined },
    })),
    ...chip('priority', t`Priority`, priority && priorityWords(priority)),
    ...chip('channel', t`Channel`, channel && capital(channelWords(channel))),
    ...chip('from', t`Opened from`, from && say.date(`${from}T12:00:00`)),
    ...chip('until', t`Opened until`, until && say.date(`${until}T12:00:00`)),
  ]
}
