import { useState } from 'react'
import type { Tint } from '../../../components/charts/flow-picture.tsx'
import { Link } from '../../../components/ui/link.tsx'
import { type Message, t } from '../../../lib/language.ts'
import './flow-table.css'

export interface TableRow {
  readonly id: string
  readonly label: string
  readonly href: string | null
  /** The end of the label says more than its beginning. */
  readonly isPath?: boolean
  /** The colour of its bar. */
  readonly tint: Tint
  /** In the order of the columns; null where a figure does not exist. */
  readonly figures: readonly (number | null)[]
  /** Where most went, in words. */
  readonly note?: string
  /** Stands for what has no row of its own, so it comes last. */
  readonly isRest?: boolean
  readonly explanation?: string
  readonly isOpen?: boolean
  readonly below?: readonly TableRow[]
}

export interface TableColumn {
  readonly heading: Message
  readonly words: (value: number) => string
  /** Left out on a phone. */
  readonly isExtra?: boolean
}

interface Props {
  readonly caption: string
  readonly name: Message
  readonly columns: readonly TableColumn[]
  /** The column that bars show. */
  readonly bars: number
  readonly rows: readonly TableRow[]
  /** Heading of the notes; without it there are none. */
  readonly notes?: Message
}

interface Order {
  readonly by: 'name' | number
  readonly direction: 'ascending' | 'descending'
}

function ordered(rows: readonly TableRow[], { by, direction }: Order): readonly TableRow[] {
  const sign = direction === 'ascending' ? 1 : -1
  const collator = new Intl.Collator(undefined, { numeric: true })
  const compare = (a: TableRow, b: TableRow): number =>
    by === 'name'
      ? collator.compare(a.label, b.label)
      : (a.figures[by] ?? Number.NEGATIVE_INFINITY) - (b.figures[by] ?? Number.NEGATIVE_INFINITY)
  return [...rows]
    .sort((a, b) => Number(a.isRest ?? false) - Number(b.isRest ?? false) || sign * compare(a, b))
    .flatMap(row => [row, ...ordered(row.below ?? [], { by, direction })])
}

/** Rows with figures and bars, ordered by any column; rows below a row stay with it. */
export function FlowTable({ caption, name, columns, bars, rows, notes }: Props) {
  const [order, setOrder] = useState<Order>({ by: bars, direction: 'descending' })
  const isBelow = new Set(rows.flatMap(({ below = [] }) => below.map(({ id }) => id)))
  const largest = Math.max(1, ...rows.map(({ figures }) => figures[bars] ?? 0))
  const sortBy = (by: Order['by']): void => {
    const usual = by === 'name' ? 'ascending' : 'descending'
    const other = usual === 'ascending' ? 'descending' : 'ascending'
    setOrder({ by, direction: order.by === by && order.direction === usual ? other : usual })
  }
  const heading = (by: Order['by'], words: Message, className: string) => (
    <th key={by} scope="col" className={className} aria-sort={order.by === by ? order.direction : undefined}>
      <button type="button" className="flow-table__sort" onClick={() => sortBy(by)}>
        {t(words)}
        <span aria-hidden="true">{order.by !== by ? '' : order.direction === 'ascending' ? '↑' : '↓'}</span>
      </button>
    </th>
  )
  const kind = ({ isExtra }: TableColumn): string =>
    isExtra ? 'flow-table__number flow-table__extra' : 'flow-table__number'
  return (
    <table className="flow-table">
      <caption className="hidden">{caption}</caption>
      <thead>
        <tr>
          {heading('name', name, 'flow-table__name')}
          {columns.map((column, i) => heading(i, column.heading, kind(column)))}
          {notes && (
            <th scope="col" className="flow-table__note flow-table__extra">
              {t(notes)}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {ordered(rows, order).map(row => (
          <tr key={row.id} className={row.isRest ? 'flow-table__rest' : undefined}>
            <th
              scope="row"
              className={
                isBelow.has(row.id) ? 'flow-table__name flow-table__name--below' : 'flow-table__name'
              }
            >
              <span
                className={`flow-table__bar flow-tint-${row.tint}`}
                style={{ width: `${(100 * (row.figures[bars] ?? 0)) / largest}%` }}
              />
              {row.href === null ? (
                <span className="flow-table__words" title={row.explanation}>
                  {row.label}
                </span>
              ) : (
                <Link
                  className={row.isPath ? 'flow-table__words flow-table__words--path' : 'flow-table__words'}
                  href={row.href}
                  aria-expanded={row.isOpen}
                >
                  {row.isOpen !== undefined && (
                    <span className="flow-table__turn" aria-hidden="true">
                      {row.isOpen ? '▾' : '▸'}
                    </span>
                  )}
                  <bdi>{row.label}</bdi>
                </Link>
              )}
            </th>
            {columns.map((column, i) => {
              const value = row.figures[i] ?? null
              return (
                <td key={column.heading} className={kind(column)}>
                  {value === null ? '–' : column.words(value)}
                </td>
              )
            })}
            {notes && (
              <td className="flow-table__note flow-table__extra" title={row.note}>
                {row.note ?? '–'}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
