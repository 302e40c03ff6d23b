import { hash } from 'node:crypto'
import type { EventLogMap } from './event-log-map.ts'
import { instantReader, type TimeFault } from './event-time.ts'
import type { CsvRecord } from './record-splitter.ts'

/** One event of a case, as the map reads it. */
export interface EventRow {
  is: 'event'
  /** 1 is the first row after the header. */
  row: number
  /** Where the row begins in the file, from 1. */
  line: number
  caseId: string
  activity: string
  /** Milliseconds since 1970, UTC. */
  at: number
  /** Null is *not registered*: never an area of its own, never guessed. */
  area: string | null
  person: string | null
  customer: string | null
  /** Its parts joined with ` · `, of any length; what is missing is left out. */
  subject: string | null
  /** Whether the row says that the case is over; the last row of a case decides. */
  closed: boolean
  /** Every column with its value, as it came. */
  attributes: Record<string, string>
  /** 32 hex digits of the SHA-256 of all cells: the same row again, in this file or the next, has the same. */
  identity: string
  /** NUL or half a surrogate pair was taken out of a cell, because PostgreSQL cannot keep it. */
  cleaned: boolean
}

/** A row that is no event: the map's `lifecycle` does not keep it. Not a fault. */
export interface LeftOutRow {
  is: 'left-out'
  row: number
  line: number
}

export type RowFault =
  | TimeFault
  | 'too-few-cells'
  | 'too-many-cells'
  | 'quote-not-doubled'
  | 'case-missing'
  | 'activity-missing'
  | 'cell-too-long'

/** A row that cannot be read, with the column that is to blame, if it is one. */
export interface RejectedRow {
  is: 'rejected'
  row: number
  line: number
  code: RowFault
  column: string | null
}

export type ReadRow = EventRow | LeftOutRow | RejectedRow

/** Names are looked up by index, whose entries PostgreSQL keeps under 2,700 bytes: 500 signs of four bytes fit. */
const MOST_NAME_SIGNS = 500
const IDENTITY_DIGITS = 32
const LONE_SURROGATES = /\p{Surrogate}/gu

/**
 * Reads the records of one log as its map says; all columns of the map must be among `columns`. Whole cells that stand for nothing (the
 * map's `missing`, blanks around them aside) are null; other cells are kept as they came. Times more than a day after `now` are refused.
 */
export function eventReader(columns: string[], map: EventLogMap, now: Date): (record: CsvRecord) => ReadRow {
  // A blank is nobody's name, even where the map lists other values only.
  const missing = new Set(['', ...map.missing])
  const instantOf = instantReader({ timeFormat: map.timeFormat, zone: map.zone, now })
  const place = (column: string | undefined) => (column === undefined ? -1 : columns.indexOf(column))
  const places = (wanted: string | string[] | undefined) => [wanted ?? []].flat().map(place)
  const present = (cell: string | undefined) => (cell === undefined || missing.has(cell) || missing.has(cell.trim()) ? null : cell)
  const joined = (cells: string[], from: number[], sign: string) =>
    from.length === 1 ? present(cells[from[0] ?? -1]) : from.flatMap((index) => present(cells[index]) ?? []).join(sign) || null

  const [caseAt, timeAt, areaAt, personAt, customerAt] = [
    place(map.case),
    place(map.time),
    place(map.area),
    place(map.person),
    place(map.customer),
  ]
  const [activityAt, subjectAt] = [places(map.activity), places(map.subject)]
  const [lifecycleAt, kept] = [place(map.lifecycle?.column), new Set(map.lifecycle?.keep)]
  const [closedAt, closing] = [place(map.closed?.column), new Set(map.closed?.values)]
  const named = [caseAt, areaAt, personAt, customerAt, ...activityAt].filter((index) => index !== -1)

  return ({ row, line, cells: came, brokenQuote }) => {
    const rejected = (code: RowFault, index = -1): RejectedRow => ({ is: 'rejected', row, line, code, column: columns[index] ?? null })
    if (brokenQuote) return rejected('quote-not-doubled')
    if (came.length !== columns.length) return rejected(came.length < columns.length ? 'too-few-cells' : 'too-many-cells')
    const { cells, text, cleaned } = storable(came)
    if (lifecycleAt !== -1 && !kept.has(cells[lifecycleAt] ?? '')) return { is: 'left-out', row, line }

    const caseId = present(cells[caseAt])
    if (caseId === null) return rejected('case-missing', caseAt)
    const activity = joined(cells, activityAt, '-')
    if (activity === null) return rejected('activity-missing', activityAt[0])
    const at = instantOf(cells[timeAt] ?? '')
    if (typeof at === 'string') return rejected(at, timeAt)
    const tooLong = named.find((index) => (cells[index]?.length ?? 0) > MOST_NAME_SIGNS)
    if (tooLong !== undefined) return rejected('cell-too-long', tooLong)

    return {
      is: 'event',
      row,
      line,
      caseId,
      activity,
      at,
      area: present(cells[areaAt]),
      person: present(cells[personAt]),
      customer: present(cells[customerAt]),
      subject: joined(cells, subjectAt, ' · '),
      closed: closedAt !== -1 && closing.has(cells[closedAt] ?? ''),
      attributes: attributesOf(columns, cells),
      identity: hash('sha256', text, 'hex').slice(0, IDENTITY_DIGITS),
      cleaned,
    }
  }
}

/** Cells that PostgreSQL can keep. No cell holds a NUL afterwards, so that `text`, joined by it, is never the same for two different rows. */
function storable(came: string[]): { cells: string[]; text: string; cleaned: boolean } {
  const text = came.join('\0')
  if (text.isWellFormed() && nulsIn(text) === came.length - 1) return { cells: came, text, cleaned: false }
  const cells = came.map((cell) => cell.replaceAll('\0', '').replace(LONE_SURROGATES, ''))
  return { cells, text: cells.join('\0'), cleaned: true }
}

function nulsIn(text: string): number {
  let nuls = 0
  for (let at = text.indexOf('\0'); at !== -1; at = text.indexOf('\0', at + 1)) nuls++
  return nuls
}

function attributesOf(columns: string[], cells: string[]): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (let index = 0; index < columns.length; index++) attributes[columns[index] ?? ''] = cells[index] ?? ''
  return attributes
}
