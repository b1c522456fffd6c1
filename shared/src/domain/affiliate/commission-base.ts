import { scaledDown } from '../privacy/proportion.ts'
import type { SaleLine, SaleParts } from './sale.ts'

/** What belongs to the base of a commission besides the lines. */
export interface BaseTerms {
  /** Lines hold tax; it stays in, or it is taken out in proportion. */
  readonly withTax: boolean
  /** Shipping is added, in proportion, or left out. */
  readonly withShipping: boolean
}

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((a, b) => a + b, 0n)

/** Spreads an amount over lines in their proportion, so that the parts sum to it exactly: largest remainder. */
const added = (amounts: readonly bigint[], more: bigint): bigint[] => {
  const total = sum(amounts)
  if (more === 0n || total === 0n) return [...amounts]
  // The same proportion of a multiple that is large enough, as only shrinking is exact.
  const large = amounts.map(amount => amount * (total + more))
  const parts = scaledDown(large, more)
  return amounts.map((amount, at) => amount + (parts[at] ?? 0n))
}

/**
 * The lines with what a commission is worked out of: the order's discount is spread over them, tax and shipping are in or
 * out as the programme says. Their sum is exactly the sum of the lines less the discount, less tax, plus shipping. Nothing
 * falls below zero: what is taken off is at most what there is.
 */
export function baseLines(
  { lines, discount, tax, shipping }: SaleParts,
  terms: BaseTerms,
): readonly SaleLine[] {
  const amounts = lines.map(({ amount }) => amount)
  const off = discount + (terms.withTax ? 0n : tax)
  const left = sum(amounts) - off
  const reduced = scaledDown(amounts, left < 0n ? 0n : left)
  const based = terms.withShipping ? added(reduced, shipping) : reduced
  return lines.map((line, at) => ({ ...line, amount: based[at] ?? 0n }))
}
