import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useState } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { inFull } from '../../../lib/wording.ts'
import { isCountedWith, useBreakdown } from '../api/use-breakdown.ts'
import type { Scope } from '../scope.ts'
import { DIMENSION_WORDS, valueLabel } from '../value-label.ts'
import { AllRowsDialog } from './all-rows-dialog.tsx'
import { BreakdownList } from './breakdown-list.tsx'

interface Props {
  readonly scope: Scope
  readonly dimension: Dimension
  readonly empty: string
  readonly total: number | null
  readonly rows?: number
  readonly filterBy: (dimension: Dimension, value: string) => void
}

/** One list in all its states: waiting, known, empty, failed, and not counted together with the filter. */
export function BreakdownBody({ scope, dimension, empty, total, rows = 8, filterBy }: Props) {
  const { query, breakdown } = useBreakdown(scope, dimension, rows)
  const [showsAll, setShowsAll] = useState(false)
  const { filter } = scope
  if (filter?.dimension === dimension) {
    return <Notice>The report shows only {valueLabel(dimension, filter.value)}.</Notice>
  }
  if (filter !== null && !isCountedWith(scope, dimension)) {
    return (
      <Notice>
        {DIMENSION_WORDS[dimension]} and {DIMENSION_WORDS[filter.dimension].toLowerCase()} are not counted
        together. Take the filter away to see this list.
      </Notice>
    )
  }
  if (query.isError && !breakdown)
    return <ProblemNotice error={query.error} retry={() => void query.refetch()} />
  if (!breakdown) return <SkeletonRows rows={rows} />
  if (breakdown.rows.length === 0 && !breakdown.remainder) return <Notice>{empty}</Notice>
  const hidden = breakdown.count - breakdown.rows.length
  const choose = (value: string): void => {
    setShowsAll(false)
    filterBy(dimension, value)
  }
  return (
    <div className={query.isPlaceholderData ? 'stale' : undefined}>
      <BreakdownList dimension={dimension} breakdown={breakdown} total={total} choose={choose} />
      {hidden > 0 && (
        <button type="button" className="button button--quiet card__more" onClick={() => setShowsAll(true)}>
          {inFull(hidden)} more
        </button>
      )}
      {showsAll && (
        <AllRowsDialog
          scope={scope}
          dimension={dimension}
          total={total}
          choose={choose}
          close={() => setShowsAll(false)}
        />
      )}
    </div>
  )
}
