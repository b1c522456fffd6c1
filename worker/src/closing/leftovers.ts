import { type CrowdOf, gateFor, type Period } from '@gatecount/shared/domain/privacy/gates'
import { type CellRow, COUNTS, type Counts } from '@gatecount/shared/domain/report/cell-row'
import type { CutName } from '@gatecount/shared/domain/report/cuts'
import { wholeOfHits } from '@gatecount/shared/domain/report/hit-cuts'
import { monthOf, weekOf } from '@gatecount/shared/domain/time/period'
import { crowdOf, type SiteDay } from '../cells/site-day.ts'
import { stillWaiting } from '../gate/gate.ts'

/** Cells that did not find their crowd in a day (or week), summed until the week (or month) closes; by their label. */
export interface Leftover {
  /** `site/period/start`, and `/hits` where those are counted. */
  readonly span: string
  readonly fields: ReadonlyMap<string, string>
}

export interface Span {
  readonly site: number
  readonly period: Exclude<Period, 'day'>
  readonly start: string
  /** Visitors unless given. What is counted with and without them is never added up. */
  readonly of?: 'hits'
}

export const spanText = ({ site, period, start, of }: Span): string =>
  of === undefined ? `${site}/${period}/${start}` : `${site}/${period}/${start}/${of}`

/** For a span whose crowds are made of this. */
export const asSpanOf = (of: CrowdOf): Pick<Span, 'of'> => (of === 'hits' ? { of } : {})

export function readSpan(text: string): Span {
  const [site = '', period = '', start = '', of] = text.split('/')
  return {
    site: Number(site),
    period: period as Span['period'],
    start,
    ...(of === 'hits' && { of }),
  }
}

/** Leftover cells kept per closing, those with most visitors first: the others would hardly find their crowd. */
const MOST = 100_000

/** Names of goals and values of properties are the site's to choose, so no character can be kept for a separator. */
export const labelText = (...label: readonly [cut: string, first: string, second: string]): string =>
  JSON.stringify(label)

export const addCounts = (into: Counts, more: Counts): Counts => {
  for (const count of COUNTS) into[count] += more[count]
  return into
}

const encodeCounts = (counts: Counts): string => COUNTS.map(count => counts[count]).join(' ')

export function decodeCounts(text: string): Counts {
  const numbers = text.split(' ').map(Number)
  return Object.fromEntries(COUNTS.map((count, i) => [count, numbers[i] ?? 0])) as Counts
}

export type LabelledCounts = Map<string, Counts>

/** What a closing day leaves for its week. */
export function leftoversOf(day: SiteDay): LabelledCounts {
  const all: [string, Counts][] = []
  for (const { label, index, cells } of stillWaiting(day)) {
    // Totals are written at once; only of a child-directed site they can wait, and of hours nothing is told later.
    const isWaitingTotal = label.cut === 'total' && crowdOf(day) === 'hits'
    if (label.dimensions === 0 && !isWaitingTotal) continue
    const counts = cells.countsAt(index)
    all.push([labelText(label.cut, label.first, label.second), counts])
  }
  all.sort(([, a], [, b]) => b.visitors - a.visitors)
  return new Map(all.slice(0, MOST))
}

export const toLeftover = (span: Span, counts: LabelledCounts): Leftover => ({
  span: spanText(span),
  fields: new Map([...counts].map(([label, value]) => [label, encodeCounts(value)])),
})

export const spanDays = ({ period, start }: Span): number =>
  (period === 'week' ? weekOf(start) : monthOf(start)).days
export const spanEnd = ({ period, start }: Span): string =>
  (period === 'week' ? weekOf(start) : monthOf(start)).end

const isPair = (cut: string): boolean => cut.includes(':')

/** Of hits, a part is written only when nothing of its whole waits on: a list is never more than its total. */
function waitsForItsWhole(cut: string, counts: LabelledCounts, passes: (held: Counts) => boolean): boolean {
  const whole = wholeOfHits(cut)
  if (whole === null) return false
  const held = counts.get(labelText(whole.cut, whole.first, ''))
  return (held !== undefined && !passes(held)) || waitsForItsWhole(whole.cut, counts, passes)
}

/** Splits the leftovers of a closing week or month: rows that have D + k visitor-days, and the rest. */
export function gateSpan(span: Span, counts: LabelledCounts): { rows: CellRow[]; rest: LabelledCounts } {
  const days = spanDays(span)
  const isOfHits = span.of === 'hits'
  const isCrowd = (dimensions: 1 | 2, { visitors }: Counts): boolean =>
    visitors >= gateFor(dimensions, days, span.period, span.of)
  const rows: CellRow[] = []
  const rest: LabelledCounts = new Map()
  for (const [label, value] of counts) {
    const [cut, first, second] = JSON.parse(label) as [string, string, string]
    const waits = isOfHits && waitsForItsWhole(cut, counts, held => isCrowd(1, held))
    if (waits || !isCrowd(isPair(cut) ? 2 : 1, value)) {
      rest.set(label, value)
      continue
    }
    rows.push({
      site: span.site,
      cut: cut as CutName,
      period: span.period,
      start: span.start,
      first,
      second,
      ...value,
      ...(isOfHits && { visitors: 0 }),
      batch: 0,
    })
  }
  return { rows, rest }
}
