import { dayNumber } from '../time/local-time.ts'

/** An amount that was spent over some days. */
interface Spending {
  /** Local days of a site, both counted. */
  readonly firstDay: string
  readonly lastDay: string
  /** In the smallest unit of the currency. */
  readonly amount: bigint
}

/**
 * What of an amount falls into some days, when it is spread evenly over its own. Every day has the same; what the smallest
 * unit cannot be divided into goes one by one to the first days, so that all days together are the amount, exactly.
 * @param range local days, both counted
 */
export function spendWithin(
  { firstDay, lastDay, amount }: Spending,
  range: { readonly from: string; readonly to: string },
): bigint {
  const start = dayNumber(firstDay)
  const days = dayNumber(lastDay) - start + 1
  const from = Math.max(0, dayNumber(range.from) - start)
  const to = Math.min(days, dayNumber(range.to) - start + 1)
  if (to <= from) return 0n
  const each = amount / BigInt(days)
  const left = Number(amount % BigInt(days))
  return each * BigInt(to - from) + BigInt(Math.min(to, left) - Math.min(from, left))
}
