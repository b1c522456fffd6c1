import type { RefundMeasure } from '../../../domain/affiliate/refund-measure.ts'
import { divideHalfUp } from '../../../domain/money/divide-half-up.ts'
import type { SaleRow } from './sale-rows.ts'

/** What of a sale went back, as it was told. */
export interface ToldRefund {
  /** Minor units; undefined: all that is left. */
  readonly amount?: bigint | undefined
  readonly measure?: RefundMeasure | undefined
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const most = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/**
 * What a refund takes of the base of the commission. Of what was paid, it is the same proportion of the base, and all parts
 * together are exactly the base when all went back. What is told in all is less what was told before; so in whichever order
 * and however often it is told, it comes to the same. Changes what the row knows of what was paid.
 */
export function refundedBase(sale: SaleRow, { amount, measure = 'base' }: ToldRefund): bigint {
  if (amount === undefined) return sale.base - sale.refunded
  const { paid, base } = sale
  if (measure === 'base') return amount
  if (paid === null || paid <= 0n) return measure === 'paid' ? amount : most(0n, amount - sale.refunded)
  const before = sale.refundedPaid
  const after = measure === 'paid' ? before + amount : most(before, amount)
  sale.refundedPaid = after
  const share = (back: bigint): bigint => divideHalfUp(base * least(back, paid), paid)
  // More than was paid is more than was sold.
  return share(after) - share(before) + (after > paid && before <= paid ? 1n : 0n)
}
