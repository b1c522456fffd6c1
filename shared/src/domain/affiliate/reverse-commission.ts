import { shareOf } from '../money/divide-half-up.ts'
import { scaledDown } from '../privacy/proportion.ts'
import type { CommissionPart } from './work-out-commission.ts'

/** What a commission still earns when only `left` of its base remains: at the pay it was made with, whatever holds today. */
function earnedOfLeft({ pay, base, items, earned }: CommissionPart, left: bigint): bigint {
  if (left <= 0n) return 0n
  if (pay.kind === 'flat' && pay.per === 'order') return earned
  const still =
    pay.kind === 'percent'
      ? shareOf(left, pay.basisPoints)
      : // An item that is refunded in part is still an item.
        pay.amount * ((BigInt(items) * left + base - 1n) / base)
  return still < earned ? still : earned
}

/**
 * What is to be taken back of a commission when a sale is refunded, in part or at last: what stands of it less what the rest
 * of the sale earns. So reversals never sum to more than was posted, and to exactly that when all is refunded.
 * @param parts as they were posted with the sale
 * @param standing what of the commission has not been taken back yet
 * @param refunded all that has been refunded of the base, this refund included; more than the base counts as the base
 */
export function reversalOf(parts: readonly CommissionPart[], standing: bigint, refunded: bigint): bigint {
  const bases = parts.map(({ base }) => base)
  const total = bases.reduce((a, b) => a + b, 0n)
  const left = total - refunded
  if (left <= 0n) return standing
  const lefts = scaledDown(bases, left)
  const still = parts.reduce((sum, part, at) => sum + earnedOfLeft(part, lefts[at] ?? 0n), 0n)
  return still < standing ? standing - still : 0n
}
