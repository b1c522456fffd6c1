import type { ReactNode } from 'react'
import { FilterChip } from '../../filter/components/filter-chip.tsx'
import { type Filter, writeFilter } from '../../filter/filter.ts'
import { ComparisonPicker } from '../../period/components/comparison-picker.tsx'
import { PeriodPicker } from '../../period/components/period-picker.tsx'
import type { Period } from '../../period/period.ts'
import type { ListedSite } from '../../site/api/sites.ts'
import { SiteMenu } from '../../site/components/site-menu.tsx'
import './report-page.css'

interface Props {
  readonly site: ListedSite
  readonly period: Period
  readonly today: string
  readonly filter: Filter | null
  /** The filter was chosen just now, where it can be no longer. */
  readonly filterTakesFocus?: boolean
  /** Beside the site. */
  readonly about?: ReactNode
  /** Beside the filter. */
  readonly versus?: ReactNode
  /** What is held against another value is not held against other days. */
  readonly hasComparison?: boolean
  /** At the end. */
  readonly more?: ReactNode
}

/** The site, its days and its filter, above a page of figures. */
export function ViewHead(props: Props) {
  const { site, period, today, filter, filterTakesFocus = false, hasComparison = true } = props
  return (
    <div className="report-head">
      <div className="report-head__site">
        <SiteMenu site={site} />
        {props.about}
      </div>
      <div className="report-head__choices">
        {filter && <FilterChip key={writeFilter(filter)} filter={filter} takesFocus={filterTakesFocus} />}
        {props.versus}
        {hasComparison && <ComparisonPicker period={period} today={today} />}
        <PeriodPicker period={period} today={today} />
        {props.more}
      </div>
    </div>
  )
}
