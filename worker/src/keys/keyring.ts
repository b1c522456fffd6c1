import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { SealingPublicKey } from '@gatecount/shared/domain/identity/site'
import { createOpener, type Opener, UnreadableBatch } from '@gatecount/shared/seal/opener'
import { keyIdOf } from '@gatecount/shared/seal/sealed-format'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'

const ROTATE_AFTER_MS = 24 * 3_600_000
export const DESTROY_AFTER_MS = 48 * 3_600_000

/**
 * The worker's sealing keys: a new pair every day; a private key is destroyed 48 hours after it was made. After the host
 * was off for longer, what was queued under it is read first.
 */
export interface Keyring {
  readonly current: SealingPublicKey
  /** Opens with any key that is left. Looks for new keys once when the key is unknown. @throws UnreadableBatch */
  open(sealed: Buffer): Promise<Buffer>
  /** Rotates what is due, and destroys what is due and has not been needed since the last time. */
  tend(): Promise<void>
}

export async function openKeyring(control: ControlStore, now: () => number = Date.now): Promise<Keyring> {
  let opener: Opener
  let current: SealingPublicKey
  let needed = new Set<string>()
  const age = (key: { createdAt: Date }): number => now() - key.createdAt.getTime()

  const load = async (): Promise<void> => {
    const keys = await control.listSealingKeys()
    const newest = keys.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0]
    if (newest !== undefined && age(newest) < ROTATE_AFTER_MS) {
      current = { id: newest.id, publicKey: newest.publicKey }
      opener = createOpener(keys)
      return
    }
    const pair = generateSealingKeyPair()
    const fresh = { ...pair.public, privateKey: pair.privateKey, createdAt: new Date(now()) }
    await control.addSealingKey(fresh)
    current = pair.public
    opener = createOpener([...keys, fresh])
  }

  const destroyExpired = async (): Promise<void> => {
    const inUse = needed
    needed = new Set()
    for (const key of await control.listSealingKeys())
      if (age(key) > DESTROY_AFTER_MS && !inUse.has(key.id)) await control.destroySealingKey(key.id)
  }

  const openNow = (sealed: Buffer): Buffer => {
    const plain = opener.open(sealed)
    needed.add(keyIdOf(sealed))
    return plain
  }

  await load()
  return {
    get current() {
      return current
    },
    async open(sealed) {
      try {
        return openNow(sealed)
      } catch (error) {
        if (!(error instanceof UnreadableBatch) || error.why !== 'unknown_key') throw error
        await load()
        return openNow(sealed)
      }
    },
    async tend() {
      await destroyExpired()
      await load()
    },
  }
}
