import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { veil } from '@gatecount/shared/domain/privacy/veiled'
import { UnreadableBatch } from '@gatecount/shared/seal/opener'
import type { Keyring } from '../keys/keyring.ts'

interface SettleDeps {
  readonly control: Pick<ControlStore, 'saleKeys'>
  readonly keyring: Pick<Keyring, 'open'>
}

/**
 * Stores the keys of shops that were made since: each lies sealed for a second or two, since only the worker can wrap it.
 * @returns how many could not be opened and are gone
 */
export async function settleSaleKeys({ control: { saleKeys }, keyring }: SettleDeps): Promise<number> {
  let lost = 0
  for (const { id, sealed } of await saleKeys.sealed()) {
    const opened = await keyring.open(sealed).catch((error: unknown) => {
      if (error instanceof UnreadableBatch) return undefined
      throw error
    })
    if (opened === undefined) lost++
    await saleKeys.settle(id, opened && veil(opened))
  }
  return lost
}
