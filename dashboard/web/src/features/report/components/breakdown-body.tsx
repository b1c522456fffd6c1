import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useState } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { inFull } from '../../../lib/wording.ts'
import { type BreakdownRow, isCountedWith, isTheFilter, useBreakdown } from '../api/use-breakdown.ts'
import type { Totals } from '../api/use-totals.ts'
import type { ListCut } from '../cards.ts'
import type { Scope } from '../scope.ts'
import { DIMENSION_WORDS, valueLabel } from '../value-label.ts'
import { AllRowsDialog } from './all-rows-dialog.tsx'
import { BreakdownList, TOO_FEW_HITS } from './breakdown-list.tsx'

const cutWords = ({ from, dimension }: ListCut): string =>
  from === undefined
    ? DIMENSION_WORDS[dimension]
    : `${DIMENSION_WORDS[from]}, ${DIMENSION_WORDS[dimension].toLowerCase()}`

interface Props {
  readonly scope: Scope
  readonly cut: ListCut
  readonly empty: string
  readonly totals: Totals['values']
  readonly rows: number
  readonly filterBy: (dimension: Dimension, value: string) => void
}

/** One list in all its states: waiting, known, empty, failed, and not counted together with the filter. */
export function BreakdownBody({ scope, cut, empty, totals, rows, filterBy }: Props) {
  const { query, breakdown } = useBreakdown(scope, cut, rows)
  const [showsAll, setShowsAll] = useState(false)
  const { filter } = scope
  if (filter !== null && isTheFilter(scope, cut)) {
    return <Notice>The report shows only {valueLabel(filter.dimension, filter.value)}.</Notice>
  }
  if (filter !== null && !isCountedWith(scope, cut)) {
    return (
      <Notice>
        {cutWords(cut)} and {DIMENSION_WORDS[filter.dimension].toLowerCase()} are not counted together. Take
        the filter away to see this list.
      </Notice>
    )
  }
  if (query.isError && !breakdown)
    return <ProblemNotice error={query.error} retry={() => void query.refetch()} />
  if (!breakdown) return <SkeletonRows rows={rows} />
  if (breakdown.rows.length === 0 && !breakdown.remainder) return <Notice>{empty}</Notice>
  const hidden = breakdown.count - breakdown.rows.length
  const choose = (row: BreakdownRow): void => {
    setShowsAll(false)
    if (cut.from !== undefined && row.from !== null) filterBy(cut.from, row.from)
    else filterBy(cut.dimension, row.value)
  }
  return (
    <div className={query.isPlaceholderData ? 'stale' : undefined}>
      <BreakdownList
        cut={cut}
        breakdown={breakdown}
        totals={totals}
        choose={choose}
        {...(scope.of === 'hits' && { tooFew: TOO_FEW_HITS })}
      />
      {hidden > 0 && (
        <button type="button" className="button button--quiet card__more" onClick={() => setShowsAll(true)}>
          {inFull(hidden)} more
        </button>
      )}
      {showsAll && (
        <AllRowsDialog
          scope={scope}
          cut={cut}
          totals={totals}
          choose={choose}
          close={() => setShowsAll(false)}
        />
      )}
    </div>
  )
}
