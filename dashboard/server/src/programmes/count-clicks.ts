import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import type { ResultRow } from '../reports/answer-query.ts'
import type { DateRange } from '../reports/date-range.ts'
import type { MetricName } from '../reports/metrics.ts'
import { answerReport, planReport, type ReportDeps } from '../reports/report-answers.ts'

export interface ClicksWanted {
  readonly site: ControlledSite
  readonly range: DateRange
  /** Only these codes; every code of the site without. */
  readonly codes?: readonly string[]
}

const CODE = 'visit:affiliate'
const ALL = { limit: 10_000, offset: 0 }

interface Listed {
  readonly rows: readonly ResultRow[]
  /** What the gate holds back; null where nothing is known of it. */
  readonly rest: number | null
  readonly total: number
}

/** Visits by links of affiliates, asked of the cells like every other figure, so behind the same gate. */
export async function listClicks(
  deps: ReportDeps,
  { site, range, codes }: ClicksWanted,
  { by, metric = 'visits', limit = ALL.limit }: { by: string; metric?: MetricName; limit?: number },
): Promise<Listed> {
  if (codes?.length === 0) return { rows: [], rest: 0, total: 0 }
  const asked = {
    site_id: site.domain,
    metrics: [metric],
    date_range: [range.from, range.to] as [string, string],
    dimensions: [by],
    filters: codes === undefined ? [] : [['is', CODE, codes]],
    include: { total_rows: true },
    pagination: { limit, offset: 0 },
  }
  const { results, meta } = await answerReport(deps.cells, await planReport(deps, site, asked))
  const total = meta.total_rows ?? results.length
  const isTime = by.startsWith('time')
  return {
    rows: isTime ? results : results.slice(0, total),
    rest: meta.remainder?.metrics[0] ?? null,
    total,
  }
}

/** Clicks by code, as far as they are shown: those of days and, once they are closed, of weeks and months that lie in the range. */
export async function clicksByCode(
  deps: ReportDeps,
  wanted: ClicksWanted,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await listClicks(deps, wanted, { by: CODE })
  return new Map(rows.map(({ dimensions: [code = ''], metrics: [clicks] }) => [code, clicks ?? 0]))
}

/** Clicks of each day on which enough came by one code; no day of a week or month that is shown as a whole. */
export async function clicksByDay(
  deps: ReportDeps,
  wanted: ClicksWanted,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await listClicks(deps, wanted, { by: 'time:day' })
  return new Map(
    rows.flatMap(({ dimensions: [day = ''], metrics: [clicks] }) => (clicks ? [[day, clicks] as const] : [])),
  )
}
