import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useMemo, useState } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import { t } from '../../../lib/language.ts'
import { todayIn } from '../../../lib/local-date.ts'
import { goTo, usePlace, withParams } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { asRange } from '../../../lib/wording.ts'
import { DropsPanel } from '../../drops/components/drops-panel.tsx'
import { FilterChip } from '../../filter/components/filter-chip.tsx'
import { readFilter, writeFilter } from '../../filter/filter.ts'
import { useLive } from '../../live/api/use-live.ts'
import { LiveCount } from '../../live/components/live-count.tsx'
import { ComparisonPicker } from '../../period/components/comparison-picker.tsx'
import { IntervalPicker } from '../../period/components/interval-picker.tsx'
import { PeriodPicker } from '../../period/components/period-picker.tsx'
import { readPeriod } from '../../period/period.ts'
import { ReleaseLink } from '../../release/components/release-link.tsx'
import type { ListedSite } from '../../site/api/sites.ts'
import { SiteMenu } from '../../site/components/site-menu.tsx'
import type { Metric } from '../api/run-query.ts'
import { useTotals } from '../api/use-totals.ts'
import { cardsOf } from '../cards.ts'
import { figuresFor } from '../figures.ts'
import type { Scope } from '../scope.ts'
import { readView, writeFigure } from '../view.ts'
import { BreakdownCard } from './breakdown-card.tsx'
import { EmptyPeriod } from './empty-period.tsx'
import { FigureChart } from './figure-chart.tsx'
import { FigureStrip } from './figure-strip.tsx'
import './report-page.css'

/** The dashboard of one site: figures, their chart, lists, and what was not counted. Its state is in the address. */
export function ReportPage({ site }: { readonly site: ListedSite }) {
  useTitle(site.domain)
  const place = usePlace()
  const today = todayIn(site.timeZone, new Date())
  const period = readPeriod(place.params, {
    today,
    firstDay: site.firstDay,
    lastDay: site.lastDay,
  })
  const filter = useMemo(() => readFilter(place.params), [place.params])
  const of = crowdOfSite(site)
  const scope: Scope = { site: site.domain, of, range: period.range, filter, live: period.includesToday }
  const figures = figuresFor(filter, of)
  const view = readView(place.params)
  const known = figures.filter(f => f.none === undefined)
  const figure = known.find(f => f.metric === view.figure) ?? known[0]
  const choose = (metric: Metric): void =>
    goTo(withParams(place, { figure: writeFigure(metric, metric === known[0]?.metric) }), 'replace')
  const { query, totals } = useTotals(scope, figures, period)
  const [chosenHere, setChosenHere] = useState<string | null>(null)
  const filterBy = (dimension: Dimension, value: string): void => {
    const chosen = writeFilter({ dimension, value })
    setChosenHere(chosen)
    goTo(withParams(place, { filter: chosen }))
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  const seen = of === 'hits' ? totals.values.pageviews : totals.values.visitors
  const nobody = query.isSuccess && !query.isPlaceholderData && seen === 0 && filter === null
  const live = useLive(site.domain, today)
  const cards = { scope, view, totals: totals.values, filterBy }
  return (
    <>
      <div className="report-head">
        <div className="report-head__site">
          <SiteMenu site={site} />
          {of === 'visitors' && <LiveCount step={live} />}
        </div>
        <div className="report-head__choices">
          {filter && (
            <FilterChip
              key={writeFilter(filter)}
              filter={filter}
              takesFocus={chosenHere === writeFilter(filter)}
            />
          )}
          <ComparisonPicker period={period} today={today} />
          <PeriodPicker period={period} today={today} />
        </div>
      </div>
      {of === 'hits' && (
        <Notice>
          {t(
            'This site is directed at children: nobody is told apart, so visitors are not counted. Of a day nothing is shown before its fiftieth page view.',
          )}
        </Notice>
      )}
      <section className="ticket" aria-label={t('Figures')}>
        <FigureStrip
          figures={figures}
          totals={totals}
          known={query.data !== undefined || query.isError}
          chosen={figure?.metric ?? 'visitors'}
          choose={choose}
        />
        <div className="ticket__tear" aria-hidden="true" />
        <div className="ticket__chart">
          <div className="ticket__caption">
            <p>
              {asRange(period.range)}
              {period.comparison && (
                <span> · {t('compared with {days}', { days: asRange(period.comparison.previous) })}</span>
              )}
              {!period.comparison && period.before && filter === null && (
                <span> · {t('compared with the same hours of {day}', { day: asRange(period.before) })}</span>
              )}
            </p>
            <IntervalPicker period={period} />
          </div>
          {nobody && <EmptyPeriod site={site} />}
          {!nobody && figure && (
            <FigureChart scope={scope} period={period} figures={figures} figure={figure} />
          )}
        </div>
      </section>
      <div className="cards">
        {cardsOf(of).map(card => (
          <BreakdownCard key={card.id} card={card} {...cards} />
        ))}
      </div>
      <DropsPanel scope={scope} />
      {of === 'visitors' && <ReleaseLink site={site.domain} />}
    </>
  )
}
