import type { ControlledSite } from '@gatecount/shared/adapters/control/port'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import type { ReportPeriod } from '@gatecount/shared/domain/mail/alert-kinds'
import { DIMENSIONS } from '@gatecount/shared/domain/report/dimensions'
import type { DateRange } from '../../reports/date-range.ts'
import type { MetricName } from '../../reports/metrics.ts'
import { querySchema } from '../../reports/query-schema.ts'
import { answerReport, planReport, type ReportDeps } from '../../reports/report-answers.ts'
import { periodBefore } from './due-report.ts'
import { type MailFigure, type MailList, REPORT_PARTS } from './report-parts.ts'

const TOP = 5

export interface ReportContent {
  readonly domain: string
  readonly period: ReportPeriod
  readonly range: DateRange
  readonly figures: readonly (MailFigure & { readonly now: number | null; readonly before: number | null })[]
  /** By day: the first of the figures. */
  readonly days: readonly { readonly day: string; readonly value: number }[]
  readonly lists: readonly (MailList & ListContent)[]
}

interface ListContent {
  readonly rows: readonly { readonly value: string; readonly count: number }[]
  /** Further values, which the dashboard lists. */
  readonly more: number
  /** What too few stand for to be named. */
  readonly remainder: number
}

/** What a report says: answers of the same queries that the dashboard asks, so that nothing is in it that is not there. */
export async function readReport(
  deps: ReportDeps,
  site: ControlledSite,
  period: ReportPeriod,
  range: DateRange,
): Promise<ReportContent> {
  const { figures, lists } = REPORT_PARTS[crowdOfSite(site)]
  const names = figures.map(({ metric }) => metric)
  const [main] = names
  const ask = async ({ from, to }: DateRange, metrics: readonly MetricName[], more: object = {}) => {
    const asked = querySchema.parse({ site_id: site.domain, date_range: [from, to], metrics, ...more })
    return await answerReport(deps.cells, await planReport(deps, site, asked))
  }
  const list = async ({ dimension, metric }: MailList): Promise<ListContent> => {
    const { results, meta } = await ask(range, [metric], {
      dimensions: [DIMENSIONS[dimension].api],
      pagination: { limit: TOP },
      include: { total_rows: true },
    })
    const named = results.slice(0, Math.min(TOP, meta.total_rows ?? 0))
    return {
      rows: named.map(({ dimensions, metrics }) => ({
        value: dimensions[0] ?? '',
        count: metrics[0] ?? 0,
      })),
      more: (meta.total_rows ?? 0) - named.length,
      remainder: meta.remainder?.metrics[0] ?? 0,
    }
  }
  const [now, before, days, contents] = await Promise.all([
    ask(range, names),
    ask(periodBefore(period, range), names),
    ask(range, main === undefined ? [] : [main], { dimensions: ['time:day'] }),
    Promise.all(lists.map(list)),
  ])
  return {
    domain: site.domain,
    period,
    range,
    figures: figures.map((figure, index) => ({
      ...figure,
      now: now.results[0]?.metrics[index] ?? null,
      before: before.results[0]?.metrics[index] ?? null,
    })),
    days: days.results.map(({ dimensions, metrics }) => ({
      day: dimensions[0] ?? '',
      value: metrics[0] ?? 0,
    })),
    // A site without goals has no list of them.
    lists: lists.flatMap((of, index) => {
      const content = contents[index]
      return content && (content.rows.length > 0 || content.remainder > 0) ? [{ ...of, ...content }] : []
    }),
  }
}
