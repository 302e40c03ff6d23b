import { z } from 'zod'
import { AreaRole, HouseRole } from '#contract/people.ts'
import { Id, Instant, Language } from '#contract/words.ts'
import { WeekHours } from '#contract/working-time.ts'

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
  // Null: those of the area.
  z.object({ kind: z.literal('PersonHoursChanged'), hours: WeekHours.nullable() }),
  z.object({ kind: z.literal('WentOffDuty'), since: Instant, until: Instant.nullable() }),
  z.object({ kind: z.literal('CameOnDuty') }),
  z.object({ kind: z.literal('DeputyNamed'), deputy: Id.nullable() }),
  // By which a password is chosen: the first one, or another.
  z.object({ kind: z.literal('LinkMade'), replaces: z.boolean(), expiresAt: Instant }),
])
export type PersonEntry = z.infer<typeof PersonEntry>

/** What somebody may do: a set, whatever order it is said in. */
export type Roles = { areas: RoleInArea[]; house: HouseRole[] }

export type OffDuty = { since: Instant; until: Instant | null }

/** When somebody works, and who is asked while they do not. */
type Work = { hours: WeekHours | null; offDuty: OffDuty | null; deputy: Id | null }

export type Person = ({ active: boolean; language: Language; theme: Theme } & Roles & Work) | null

export function evolvePerson(state: Person, entry: PersonEntry): Person {
  if (entry.kind === 'PersonAdded') {
    const { active, language } = entry
    return { active, language, theme: 'system', ...inOrder(entry), hours: null, offDuty: null, deputy: null }
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
    case 'PersonHoursChanged':
      return { ...state, hours: entry.hours }
    case 'WentOffDuty':
      return { ...state, offDuty: { since: entry.since, until: entry.until } }
    case 'CameOnDuty':
      return { ...state, offDuty: null }
    case 'DeputyNamed':
      return { ...state, deputy: entry.deputy }
    case 'LinkMade':
      return state
  }
}

/** Roles in the order in which tables and comparisons have them: by area, and by name. */
export const inOrder = ({ areas, house }: Roles): Roles => ({
  areas: areas.map(({ area, role }) => ({ area, role })).toSorted((one, other) => (one.area < other.area ? -1 : 1)),
  house: house.toSorted(),
})
