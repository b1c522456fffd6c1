import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import {
  addDays,
  dayNumber,
  dayText,
  type LocalTime,
  localClock,
} from '@gatecount/shared/domain/time/local-time'
import { querySchema } from '../../reports/query-schema.ts'
import { answerReport, planReport, type ReportDeps, spanOf } from '../../reports/report-answers.ts'

/** Local hours of a site, numbered one after the other; where clocks are changed, one is missing or counted with another. */
export const hourNumber = ({ day, hour }: LocalTime): number => dayNumber(day) * 24 + hour
export const hourOf = (number: number): LocalTime => ({
  day: dayText(Math.floor(number / 24)),
  hour: number % 24,
})

/** What was counted of a site by the hour: totals, which say nothing of anybody. */
export interface HourSeries {
  /** The hour that is not over yet. */
  readonly now: number
  /** First hour of the day after the first that has figures: from then on days are whole. */
  readonly first: number
  visitors(hour: number): number
  /** Page views and events: hits of any kind. */
  hits(hour: number): number
  /** The last hour with a hit; undefined when that is longer ago than is looked at. */
  readonly lastHit: number | undefined
}

/** A week and the same hours of the four weeks before it. */
const DAYS = 36
const LABEL = /^(\d{4}-\d{2}-\d{2}) (\d{2}):/

/** Undefined where a site has no figures yet. */
export async function readHours(deps: ReportDeps, site: ControlledSite): Promise<HourSeries | undefined> {
  const span = await spanOf(deps.cells, site)
  if (span === undefined) return undefined
  const local = localClock(site.timeZone).at(deps.now())
  const asked = querySchema.parse({
    site_id: site.domain,
    date_range: [addDays(local.day, -DAYS), local.day],
    metrics: ['visitors', 'events'],
    dimensions: ['time:hour'],
  })
  const { results } = await answerReport(deps.cells, await planReport(deps, site, asked))
  const counts = new Map<number, { readonly visitors: number; readonly hits: number }>()
  for (const { dimensions, metrics } of results) {
    const [, day, hour] = LABEL.exec(dimensions[0] ?? '') ?? []
    if (day === undefined) continue
    const number = hourNumber({ day, hour: Number(hour) })
    counts.set(number, { visitors: metrics[0] ?? 0, hits: metrics[1] ?? 0 })
  }
  const withHits = [...counts].filter(([, { hits }]) => hits > 0).map(([hour]) => hour)
  return {
    now: hourNumber(local),
    first: hourNumber({ day: addDays(span.from, 1), hour: 0 }),
    visitors: hour => counts.get(hour)?.visitors ?? 0,
    hits: hour => counts.get(hour)?.hits ?? 0,
    lastHit: withHits.length === 0 ? undefined : Math.max(...withHits),
  }
}
