import { currencyDigits } from '@gatecount/shared/domain/money/currency-digits'
import { parseAmount } from '@gatecount/shared/domain/money/parse-amount'
import { spendWithin } from '@gatecount/shared/domain/money/spend-within'
import type { Range } from '../../lib/local-date.ts'
import type { Cost } from './api/costs.ts'

/** In the main unit of its currency. */
export const amountOf = ({ amount }: Pick<Cost, 'amount'>): number => Number(amount)

const minorWithin = (cost: Cost, range: Range): bigint =>
  spendWithin({ ...cost, amount: parseAmount(cost.amount, currencyDigits(cost.currency)) ?? 0n }, range)

const inMain = (minor: bigint, currency: string): number => Number(minor) / 10 ** currencyDigits(currency)

/** What of a cost falls into some days, in the main unit of its currency. */
export const spentWithin = (cost: Cost, range: Range): number =>
  inMain(minorWithin(cost, range), cost.currency)

/**
 * What each campaign cost within some days, in the main unit of the currency. Costs in another currency are left out: nothing
 * is converted.
 */
export function costsWithin(
  costs: readonly Cost[],
  currency: string,
  range: Range,
): ReadonlyMap<string, number> {
  const sums = new Map<string, bigint>()
  for (const cost of costs) {
    if (cost.currency !== currency) continue
    const spent = minorWithin(cost, range)
    if (spent > 0n) sums.set(cost.campaign, (sums.get(cost.campaign) ?? 0n) + spent)
  }
  return new Map([...sums].map(([campaign, minor]) => [campaign, inMain(minor, currency)]))
}

/** The costs that were spent on a day of a range. */
export const costsIn = (costs: readonly Cost[], { from, to }: Range): readonly Cost[] =>
  costs.filter(({ firstDay, lastDay }) => firstDay <= to && lastDay >= from)
