import type { RejectedRow, RowFault } from './event-row.ts'

/** Why rows were rejected: how many of one reason, and the line on which the first of them begins. */
export type Rejected = { code: RowFault; column: string | null; rows: number; firstLine: number }

const MOST_REASONS = 10

/** Counts rejected rows; `result` has the ten commonest reasons. */
export function countRejected() {
  const reasons = new Map<string, Rejected>()
  let rejected = 0
  return {
    add: ({ code, column, line }: RejectedRow): void => {
      const key = `${code} ${column ?? ''}`
      const reason = reasons.get(key) ?? { code, column, rows: 0, firstLine: line }
      reasons.set(key, { ...reason, rows: reason.rows + 1 })
      rejected += 1
    },
    result: () => ({ rejected, reasons: [...reasons.values()].toSorted((a, b) => b.rows - a.rows).slice(0, MOST_REASONS) }),
  }
}

const says: Record<RowFault, string> = {
  'too-few-cells': 'fewer cells than the header has columns',
  'too-many-cells': 'more cells than the header has columns',
  'quote-not-doubled': 'a quote inside a quoted cell is not doubled',
  'case-missing': 'no case',
  'activity-missing': 'nothing that happened',
  'cell-too-long': 'a name of more than 500 characters',
  'time-missing': 'no time',
  'time-unreadable': 'a time that is not written as "timeFormat" says',
  'time-impossible': 'a day or an hour that does not exist',
  'time-before-1970': 'a time before 1970',
  'time-in-the-future': 'a time in the future',
}

/** A reason in words, in English: `12 rows: no time in "sys_updated_at" (first in line 4)`. */
export function rejectionInWords({ code, column, rows, firstLine }: Rejected): string {
  const where = column === null ? '' : ` in "${column}"`
  return `${rows} ${rows === 1 ? 'row' : 'rows'}: ${says[code]}${where} (first in line ${firstLine})`
}
