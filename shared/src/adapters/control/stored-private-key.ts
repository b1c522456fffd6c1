import { type Veiled, veil } from '../../domain/privacy/veiled.ts'
import { createKeyWrap, SealingKeyLocked } from './key-wrap.ts'

/** A private key as it lies in PostgreSQL: wrapped, or as it is. */
export interface StoredPrivateKey {
  readonly privateKey: Buffer
  readonly wrapped: boolean
}

export interface PrivateKeyStorage {
  /** True when keys are to be wrapped. */
  readonly wraps: boolean
  /** @param id names what is wrapped, so that one key never opens as another */
  store(id: string, plain: Buffer): Promise<StoredPrivateKey>
  /**
   * The private key, and whether it lies as it should: wrapped with the secret of now, or as it is where there is none.
   * @throws SealingKeyLocked
   */
  open(id: string, stored: StoredPrivateKey): Promise<readonly [key: Veiled<Buffer>, isInOrder: boolean]>
}

/**
 * @param secret wraps private keys (`GATECOUNT_SECRET`); without it they are stored as they are
 * @param previous opens keys that were wrapped before the secret was changed
 */
export function privateKeyStorage(
  secret: Veiled<string> | undefined,
  previous: Veiled<string> | undefined,
): PrivateKeyStorage {
  const now = secret === undefined ? undefined : createKeyWrap(secret)
  const before = previous === undefined ? undefined : createKeyWrap(previous)
  return {
    wraps: now !== undefined,
    store: async (id, plain) => ({
      privateKey: now === undefined ? plain : await now.wrap(id, plain),
      wrapped: now !== undefined,
    }),
    async open(id, { privateKey, wrapped }) {
      if (!wrapped) return [veil(privateKey), now === undefined]
      try {
        if (now !== undefined) return [await now.unwrap(id, privateKey), true]
      } catch (error) {
        if (before === undefined) throw error
      }
      if (before === undefined) throw new SealingKeyLocked()
      return [await before.unwrap(id, privateKey), false]
    },
  }
}
