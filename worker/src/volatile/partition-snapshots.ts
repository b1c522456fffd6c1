import { createSealer } from '@gatecount/shared/seal/sealer'
import type { Redis } from 'ioredis'
import type { Keyring } from '../keys/keyring.ts'
import { restoreSnapshot, takeSnapshot } from './snapshot.ts'
import type { SnapshotFiles } from './snapshot-files.ts'
import type { VolatileKeys } from './volatile-keys.ts'

export interface PartitionSnapshots {
  /** Puts the newest snapshot back when volatile memory holds nothing of the partition. */
  restore(): Promise<void>
  /** Writes one when it is time, or `now` whatever the time. Only between commits. */
  keep(when: 'due' | 'now'): Promise<void>
}

export interface SnapshotDeps {
  readonly partition: number
  readonly redis: Redis
  readonly keys: VolatileKeys
  /** Who holds the partition, as the fence says it. */
  readonly owner: string
  readonly keyring: Keyring
  readonly files: SnapshotFiles
  readonly everyMs: number
}

/** A snapshot may take this share of the time at most; large states are written less often. */
const MOST_OF_THE_TIME = 0.05

/**
 * Sealed snapshots of what volatile Redis holds of a partition. They are sealed like batches, with keys that live two days
 * at the most; one that cannot be opened any more is as good as none.
 */
export function partitionSnapshots(deps: SnapshotDeps): PartitionSnapshots {
  const { partition, redis, keys, owner, keyring, files, everyMs } = deps
  const momentary = [keys.owner, keys.fence, keys.tries, keys.forget, keys.forgotten]
  let last = performance.now()
  let pause = everyMs

  return {
    async restore() {
      if ((await redis.exists(keys.outbox)) === 1) return
      const sealed = await files.read(partition)
      if (sealed === undefined) return
      let plain: Buffer
      try {
        plain = await keyring.open(sealed)
      } catch {
        return
      }
      await restoreSnapshot(redis, plain)
    },
    async keep(when) {
      const began = performance.now()
      if (when === 'due' && began - last < pause) return
      const plain = await takeSnapshot(redis, keys.prefix, { except: momentary, last: keys.outbox })
      // Somebody else holds the partition: what was read may lie across their commits.
      if ((await redis.get(keys.fence)) !== owner) return
      await files.write(partition, createSealer(keyring.current).seal(plain))
      last = performance.now()
      pause = Math.max(everyMs, (last - began) / MOST_OF_THE_TIME)
    },
  }
}
