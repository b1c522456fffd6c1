import type { CrowdOf } from '@gatecount/shared/domain/privacy/gates'
import type { ListCut } from '@gatecount/shared/domain/report/report-lists'
import { useMemo, useState } from 'react'
import { Explain } from '../../../components/ui/explain.tsx'
import { t } from '../../../lib/language.ts'
import type { Breakdown, BreakdownRow } from '../breakdown.ts'
import { metricWords } from '../metric-words.ts'
import { type RowOrder, rowWords, searchRows, sortRows } from '../row-list.ts'
import { cutWords, valueLabel } from '../value-label.ts'
import { TOO_FEW } from './breakdown-list.tsx'
import { ListPages } from './list-pages.tsx'
import { RowName } from './row-name.tsx'
import { SortHeading } from './sort-heading.tsx'
import './all-rows.css'

const PAGE = 50

interface Props {
  readonly of: CrowdOf
  readonly cut: ListCut
  readonly breakdown: Breakdown
  readonly search: string
  readonly choose: (row: BreakdownRow) => void
}

/** The rows of a whole list, a page at a time. The remainder belongs to the whole, not to what a search has found. */
export function AllRows({ of, cut, breakdown, search, choose }: Props) {
  const { metrics, rows, remainder } = breakdown
  const [order, setOrder] = useState<RowOrder>({ by: 0, direction: 'down' })
  const [page, setPage] = useState(0)
  const found = useMemo(() => sortRows(cut, searchRows(cut, rows, search), order), [cut, rows, search, order])
  const shown = found.slice(page * PAGE, (page + 1) * PAGE)
  const sortBy = (by: RowOrder['by']): void => {
    const usual = by === 'value' ? 'up' : 'down'
    const other = usual === 'up' ? 'down' : 'up'
    setOrder({ by, direction: order.by === by && order.direction === usual ? other : usual })
    setPage(0)
  }
  const figures = (row: BreakdownRow) =>
    metrics.map((metric, i) => (
      <td key={metric} className={i < 2 ? 'all-rows__number' : 'all-rows__number all-rows__extra'}>
        {metricWords(metric, row.figures[i] ?? null)}
      </td>
    ))
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard */}
      <section className="all-rows__scroll" tabIndex={0} aria-label={t('The list')}>
        <table className="all-rows">
          <thead>
            <tr>
              <SortHeading by="value" order={order} sortBy={sortBy}>
                {cutWords(cut)}
              </SortHeading>
              {metrics.map((metric, i) => (
                <SortHeading key={metric} by={i} order={order} sortBy={sortBy} metric={metric} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(row => (
              <tr key={rowWords(cut, row)}>
                <th scope="row" className="all-rows__name">
                  <RowName
                    label={valueLabel(cut.dimension, row.value)}
                    from={cut.from && row.from !== null ? valueLabel(cut.from, row.from) : null}
                    choose={row.value === '' ? null : () => choose(row)}
                  />
                </th>
                {figures(row)}
              </tr>
            ))}
          </tbody>
          {remainder && search.trim() === '' && (
            <tfoot>
              <tr className="shares__rest">
                <th scope="row" className="all-rows__name">
                  <span className="shares__value">
                    <span className="shares__words">{t(TOO_FEW[of].words)}</span>
                    <Explain about={t('Why are these not listed?')}>{t(TOO_FEW[of].why)}</Explain>
                  </span>
                </th>
                {figures(remainder)}
              </tr>
            </tfoot>
          )}
        </table>
        {found.length === 0 && (
          <p className="all-rows__none">{t('Nothing in this list contains these letters.')}</p>
        )}
      </section>
      <ListPages rows={found.length} perPage={PAGE} page={page} turnTo={setPage} />
    </>
  )
}
