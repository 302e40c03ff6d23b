import { useLingui } from '@lingui/react/macro'
import type { PersonView } from '#contract/people.ts'

export type AreaRole = PersonView['areas'][number]['role']
export type HouseRole = PersonView['house'][number]

/** What the roles are called, and what each means, in the order in which they are offered. */
export function useRoleWords() {
  const { t } = useLingui()
  const area: Record<AreaRole, { name: string; means: string }> = {
    advisor: { name: t({ message: 'advisor', context: 'role in an area' }), means: t`Advisor: serves customers` },
    lead: { name: t({ message: 'lead', context: 'role in an area' }), means: t`Lead: is also told of relays that expired` },
    manager: { name: t({ message: 'manager', context: 'role in an area' }), means: t`Manager: answers for the area` },
  }
  const house: Record<HouseRole, { name: string; means: string }> = {
    administrator: { name: t`Administrator`, means: t`Adds areas and people. Sees cases only with a role in an area.` },
    cxLead: { name: t`Customer experience lead`, means: t`Sees every case and may act in it.` },
    auditor: { name: t`Auditor`, means: t`Reads everything, changes nothing.` },
  }
  return { area, house }
}
