import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { GATE, HITS_GATE } from '@gatecount/shared/domain/privacy/gates'
import { addDays, type LocalTime, localClock } from '@gatecount/shared/domain/time/local-time'
import { answerQuery, fillIntervals, type QueryResult } from './answer-query.ts'
import { daysBetween, firstOfMonth } from './calendar-day.ts'
import { type DateRange, resolveDateRange } from './date-range.ts'
import { type Plan, planQuery } from './plan.ts'
import type { AskedQuery } from './query-schema.ts'
import { siteSpans } from './site-span.ts'
import { timeIntervals } from './time-intervals.ts'
import { warningsOf } from './warnings.ts'

export interface ReportDeps {
  readonly cells: CellReader
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

/** A query whose days are known and which the catalogue can answer. */
export interface PlannedReport {
  readonly asked: AskedQuery
  readonly site: ControlledSite
  readonly plan: Plan
  readonly local: LocalTime
  /** No day of the range is open any more: closing takes until three hours into the next day at the latest. */
  readonly settled: boolean
}

const timeUnitOf = (plan: Plan) => plan.groups.flatMap(g => (g.kind === 'time' ? [g.unit] : []))[0]

const FIGURES =
  'Exact integers. Visitors of several days are the sum of daily visitors. A value is shown once enough different visitors have it; the rest is in the remainder.'
const FIGURES_OF_HITS =
  'Exact integers of hits; nobody is told apart. A value is shown once it has enough hits; the rest is in the remainder.'

/** What the figures are, so that nobody has to guess. */
function metaOf(
  { asked, plan, site, local }: PlannedReport,
  result: QueryResult,
  labels: readonly string[] | undefined,
) {
  return {
    figures: crowdOfSite(site) === 'hits' ? FIGURES_OF_HITS : FIGURES,
    days: daysBetween(plan.range.from, plan.range.to),
    time_zone: site.timeZone,
    k: crowdOfSite(site) === 'hits' ? { 1: HITS_GATE, 2: HITS_GATE } : GATE,
    cut: plan.listed.cut,
    ...(plan.currency.code !== null && { currency: plan.currency.code }),
    remainder: result.remainder,
    warnings: warningsOf(plan, site, local.day),
    ...(asked.include.imports !== undefined && { imports_included: asked.include.imports }),
    ...(asked.include.total_rows === true && { total_rows: result.totalRows }),
    ...(asked.include.time_labels === true && labels !== undefined && { time_labels: labels }),
  }
}

/** Up to today every period that is closed is over; so only then the last day with figures says that nothing lies beyond. */
async function rangeOf(
  asked: AskedQuery,
  today: string,
  spanOfSite: () => Promise<DateRange | undefined>,
): Promise<{ range: DateRange; lastCounted: string | undefined }> {
  const whole = asked.date_range === 'all' ? await spanOfSite() : undefined
  const range = resolveDateRange(asked.date_range, today, whole)
  const mayEndOpen = range.to >= today && range.from <= firstOfMonth(range.to)
  const lastCounted = mayEndOpen ? (whole ?? (await spanOfSite()))?.to : undefined
  return { range, lastCounted }
}

/** First and last day with figures of a site. */
export const spanOf = async (cells: CellReader, site: ControlledSite): Promise<DateRange | undefined> =>
  (await siteSpans(cells, [site.id])).get(site.id)

/** @throws Problem 400 when the catalogue of cuts has no answer to it */
export async function planReport(
  { cells, now }: ReportDeps,
  site: ControlledSite,
  asked: AskedQuery,
  spanOfSite = () => spanOf(cells, site),
): Promise<PlannedReport> {
  const local = localClock(site.timeZone).at(now())
  const { range, lastCounted } = await rangeOf(asked, local.day, spanOfSite)
  const plan = planQuery(asked, site, range, lastCounted)
  const lastSettled = addDays(local.day, local.hour < 4 ? -2 : -1)
  return { asked, site, plan, local, settled: range.to <= lastSettled }
}

export async function answerReport(cells: CellReader, report: PlannedReport) {
  const { asked, plan, local } = report
  const { range } = plan
  const result = await answerQuery(cells, plan)
  const unit = timeUnitOf(plan)
  const labels =
    unit === undefined ? undefined : timeIntervals({ unit, weekStart: plan.weekStart }, range, local)
  // Filling needs the whole series in its natural order; an explicit order or page is left as it was asked for.
  const fill =
    labels !== undefined && plan.groups.length === 1 && asked.order_by === undefined && plan.offset === 0
  return {
    results: fill ? fillIntervals(result.results, labels, plan).slice(0, plan.limit) : result.results,
    meta: metaOf(report, result, labels),
    query: { ...asked, date_range: [range.from, range.to] },
  }
}
