const BETWEEN = '\u001F'
const ESCAPE = '\u001E'

/**
 * The cells of a log's rows as one text each, without the names of columns that all rows have in common, and from it their canonical JSON
 * (RFC 8785) under these names. Cells are well formed: the reader took out what is not. `keyBytes` is what the names add to each row.
 */
export function packingOf(columns: readonly string[]) {
  const sorted = columns.map((column, index) => ({ column, index })).toSorted((a, b) => (a.column < b.column ? -1 : 1))
  const keys = sorted.map(({ column, index }) => ({ key: `${JSON.stringify(column)}:`, index }))
  return {
    keyBytes: keys.reduce((sum, { key }) => sum + Buffer.byteLength(key) + 3, 1),
    pack: (cells: Record<string, string>): string => columns.map((column) => escaped(cells[column] ?? '')).join(BETWEEN),
    canonical: (packed: string): string => {
      const cells = packed.split(BETWEEN)
      return `{${keys.map(({ key, index }) => key + JSON.stringify(unescaped(cells[index] ?? ''))).join(',')}}`
    },
  }
}

export type Packing = ReturnType<typeof packingOf>

function escaped(cell: string): string {
  if (!cell.includes(BETWEEN) && !cell.includes(ESCAPE)) return cell
  return cell.replaceAll(ESCAPE, `${ESCAPE}0`).replaceAll(BETWEEN, `${ESCAPE}1`)
}

function unescaped(cell: string): string {
  if (!cell.includes(ESCAPE)) return cell
  return cell.replaceAll(`${ESCAPE}1`, BETWEEN).replaceAll(`${ESCAPE}0`, ESCAPE)
}
