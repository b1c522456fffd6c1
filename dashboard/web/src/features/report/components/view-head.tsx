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
  /** Figures are shown beside those of other days. */
  readonly compares?: boolean
}

/** The site, its days and its filter, above a page of figures. */
export function ViewHead({ site, period, today, filter, compares = true }: Props) {
  return (
    <div className="report-head">
      <div className="report-head__site">
        <SiteMenu site={site} />
      </div>
      <div className="report-head__choices">
        {filter && <FilterChip key={writeFilter(filter)} filter={filter} takesFocus={false} />}
        {compares && <ComparisonPicker period={period} today={today} />}
        <PeriodPicker period={period} today={today} />
      </div>
    </div>
  )
}
