import type { ReactNode } from 'react'
import './table.css'

export type Column<Row> = { title: string; cell: (row: Row) => ReactNode; align?: 'start' | 'end'; hideTitle?: boolean }

type Props<Row> = { caption: string; columns: Column<Row>[]; rows: readonly Row[]; idOf: (row: Row) => string; empty?: ReactNode }

/** Rows and columns; on a phone each row becomes a card whose lines carry the column's title. */
export function Table<Row>({ caption, columns, rows, idOf, empty }: Props<Row>) {
  if (rows.length === 0 && empty) return empty
  return (
    <table className="table">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.title} scope="col" className={column.align}>
              {column.hideTitle ? <span className="hidden">{column.title}</span> : column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={idOf(row)}>
            {columns.map((column) => (
              <td key={column.title} className={column.align} data-title={column.hideTitle ? undefined : column.title}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
