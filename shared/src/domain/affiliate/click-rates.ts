import { currencyDigits } from '../money/currency-digits.ts'
import { divideHalfUp } from '../money/divide-half-up.ts'
import { writeAmount } from '../money/write-amount.ts'

interface Clicked {
  readonly clicks: number
  /** Sales of the same days that a click brought. */
  readonly sales: number
  /** Their commissions, less what was taken back, in minor units. */
  readonly standing: bigint
}

/** What a click is worth. Null where it cannot be said. */
export interface ClickRates {
  /** 0 to 1. */
  readonly conversionRate: number | null
  /** Decimal text in the main unit, with two places more than the currency has: a click often earns less than a cent. */
  readonly earningsPerClick: string | null
}

/** Further places of what one click earns. */
const FINER = 2

/**
 * Sales and commission by click. With more sales than clicks most clicks are held back, or lie before these days: a rate
 * would say nothing.
 */
export function clickRates({ clicks, sales, standing }: Clicked, currency: string): ClickRates {
  if (clicks === 0 || sales > clicks) return { conversionRate: null, earningsPerClick: null }
  const perClick = divideHalfUp(standing * 10n ** BigInt(FINER), BigInt(clicks))
  return {
    conversionRate: sales / clicks,
    earningsPerClick: writeAmount(perClick, currencyDigits(currency) + FINER),
  }
}
