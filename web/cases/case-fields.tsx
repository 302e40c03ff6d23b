import { useLingui } from '@lingui/react/macro'
import { Priority } from '#contract/case-descriptions.ts'
import type { ListItem, OwnField } from '#contract/lists.ts'
import type { Typed } from '#web/cases/describing.ts'
import { OwnFieldLine } from '#web/cases/own-field-line.tsx'
import { priorityWords } from '#web/cases/priority-words.ts'
import { useLists } from '#web/lists/queries.ts'
import { Tag } from '#web/lists/tag.tsx'
import { ChipChoice, ChipChoices } from '#web/ui/chip.tsx'
import { SelectField } from '#web/ui/fields.tsx'
import './case-fields.css'

/** One line of the form: a part of every case, or `own`: the own fields of its kind. */
export type CaseFieldName = 'kind' | 'reason' | 'stage' | 'priority' | 'tags' | 'own'

type Props = {
  value: Typed
  onChange: (change: Partial<Typed>) => void
  /** By the names that the server gives: `about.kind`, `about.fields.<id>`. */
  errors: Record<string, string>
  show: readonly CaseFieldName[]
  /** Of the own fields only these. */
  own?: readonly string[]
  first?: boolean
}

/** What is said of a case beside its words. A list of the house that is empty is not asked for. */
export function CaseFields({ value, onChange, errors, show, own, first }: Props) {
  const { t } = useLingui()
  const lists = useLists()
  const shows = (name: CaseFieldName) => show.includes(name)
  const fields = shows('own') ? lists.fieldsOf(value.kind).filter(({ id }) => !own || own.includes(id)) : []
  const reasons = lists.offered('reasons', value.reason).filter(({ of }) => of === null || of === value.kind)
  const choose = (part: 'kind' | 'reason' | 'stage', label: string, items: ListItem[]) =>
    shows(part) &&
    items.length > 0 && (
      <SelectField
        label={label}
        data={[{ value: '', label: '—' }, ...items.map(({ id, name }) => ({ value: id, label: lists.nameOf(name) }))]}
        value={value[part]}
        error={errors[`about.${part}`]}
        data-autofocus={(first && part === show[0]) || undefined}
        onChange={(event) => onChange(part === 'kind' ? withKind(event.currentTarget.value) : { [part]: event.currentTarget.value })}
      />
    )
  const withKind = (kind: string): Partial<Typed> => {
    const of = lists.item(value.reason || null)?.of
    return { kind, ...(of && of !== kind && { reason: '' }) }
  }
  const tags = lists.items.filter((item) => item.list === 'tags' && (item.putAwayAt === null || value.tags.includes(item.id)))
  const fill = (field: OwnField) => (typed: string) => onChange({ fields: { ...value.fields, [field.id]: typed } })
  return (
    <>
      <div className="case-fields">
        {choose('kind', t`Kind of case`, lists.offered('kinds', value.kind))}
        {shows('priority') && (
          <SelectField
            label={t`Priority`}
            data={Priority.options.map((one) => ({ value: one, label: priorityWords(one) }))}
            value={value.priority}
            onChange={(event) => onChange({ priority: Priority.parse(event.currentTarget.value) })}
          />
        )}
        {choose('reason', t`Reason`, reasons)}
        {choose('stage', t`Stage of the customer`, lists.offered('stages', value.stage))}
        {fields.map((field) => (
          <OwnFieldLine
            key={field.id}
            of={field}
            value={value.fields[field.id] ?? ''}
            onChange={fill(field)}
            error={errors[`about.fields.${field.id}`]}
          />
        ))}
      </div>
      {shows('tags') && tags.length > 0 && <TagChoice of={tags} value={value.tags} onChange={(chosen) => onChange({ tags: chosen })} />}
    </>
  )
}

/** Tags to choose, as many as fit. */
export function TagChoice({ of, value, onChange }: { of: ListItem[]; value: string[]; onChange: (tags: string[]) => void }) {
  const { t } = useLingui()
  const { nameOf } = useLists()
  return (
    <div>
      <span className="field-legend" aria-hidden="true">{t`Tags`}</span>
      <ChipChoices label={t`Tags`}>
        {of.map(({ id, name, colour }) => {
          const on = value.includes(id)
          return (
            <ChipChoice key={id} on={on} onChoose={() => onChange(on ? value.filter((one) => one !== id) : [...value, id])}>
              <Tag colour={colour}>{nameOf(name)}</Tag>
            </ChipChoice>
          )
        })}
      </ChipChoices>
    </div>
  )
}
