import { SALE_OUTCOMES } from '@gatecount/shared/domain/affiliate/outcome'
import { Badge } from '../../../components/ui/badge.tsx'
import type { Column } from '../../../components/ui/folding-table.tsx'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import { asDay } from '../../../lib/wording.ts'
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
const creditedBy = ({ by, code }: Sale): string =>
  by === 'coupon' ? t('Coupon') : by === 'click' ? t('Link {code}', { code: code ?? '' }) : '–'

/** The columns that every table of sales has, between the sale and what is said of it. */
export const saleColumns = (currency: string): readonly Column<Sale>[] => [
  { name: t('Day'), cell: ({ day }) => asDay(day) },
  { name: t('Affiliate'), cell: ({ affiliateName }) => affiliateName ?? '–' },
  { name: t('By'), cell: creditedBy },
  { name: t('Value'), cell: ({ base }) => moneyOf(base, currency) },
  { name: t('Commission'), cell: ({ standing }) => moneyOf(standing, currency) },
]
