import type { Id } from '#contract/words.ts'
import { type Refusal, refuse } from '#server/core/refusal.ts'
import { inOrder, type Person, type PersonEntry, type Roles } from './person.ts'

/** Other roles than before, in a fixed order so that the same roles are no change. The house keeps at least one administrator. */
export function changeRoles(
  state: Person,
  roles: Roles,
  { hasAccount, othersAdminister }: { hasAccount: boolean; othersAdminister: boolean },
): PersonEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  if (!hasAccount) return refuse('conflict', 'without-account', {})
  if (state.house.includes('administrator') && !roles.house.includes('administrator') && !othersAdminister)
    return refuse('conflict', 'last-administrator', {})
  const next = inOrder(roles)
  if (JSON.stringify(next) === JSON.stringify(inOrder(state))) return []
  return [{ kind: 'RolesChanged', ...next }]
}

/** Nobody disables themselves, and somebody who administers is always left. Their roles stay, for the day they come back. */
export function disablePerson(
  state: Person,
  { person, by }: { person: Id; by: Id },
  { hasAccount, othersAdminister }: { hasAccount: boolean; othersAdminister: boolean },
): PersonEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  if (!hasAccount) return refuse('conflict', 'without-account', {})
  if (person === by) return refuse('conflict', 'not-yourself', {})
  if (!state.active) return []
  if (state.house.includes('administrator') && !othersAdminister) return refuse('conflict', 'last-administrator', {})
  return [{ kind: 'PersonDisabled' }]
}

export function enablePerson(state: Person, { hasAccount }: { hasAccount: boolean }): PersonEntry[] | Refusal {
  if (!state) return refuse('missing', 'not-found', {})
  if (!hasAccount) return refuse('conflict', 'without-account', {})
  return state.active ? [] : [{ kind: 'PersonEnabled' }]
}
