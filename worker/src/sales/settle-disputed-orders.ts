import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { SettledOrder } from '@gatecount/shared/adapters/control/trust/disputes'
import { UnreadableBatch } from '@gatecount/shared/seal/opener'
import type { Keyring } from '../keys/keyring.ts'
import { shopDigest } from './shop-digest.ts'

interface SettleDeps {
  readonly control: Pick<ControlStore, 'trust' | 'orderKey'>
  readonly keyring: Pick<Keyring, 'open'>
}

/**
 * Hashes the numbers of orders that affiliates say are missing: each lies sealed for a second or two, since only the worker has
 * the key of the hash. One that cannot be opened any more is forgotten.
 */
export async function settleDisputedOrders({ control, keyring }: SettleDeps): Promise<void> {
  const sealed = await control.trust.sealedOrders()
  if (sealed.length === 0) return
  const key = await control.orderKey()
  const settled: SettledOrder[] = []
  for (const { id: dispute, siteId, sealed: number } of sealed) {
    const opened = await keyring.open(number).catch((error: unknown) => {
      if (error instanceof UnreadableBatch) return undefined
      throw error
    })
    settled.push({ dispute, digest: opened && shopDigest(key, siteId)('order', opened.toString('utf8')) })
  }
  await control.trust.settleOrders(settled)
}
