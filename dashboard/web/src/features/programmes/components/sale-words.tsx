import { SALE_OUTCOMES } from '@gatecount/shared/domain/affiliate/outcome'
import { Badge } from '../../../components/ui/badge.tsx'
import { t } from '../../../lib/language.ts'
import type { Sale } from '../api/programmes.ts'
import { SALE_STATES } from '../programme-words.ts'

/** What became of a sale, and why. */
export function SaleOutcomeWords({ sale }: { readonly sale: Sale }) {
  const { label, tone } = SALE_STATES[sale.state]
  return (
    <span>
      <Badge tone={tone}>{t(label)}</Badge> {sale.outcome !== 'accepted' && t(SALE_OUTCOMES[sale.outcome])}
      {sale.reason !== null && (
        <span className="programmes-page__said">{t('Reason: {reason}', { reason: sale.reason })}</span>
      )}
      {!sale.confirmed && <span className="programmes-page__said">{t('Not confirmed by the shop')}</span>}
    </span>
  )
}

/** What credited a sale: a link or a coupon. */
export const creditedBy = ({ by, code }: Sale): string =>
  by === 'coupon' ? t('Coupon') : by === 'click' ? t('Link {code}', { code: code ?? '' }) : '–'
