import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { networkOfBytes } from '@gatecount/shared/domain/network/network-bytes'
import { networkDigest } from '@gatecount/shared/network/network-digest'
import { UnreadableBatch } from '@gatecount/shared/seal/opener'
import type { Keyring } from '../keys/keyring.ts'

interface SettleDeps {
  readonly control: Pick<ControlStore, 'sealedExclusions' | 'settleExclusion' | 'exclusionKey'>
  readonly keyring: Pick<Keyring, 'open'>
}

/**
 * Hashes the networks that were taken in since: each lies sealed for a second or two, like an event.
 * @returns how many could not be opened and are gone, because the worker was away for longer than their key may live
 */
export async function settleExclusions({ control, keyring }: SettleDeps): Promise<number> {
  let lost = 0
  for (const { id, sealed } of await control.sealedExclusions()) {
    const opened = await keyring.open(sealed).catch((error: unknown) => {
      if (error instanceof UnreadableBatch) return undefined
      throw error
    })
    const network = opened && networkOfBytes(opened)
    if (network === undefined) lost++
    await control.settleExclusion(id, network && networkDigest(await control.exclusionKey(), network))
  }
  return lost
}
