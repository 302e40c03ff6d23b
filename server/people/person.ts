import { z } from 'zod'
import { AreaRole, HouseRole } from '#contract/people.ts'
import { Id, Instant, Language } from '#contract/words.ts'

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>

const RoleInArea = z.object({ area: Id, role: AreaRole })
export type RoleInArea = z.infer<typeof RoleInArea>

/** Somebody who works here, or whom an import named. The name itself lies in the content rows. */
export const PersonEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('PersonAdded'),
    active: z.boolean(),
    language: Language,
    areas: z.array(RoleInArea),
    house: z.array(HouseRole),
  }),
  z.object({ kind: z.literal('PreferencesKept'), language: Language, theme: Theme }),
  z.object({ kind: z.literal('RolesChanged'), areas: z.array(RoleInArea), house: z.array(HouseRole) }),
  z.object({ kind: z.literal('PersonDisabled') }),
  z.object({ kind: z.literal('PersonEnabled') }),
  // By which a password is chosen: the first one, or another.
  z.object({ kind: z.literal('LinkMade'), replaces: z.boolean(), expiresAt: Instant }),
])
export type PersonEntry = z.infer<typeof PersonEntry>

/** What somebody may do: a set, whatever order it is said in. */
export type Roles = { areas: RoleInArea[]; house: HouseRole[] }

export type Person = ({ active: boolean; language: Language; theme: Theme } & Roles) | null

export function evolvePerson(state: Person, entry: PersonEntry): Person {
  if (entry.kind === 'PersonAdded') {
    const { active, language } = entry
    return { active, language, theme: 'system', ...inOrder(entry) }
  }
  if (!state) return state
  switch (entry.kind) {
    case 'PreferencesKept':
      return { ...state, language: entry.language, theme: entry.theme }
    case 'RolesChanged':
      return { ...state, ...inOrder(entry) }
    case 'PersonDisabled':
      return { ...state, active: false }
    case 'PersonEnabled':
      return { ...state, active: true }
    case 'LinkMade':
      return state
  }
}

/** Roles in the order in which tables and comparisons have them: by area, and by name. */
export const inOrder = ({ areas, house }: Roles): Roles => ({
  areas: areas.map(({ area, role }) => ({ area, role })).toSorted((one, other) => (one.area < other.area ? -1 : 1)),
  house: house.toSorted(),
})
