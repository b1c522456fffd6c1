import { Suspense, useState } from 'react'
import { Link } from '../../../components/ui/link.tsx'
import { Notice } from '../../../components/ui/notice.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { usePlace } from '../../../lib/place.ts'
import { inFull } from '../../../lib/wording.ts'
import { flowsAddress } from '../../flow/flow-address.ts'
import { pageAddress, SITE_PAGES } from '../../site/site-pages.ts'
import { isCountedWith, isTheFilter, useBreakdown } from '../api/use-breakdown.ts'
import type { BreakdownRow } from '../breakdown.ts'
import type { CardTab } from '../cards.ts'
import type { CardProps } from './breakdown-card.tsx'
import { BreakdownList } from './breakdown-list.tsx'
import { LazyAllRowsDialog } from './lazy-dialogs.tsx'
import { NotTogether } from './not-together.tsx'
import { OnlyTheFilter } from './only-the-filter.tsx'
import { RowFlow } from './row-flow.tsx'

/** Where affiliates are ranked by what they sold, over the same days. */
const RANKING = SITE_PAGES.find(({ slug }) => slug === 'affiliates')

interface Props extends Omit<CardProps, 'card' | 'view'> {
  readonly tab: CardTab
  readonly rows: number
}

/** One list in all its states: waiting, known, empty, failed, and not counted together with the filter. */
export function BreakdownBody({ scope, tab, totals, rows, filterBy }: Props) {
  const { params } = usePlace()
  const { query, breakdown } = useBreakdown(scope, tab, rows)
  const [showsAll, setShowsAll] = useState(false)
  const { filter } = scope
  if (filter !== null && isTheFilter(scope, tab)) return <OnlyTheFilter filter={filter} />
  if (filter !== null && !isCountedWith(scope, tab)) return <NotTogether cut={tab} filter={filter} />
  if (query.isError && !breakdown)
    return <ProblemNotice error={query.error} retry={() => void query.refetch()} />
  if (!breakdown) {
    return (
      <div className="card__waiting">
        <SkeletonRows rows={rows} />
      </div>
    )
  }
  if (breakdown.rows.length === 0 && !breakdown.remainder) return <Notice>{t(tab.empty)}</Notice>
  const hidden = breakdown.count - breakdown.rows.length
  const choose = (row: BreakdownRow): void => {
    setShowsAll(false)
    if (tab.from !== undefined && row.from !== null) filterBy(tab.from, row.from)
    else filterBy(tab.dimension, row.value)
  }
  return (
    <div className={query.isPlaceholderData ? 'card__list stale' : 'card__list'}>
      <BreakdownList
        of={scope.of}
        cut={tab}
        breakdown={breakdown}
        totals={totals}
        choose={choose}
        beside={
          scope.of === 'visitors' ? row => <RowFlow site={scope.site} cut={tab} row={row} /> : undefined
        }
      />
      <div className="card__foot">
        <button type="button" className="button button--quiet card__more" onClick={() => setShowsAll(true)}>
          {hidden > 0 ? t('{n} more', { n: inFull(hidden) }) : t('Details')}
        </button>
        {tab.leadsTo === 'affiliates' && RANKING && (
          <Link className="button button--quiet card__more" href={pageAddress(scope.site, RANKING, params)}>
            {t('Sales and commission')}
          </Link>
        )}
        {tab.leadsTo === 'flows' && (
          <Link className="button button--quiet card__more" href={flowsAddress(scope.site, params)}>
            {t('See it as a picture')}
          </Link>
        )}
      </div>
      {showsAll && (
        <Suspense>
          <LazyAllRowsDialog scope={scope} cut={tab} choose={choose} close={() => setShowsAll(false)} />
        </Suspense>
      )}
    </div>
  )
}
