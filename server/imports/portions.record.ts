import type { Portion } from './recording.record.ts'
import { casesToRecord, rowsToRecord, type StagedCase, type Staging } from './staging.record.ts'

/** How much one transaction takes: its entries at most, and bytes of rows. */
export type PortionSize = { entries: number; bytes: number }

export const usualSize: PortionSize = { entries: 2_000, bytes: 8_000_000 }

const CASES_AT_ONCE = 500
const ALL = 2_147_483_647

/** All that is to record, in portions: whole cases, in the order in which they began; a case too large for one comes in several, alone. */
export async function* portionsOf(staging: Staging, size: PortionSize): AsyncGenerator<Portion> {
  for (let after = 0; ; ) {
    const cases = await casesToRecord(staging, after, CASES_AT_ONCE)
    const last = cases.at(-1)
    if (!last) return
    for (const some of ofASize(cases, size)) yield* portions(staging, some, size)
    after = last.seq
  }
}

// A row is a step and perhaps a handoff; a case begins with an entry, and perhaps a customer.
const entriesOf = ({ rows }: StagedCase) => 2 + 2 * rows

/** The same cases in groups that keep within the size, but for a case that is too large alone. */
export function ofASize(cases: readonly StagedCase[], size: PortionSize): StagedCase[][] {
  const groups: StagedCase[][] = []
  let entries = Number.POSITIVE_INFINITY
  let bytes = 0
  for (const one of cases) {
    entries += entriesOf(one)
    bytes += one.bytes
    if (entries > size.entries || bytes > size.bytes) {
      groups.push([])
      entries = entriesOf(one)
      bytes = one.bytes
    }
    groups.at(-1)?.push(one)
  }
  return groups
}

async function* portions(staging: Staging, cases: StagedCase[], size: PortionSize): AsyncGenerator<Portion> {
  const [first] = cases
  const last = cases.at(-1)
  if (!first || !last) return
  const isLarge = entriesOf(first) > size.entries || first.bytes > size.bytes
  const limit = isLarge ? rowsThatFit(first, size) : ALL
  for (let place = 0, read = 0, isLast = false; !isLast; ) {
    const rows = await rowsToRecord(staging, { from: first.seq, to: last.seq, after: place, limit })
    read += rows.length
    isLast = !isLarge || read === first.rows
    place = rows.at(-1)?.place ?? ALL
    yield { cases, rows, isLast }
  }
}

/** However wide the rows of a case are, so many of them keep within the size. */
function rowsThatFit({ widest }: StagedCase, { entries, bytes }: PortionSize): number {
  return Math.max(1, Math.min(Math.floor(entries / 2) - 1, Math.floor(bytes / Math.max(1, widest))))
}
