import type { DropReason } from '@gatecount/shared/domain/event/drop-reasons'
import type { Hit } from '@gatecount/shared/domain/event/hit'
import type { DropCount } from '@gatecount/shared/queue/batch-codec'
import type { Line } from './line-reader.ts'
import type { LogClock } from './log-clock.ts'
import { type HitRule, hitOfLine, type ImportedSite, type LineOutcome } from './log-hit.ts'
import { readLogLine, TOO_LONG } from './log-line.ts'

export type OutcomeCounts = Record<LineOutcome['kind'] | 'unreadable', number>

export const noOutcomes = (): OutcomeCounts => ({
  page_view: 0,
  missing_page: 0,
  not_a_page_view: 0,
  failed_request: 0,
  foreign_host: 0,
  unreadable: 0,
})

interface UnreadableAt {
  /** Number of the line in its file, from 1. */
  readonly line: number
  readonly expected: string
}

/** Earliest and latest time in milliseconds since the epoch. */
export type TimeSpan = readonly [first: number, last: number]

/** What lines that follow each other come to. */
export interface ReadLines {
  /** In order of time. */
  readonly hits: readonly Hit[]
  readonly drops: readonly DropCount[]
  readonly counts: OutcomeCounts
  /** The first few. */
  readonly unreadable: readonly UnreadableAt[]
  /** null when no line is readable. */
  readonly span: TimeSpan | null
  /** Of each line what its checkpoint is made of. */
  readonly stamps: readonly string[]
}

export const UNREADABLE_SHOWN = 5
/** Every offset of a time zone is a multiple of this, so each quarter of an hour lies within one local day. */
const QUARTER_HOUR_MS = 900_000

class DropTally {
  readonly #counts = new Map<string, { siteId: number; reason: DropReason; count: number; at: number }>()

  add(siteId: number, reason: DropReason, at: number): void {
    const quarter = Math.floor(at / QUARTER_HOUR_MS) * QUARTER_HOUR_MS
    const key = `${reason}${quarter}`
    const known = this.#counts.get(key)
    if (known === undefined) this.#counts.set(key, { siteId, reason, count: 1, at: quarter })
    else known.count++
  }

  list(): readonly DropCount[] {
    return [...this.#counts.values()]
  }
}

/** `before` is the number of lines of the file before these. */
export function readLines(
  lines: readonly Line[],
  before: number,
  { site, rule, clock }: { site: ImportedSite; rule: HitRule; clock: LogClock },
): ReadLines {
  const hits: Hit[] = []
  const drops = new DropTally()
  const counts = noOutcomes()
  const unreadable: UnreadableAt[] = []
  const stamps: string[] = []
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const [index, line] of lines.entries()) {
    const read = line === null ? TOO_LONG : readLogLine(line, clock)
    if (read.kind === 'unreadable') {
      counts.unreadable++
      stamps.push('')
      if (unreadable.length < UNREADABLE_SHOWN) {
        unreadable.push({ line: before + index + 1, expected: read.expected })
      }
      continue
    }
    const outcome = hitOfLine(read, site, rule)
    counts[outcome.kind]++
    stamps.push(read.stamp)
    if ('hit' in outcome) hits.push(outcome.hit)
    else drops.add(site.id, outcome.kind, read.at)
    if (read.at < first) first = read.at
    if (read.at > last) last = read.at
  }
  // Servers log a request when it is answered, so lines are slightly out of order; sorting is stable.
  hits.sort((a, b) => a.at - b.at)
  return { hits, drops: drops.list(), counts, unreadable, stamps, span: first <= last ? [first, last] : null }
}
