import type { Cell } from './cells.ts'
import type { Operation } from './operations.ts'

/** What an operation must reach, as a share of the bare server (DESIGN, "Budgets"). */
const BUDGETS: Record<Operation, number> = { create: 0.35, reply: 0.35, read: 0.5, inbox: 0.5, search: 0.4 }

/** One row of the table: medians over the rounds; the ratio is taken inside each round, so that both saw the same machine. */
export type Row = {
  operation: Operation
  clients: number
  remoPerSecond: number
  barePerSecond: number
  ratio: number
  ratioLowest: number
  ratioHighest: number
  budget: number
  met: boolean
  remoP50Ms: number
  bareP50Ms: number
  remoP95Ms: number
  bareP95Ms: number
  /** Milliseconds of CPU an operation, server and PostgreSQL: the steadier figure on a busy machine. */
  remoCpuMs: number
  bareCpuMs: number
  remoPostgresMs: number
  barePostgresMs: number
  errors: number
  firstError: string | null
}

export function summarise(cells: readonly Cell[]): Row[] {
  const groups = Map.groupBy(cells, ({ operation, clients }) => `${operation} ${clients}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const remo = group.filter((cell) => cell.server === 'remo')
    const bare = group.filter((cell) => cell.server === 'bare')
    const ratios = remo.flatMap((cell) => {
      const other = bare.find((one) => one.round === cell.round)
      return other && other.perSecond > 0 ? [cell.perSecond / other.perSecond] : []
    })
    const ratio = median(ratios)
    const budget = BUDGETS[first.operation]
    return [
      {
        operation: first.operation,
        clients: first.clients,
        remoPerSecond: median(remo.map((cell) => cell.perSecond)),
        barePerSecond: median(bare.map((cell) => cell.perSecond)),
        ratio,
        ratioLowest: Math.min(...ratios),
        ratioHighest: Math.max(...ratios),
        budget,
        met: ratio >= budget,
        remoP50Ms: median(remo.map((cell) => cell.p50Ms)),
        bareP50Ms: median(bare.map((cell) => cell.p50Ms)),
        remoP95Ms: median(remo.map((cell) => cell.p95Ms)),
        bareP95Ms: median(bare.map((cell) => cell.p95Ms)),
        remoCpuMs: median(remo.map((cell) => each(cell.serverCpuSeconds, cell.count))),
        bareCpuMs: median(bare.map((cell) => each(cell.serverCpuSeconds, cell.count))),
        remoPostgresMs: median(remo.map((cell) => each(cell.postgresCpuSeconds, cell.count))),
        barePostgresMs: median(bare.map((cell) => each(cell.postgresCpuSeconds, cell.count))),
        errors: group.reduce((sum, cell) => sum + cell.errors, 0),
        firstError: group.find((cell) => cell.firstError)?.firstError ?? null,
      },
    ]
  })
}

const each = (seconds: number, count: number) => (count > 0 ? (1_000 * seconds) / count : 0)

/** The middle one; the mean of the two middle ones where there are as many above as below. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper
}

const columns: readonly { title: string; width: number; cell: (row: Row) => string }[] = [
  { title: 'operation', width: -10, cell: (row) => row.operation },
  { title: 'clients', width: 7, cell: (row) => String(row.clients) },
  { title: 'remo/s', width: 8, cell: (row) => row.remoPerSecond.toFixed(0) },
  { title: 'bare/s', width: 8, cell: (row) => row.barePerSecond.toFixed(0) },
  { title: 'ratio', width: 7, cell: (row) => percent(row.ratio) },
  { title: 'lowest-highest', width: 14, cell: (row) => `${percent(row.ratioLowest)}-${percent(row.ratioHighest)}` },
  { title: 'budget', width: 7, cell: (row) => `${percent(row.budget)}${row.met ? '' : ' !'}` },
  { title: 'p50 ms', width: 12, cell: (row) => both(row.remoP50Ms, row.bareP50Ms) },
  { title: 'p95 ms', width: 12, cell: (row) => both(row.remoP95Ms, row.bareP95Ms) },
  { title: 'server cpu ms', width: 13, cell: (row) => both(row.remoCpuMs, row.bareCpuMs) },
  { title: 'postgres ms', width: 12, cell: (row) => both(row.remoPostgresMs, row.barePostgresMs) },
  { title: 'errors', width: 6, cell: (row) => String(row.errors) },
]

const percent = (share: number) => `${Math.round(share * 100)} %`
const both = (remo: number, bare: number) => `${remo.toFixed(2)} ${bare.toFixed(2)}`
const pad = (text: string, width: number) => (width < 0 ? text.padEnd(-width) : text.padStart(width))

/** The table; where a column has two figures, Remo's stands first. */
export function table(rows: readonly Row[]): string {
  const lines = [
    columns.map(({ title, width }) => pad(title, width)),
    ...rows.map((row) => columns.map(({ cell, width }) => pad(cell(row), width))),
  ]
  const complaints = rows.filter((row) => row.firstError).map((row) => `${row.operation}: ${row.firstError}`)
  return [...lines.map((line) => line.join('  ').trimEnd()), ...complaints].join('\n')
}

/** One line of JSON, its numbers to four digits behind the point. */
export function jsonLine(value: object): string {
  return `${JSON.stringify(value, (_, one) => (typeof one === 'number' ? Math.round(one * 1e4) / 1e4 : one))}\n`
}
