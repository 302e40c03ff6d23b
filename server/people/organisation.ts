import { z } from 'zod'
import { type Id, Language } from '#contract/words.ts'
import { Country, Day, WeekHours, Zone } from '#contract/working-time.ts'
import { Kept } from '#server/core/entry.ts'

/** The company that runs Remo. Its name and those of its holidays lie in the content rows. */
export const OrganisationEntry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('OrganisationFounded'), language: Language }),
  z.object({
    kind: z.literal('OrganisationChanged'),
    language: Language,
    zone: Zone,
    country: Country,
    hours: WeekHours.nullable(),
    // Only where it is another name than before.
    words: z.object({ name: Kept }).optional(),
  }),
  z.object({ kind: z.literal('HolidayAdded'), on: Day, words: z.object({ name: Kept }) }),
  z.object({ kind: z.literal('HolidayRemoved'), on: Day }),
])
export type OrganisationEntry = z.infer<typeof OrganisationEntry>

export type Organisation = {
  language: Language
  zone: string
  country: Country
  hours: WeekHours | null
  /** Null: the one it was founded with. */
  name: Id | null
  holidays: { on: Day; name: Id }[]
} | null

/** Where an organisation is until it says otherwise. */
export const ZONE = 'Europe/Madrid'
export const COUNTRY = 'ES'

export function evolveOrganisation(state: Organisation, entry: OrganisationEntry): Organisation {
  if (entry.kind === 'OrganisationFounded')
    return { language: entry.language, zone: ZONE, country: COUNTRY, hours: null, name: null, holidays: [] }
  if (!state) return state
  switch (entry.kind) {
    case 'OrganisationChanged': {
      const { language, zone, country, hours, words } = entry
      return { ...state, language, zone, country, hours, name: words?.name.content ?? state.name }
    }
    case 'HolidayAdded': {
      const holidays = [...state.holidays, { on: entry.on, name: entry.words.name.content }]
      return { ...state, holidays: holidays.toSorted((one, other) => (one.on < other.on ? -1 : 1)) }
    }
    case 'HolidayRemoved':
      return { ...state, holidays: state.holidays.filter(({ on }) => on !== entry.on) }
  }
}
