import { Trans } from '@lingui/react/macro'
import { type HouseRole, useRoleWords } from '#web/people/role-words.ts'
import { TickField } from '#web/ui/fields.tsx'

const houseRoles: readonly HouseRole[] = ['administrator', 'cxLead', 'auditor']

/** The roles for the whole house, with what each means. */
export function HouseRoles({ value, onChange }: { value: HouseRole[]; onChange: (next: HouseRole[]) => void }) {
  const words = useRoleWords().house
  return (
    <fieldset className="choices stack tight">
      <legend className="field-legend">
        <Trans>For the whole house</Trans>
      </legend>
      {houseRoles.map((role) => (
        <TickField
          key={role}
          label={words[role].name}
          description={words[role].means}
          checked={value.includes(role)}
          onChange={(on) => onChange(on ? [...value, role] : value.filter((other) => other !== role))}
        />
      ))}
    </fieldset>
  )
}
