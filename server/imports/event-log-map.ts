import { z } from 'zod'
import { attempt } from '#server/core/attempt.ts'
import { isZone } from '#server/core/local-time.ts'
import { timeFormatFault } from './event-time.ts'
import { LogRefused, type MapFault } from './log-refused.ts'

const Column = z.string('must be the name of a column').min(1, 'is empty')
const Columns = z.union([Column, z.array(Column).min(1, 'is empty')], 'must be the name of a column, or a list of names')
const Values = z.array(z.string('must be a text, in quotes'), 'must be a list of texts')
const At = z.enum(['first', 'last'], 'must be "first" or "last"')
const Unit = z.strictObject({ column: Column, at: At }, 'must be an object')
const Outcome = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('hoursTo'), column: Column, value: z.string('must be a text') }),
    z.strictObject({ kind: z.literal('hoursBetween'), from: Column, to: Column }),
    z.strictObject({ kind: z.literal('flag'), column: Column, value: z.string('must be a text') }),
  ],
  'must have a "kind": hoursTo, hoursBetween or flag',
)
const isDelimiter = (text: string) => /^[^"\r\nA-Za-z0-9]$/.test(text) && text.charCodeAt(0) < 128

/**
 * How the columns of a log are to be read: the map of `paths` (its figures need `handoffs` to `terminal`) and, for the import, who held the
 * case (`area`, `person`), whose it is (`customer`), what it is about (`subject`) and when it is over (`closed`). The descriptions are the
 * remedies that a wrong map is answered with.
 */
export const EventLogMap = z.strictObject({
  case: Column.describe('"case" is the column that names the case: "case": "number"'),
  activity: Columns.describe(
    '"activity" is the column that says what happened, or a list of columns: "activity": ["Status", "Sub Status"]',
  ),
  time: Column.describe('"time" is the column with the time of the event: "time": "updated_at"'),
  timeFormat: z
    .string('must be a text')
    .superRefine((format, context) => {
      const fault = timeFormatFault(format)
      if (fault !== null) context.addIssue({ code: 'custom', message: fault })
    })
    .default('iso')
    .describe('"timeFormat" is "iso", or is written with d, M, yyyy, H, mm and ss: "d/M/yyyy H:mm"'),
  zone: z
    .string('must be a text')
    .refine(isZone, { error: ({ input }) => `is "${String(input).slice(0, 60)}", which is no known time zone` })
    .default('UTC')
    .describe('"zone" is the IANA name of the zone that times without an offset are of: "Europe/Madrid", "UTC"'),
  missing: Values.default(['', '?']).describe('"missing" lists the values that stand for nothing: ["", "?"]'),
  delimiter: z
    .string('must be a text')
    .refine(isDelimiter, 'must be one sign, no letter, digit or quote')
    .optional()
    .describe('"delimiter" is the sign between two columns: ",", ";", "|" or "\\t"; left out, it is found'),
  encoding: z
    .enum(['utf-8', 'windows-1252', 'latin1'], 'must be utf-8, windows-1252 or latin1')
    .optional()
    .describe('"encoding" is utf-8, windows-1252 or latin1; left out, it is found'),
  file: z
    .string('must be a text')
    .min(1, 'is empty')
    .optional()
    .describe('"file" is the path, inside a .zip, of the log: "export/events.csv"'),
  lifecycle: z
    .strictObject({ column: Column, keep: Values }, 'must be an object')
    .optional()
    .describe('"lifecycle" leaves out the rows with other values: {"column": "lifecycle:transition", "keep": ["complete"]}'),
  handoffs: z
    .record(z.string(), Column, 'must be an object')
    .optional()
    .describe('"handoffs" names what changes are counted of: {"team": "Involved ST"}'),
  counter: z
    .strictObject({ of: z.string('must be a text'), column: Column }, 'must be an object')
    .optional()
    .describe('"counter" is the own count of the source of one of the "handoffs": {"of": "team", "column": "reassignment_count"}'),
  situation: z
    .array(Column, 'must be a list of columns')
    .optional()
    .describe('"situation" lists columns, the most telling first: ["priority"]'),
  outcome: Outcome.optional().describe(
    '"outcome" is one of {"kind": "hoursTo", "column": "c", "value": "v"}, {"kind": "hoursBetween", "from": "c1", "to": "c2"}, {"kind": "flag", "column": "c", "value": "v"}',
  ),
  unit: Unit.optional().describe('"unit" is whom the outcome is compared by: {"column": "resolved_by", "at": "last"}'),
  teams: Unit.optional().describe('"teams" is whom roads are compared by: {"column": "Involved ST", "at": "first"}'),
  outstanding: z
    .strictObject({ column: Column, value: z.string('must be a text') }, 'must be an object')
    .optional()
    .describe('"outstanding" marks the cases to learn from: {"column": "c", "value": "v"}'),
  minUnit: z
    .int('must be a whole number')
    .min(1, 'must be at least 1')
    .optional()
    .describe('"minUnit" is the least number of cases that a unit needs: 30'),
  terminal: Values.optional().describe('"terminal" lists the activities that end a case: ["Completed"]'),
  area: Column.optional().describe('"area" is the column of the group that held the case: "area": "assignment_group"'),
  person: Column.optional().describe('"person" is the column of who worked on it: "person": "assigned_to"'),
  customer: Column.optional().describe('"customer" is the column that names whose case it is: "customer": "caller_id"'),
  subject: Columns.optional().describe('"subject" is the column that says what the case is about, or a list of columns'),
  closed: z
    .strictObject({ column: Column, values: Values.min(1, 'is empty') }, 'must be an object')
    .optional()
    .describe('"closed" says when a case is over: {"column": "Status", "values": ["Completed"]}'),
})
export type EventLogMap = z.infer<typeof EventLogMap>

/** The map in a JSON text. Throws `LogRefused`: not JSON (`file` is named), or each wrong field with its remedy. */
export function mapFromText(text: string, file: string): EventLogMap {
  const parsed = attempt(() => ({ value: JSON.parse(text.replace(/^\uFEFF/, '')) }))
  if (!parsed) throw new LogRefused('map-unreadable', { file })
  return eventLogMap(parsed.value)
}

/** The map in a value that came from outside. Throws `LogRefused` with the path of each wrong field and its remedy. */
export function eventLogMap(value: unknown): EventLogMap {
  const read = EventLogMap.safeParse(value, { reportInput: true })
  const faults = read.success ? counterFaults(read.data) : read.error.issues.flatMap(faultsOf)
  if (!read.success || faults.length > 0) throw new LogRefused('map-wrong', { faults })
  return read.data
}

/** Throws `LogRefused` when the map names columns that the header lacks, with the columns that there are. */
export function refuseUnknownColumns(map: EventLogMap, columns: string[]): void {
  const missing = columnsNamed(map).filter(({ column }) => !columns.includes(column))
  if (missing.length > 0) throw new LogRefused('columns-missing', { missing, columns })
}

function columnsNamed(map: EventLogMap): { path: string; column: string }[] {
  const named: [path: string, columns: string | string[] | undefined][] = [
    ['case', map.case],
    ['activity', map.activity],
    ['time', map.time],
    ['area', map.area],
    ['person', map.person],
    ['customer', map.customer],
    ['subject', map.subject],
    ['closed.column', map.closed?.column],
    ['lifecycle.column', map.lifecycle?.column],
    ...Object.entries(map.handoffs ?? {}).map(([name, column]): [string, string] => [`handoffs.${name}`, column]),
    ['counter.column', map.counter?.column],
    ['situation', map.situation],
    ...outcomeColumns(map.outcome),
    ['unit.column', map.unit?.column],
    ['teams.column', map.teams?.column],
    ['outstanding.column', map.outstanding?.column],
  ]
  return named.flatMap(([path, columns]) => [columns ?? []].flat().map((column) => ({ path, column })))
}

function outcomeColumns(outcome: EventLogMap['outcome']): [path: string, column: string][] {
  if (outcome?.kind === 'hoursBetween') {
    return [
      ['outcome.from', outcome.from],
      ['outcome.to', outcome.to],
    ]
  }
  return outcome ? [['outcome.column', outcome.column]] : []
}

function counterFaults({ counter, handoffs = {} }: EventLogMap): MapFault[] {
  if (!counter || Object.hasOwn(handoffs, counter.of)) return []
  return [{ path: 'counter.of', problem: `is "${counter.of}", which "handoffs" does not name`, remedy: remedyOf('counter') }]
}

function faultsOf(issue: z.core.$ZodIssue): MapFault[] {
  const field = String(issue.path[0] ?? '')
  const path = issue.path.join('.') || 'the map'
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [...issue.path, key].join('.'),
      problem: 'is not a field of the map',
      remedy: remedyOf(field),
    }))
  }
  const problem = issue.input === undefined && issue.code !== 'custom' ? 'is missing' : field === '' ? 'must be an object' : issue.message
  return [{ path, problem, remedy: remedyOf(field) }]
}

function remedyOf(field: string): string {
  const shape: Record<string, z.ZodType> = EventLogMap.shape
  return shape[field]?.description?.concat('.') ?? `Its fields are: ${Object.keys(shape).join(', ')}.`
}
