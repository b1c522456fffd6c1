import { CARRY_REASONS } from '@gatecount/shared/domain/payout/payout-document'
import { FoldingTable } from '../../../components/ui/folding-table.tsx'
import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'
import type { Carried } from '../api/payouts.ts'

interface Props {
  readonly carried: readonly Carried[]
  readonly currency: string
}

/** Who is paid with a later batch, and why. */
export function CarriedOver({ carried, currency }: Props) {
  if (carried.length === 0) return null
  return (
    <div className="payouts__part">
      <h3>{t('Carried over to a later payout')}</h3>
      <FoldingTable
        caption={t('Carried over to a later payout')}
        rows={carried}
        keyOf={({ affiliate }) => affiliate}
        columns={[
          { name: t('Affiliate'), cell: ({ name }) => name },
          { name: t('Payable'), cell: ({ payable }) => moneyOf(payable, currency) },
          { name: t('To come back'), cell: ({ clawback }) => moneyOf(clawback, currency) },
          { name: t('Why'), cell: ({ reason }) => t(CARRY_REASONS[reason]) },
        ]}
      />
    </div>
  )
}
