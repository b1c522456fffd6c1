import type { AlertKind } from '@gatecount/shared/domain/mail/alert-kinds'
import type { HourSeries } from './hour-series.ts'

export interface AlertFinding {
  readonly kind: AlertKind
  /** Which hours were looked at; both are counted. */
  readonly from: number
  readonly to: number
  /** Visitors then; of a silence, hits. */
  readonly counted: number
  readonly usual: number
}

interface Window {
  readonly from: number
  readonly to: number
}

const WEEK = 7 * 24
const WEEKS = 4
/** With fewer weeks to compare with nothing is usual yet. */
const LEAST_WEEKS = 2
/** Below these, chance makes as much of a difference: nobody is woken for twenty visitors instead of five. */
const LEAST_CROWD = { spike: 30, drop: 40, silence: 10 } as const
/** Counts of visitors who come by chance stay within this many times the root of what is usual (Poisson), but for one hour in ten thousand. */
const DEVIATIONS = 4
const DROP_HOURS = 6

const sum = ({ from, to }: Window, count: (hour: number) => number): number => {
  let total = 0
  for (let hour = from; hour <= to; hour++) total += count(hour)
  return total
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

/** The middle of the same hours of the last four weeks: one feast day among them changes nothing. */
function usualOf(
  series: HourSeries,
  { from, to }: Window,
  count: (hour: number) => number,
): number | undefined {
  const weeks: number[] = []
  for (let back = 1; back <= WEEKS; back++) {
    const then = { from: from - back * WEEK, to: to - back * WEEK }
    if (then.from >= series.first) weeks.push(sum(then, count))
  }
  return weeks.length < LEAST_WEEKS ? undefined : median(weeks)
}

const today = ({ now }: HourSeries): number => now - (now % 24)

const WINDOWS: Readonly<Record<'spike' | 'drop', (series: HourSeries) => readonly Window[]>> = {
  /** The last hour that is over, and all of today that are. */
  spike: series => [
    { from: series.now - 1, to: series.now - 1 },
    { from: today(series), to: series.now - 1 },
  ],
  /** The last hours that are over, and yesterday. */
  drop: series => [
    { from: series.now - DROP_HOURS, to: series.now - 1 },
    { from: today(series) - 24, to: today(series) - 1 },
  ],
}

function isFar(kind: 'spike' | 'drop', counted: number, usual: number, threshold: number): boolean {
  const chance = DEVIATIONS * Math.sqrt(Math.max(usual, 1))
  const asked = (usual * threshold) / 100
  return kind === 'spike'
    ? counted >= LEAST_CROWD.spike && counted >= asked && counted - usual > chance
    : usual >= LEAST_CROWD.drop && counted <= asked && usual - counted > chance
}

function silence(series: HourSeries, hours: number): AlertFinding | undefined {
  const { now, lastHit } = series
  if (lastHit === undefined || now - lastHit - 1 < hours) return undefined
  const usual = usualOf(series, { from: now - hours, to: now - 1 }, series.hits)
  if (usual === undefined || usual < LEAST_CROWD.silence) return undefined
  return { kind: 'silence', from: lastHit + 1, to: now - 1, counted: 0, usual }
}

/**
 * Whether what was counted lately is far from what is usual: the same hours of the same days of the week before.
 * @param threshold percent of what is usual; of a silence, hours. See `ALERT_KINDS`
 */
export function judgeHours(series: HourSeries, kind: AlertKind, threshold: number): AlertFinding | undefined {
  if (kind === 'silence') return silence(series, threshold)
  for (const window of WINDOWS[kind](series)) {
    if (window.from > window.to) continue
    const usual = usualOf(series, window, series.visitors)
    const counted = sum(window, series.visitors)
    if (usual !== undefined && isFar(kind, counted, usual, threshold))
      return { kind, ...window, counted, usual }
  }
  return undefined
}
