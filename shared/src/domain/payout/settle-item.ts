import type { PayoutItem } from './payout-document.ts'

/** A step of the ledger for one sale of an item. */
export interface SettledPart {
  readonly step: 'paid' | 'withheld'
  readonly sale: number
  readonly amount: bigint
}

/**
 * What the ledger says when an item is paid: what is withheld is taken from its first sales, the rest is paid. So the
 * payable account of each sale is emptied of what was frozen, and of no more.
 */
export function settleItem({ sales, withheld }: Pick<PayoutItem, 'sales' | 'withheld'>): SettledPart[] {
  let rest = BigInt(withheld)
  const parts: SettledPart[] = []
  for (const { sale, amount: text } of sales) {
    const amount = BigInt(text)
    const kept = amount < rest ? amount : rest
    rest -= kept
    if (kept > 0n) parts.push({ step: 'withheld', sale, amount: kept })
    if (amount > kept) parts.push({ step: 'paid', sale, amount: amount - kept })
  }
  return parts
}
