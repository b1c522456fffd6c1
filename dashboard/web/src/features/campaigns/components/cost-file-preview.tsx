import { t } from '../../../lib/language.ts'
import { asMoney, asRange, inFull } from '../../../lib/wording.ts'
import type { CostFileOutcome } from '../api/costs.ts'
import { amountOf } from '../campaign-costs.ts'

/** The first lines of a file of costs as they were understood. */
export function CostFilePreview({ outcome: { costs, added, known } }: { readonly outcome: CostFileOutcome }) {
  const more = added + known - costs.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by the keyboard
    <section className="cost-file__scroll" tabIndex={0} aria-label={t('What was understood')}>
      <table className="cost-file__table">
        <thead>
          <tr>
            <th scope="col">{t('Campaign')}</th>
            <th scope="col">{t('Days')}</th>
            <th scope="col" className="cost-file__amount">
              {t('Amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {costs.map((cost, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have nothing else, and do not move
            <tr key={at}>
              <th scope="row">{cost.campaign}</th>
              <td>{asRange({ from: cost.firstDay, to: cost.lastDay })}</td>
              <td className="cost-file__amount">{asMoney(amountOf(cost), cost.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="cost-file__more">{t('and {n} more', { n: inFull(more) })}</p>}
    </section>
  )
}
