import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { Language, line } from './words.ts'
import { Country, Day, WeekHours, Zone } from './working-time.ts'

export const HolidayView = z.object({ on: Day, name: z.string() })
export type HolidayView = z.infer<typeof HolidayView>

export const OrganisationView = z.object({
  version: z.number(),
  name: z.string(),
  /** In which whoever is invited is spoken to, unless something else is chosen. */
  language: Language,
  /** By whose clocks working hours are told. */
  zone: Zone,
  /** Whose telephone numbers need no prefix. */
  country: Country,
  /** Null: day and night, on holidays too. */
  hours: WeekHours.nullable(),
  /** By day. */
  holidays: z.array(HolidayView),
})
export type OrganisationView = z.infer<typeof OrganisationView>

export const readOrganisation = endpoint({
  method: 'GET',
  path: '/api/organisation',
  may: 'directory:read',
  says: 'The settings of the organisation: its name, language, time zone, country, working hours and public holidays.',
  input: z.strictObject({}),
  output: OrganisationView,
})

export const changeOrganisation = endpoint({
  method: 'POST',
  path: '/api/organisation/changes',
  may: 'house:run',
  says: 'Changes the settings of the organisation. Without hours it works day and night.',
  input: z.strictObject({
    version: z.number().int().min(1),
    name: line(120),
    language: Language,
    zone: Zone,
    country: Country,
    hours: WeekHours.optional(),
  }),
  output: z.object({ version: z.number() }),
})

export const addHoliday = endpoint({
  method: 'POST',
  path: '/api/holidays',
  may: 'house:run',
  says: 'Adds a public holiday: nobody works on that day, but whoever works day and night.',
  input: z.strictObject({ on: Day, name: line(80) }),
  output: z.object({ version: z.number() }),
})

export const removeHoliday = endpoint({
  method: 'POST',
  path: '/api/holiday-removals',
  may: 'house:run',
  says: 'Takes a public holiday back.',
  input: z.strictObject({ on: Day }),
  output: z.object({ version: z.number() }),
})
