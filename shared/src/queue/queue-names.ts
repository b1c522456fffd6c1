/** Names in the queue Redis; the prefix keeps several installations apart on one server. */
export const QUEUE_PREFIX = 'gatecount'
export const ingestQueueName = (partition: number): string => `ingest-${partition}`
export const REGISTRY_KEY = 'gatecount:registry'
export const SITES_CHANGED_CHANNEL = 'gatecount:sites-changed'
/** Random id of the life of a queue: an emptied queue begins a new epoch, so its numbers do not look old. */
export const epochKey = (partition: number): string => `gatecount:epoch:${partition}`
/** Batches that cannot be counted, as they came: a sorted set by time, bounded in number and bytes. */
export const ASIDE_KEY = 'gatecount:aside'

/** Followed by the id of a sealing key: since when it is spared until the queue is read. */
export const SPARED_PREFIX = 'gatecount:spared:'

export const JOB_NAME = 'batch'

export interface BatchJob {
  /** Base64 of a sealed batch. */
  readonly sealed: string
  /** Set for batches that came through the API: hits of other sites in them are not counted. */
  readonly site?: number
}
