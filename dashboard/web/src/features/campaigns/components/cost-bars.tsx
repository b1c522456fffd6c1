import { t } from '../../../lib/language.ts'
import { asMoney } from '../../../lib/wording.ts'
import type { CampaignRow } from '../campaign-rows.ts'
import './cost-bars.css'

const MOST = 8

interface Props {
  readonly rows: readonly CampaignRow[]
  readonly currency: string
}

/** What campaigns cost beside what they brought, the dearest first. The table says the same in figures. */
export function CostBars({ rows, currency }: Props) {
  const paid = rows
    .filter(({ figures }) => figures.cost !== null)
    .sort((a, b) => (b.figures.cost ?? 0) - (a.figures.cost ?? 0))
    .slice(0, MOST)
  const amounts = paid.flatMap(({ figures: { cost, revenue } }) => [cost ?? 0, revenue ?? 0])
  const largest = Math.max(1, ...amounts)
  const bar = (kind: 'cost' | 'revenue', amount: number | null) => (
    <span className="cost-bars__line">
      <span className="cost-bars__room">
        {amount !== null && (
          <span
            className={`cost-bars__bar cost-bars__bar--${kind}`}
            style={{ width: `${(100 * amount) / largest}%` }}
          />
        )}
      </span>
      <span className="cost-bars__amount">{amount === null ? '–' : asMoney(amount, currency)}</span>
    </span>
  )
  return (
    <figure className="cost-bars" aria-hidden="true">
      <figcaption className="cost-bars__legend">
        <span className="cost-bars__key cost-bars__key--cost">{t('Cost')}</span>
        <span className="cost-bars__key cost-bars__key--revenue">{t('Revenue')}</span>
      </figcaption>
      <ul className="cost-bars__list">
        {paid.map(({ campaign, figures }) => (
          <li key={campaign} className="cost-bars__campaign">
            <span className="cost-bars__name" title={campaign}>
              {campaign}
            </span>
            <span className="cost-bars__lines">
              {bar('cost', figures.cost)}
              {bar('revenue', figures.revenue)}
            </span>
          </li>
        ))}
      </ul>
    </figure>
  )
}
