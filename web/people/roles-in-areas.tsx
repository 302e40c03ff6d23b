import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Id } from '#contract/words.ts'
import { useDirectory } from '#web/people/directory.ts'
import { type AreaRole, useRoleWords } from '#web/people/role-words.ts'
import { Button, IconButton } from '#web/ui/button.tsx'
import { SelectField } from '#web/ui/fields.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { SearchSelect } from '#web/ui/search-select.tsx'
import './roles-in-areas.css'

export type InArea = { area: Id | null; role: AreaRole }

const roles: readonly AreaRole[] = ['advisor', 'lead', 'manager']

type Props = { value: InArea[]; onChange: (next: InArea[]) => void; error?: ReactNode }

/** The areas in which somebody works, with the role in each. */
export function RolesInAreas({ value, onChange, error }: Props) {
  const taken = value.map(({ area }) => area)
  const remove = (row: Element | null, place: number) => {
    // The button goes with its row: the focus moves to the row before it, or to the button that adds one.
    const near =
      row?.previousElementSibling?.querySelector('input') ?? row?.parentElement?.querySelector<HTMLElement>('.role-in-area-more button')
    near?.focus()
    onChange(value.toSpliced(place, 1))
  }
  const open = useDirectory().areas.filter((area) => area.takesCases)
  return (
    <fieldset className="choices stack tight">
      <legend className="field-legend">
        <Trans>In areas</Trans>
      </legend>
      {value.map((one, place) => (
        <RoleInArea
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own until an area is chosen
          key={place}
          of={one}
          choices={open.filter(({ id }) => id === one.area || !taken.includes(id)).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(next) => onChange(value.with(place, next))}
          onRemove={(row) => remove(row, place)}
        />
      ))}
      {value.length < open.length && (
        <div className="role-in-area-more">
          <Button kind="bare" onClick={() => onChange([...value, { area: null, role: 'advisor' }])}>
            <Trans>+ In another area</Trans>
          </Button>
        </div>
      )}
      {error && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  )
}

type RowProps = {
  of: InArea
  choices: { value: string; label: string }[]
  onChange: (next: InArea) => void
  onRemove: (row: Element | null) => void
}

function RoleInArea({ of, choices, onChange, onRemove }: RowProps) {
  const { t } = useLingui()
  const words = useRoleWords().area
  return (
    <div className="role-in-area">
      <div>
        <SearchSelect
          aria-label={t`Area`}
          placeholder={t`Choose an area`}
          data={choices}
          value={of.area}
          onChange={(area) => onChange({ ...of, area })}
        />
      </div>
      <SelectField
        aria-label={t`Role`}
        data={roles.map((role) => ({ value: role, label: words[role].means }))}
        value={of.role}
        onChange={(event) => {
          const role = roles.find((one) => one === event.currentTarget.value)
          if (role) onChange({ ...of, role })
        }}
      />
      <IconButton label={t`Remove this area`} onClick={(event) => onRemove(event.currentTarget.parentElement)}>
        <Icon name="close" size={16} />
      </IconButton>
    </div>
  )
}
