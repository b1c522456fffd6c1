import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import type { SealingPublicKey } from '@gatecount/shared/domain/identity/site'
import { createOpener, type Opener, UnreadableBatch } from '@gatecount/shared/seal/opener'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'

const ROTATE_AFTER_MS = 24 * 3_600_000
const DESTROY_AFTER_MS = 48 * 3_600_000

/** The worker's sealing keys: a new pair every day; a private key is destroyed 48 hours after it was made. */
export interface Keyring {
  readonly current: SealingPublicKey
  /** Opens with any key that is left. Looks for new keys once when the key is unknown. @throws UnreadableBatch */
  open(sealed: Buffer): Promise<Buffer>
  /** Rotates and destroys what is due. */
  tend(): Promise<void>
}

export async function openKeyring(control: ControlStore, now: () => number = Date.now): Promise<Keyring> {
  let opener: Opener
  let current: SealingPublicKey

  const load = async (): Promise<void> => {
    const keys = await control.listSealingKeys()
    const age = (key: { createdAt: Date }): number => now() - key.createdAt.getTime()
    for (const key of keys.filter(k => age(k) > DESTROY_AFTER_MS)) await control.destroySealingKey(key.id)
    const kept = keys.filter(key => age(key) <= DESTROY_AFTER_MS)
    const newest = kept.sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0]
    if (newest !== undefined && age(newest) < ROTATE_AFTER_MS) {
      current = { id: newest.id, publicKey: newest.publicKey }
      opener = createOpener(kept)
      return
    }
    const pair = generateSealingKeyPair()
    const fresh = { ...pair.public, privateKey: pair.privateKey, createdAt: new Date(now()) }
    await control.addSealingKey(fresh)
    current = pair.public
    opener = createOpener([...kept, fresh])
  }

  await load()
  return {
    get current() {
      return current
    },
    async open(sealed) {
      try {
        return opener.open(sealed)
      } catch (error) {
        if (!(error instanceof UnreadableBatch) || error.why !== 'unknown_key') throw error
        await load()
        return opener.open(sealed)
      }
    },
    tend: load,
  }
}
