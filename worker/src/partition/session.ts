import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ReleaseBlock } from '@gatecount/shared/adapters/clickhouse/port'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import type { Batch } from '@gatecount/shared/queue/batch-codec'
import { closeSpans } from '../closing/close-spans.ts'
import type { Placed } from '../ingest/pipeline.ts'
import { type Teller, tellDashboards } from '../live/tell-dashboards.ts'
import { closeReleases } from '../release/close-releases.ts'
import { commit } from '../volatile/commit.ts'
import type { Lease } from '../volatile/lease.ts'
import { decodeOutbox, type Outbox } from '../volatile/outbox.ts'
import { type PartitionSnapshots, partitionSnapshots } from '../volatile/partition-snapshots.ts'
import { readVisitors } from '../volatile/read-state.ts'
import { NO_SNAPSHOTS } from '../volatile/snapshot-files.ts'
import type { VolatileKeys } from '../volatile/volatile-keys.ts'
import { type BatchReader, openBatchReader } from './batch-reader.ts'
import { type BatchSource, openBatchSource, type QueuedBatch } from './batch-source.ts'
import { BatchTries } from './batch-tries.ts'
import { dayChanges } from './day-changes.ts'
import { forgetReleased } from './forget-released.ts'
import { loadState } from './load-state.ts'
import type { PartitionDeps } from './partition.ts'
import { noteRow, type PartitionState } from './partition-state.ts'
import { beginEpoch, epochOf, hasGiven, QueueBegunAnew } from './queue-life.ts'
import { type RemovedSites, removedSites } from './removed-sites.ts'

/** Output is gathered up to this long while there is more to do, and up to this many events. */
const GATHER_MS = 900
const GATHER_EVENTS = 50_000
/** An insert costs as much as hundreds of events, so an empty queue alone is no reason for one so soon after the last. */
const PAUSE_MS = 500
const PEEK_MS = 20
const BATCHES_AT_ONCE = 64
const TICK_MS = 5_000

export interface Session extends AsyncDisposable {
  /** Takes what waits (for up to a second when nothing does), counts it, and writes when it is time. */
  step(): Promise<void>
  /** Writes what is counted, and a snapshot of the rest. */
  finish(): Promise<void>
}

export async function openSession(deps: PartitionDeps, keys: VolatileKeys, lease: Lease): Promise<Session> {
  const { partition, volatileRedis, queueRedis, cells } = deps
  let epoch = await epochOf(queueRedis, partition)

  const snapshots = partitionSnapshots({
    ...deps,
    redis: volatileRedis,
    keys,
    owner: lease.owner,
    ...(deps.snapshots ?? { files: NO_SNAPSHOTS, everyMs: Number.POSITIVE_INFINITY }),
  })
  await snapshots.restore()
  const saved = await volatileRedis.get(keys.outbox)
  const outbox = saved === null ? null : decodeOutbox(saved)
  const stored = outbox === null ? 0 : await cells.storedOffset(partition, writesOf(outbox.epoch))
  if (outbox !== null && outbox.write > stored) await cells.append(outbox.block, lease.confirm)
  for (const release of outbox?.releases ?? []) await cells.appendRelease(release, lease.confirm)
  const known = await cells.storedOffset(partition, epoch)
  if (!(await hasGiven(queueRedis, partition, epoch, known))) epoch = await beginEpoch(queueRedis, partition)
  const ours = outbox?.epoch === epoch ? outbox : { through: 0, write: 0 }
  const through = Math.max(ours.through, await cells.storedOffset(partition, epoch))
  const write = Math.max(ours.write, await cells.storedOffset(partition, writesOf(epoch)))
  const state = await loadState(deps, keys)
  // Only a snapshot can be behind what is written, in its own epoch or by a later one. Known by its number, it is still
  // known after a start that broke off.
  const isOld = outbox !== null && (outbox.write < stored || (outbox.epoch !== epoch && write > 0))
  if (isOld) {
    await forgetReleased({ redis: volatileRedis, keys, cells }, state.days.all())
  }
  const source = openBatchSource(deps.queueUrl, partition)
  return new PartitionSession({ deps, keys, lease, epoch, state, source, snapshots }, { through, write })
}

/**
 * Inserts are numbered beside the batches: one that was made long ago must not be repeated when its token is forgotten
 * by the table (which remembers the last thousand, of all partitions), and not every insert moves the batches on.
 */
const writesOf = (epoch: string): string => `${epoch}/writes`

interface SessionParts {
  readonly deps: PartitionDeps
  readonly keys: VolatileKeys
  readonly lease: Lease
  readonly epoch: string
  readonly state: PartitionState
  readonly source: BatchSource
  readonly snapshots: PartitionSnapshots
}

class PartitionSession implements Session {
  readonly #deps: PartitionDeps
  readonly #keys: VolatileKeys
  readonly #lease: Lease
  readonly #epoch: string
  readonly #state: PartitionState
  readonly #source: BatchSource
  readonly #snapshots: PartitionSnapshots
  #through: number
  #written: number
  #write: number
  #gathered: QueuedBatch[] = []
  #gatheredSince = 0
  #gatheredEvents = 0
  readonly #tries: BatchTries
  readonly #reader: BatchReader
  readonly #teller: Teller
  readonly #removed: RemovedSites
  #recovered = false
  #lastTick = 0
  /** A day was given up: the snapshot still has it, and gets a successor at once. */
  #hasForgotten = false
  /** The days of an import can close as soon as the queue is empty; whoever waits for its last batch finds them closed. */
  #importEnded = false
  /** On the clock of this process, which nobody sets. */
  #flushedAt = Number.NEGATIVE_INFINITY

  constructor(
    { deps, keys, lease, epoch, state, source, snapshots }: SessionParts,
    { through, write }: { through: number; write: number },
  ) {
    this.#deps = deps
    this.#keys = keys
    this.#lease = lease
    this.#epoch = epoch
    this.#snapshots = snapshots
    this.#through = through
    this.#written = through
    this.#write = write
    this.#state = state
    this.#source = source
    this.#tries = new BatchTries(deps.volatileRedis, keys.tries, epoch)
    this.#removed = removedSites({ redis: deps.volatileRedis, keys, sites: deps.sites, state })
    this.#reader = openBatchReader({ ...deps, epoch, tries: this.#tries, state })
    this.#teller = tellDashboards(deps)
    state.onDrop = (reason, count) => deps.metrics.dropped.inc({ reason }, count)
  }

  async step(): Promise<void> {
    const batches = await this.#next()
    this.#state.drained = batches.length === 0
    const fresh: QueuedBatch[] = []
    if (batches.some(({ number }) => number <= this.#through)) await this.#checkLife()
    for (const batch of batches) {
      if (batch.number <= this.#through) await batch.complete()
      else fresh.push(batch)
    }
    if (fresh.length > 0) await this.#count(fresh)
    const idle = batches.length === 0
    if (this.#isTimeToWrite(idle)) {
      await this.#flush()
      await this.#snapshots.keep(this.#hasForgotten ? 'now' : 'due')
      this.#hasForgotten = false
    } else if (idle && this.#gathered.length > 0) await sleep(PEEK_MS)
    this.#teller.present(() => this.#state.days.all())
  }

  /** A number that was counted comes again after a crash; or the queue has begun anew, and it is another batch. */
  async #checkLife(): Promise<void> {
    const { queueRedis, partition } = this.#deps
    if (!(await hasGiven(queueRedis, partition, this.#epoch, this.#through))) throw new QueueBegunAnew()
  }

  #isTimeToWrite(idle: boolean): boolean {
    const { now } = this.#deps
    if (now() - this.#lastTick >= TICK_MS || this.#gatheredEvents >= GATHER_EVENTS) return true
    if (this.#gathered.length === 0) return false
    if (this.#importEnded && idle) return true
    const rested = performance.now() - this.#flushedAt >= PAUSE_MS
    return (idle && rested) || now() - this.#gatheredSince >= GATHER_MS
  }

  async finish(): Promise<void> {
    await this.#flush()
    await this.#snapshots.keep('now')
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#source[Symbol.asyncDispose]()
  }

  /** The next batches without a gap in their numbers, as far as the queue still has them. */
  async #next(): Promise<QueuedBatch[]> {
    if (!this.#recovered) {
      this.#recovered = true
      const left = await this.#source.recover()
      this.#tries.suspect(left.map(({ number }) => number))
      if (left.length > 0) return left
    }
    const idle = this.#gathered.length === 0
    const batches = await this.#source.take(BATCHES_AT_ONCE, idle)
    const last = batches.at(-1)?.number
    const fresh = batches.filter(({ number }) => number > this.#through).length
    if (last === undefined ? !idle : last - this.#through <= fresh) return batches
    // What is missing was taken without our hearing of it: by a worker before us, or by us, when the connection broke
    // between Redis doing what it was asked and its answer. It is among the active ones, in front, between or behind.
    const known = new Set([...this.#gathered, ...batches].map(({ number }) => number))
    const missed = (await this.#source.recover()).filter(
      ({ number }) => number > this.#through && number < (last ?? Infinity) && !known.has(number),
    )
    const absent = last === undefined ? 0 : last - this.#through - fresh - missed.length
    if (absent > 0) this.#deps.metrics.missing.inc(absent)
    return [...batches, ...missed].sort((a, b) => a.number - b.number)
  }

  async #count(batches: readonly QueuedBatch[]): Promise<void> {
    const { metrics, volatileRedis, now } = this.#deps
    const opened: { number: number; batch: Batch }[] = []
    for (const queued of batches) {
      const batch = await this.#reader.read(queued)
      if (batch !== undefined) opened.push({ number: queued.number, batch })
    }
    const read = opened.map(({ batch }) => batch)
    await this.#knowSites(read)
    await this.#knowCheckpoints(read)
    if (read.some(batch => batch.import?.end === true)) this.#importEnded = true
    const before = this.#state.counted
    const placed: { number: number; hits: Placed[] }[] = []
    for (const { number, batch } of opened)
      placed.push({ number, hits: await this.#tries.run(number, () => this.#state.anonymise(batch)) })
    for (const [day, tags] of this.#state.strangers(placed.flatMap(({ hits }) => hits))) {
      await readVisitors(volatileRedis, this.#keys.day(day.site.id, day.day), day, [...tags])
    }
    for (const { number, hits } of placed) await this.#tries.run(number, () => this.#state.follow(hits))
    if (this.#gathered.length === 0) this.#gatheredSince = now()
    this.#gathered.push(...batches)
    this.#gatheredEvents += placed.reduce((sum, { hits }) => sum + hits.length, 0)
    this.#through = Math.max(this.#through, ...batches.map(batch => batch.number))
    metrics.batches.inc(batches.length)
    metrics.counted.inc(this.#state.counted - before)
  }

  async #knowSites(batches: readonly Batch[]): Promise<void> {
    const { sites } = this.#deps
    if (batches.some(batch => batch.hits.some(hit => sites.find(hit.siteId) === undefined)))
      await sites.renew()
  }

  async #knowCheckpoints(batches: readonly Batch[]): Promise<void> {
    for (const { siteId, digest } of this.#state.unknownCheckpoints(batches)) {
      const known = await this.#deps.cells.knownCheckpoints(siteId, [digest])
      if (known.has(digest)) this.#state.noteCheckpoint(digest)
    }
  }

  /** Gate, commit, insert, complete: in this order, so that whatever breaks in between can be done again. */
  async #flush(): Promise<void> {
    const { metrics, volatileRedis, cells, now } = this.#deps
    this.#lastTick = now()
    const removed = await this.#removed.asked()
    if (this.#state.drained) this.#importEnded = false
    const end = metrics.flushSeconds.startTimer()
    const days = dayChanges(this.#deps, this.#state)
    const closing = { deps: this.#deps, keys: this.#keys, state: this.#state, days }
    const spans = await closeSpans(closing)
    const releases = await closeReleases(closing, this.#deps.releaser)
    const notes = this.#state.takeNotes()
    const rows: CellRow[] = [...days.flatMap(({ gated }) => gated.rows), ...spans.rows, ...notes.rows].filter(
      ({ site }) => !removed.sites.has(site),
    )
    const moved = this.#through > this.#written
    const isOver = spans.done.length + releases.done.length > 0
    if (rows.length === 0 && !moved && days.length === 0 && !isOver && removed.sites.size === 0) return
    this.#write++
    if (moved) rows.push(this.#offsetRow(this.#epoch, this.#through))
    if (rows.length > 0) rows.push(this.#offsetRow(writesOf(this.#epoch), this.#write))
    const outbox = this.#outboxOf(rows, releases.drawn)
    // Before the commit: whoever begins after a crash stores the outbox without asking anybody.
    await this.#deps.measured?.(rows)
    await commit(volatileRedis, this.#keys, this.#lease.owner, {
      days,
      leftovers: spans.leftovers,
      spansDone: spans.done,
      given: releases.given,
      givenDone: releases.done,
      origins: notes.origins,
      imports: notes.imports,
      daysForgotten: removed.daysForgotten(days.map(({ day }) => day)),
      outbox,
    })
    if (days.some(({ isGivenUp }) => isGivenUp)) this.#hasForgotten = true
    if (rows.length > 0) await cells.append(outbox.block, this.#lease.confirm)
    for (const release of releases.drawn) await cells.appendRelease(release, this.#lease.confirm)
    this.#teller.moved(rows)
    metrics.releases.inc(releases.drawn.length)
    for (const { day, closes } of days) if (closes) this.#state.days.close(day)
    await Promise.all(this.#gathered.map(batch => batch.complete()))
    await this.#tries.forget(this.#through)
    await this.#removed.done(removed, () => this.#snapshots.keep('now'))
    this.#written = this.#through
    this.#gathered = []
    this.#gatheredEvents = 0
    this.#flushedAt = performance.now()
    metrics.rows.inc(rows.length)
    metrics.daysClosed.inc(days.filter(({ closes }) => closes).length)
    end()
  }

  #offsetRow(of: string, batch: number): CellRow {
    const first = `${this.#deps.partition}/${of}`
    return noteRow({ site: 0, cut: 'offset', start: '1970-01-01', first, events: 0, batch })
  }

  #outboxOf(rows: readonly CellRow[], releases: readonly ReleaseBlock[]): Outbox {
    const range = `${this.#written}-${this.#through}`
    const name = this.#through > this.#written ? range : randomUUID()
    return {
      epoch: this.#epoch,
      through: this.#through,
      write: this.#write,
      block: { token: `${this.#deps.partition}:${this.#epoch}:${name}`, rows },
      releases,
    }
  }
}
