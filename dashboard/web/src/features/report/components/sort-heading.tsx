import type { ReactNode } from 'react'
import { t } from '../../../lib/language.ts'
import type { Metric } from '../api/run-query.ts'
import { METRIC_WORDS } from '../metric-words.ts'
import type { RowOrder } from '../row-list.ts'

interface Props {
  readonly by: RowOrder['by']
  readonly order: RowOrder
  readonly sortBy: (by: RowOrder['by']) => void
  readonly metric?: Metric
  readonly children?: ReactNode
}

/** The heading of a column, which orders the list by it; again, the other way round. */
export function SortHeading({ by, order, sortBy, metric, children }: Props) {
  const sorted = order.by === by ? (order.direction === 'up' ? 'ascending' : 'descending') : undefined
  const kind = by === 'value' ? 'name' : by < 2 ? 'number' : 'number all-rows__extra'
  return (
    <th scope="col" className={`all-rows__heading all-rows__${kind}`} aria-sort={sorted}>
      <button type="button" className="all-rows__sort" onClick={() => sortBy(by)}>
        {metric === undefined ? children : t(METRIC_WORDS[metric].heading)}
        <span className="all-rows__arrow" aria-hidden="true">
          {sorted === undefined ? '' : sorted === 'ascending' ? '↑' : '↓'}
        </span>
      </button>
    </th>
  )
}
