import type { ReactNode } from 'react'
import './folding-table.css'

export interface Column<Row> {
  readonly name: string
  readonly cell: (row: Row) => ReactNode
  /** Buttons of the row: the name of the column is for those who cannot see it. */
  readonly actions?: boolean
}

interface Props<Row> {
  readonly caption: string
  /** The first names the row. */
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string | number
}

/** A table; on a phone each row is a card that names its cells. */
export function FoldingTable<Row>({ caption, columns, rows, keyOf }: Props<Row>) {
  const [first, ...rest] = columns
  return (
    <table className="folding">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ name, actions }) => (
            <th key={name} scope="col">
              <span className={actions ? 'hidden' : undefined}>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={keyOf(row)}>
            <th scope="row">{first?.cell(row)}</th>
            {rest.map(({ name, cell, actions }) => (
              <td key={name} className={actions ? 'folding__actions' : undefined}>
                {!actions && (
                  <span className="folding__name" aria-hidden="true">
                    {name}
                  </span>
                )}
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
