import { setTimeout as sleep } from 'node:timers/promises'
import type { DropCount } from '@gatecount/shared/queue/batch-codec'
import { encodeHits } from '@gatecount/shared/queue/batch-codec'
import { type IngestQueue, QueueAway } from '@gatecount/shared/queue/ingest-queue'
import type { Sealer } from '@gatecount/shared/seal/sealer'

/** Told once: true when the event is durable, false when it is not and will not be. */
export type Waiter = (stored: boolean) => void

interface Gathering {
  hits: string[]
  drops: DropCount[]
  waiters: Waiter[]
}

export interface GroupCommitDeps {
  readonly partition: number
  readonly queue: IngestQueue
  /** Random per process: with the sequence it lets the worker tell a repeat. */
  readonly collector: string
  readonly sealer: () => Sealer | undefined
  readonly onBatch: (size: number) => void
}

/** Events that one partition holds while the batch before them is written. */
const MOST_GATHERED = 20_000
/** Events of one batch; more of them wait for the next. */
const MOST_IN_BATCH = 2_000
/** From so many requests in a batch on, fewer and larger batches are worth more than the next one's early start. */
const BUSY = 16
/** How long drops wait for events to travel with before they go alone, in milliseconds. */
const DROPS_WAIT_MS = 5_000
/** How long a batch whose answer was lost is tried again, in milliseconds, before its events are refused. */
const UNCERTAIN_MS = 30_000

const empty = (): Gathering => ({ hits: [], drops: [], waiters: [] })

const nothing = (): void => {}

const nextTurn = (): Promise<void> => new Promise(resolve => setImmediate(resolve))

/**
 * Group commit without timers: while one batch is being written, the next one gathers. When Redis has confirmed, the
 * requests of the batch are answered and the next batch goes. A batch whose confirmation
 * was lost is sent again under the same number until its fate is known; the worker counts a number once.
 */
export class GroupCommit {
  readonly #deps: GroupCommitDeps
  #next = empty()
  #writing: Promise<void> | undefined
  #sequence = 0
  #dropTimer: NodeJS.Timeout | undefined

  constructor(deps: GroupCommitDeps) {
    this.#deps = deps
  }

  /** True when no more events should be taken before some have been written. */
  get full(): boolean {
    return this.#next.hits.length >= MOST_GATHERED
  }

  add(hits: readonly string[], waiter: Waiter): void {
    this.#next.hits.push(...hits)
    this.#next.waiters.push(waiter)
    this.#writing ??= this.#write()
  }

  /** Drops travel with the next batch of events, or alone when none comes: a site for children has nothing else. */
  noteDrop(drop: DropCount): void {
    const same = this.#next.drops.find(
      ({ siteId, reason }) => siteId === drop.siteId && reason === drop.reason,
    )
    if (same === undefined) this.#next.drops.push(drop)
    else this.#next.drops[this.#next.drops.indexOf(same)] = { ...same, count: same.count + drop.count }
    this.#dropTimer ??= setTimeout(() => {
      this.#dropTimer = undefined
      if (this.#next.drops.length > 0) this.#writing ??= this.#write()
    }, DROPS_WAIT_MS).unref()
  }

  /** Resolves when all that was added is decided. */
  async settle(): Promise<void> {
    if (this.#next.drops.length > 0) this.#writing ??= this.#write()
    while (this.#writing !== undefined) await this.#writing
    clearTimeout(this.#dropTimer)
    this.#dropTimer = undefined
  }

  async #write(): Promise<void> {
    // Requests that arrived in the same turn of the event loop belong to the same batch.
    await nextTurn()
    let answer = nothing
    do {
      const batch = this.#next
      this.#next = empty()
      if (batch.waiters.length > MOST_IN_BATCH) this.#putBack(batch)
      const storing = this.#store(batch).catch(() => false)
      // The requests of a small batch before are answered while Redis is busy with this one: that is soonest for all.
      answer()
      const stored = await storing
      answer = () => this.#answer(batch, stored)
      if (batch.waiters.length < BUSY) continue
      // The first turn ends the one that the confirmation came in; in the second, sockets are read again. Connections
      // that have just been answered thus join those that have waited, in one batch instead of two that take turns.
      answer()
      answer = nothing
      await nextTurn()
      await nextTurn()
    } while (this.#next.hits.length > 0)
    answer()
    this.#writing = undefined
  }

  #answer({ hits, drops, waiters }: Gathering, stored: boolean): void {
    for (const waiter of waiters) waiter(stored)
    if (stored) this.#deps.onBatch(hits.length)
    else for (const drop of drops) this.noteDrop(drop)
  }

  /** One event may be several hits, so only batches of one hit a waiter are cut; others are rare and small. */
  #putBack(batch: Gathering): void {
    if (batch.hits.length !== batch.waiters.length) return
    this.#next.hits = batch.hits.splice(MOST_IN_BATCH)
    this.#next.waiters = batch.waiters.splice(MOST_IN_BATCH)
  }

  async #store({ hits, drops }: Gathering): Promise<boolean> {
    const { queue, partition, collector } = this.#deps
    const sealer = this.#deps.sealer()
    if (sealer === undefined) return false
    const sequence = ++this.#sequence
    const sealed = sealer.seal(
      encodeHits(hits, { drops, origin: { collector: `${collector}.${partition}`, sequence } }),
    )
    const deadline = Date.now() + UNCERTAIN_MS
    for (let uncertain = false; ; ) {
      try {
        await queue.enqueue(partition, sealed)
        return true
      } catch (error) {
        if (!(error instanceof QueueAway)) throw error
        uncertain ||= error.sent
        if (!uncertain || Date.now() > deadline) return false
        await sleep(50)
      }
    }
  }
}
