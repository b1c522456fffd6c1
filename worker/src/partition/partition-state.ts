import type { Dropped, DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import { type Hit, SIGNAL } from '@gatecount/shared/domain/event/hit'
import { crowdOfSite, type Site } from '@gatecount/shared/domain/identity/site'
import { unveil, type Veiled } from '@gatecount/shared/domain/privacy/veiled'
import { type CellRow, NO_COUNTS } from '@gatecount/shared/domain/report/cell-row'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'
import type { Batch } from '@gatecount/shared/queue/batch-codec'
import { countBareHit } from '../cells/count-bare-hit.ts'
import type { SiteDay } from '../cells/site-day.ts'
import { LONGEST_OVERHANG_MS, type SiteProgress } from '../closing/due-days.ts'
import type { GatewayResolver } from '../gateway/gateway-resolver.ts'
import type { IngestContext } from '../ingest/ingest-step.ts'
import { ingest, type Placed, type PlacedVisitor } from '../ingest/pipeline.ts'
import { type Counted, followVisit, hasOpenVisit } from '../visit/follow-visit.ts'
import type { RunningImport } from './running-import.ts'
import type { SiteDays } from './site-days.ts'

/** An import that sends nothing for this long pauses, and one that is silent for a day will not go on. */
const IMPORT_PAUSE_MS = 2 * 60_000
const IMPORT_LOST_MS = 24 * 3_600_000
/** Each start of a collector brings one. A collector that has been silent for longer than all of these sends nothing again. */
const MOST_ORIGINS = 1_000

export interface StateDeps {
  readonly days: SiteDays
  readonly resolver: GatewayResolver
  readonly sites: (id: number) => Site | undefined
  /** Key of the hashes of excluded networks; not asked for when no site excludes any. */
  readonly exclusionKey?: () => Veiled<Buffer> | undefined
  readonly now: () => number
  /** Sequence of the last batch counted, by collector; whoever was silent for longest comes first. */
  readonly origins: Map<string, number>
  /** Import checkpoints known to be counted. */
  readonly checkpoints: Set<string>
  /** Imports that go on, by site. */
  readonly imports: Map<number, RunningImport>
}

/** Bookkeeping that goes with an output. */
interface Notes {
  readonly rows: CellRow[]
  readonly origins: Map<string, number | null>
  readonly imports: Map<number, RunningImport | null>
}

/** Everything a partition has counted but not yet written. Pure but for the clock and the salts of new days. */
export class PartitionState {
  readonly days: SiteDays
  readonly #deps: StateDeps
  readonly #context: IngestContext
  readonly #imports: Map<number, RunningImport>
  readonly #drops = new Map<string, number>()
  #origins = new Map<string, number | null>()
  #importsChanged = new Map<number, RunningImport | null>()
  #checkpoints: { siteId: number; checkpoint: string; lines: number }[] = []
  #latestLive = 0
  counted = 0
  /** True while the queue is empty. */
  drained = false

  constructor(deps: StateDeps) {
    this.#deps = deps
    this.days = deps.days
    this.#imports = deps.imports
    this.#context = {
      resolver: deps.resolver,
      site: deps.sites,
      exclusionKey: () => deps.exclusionKey?.(),
      clock: site => localClock(site.timeZone),
      openDay: (site, day) => deps.days.open(site, day),
      dayBefore: (site, day) => deps.days.before(site, day),
      now: deps.now,
    }
  }

  /** Checkpoints of these batches that are not known here; the store may know them. */
  unknownCheckpoints(batches: readonly Batch[]): { siteId: number; digest: string }[] {
    return batches.flatMap(({ import: mark }) =>
      mark === undefined || mark.checkpoint === '' || this.#deps.checkpoints.has(mark.checkpoint)
        ? []
        : [{ siteId: mark.siteId, digest: mark.checkpoint }],
    )
  }

  noteCheckpoint(digest: string): void {
    this.#deps.checkpoints.add(digest)
  }

  /** Makes the hits of a batch anonymous; nothing when the batch was counted before. */
  anonymise(batch: Batch): Placed[] {
    if (this.#isRepeat(batch)) return []
    for (const { siteId, reason, count, at } of batch.drops) this.#drop(siteId, reason, at, count)
    const placed: Placed[] = []
    for (const hit of batch.hits) {
      if ((hit.signals & SIGNAL.fromLog) === 0) this.#latestLive = Math.max(this.#latestLive, hit.at)
      const result = ingest(hit, this.#context)
      if (result.kind === 'dropped') this.#drop(hit.siteId, result.reason, hit.at, 1)
      else placed.push(result)
    }
    if (batch.import !== undefined) this.#noteImport(batch.import.siteId, batch.import.end, batch.hits)
    return placed
  }

  /** Pseudonyms that must be looked up before {@link follow}, by day. */
  strangers(placed: readonly Placed[]): Map<SiteDay, Set<string>> {
    const byDay = new Map<SiteDay, Set<string>>()
    for (const { kind, day, hit } of placed) {
      if (kind === 'bare' || day.visitors.complete) continue
      const tag = unveil(hit.pseudonym)
      if (day.open.has(tag) || day.visitors.get(tag) !== undefined) continue
      const tags = byDay.get(day)
      if (tags === undefined) byDay.set(day, new Set([tag]))
      else tags.add(tag)
    }
    return byDay
  }

  /** Counts anonymous hits, in order. */
  follow(placed: readonly Placed[]): void {
    for (const one of placed) {
      const { siteId, at } = one.hit
      const result = one.kind === 'bare' ? countBareHit(one.day, one.hit) : this.#followVisitor(one)
      if (result.kind === 'dropped') this.#drop(siteId, result.reason, at, 1)
      else this.counted++
    }
  }

  #followVisitor({ day, hit }: PlacedVisitor): Counted | Dropped {
    const before = hit.earlier === null ? undefined : this.days.before(hit.site, day.day)
    const overMidnight =
      before !== undefined &&
      hit.earlier !== null &&
      hasOpenVisit(before, unveil(hit.earlier), hit.at) &&
      hit.at < localClock(hit.site.timeZone).endOf(before.day) + LONGEST_OVERHANG_MS
    return overMidnight && hit.earlier !== null
      ? followVisit(before, hit, hit.earlier)
      : followVisit(day, hit, hit.pseudonym)
  }

  /**
   * Where a day of a site has come to. While batches wait, the latest live hit is the clock: after downtime, what is
   * still queued belongs to visits and days that must not be ended yet. Days of a running import go by its lines; an
   * import that was broken off can go on within a day, and holds up nothing but its own old days until then.
   */
  progress(site: Site, day: string): SiteProgress {
    const wall = this.#deps.now()
    const now = this.drained ? wall : Math.min(wall, this.#latestLive)
    const running = this.#imports.get(site.id)
    if (running === undefined) return { now, importing: false }
    const silence = wall - running.heard
    if (silence > IMPORT_LOST_MS) {
      this.#imports.delete(site.id)
      this.#importsChanged.set(site.id, null)
      return { now, importing: false }
    }
    const isLive = day >= addDays(localClock(site.timeZone).at(wall).day, -1)
    if (isLive && silence > IMPORT_PAUSE_MS) return { now, importing: false }
    return { now: running.latest, importing: true }
  }

  /** Tells the owner that limits on different values or cells turned something away. */
  noteOverLimit({ site, day, overLimit }: SiteDay): void {
    if (overLimit === 0 || crowdOfSite(site) === 'hits') return
    const key = `${site.id} ${day} too_many_values`
    this.#drops.set(key, (this.#drops.get(key) ?? 0) + overLimit)
  }

  /** Tells the owner that a batch of an import was set aside. By the day of UTC: nothing of a site can fail here. */
  noteUnreadable(siteId: number): void {
    const key = `${siteId} ${new Date(this.#deps.now()).toISOString().slice(0, 10)} unreadable`
    this.#drops.set(key, (this.#drops.get(key) ?? 0) + 1)
  }

  /** Bookkeeping that goes with the next output. */
  takeNotes(): Notes {
    const rows: CellRow[] = []
    for (const [key, events] of this.#drops) {
      const [site = '', start = '', reason = ''] = key.split(' ')
      rows.push(noteRow({ site: Number(site), cut: 'dropped', start, first: reason, events, batch: 0 }))
    }
    for (const { siteId, checkpoint, lines } of this.#checkpoints) {
      rows.push(
        noteRow({
          site: siteId,
          cut: 'import',
          start: '1970-01-01',
          first: checkpoint,
          events: 0,
          batch: lines,
        }),
      )
    }
    const notes = { rows, origins: this.#origins, imports: this.#importsChanged }
    this.#drops.clear()
    this.#origins = new Map()
    this.#importsChanged = new Map()
    this.#checkpoints = []
    return notes
  }

  /** Forgets what is not kept by day of sites that were removed. */
  forgetSites(sites: ReadonlySet<number>): void {
    for (const site of sites) {
      if (this.#imports.delete(site)) this.#importsChanged.set(site, null)
    }
  }

  get hasNotes(): boolean {
    return this.#drops.size > 0 || this.#origins.size > 0 || this.#checkpoints.length > 0
  }

  #isRepeat({ origin, import: mark }: Batch): boolean {
    const { origins, checkpoints } = this.#deps
    if (origin !== undefined) {
      if (origin.sequence <= (origins.get(origin.collector) ?? 0)) return true
      origins.delete(origin.collector)
      origins.set(origin.collector, origin.sequence)
      this.#origins.set(origin.collector, origin.sequence)
      this.#forgetSilent(origins)
    }
    if (mark !== undefined && mark.checkpoint !== '') {
      if (checkpoints.has(mark.checkpoint)) return true
      checkpoints.add(mark.checkpoint)
      this.#checkpoints.push(mark)
    }
    return false
  }

  #forgetSilent(origins: Map<string, number>): void {
    for (const collector of origins.keys()) {
      if (origins.size <= MOST_ORIGINS) return
      origins.delete(collector)
      this.#origins.set(collector, null)
    }
  }

  #noteImport(site: number, end: boolean, hits: readonly Hit[]): void {
    if (end) {
      this.#imports.delete(site)
      this.#importsChanged.set(site, null)
      return
    }
    const running = this.#imports.get(site)
    const wall = this.#deps.now()
    // The earliest line of a batch: one with a wrong time, far ahead, must not close days that are still being read.
    const earliest = hits.reduce((time, hit) => Math.min(time, hit.at), wall)
    const latest = Math.max(hits.length === 0 ? 0 : earliest, running?.latest ?? 0)
    const now = { latest, heard: wall }
    this.#imports.set(site, now)
    this.#importsChanged.set(site, now)
  }

  #drop(siteId: number, reason: DropReason, at: number, count: number): void {
    const site = this.#deps.sites(siteId)
    this.onDrop(reason, count)
    // A count of what was refused is a count all the same, and of a child-directed site it would need a crowd.
    if (site === undefined || crowdOfSite(site) === 'hits') return
    const key = `${siteId} ${localClock(site.timeZone).at(at).day} ${reason}`
    this.#drops.set(key, (this.#drops.get(key) ?? 0) + count)
  }

  /** Told of every drop, for `/metrics`. */
  onDrop: (reason: DropReason, count: number) => void = () => {}
}

type Note = Pick<CellRow, 'site' | 'cut' | 'start' | 'first' | 'events' | 'batch'>

/** A row beside the cells: it counts events or remembers a number, and says nothing of visitors. */
export const noteRow = (note: Note): CellRow => ({
  period: 'day',
  second: '',
  ...NO_COUNTS,
  ...note,
})
