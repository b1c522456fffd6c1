import type { ControlStore, StoredSealingKey } from '@gatecount/shared/adapters/control/port'
import type { SealingPublicKey } from '@gatecount/shared/domain/identity/site'
import { createOpener, type Opener, UnreadableBatch } from '@gatecount/shared/seal/opener'
import { generateSealingKeyPair } from '@gatecount/shared/seal/x25519'
import type { KeyNeeds } from './key-needs.ts'

const HOUR_MS = 3_600_000
const ROTATE_AFTER_MS = 24 * HOUR_MS
/** An importer asks for the key once an hour, so after this nobody seals to a key that was followed by another. */
const UNUSED_AFTER_MS = 26 * HOUR_MS
export const DESTROY_AFTER_MS = 48 * HOUR_MS
/** For the sake of batches that were acknowledged and wait to be read, a key is spared this long and no longer. */
const SPARE_MS = 6 * HOUR_MS

export interface TendReport {
  /** Private keys destroyed now. */
  readonly destroyed: number
  /** Of these, keys that batches in the queue were still sealed to: nobody reads those any more. */
  readonly unread: number
  /** Keys older than two days that are spared until the queue is read. */
  readonly spared: number
  /** Age of the oldest private key that is left, in milliseconds. */
  readonly oldestMs: number
}

/**
 * The worker's sealing keys: a new pair every day. A private key is destroyed as soon as nothing is left that was sealed to
 * it, and 48 hours after it was made at the latest; after an outage, what waits in the queue is read first, within six hours.
 */
export interface Keyring {
  readonly current: SealingPublicKey
  /** Opens with any key that is left. Looks for new keys once when the key is unknown. @throws UnreadableBatch */
  open(sealed: Buffer): Promise<Buffer>
  /** Rotates what is due, and destroys what is due. */
  tend(needs: KeyNeeds): Promise<TendReport>
}

export async function openKeyring(control: ControlStore, now: () => number = Date.now): Promise<Keyring> {
  let opener: Opener
  let current: SealingPublicKey
  const age = (key: { createdAt: Date }): number => now() - key.createdAt.getTime()

  const load = async (): Promise<StoredSealingKey[]> => {
    const keys = await control.listSealingKeys()
    const newest = keys.toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())[0]
    if (newest !== undefined && age(newest) < ROTATE_AFTER_MS) {
      current = { id: newest.id, publicKey: newest.publicKey }
      opener = createOpener(keys)
      return keys
    }
    const pair = generateSealingKeyPair()
    const fresh = { ...pair.public, privateKey: pair.privateKey, createdAt: new Date(now()) }
    await control.addSealingKey(fresh)
    current = pair.public
    opener = createOpener([...keys, fresh])
    return [...keys, fresh]
  }

  const verdict = async (
    key: StoredSealingKey,
    isQueued: boolean,
    isKept: boolean,
    needs: KeyNeeds,
  ): Promise<'keep' | 'spare' | 'destroy'> => {
    if (age(key) < UNUSED_AFTER_MS) return 'keep'
    if (age(key) <= DESTROY_AFTER_MS) return isQueued || isKept ? 'keep' : 'destroy'
    if (!isQueued) return 'destroy'
    return now() - (await needs.sparedSince(key.id, now())) < SPARE_MS ? 'spare' : 'destroy'
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
    async tend(needs) {
      const keys = await load()
      const [queued, kept] = [await needs.queued(), await needs.kept()]
      // Of each queue only the oldest batch is known: what lies behind it can be sealed to any key made since, and
      // behind one of an unknown key to any at all.
      const born = new Map(keys.map(key => [key.id, key.createdAt.getTime()]))
      const since = Math.min(...queued.map(id => born.get(id) ?? 0))
      let [destroyed, unread, spared, oldestMs] = [0, 0, 0, 0]
      for (const key of keys) {
        const isQueued = key.createdAt.getTime() >= since
        const what = await verdict(key, isQueued, kept.has(key.id), needs)
        if (what === 'destroy') {
          await control.destroySealingKey(key.id)
          destroyed++
          if (isQueued) unread++
        } else oldestMs = Math.max(oldestMs, age(key))
        if (what === 'spare') spared++
      }
      if (destroyed > 0) await load()
      return { destroyed, unread, spared, oldestMs }
    },
  }
}
