import type { FrozenPayout, ListedItem } from '@gatecount/shared/adapters/control/payouts/payout-store'
import type { PaymentDetails } from '@gatecount/shared/domain/payout/payment-details'

/** An item of a batch with the account that it is paid to. */
export interface Payment {
  readonly item: ListedItem
  readonly details: PaymentDetails
  /** Its place in the frozen batch, from 1: it stays the same whatever is paid before. */
  readonly place: number
}

/** What a file of payments is made of. */
export interface PaymentFile {
  readonly payout: FrozenPayout
  readonly payments: readonly Payment[]
  readonly programme: { readonly id: number; readonly name: string; readonly currency: string }
  /** Local day of the site. */
  readonly today: string
}

export function paymentsOf(
  { document, items }: FrozenPayout,
  accounts: ReadonlyMap<string, PaymentDetails>,
): Payment[] {
  const byAffiliate = new Map(items.map(item => [item.affiliate, item]))
  return document.items.flatMap(({ affiliate }, at) => {
    const [item, details] = [byAffiliate.get(affiliate), accounts.get(affiliate)]
    return item === undefined || details === undefined ? [] : [{ item, details, place: at + 1 }]
  })
}

/** By this the shop, its bank and the affiliate know a payment again. */
export const paymentName = ({ programme, payout }: PaymentFile, place: number): string =>
  `GC${programme.id}-${payout.number}-${place}`
