import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { Priority } from '#contract/case-descriptions.ts'
import { Channel } from '#contract/cases.ts'
import type { ListItem } from '#contract/lists.ts'
import { TagChoice } from '#web/cases/case-fields.tsx'
import { capital, channelWords } from '#web/cases/case-words.ts'
import { type Listed, listAddress } from '#web/cases/listed.ts'
import { priorityWords } from '#web/cases/priority-words.ts'
import { sendByKey } from '#web/cases/send-by-key.ts'
import { CustomerChoice } from '#web/customers/customer-choice.tsx'
import { customerQuery } from '#web/customers/queries.ts'
import { useLists } from '#web/lists/queries.ts'
import { useDirectory } from '#web/people/directory.ts'
import { Button } from '#web/ui/button.tsx'
import { Dialog, DialogActions } from '#web/ui/dialog.tsx'
import { SelectField, TextField } from '#web/ui/fields.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import './case-fields.css'

type Draft = Omit<Listed, 'box' | 'order'>
type Props = { listed: Listed; onClose: () => void }

/** Narrows the list by all that may narrow it. It stands in the address then: to keep, to share, to come back to. */
export default function FilterDialog({ listed, onClose }: Props) {
  const navigate = useNavigate()
  const { box, order, ...given } = listed
  const [draft, setDraft] = useState<Draft>(given)
  const change = (next: { [Name in keyof Draft]?: string | string[] | undefined }) => setDraft(listAddress({ ...draft, ...next }))
  const show = (event: FormEvent) => {
    event.preventDefault()
    navigate({ to: '.', search: listAddress({ ...draft, box, order }) })
    onClose()
  }
  return (
    <Dialog open title={<Trans>Narrow the list</Trans>} onClose={onClose} size="wide">
      <form className="stack" noValidate onSubmit={show} onKeyDown={sendByKey}>
        <div className="case-fields">
          <WhoseFields draft={draft} onChange={change} />
          <AboutFields draft={draft} onChange={change} />
        </div>
        <Tags draft={draft} onChange={change} />
        <Customer draft={draft} onChange={change} />
        <DialogActions>
          <Button onClick={() => setDraft({})}>
            <Trans>Clear all</Trans>
          </Button>
          <Button kind="main" type="submit">
            <Trans>Show the cases</Trans>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}

type PartProps = { draft: Draft; onChange: (next: { [Name in keyof Draft]?: string | string[] | undefined }) => void }

/** Who holds it, and when it was opened. */
function WhoseFields({ draft, onChange }: PartProps) {
  const { t } = useLingui()
  const { areas, people, area: nameOf } = useDirectory()
  const colleagues = people.filter(({ id, active }) => active || id === draft.person)
  return (
    <>
      <SelectField
        label={t`Area`}
        data-autofocus
        data={[{ value: '', label: t`All areas` }, ...areas.map(({ id }) => ({ value: id, label: nameOf(id) }))]}
        value={draft.area ?? ''}
        onChange={({ currentTarget }) => onChange({ area: currentTarget.value })}
      />
      <SearchSelect
        label={t({ message: 'Held by', context: 'filter' })}
        placeholder={t`Anybody`}
        clearable
        data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.person ?? null}
        onChange={(person) => onChange({ person: person ?? undefined })}
      />
      <TextField
        type="date"
        label={t`Opened from`}
        value={draft.from ?? ''}
        onChange={({ currentTarget }) => onChange({ from: currentTarget.value })}
      />
      <TextField
        type="date"
        label={t`Opened until`}
        value={draft.until ?? ''}
        onChange={({ currentTarget }) => onChange({ until: currentTarget.value })}
      />
    </>
  )
}

/** What it is about. A list of the house that is empty is not asked for. */
function AboutFields({ draft, onChange }: PartProps) {
  const { t } = useLingui()
  const lists = useLists()
  const any = { value: '', label: t`Any` }
  const choose = (name: 'kind' | 'reason' | 'stage', label: string, items: ListItem[]) =>
    items.length > 0 && (
      <SelectField
        label={label}
        data={[any, ...items.map((item) => ({ value: item.id, label: lists.nameOf(item.name) }))]}
        value={draft[name] ?? ''}
        onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
      />
    )
  return (
    <>
      {choose('kind', t`Kind of case`, lists.offered('kinds', draft.kind))}
      <SelectField
        label={t`Priority`}
        data={[any, ...Priority.options.toReversed().map((one) => ({ value: one, label: priorityWords(one) }))]}
        value={draft.priority ?? ''}
        onChange={({ currentTarget }) => onChange({ priority: currentTarget.value })}
      />
      {choose('reason', t`Reason`, lists.offered('reasons', draft.reason))}
      {choose('stage', t`Stage of the customer`, lists.offered('stages', draft.stage))}
      <SelectField
        label={t`Channel`}
        data={[any, ...Channel.options.map((one) => ({ value: one, label: capital(channelWords(one)) }))]}
        value={draft.channel ?? ''}
        onChange={({ currentTarget }) => onChange({ channel: currentTarget.value })}
      />
    </>
  )
}

function Tags({ draft, onChange }: PartProps) {
  const { items } = useLists()
  const chosen = draft.tag ?? []
  const tags = items.filter((item) => item.list === 'tags' && (item.putAwayAt === null || chosen.includes(item.id)))
  if (tags.length === 0) return null
  return <TagChoice of={tags} value={chosen} onChange={(tag) => onChange({ tag })} />
}

function Customer({ draft, onChange }: PartProps) {
  const { data } = useQuery({ ...customerQuery(draft.customer ?? ''), enabled: draft.customer !== undefined })
  const value = draft.customer ? (data ?? null) : null
  return <CustomerChoice onlyKnown value={value} onChoose={(customer) => onChange({ customer: customer?.id })} />
}
