import { z } from 'zod'
import { AreaRole, HouseRole } from '#contract/people.ts'
import { Id, Language } from '#contract/words.ts'

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
])
export type PersonEntry = z.infer<typeof PersonEntry>

export type Person = { active: boolean; language: Language; theme: Theme; areas: RoleInArea[]; house: HouseRole[] } | null

export function evolvePerson(state: Person, entry: PersonEntry): Person {
  if (entry.kind === 'PersonAdded') {
    const { active, language, areas, house } = entry
    return { active, language, theme: 'system', areas, house }
  }
  return state && { ...state, language: entry.language, theme: entry.theme }
}
