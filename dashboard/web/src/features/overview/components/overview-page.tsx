import { useState } from 'react'
import { Link } from '../../../components/ui/link.tsx'
import { ProblemNotice } from '../../../components/ui/problem-notice.tsx'
import { SkeletonRows } from '../../../components/ui/skeleton.tsx'
import { t } from '../../../lib/language.ts'
import { todayIn } from '../../../lib/local-date.ts'
import { usePlace } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { asRange } from '../../../lib/wording.ts'
import { useRunsInstallation } from '../../access/api/rights.ts'
import { ComparisonPicker } from '../../period/components/comparison-picker.tsx'
import { PeriodPicker } from '../../period/components/period-picker.tsx'
import { readPeriod } from '../../period/period.ts'
import { type ListedSite, useSites } from '../../site/api/sites.ts'
import { FirstSitePage } from '../../site/components/first-site-page.tsx'
import { hereZone } from '../../site/time-zones.ts'
import { useOverview } from '../api/overview.ts'
import { byVisitors } from '../roll-up.ts'
import { AllSites } from './all-sites.tsx'
import { SiteRow } from './site-row.tsx'
import './overview-page.css'

/** More than can be looked over at once. */
const MANY = 8

/** What all sites know of the calendar: the first day of any, the last of any. */
function calendarOf(sites: readonly ListedSite[], today: string) {
  const [first = null] = sites.flatMap(({ firstDay }) => firstDay ?? []).sort()
  const last =
    sites
      .flatMap(({ lastDay }) => lastDay ?? [])
      .sort()
      .at(-1) ?? null
  const [weekStart = 1, another] = [...new Set(sites.map(site => site.weekStart))]
  return { today, firstDay: first, lastDay: last, weekStart: another === undefined ? weekStart : 1 }
}

/** The sites that the reader may see, side by side in the same days. */
function Overview({ sites }: { readonly sites: readonly ListedSite[] }) {
  const place = usePlace()
  const mayAdd = useRunsInstallation() ?? false
  const [searched, search] = useState('')
  const today = todayIn(hereZone(), new Date())
  const period = readPeriod(place.params, calendarOf(sites, today))
  const { data: figures, error, refetch, isPlaceholderData } = useOverview(period.range, period.before)
  const known = new Map(figures?.map(one => [one.domain, one]))
  const rows = sites
    .filter(({ domain }) => domain.includes(searched.trim().toLowerCase()))
    .sort((a, b) => byVisitors(known.get(a.domain), known.get(b.domain)) || a.domain.localeCompare(b.domain))
  const query = place.params.size === 0 ? '' : `?${place.params}`
  return (
    <div className="overview">
      <header className="overview__head">
        <h1 className="overview__title">{t('Your sites')}</h1>
        <div className="overview__choices">
          <ComparisonPicker period={period} today={today} />
          <PeriodPicker period={period} today={today} />
        </div>
      </header>
      {error && !figures && <ProblemNotice error={error} retry={() => void refetch()} />}
      <AllSites sites={figures} />
      <div className="overview__bar">
        <p>
          {asRange(period.range)}
          {period.before && ` · ${t('compared with {days}', { days: asRange(period.before) })}`}
        </p>
        {sites.length > MANY && (
          <input
            className="field__input overview__search"
            type="search"
            aria-label={t('Search the sites')}
            placeholder={t('Search')}
            value={searched}
            onChange={event => search(event.target.value)}
          />
        )}
      </div>
      <ul className={isPlaceholderData ? 'site-rows stale' : 'site-rows'}>
        {rows.map(site => (
          <SiteRow key={site.domain} site={site} figures={known.get(site.domain)} query={query} />
        ))}
      </ul>
      {rows.length === 0 && <p>{t('No site has this in its name.')}</p>}
      {mayAdd && (
        <Link className="button overview__add" href="/sites/new">
          {t('Add a site')}
        </Link>
      )}
    </div>
  )
}

/** All sites on one page; its days are in the address. */
export function OverviewPage() {
  useTitle(t('Your sites'))
  const { data: sites, error, refetch } = useSites()
  if (error && !sites) return <ProblemNotice error={error} retry={() => void refetch()} />
  if (!sites) return <SkeletonRows rows={6} />
  return sites.length === 0 ? <FirstSitePage /> : <Overview sites={sites} />
}
