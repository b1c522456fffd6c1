import { type Batch, decodeBatch, MalformedBatch } from '@gatecount/shared/queue/batch-codec'
import { UnreadableBatch } from '@gatecount/shared/seal/opener'
import type { AsideReason } from '../aside/aside-reasons.ts'
import type { QueuedBatch } from './batch-source.ts'
import type { BatchTries } from './batch-tries.ts'
import type { PartitionDeps } from './partition.ts'
import type { PartitionState } from './partition-state.ts'

export interface BatchReader {
  /** What the batch holds; undefined when it cannot be counted and lies aside now. */
  read(batch: QueuedBatch): Promise<Batch | undefined>
}

interface ReaderDeps
  extends Pick<PartitionDeps, 'partition' | 'keyring' | 'aside' | 'metrics' | 'log' | 'now'> {
  readonly epoch: string
  readonly tries: BatchTries
  readonly state: PartitionState
}

/**
 * Opens batches. One that cannot be opened or parsed, or that makes the worker fail again and again, is set aside as it
 * came, before anything is written: it holds up nothing that lies behind it.
 */
export function openBatchReader(deps: ReaderDeps): BatchReader {
  const { partition, epoch, keyring, aside, tries, state, metrics, log, now } = deps

  const setAside = async ({ number, sealed, site }: QueuedBatch, reason: AsideReason): Promise<undefined> => {
    const { isNew, overflow, size } = await aside.add({ partition, epoch, number, reason, sealed, at: now() })
    if (site !== undefined) state.noteUnreadable(site)
    metrics.aside.set(size)
    metrics.asideOverflow.inc(overflow)
    if (!isNew) return
    metrics.dropped.inc({ reason: 'unreadable' })
    metrics.setAside.inc({ reason })
    log.warn('batch set aside', { partition, reason })
  }

  return {
    async read(batch) {
      if (await tries.areUsedUp(batch.number)) return setAside(batch, 'fails')
      try {
        return ofSite(decodeBatch(await keyring.open(batch.sealed)), batch.site)
      } catch (error) {
        if (error instanceof UnreadableBatch) return setAside(batch, error.why)
        if (error instanceof MalformedBatch) return setAside(batch, 'malformed')
        throw error
      }
    },
  }
}

/** A token for one site may import for that site alone, whatever it sealed. */
function ofSite(batch: Batch, site: number | undefined): Batch {
  if (site === undefined) return batch
  if (batch.import !== undefined && batch.import.siteId !== site) return { hits: [], drops: [] }
  return {
    ...batch,
    hits: batch.hits.filter(hit => hit.siteId === site),
    drops: batch.drops.filter(drop => drop.siteId === site),
  }
}
