import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import type { CellRow } from '@gatecount/shared/domain/report/cell-row'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { monthOf, weekOf } from '@gatecount/shared/domain/time/period'
import type { Redis } from 'ioredis'
import { crowdOf } from '../cells/site-day.ts'
import type { SiteBook } from '../partition/partition.ts'
import type { PartitionState } from '../partition/partition-state.ts'
import type { DayChange } from '../volatile/commit.ts'
import type { VolatileKeys } from '../volatile/volatile-keys.ts'
import {
  addCounts,
  asSpanOf,
  decodeCounts,
  gateSpan,
  type LabelledCounts,
  type Leftover,
  leftoversOf,
  readSpan,
  type Span,
  spanEnd,
  spanText,
  toLeftover,
} from './leftovers.ts'

export interface SpanChanges {
  readonly rows: CellRow[]
  readonly leftovers: Leftover[]
  readonly done: string[]
}

export interface Closing {
  readonly deps: { readonly volatileRedis: Redis; readonly sites: SiteBook }
  readonly keys: VolatileKeys
  readonly state: PartitionState
  readonly days: readonly DayChange[]
}

async function saved(redis: Redis, keys: VolatileKeys, span: string): Promise<LabelledCounts> {
  const fields = await redis.hgetall(keys.leftover(span))
  return new Map(Object.entries(fields).map(([label, counts]) => [label, decodeCounts(counts)]))
}

/** Adds `more` to what is saved for the span, reading only the cells concerned. */
async function merged(
  redis: Redis,
  keys: VolatileKeys,
  span: string,
  more: LabelledCounts,
): Promise<LabelledCounts> {
  const key = keys.leftover(span)
  const labels = [...more.keys()]
  for (let from = 0; from < labels.length; from += 5000) {
    const some = labels.slice(from, from + 5000)
    const known = await redis.hmget(key, ...some)
    some.forEach((label, i) => {
      const text = known[i]
      const counts = more.get(label)
      if (text !== null && text !== undefined && counts !== undefined) addCounts(counts, decodeCounts(text))
    })
  }
  return more
}

/** A week or month is over when its last day is, no day of it is open, and no import of the site goes on. */
export function isOver(span: Span, { state, deps, days }: Closing): boolean {
  const site = deps.sites.find(span.site)
  if (site === undefined) return false
  const { now, importing } = state.progress(site, spanEnd(span))
  const closing = new Set(days.filter(d => d.closes && d.day.site.id === span.site).map(d => d.day.day))
  const end = spanEnd(span)
  if (importing || localClock(site.timeZone).at(now).day <= end) return false
  return !state.days.ofSite(span.site).some(({ day }) => day >= span.start && day <= end && !closing.has(day))
}

/**
 * Carries what closing days could not show to their weeks, closes the weeks and months that are over, and says what
 * changes: rows that found their crowd, leftovers to save, spans to forget.
 */
export async function closeSpans(closing: Closing): Promise<SpanChanges> {
  const { deps, keys, days } = closing
  const { volatileRedis: redis } = deps
  const additions = new Map<string, LabelledCounts>()
  const add = (span: Span, more: LabelledCounts): void => {
    const text = spanText(span)
    additions.set(text, sum(additions.get(text) ?? new Map(), more))
  }
  for (const { day, closes } of days) {
    // Of a site that was removed nothing is carried on.
    if (closes && deps.sites.find(day.site.id) !== undefined)
      add(
        { site: day.site.id, period: 'week', start: weekOf(day.day).start, ...asSpanOf(crowdOf(day)) },
        leftoversOf(day),
      )
  }
  const rows: CellRow[] = []
  const done: string[] = []
  const known = new Set([...(await redis.smembers(keys.leftovers)), ...additions.keys()])
  for (const text of known) {
    if (!isGivenUp(readSpan(text), deps.sites)) continue
    done.push(text)
    additions.delete(text)
    known.delete(text)
  }
  for (const period of ['week', 'month'] as const) {
    for (const text of known) {
      const span = readSpan(text)
      if (span.period !== period || !isOver(span, closing)) continue
      if (period === 'month' && [...known].some(other => isWeekOf(other, span, done))) continue
      const counts = sum(await saved(redis, keys, text), additions.get(text) ?? new Map())
      const { rows: found, rest } = gateSpan(span, counts)
      rows.push(...found)
      done.push(text)
      additions.delete(text)
      if (period === 'month' || rest.size === 0) continue
      const month: Span = { ...span, period: 'month', start: monthOf(span.start).start }
      add(month, rest)
      known.add(spanText(month))
    }
  }
  const leftovers: Leftover[] = []
  for (const [text, more] of additions) {
    leftovers.push(toLeftover(readSpan(text), await merged(redis, keys, text, more)))
  }
  return { rows, leftovers, done }
}

/**
 * What waited until its site was removed is forgotten; so is what waited until it became child-directed, or until it no longer was.
 */
function isGivenUp({ site: id, of }: Span, sites: SiteBook): boolean {
  const site = sites.find(id)
  return site === undefined || crowdOfSite(site) !== (of ?? 'visitors')
}

const isWeekOf = (text: string, month: Span, done: readonly string[]): boolean => {
  const span = readSpan(text)
  return (
    span.period === 'week' &&
    span.site === month.site &&
    monthOf(span.start).start === month.start &&
    !done.includes(text)
  )
}

function sum(into: LabelledCounts, more: LabelledCounts): LabelledCounts {
  for (const [label, counts] of more) {
    const known = into.get(label)
    if (known === undefined) into.set(label, { ...counts })
    else addCounts(known, counts)
  }
  return into
}
