import { t } from '../../../lib/language.ts'
import { moneyOf } from '../../../lib/minor-units.ts'

interface Props {
  /** Minor units, as the API has them. */
  readonly amount: string
  readonly withheld: string
  readonly currency: string
}

/** What somebody gets out of a payout, and what of it is kept back. */
export function AmountPaid({ amount, withheld, currency }: Props) {
  return (
    <div>
      <b>{moneyOf(amount, currency)}</b>
      {withheld !== '0' && (
        <span className="payouts__sub">
          {t('{amount} kept back', { amount: moneyOf(withheld, currency) })}
        </span>
      )}
    </div>
  )
}
