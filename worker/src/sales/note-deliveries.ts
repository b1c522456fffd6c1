import type { ShopConnectionStore } from '@gatecount/shared/adapters/control/shop-connections'
import type { DeliveryOutcome } from '@gatecount/shared/domain/affiliate/shop/delivery-outcome'

/** What came of a shop connection, and what became of it. */
export interface Delivery {
  readonly connection: string
  /** '' where it is not known: nobody signed it. */
  readonly topic: string
  readonly day: string
  readonly outcome: DeliveryOutcome
}

/** A refund may come with the order it belongs to, again and again: what is new says what became of it. */
export const tellingOutcome = (outcomes: readonly DeliveryOutcome[]): DeliveryOutcome =>
  outcomes.find(one => one !== 'duplicate') ?? outcomes[0] ?? 'not_needed'

/** Notes what came last of each topic. The owner sees it; nothing hangs on it. */
export async function noteDeliveries(
  shops: Pick<ShopConnectionStore, 'note'>,
  deliveries: readonly Delivery[],
): Promise<void> {
  const last = new Map(deliveries.map(one => [`${one.connection} ${one.topic}`, one]))
  for (const { connection, ...delivery } of last.values()) await shops.note(connection, delivery)
}
