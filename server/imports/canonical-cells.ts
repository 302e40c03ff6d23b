/**
 * The canonical JSON (RFC 8785) of rows that have all the same columns: sorted once, so that a large log costs no sorting for each row.
 * Cells are well formed: the reader took out what is not.
 */
export function canonicalCells(columns: readonly string[]): (cells: Record<string, string>) => string {
  const sorted = columns.toSorted().map((column) => ({ column, key: `${JSON.stringify(column)}:` }))
  return (cells) => `{${sorted.map(({ column, key }) => key + JSON.stringify(cells[column] ?? '')).join(',')}}`
}
