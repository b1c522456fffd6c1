import type { Dimension } from '@gatecount/shared/domain/report/dimensions'
import { t } from '../../../lib/language.ts'
import { goTo, usePlace } from '../../../lib/place.ts'
import { writeFilter } from '../../filter/filter.ts'
import { BreakdownCard } from '../../report/components/breakdown-card.tsx'
import type { Scope } from '../../report/scope.ts'
import { readView } from '../../report/view.ts'
import { reportAddress } from '../flow-address.ts'
import { pageCards } from '../page-cards.ts'
import type { PageCounts } from '../page-flow.ts'
import { PageFigures, type PageFigureValues } from './page-figures.tsx'
import { ScrollDepths } from './scroll-depths.tsx'

interface Props {
  readonly scope: Scope
  readonly counts: PageCounts
  readonly figures: PageFigureValues
  /** Whether counts and figures are there. */
  readonly isKnown: boolean
}

/** What else is counted of a page: its figures, how far down it was read, and the lists that have a pair with it. */
export function PagePanel({ scope, counts, figures, isKnown }: Props) {
  const place = usePlace()
  const ofPage: Scope = { ...scope, filter: { dimension: 'page', value: counts.page } }
  const { visitors, visits } = figures
  const cards = {
    scope: ofPage,
    view: readView(place.params),
    totals: { visitors, visits, pageviews: counts.views },
    filterBy: (dimension: Dimension, value: string): void =>
      goTo(reportAddress(scope.site, place.params, writeFilter({ dimension, value }))),
  }
  return (
    <>
      <section className="page-panel" aria-label={t('Figures of {page}', { page: counts.page })}>
        <PageFigures counts={counts} figures={figures} isKnown={isKnown} />
        <ScrollDepths scope={ofPage} visits={visits} />
      </section>
      <div className="cards flow-cards">
        {pageCards().map(card => (
          <BreakdownCard key={card.id} card={card} {...cards} />
        ))}
      </div>
    </>
  )
}
