import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { GATE, HITS_GATE } from '@gatecount/shared/domain/privacy/gates'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { answerQuery, fillIntervals, type QueryResult } from './answer-query.ts'
import { daysBetween, firstOfMonth } from './calendar-day.ts'
import { resolveDateRange } from './date-range.ts'
import { type Plan, planQuery } from './plan.ts'
import { queryAnswer } from './query-answer.ts'
import { type AskedQuery, querySchema } from './query-schema.ts'
import { siteSpans } from './site-span.ts'
import { timeIntervals } from './time-intervals.ts'
import { warningsOf } from './warnings.ts'

interface QueryDeps {
  readonly cells: CellReader
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

const timeUnitOf = (plan: Plan) => plan.groups.flatMap(g => (g.kind === 'time' ? [g.unit] : []))[0]

const FIGURES =
  'Exact integers. Visitors of several days are the sum of daily visitors. A value is shown once enough different visitors have it; the rest is in the remainder.'
const FIGURES_OF_HITS =
  'Exact integers of hits; nobody is told apart. A value is shown once it has enough hits; the rest is in the remainder.'

/** What the figures are, so that nobody has to guess. */
function metaOf(
  asked: AskedQuery,
  plan: Plan,
  site: ControlledSite,
  result: QueryResult,
  labels: readonly string[] | undefined,
  today: string,
) {
  return {
    figures: crowdOfSite(site) === 'hits' ? FIGURES_OF_HITS : FIGURES,
    days: daysBetween(plan.range.from, plan.range.to),
    time_zone: site.timeZone,
    k: crowdOfSite(site) === 'hits' ? { 1: HITS_GATE, 2: HITS_GATE } : GATE,
    cut: plan.listed.cut,
    remainder: result.remainder,
    warnings: warningsOf(plan, site, today),
    ...(asked.include.imports !== undefined && { imports_included: asked.include.imports }),
    ...(asked.include.total_rows === true && { total_rows: result.totalRows }),
    ...(asked.include.time_labels === true && labels !== undefined && { time_labels: labels }),
  }
}

/** Up to today every period that is closed is over; so only then the last day with figures says that nothing lies beyond. */
async function rangeOf(cells: CellReader, site: ControlledSite, asked: AskedQuery, today: string) {
  const spanOfSite = async () => (await siteSpans(cells, [site.id])).get(site.id)
  const whole = asked.date_range === 'all' ? await spanOfSite() : undefined
  const range = resolveDateRange(asked.date_range, today, whole)
  const mayEndOpen = range.to >= today && range.from <= firstOfMonth(range.to)
  const lastCounted = mayEndOpen ? (whole ?? (await spanOfSite()))?.to : undefined
  return { range, lastCounted }
}

async function answer({ cells, now }: QueryDeps, site: ControlledSite, asked: AskedQuery) {
  const local = localClock(site.timeZone).at(now())
  const { range, lastCounted } = await rangeOf(cells, site, asked, local.day)
  const plan = planQuery(asked, site, range, lastCounted)
  const result = await answerQuery(cells, plan)
  const unit = timeUnitOf(plan)
  const labels = unit === undefined ? undefined : timeIntervals(unit, range, local)
  // Filling needs the whole series in its natural order; an explicit order or page is left as it was asked for.
  const fill =
    labels !== undefined && plan.groups.length === 1 && asked.order_by === undefined && plan.offset === 0
  return {
    results: fill ? fillIntervals(result.results, labels, plan).slice(0, plan.limit) : result.results,
    meta: metaOf(asked, plan, site, result, labels, local.day),
    query: { ...asked, date_range: [range.from, range.to] },
  }
}

/** The reports: one route for every question that the catalogue of cuts can answer. */
export function queryRoutes(deps: QueryDeps): Route[] {
  return [
    defineSiteRoute({
      method: 'post',
      path: '/api/v2/query',
      summary: 'Figures, in the shape of the Stats API v2',
      answer: queryAnswer,
      may: 'stats:read',
      body: querySchema,
      siteOf: ({ body }) => body.site_id,
      handle: async (site, { body }) => ({ body: await answer(deps, site, body) }),
    }),
  ]
}
