import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { useState } from 'react'
import { Notice } from '../../../components/ui/notice.tsx'
import { t } from '../../../lib/language.ts'
import { goTo, withParams } from '../../../lib/place.ts'
import { useTitle } from '../../../lib/use-title.ts'
import { DropsPanel } from '../../drops/components/drops-panel.tsx'
import { ExportMenu } from '../../export/components/export-menu.tsx'
import { PrintFoot } from '../../export/components/print-foot.tsx'
import { Versus } from '../../filter/components/versus.tsx'
import { writeFilter } from '../../filter/filter.ts'
import { useLive } from '../../live/api/use-live.ts'
import { LiveCount } from '../../live/components/live-count.tsx'
import { ReleaseLink } from '../../release/components/release-link.tsx'
import { ViewsMenu } from '../../saved-views/components/views-menu.tsx'
import { type ListedSite, siteMay } from '../../site/api/sites.ts'
import type { Metric } from '../api/run-query.ts'
import { useTotals } from '../api/use-totals.ts'
import { cardsOf } from '../cards.ts'
import { figuresFor } from '../figures.ts'
import { comparedValues } from '../scope.ts'
import { useView } from '../use-view.ts'
import { readView, writeFigure } from '../view.ts'
import { BreakdownCard } from './breakdown-card.tsx'
import { EmptyPeriod } from './empty-period.tsx'
import { FigureChart } from './figure-chart.tsx'
import { FigureStrip } from './figure-strip.tsx'
import { TicketCaption } from './ticket-caption.tsx'
import { ViewHead } from './view-head.tsx'
import './report-page.css'

/** The dashboard of one site: figures, their chart, lists, and what was not counted. Its state is in the address. */
export function ReportPage({ site }: { readonly site: ListedSite }) {
  useTitle(site.domain)
  const { place, today, period, scope } = useView(site)
  const { filter, of } = scope
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
    goTo(withParams(place, { filter: chosen, versus: null }))
    window.scrollTo({ top: 0, behavior: 'smooth' })
  }
  const seen = of === 'hits' ? totals.values.pageviews : totals.values.visitors
  const nobody = query.isSuccess && !query.isPlaceholderData && seen === 0 && filter === null
  const live = useLive(site.domain, today)
  const cards = { scope, view, totals: totals.values, filterBy }
  return (
    <>
      <ViewHead
        site={site}
        period={period}
        today={today}
        filter={filter}
        filterTakesFocus={filter !== null && chosenHere === writeFilter(filter)}
        about={of === 'visitors' && <LiveCount step={live} />}
        versus={<Versus scope={scope} />}
        // What is held against another value is not held against other days.
        hasComparison={!scope.versus}
        more={
          <>
            <ViewsMenu site={site} />
            <ExportMenu scope={scope} period={period} figure={figure ? t(figure.label) : ''} />
          </>
        }
      />
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
          versus={comparedValues(scope)?.other ?? null}
          chosen={figure?.metric ?? 'visitors'}
          choose={choose}
        />
        <div className="ticket__tear" aria-hidden="true" />
        <div className="ticket__chart">
          <TicketCaption site={site} scope={scope} period={period} today={today} />
          {nobody && <EmptyPeriod site={site} />}
          {!nobody && figure && (
            <FigureChart
              mayChangeNotes={siteMay(site, 'settings:change')}
              scope={scope}
              period={period}
              figures={figures}
              figure={figure}
            />
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
      <PrintFoot />
    </>
  )
}
