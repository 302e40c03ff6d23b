import { z } from 'zod'

/** Minutes since midnight; 1440 is the midnight at the end of the day. A span over midnight is two, one on each day. */
export const Span = z
  .strictObject({ from: z.number().int().min(0).max(1_435), to: z.number().int().min(5).max(1_440) })
  .refine(({ from, to }) => from < to, 'ends-before-it-begins')
export type Span = z.infer<typeof Span>

export const WorkingDay = z
  .array(Span)
  .max(6)
  .refine((spans) => spans.every(({ from }, nth) => from >= (spans[nth - 1]?.to ?? 0)), 'spans-overlap')

/** The spans of each weekday, Monday first, in their order; none: closed. By the clocks of the organisation's zone. */
export const WeekHours = z.array(WorkingDay).length(7)
export type WeekHours = z.infer<typeof WeekHours>

/** A day of the calendar: `2026-12-25`. */
export const Day = z.iso.date()
export type Day = z.infer<typeof Day>

/** The IANA name of a time zone: `Europe/Madrid`. Whether there is such a zone, the server knows. */
export const Zone = z
  .string()
  .max(64, 'too-long')
  .regex(/^[A-Za-z]+([/_+-][A-Za-z0-9]+)*$/, 'not-a-zone')

// ISO 3166-1, alpha-2.
const countries =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'

/** A country by its two letters: `ES`. */
export const Country = z.enum(countries.split(' '))
export type Country = z.infer<typeof Country>
