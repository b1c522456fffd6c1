import { DIMENSIONS, type Dimension } from '@gatecount/shared/domain/report/dimensions'
import { z } from 'zod'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { daysBetween, isCalendarDay } from '../reports/calendar-day.ts'
import type { ReportDeps } from '../reports/report-answers.ts'
import { exportReadme } from './export-readme.ts'
import { planExport } from './plan-export.ts'
import { writeReportZip } from './write-report-zip.ts'

const MAX_DAYS = 366 * 50
const day = z.string().refine(isCalendarDay, 'must be a calendar day, YYYY-MM-DD')
const isDimension = (name: string): name is Dimension => Object.hasOwn(DIMENSIONS, name)

/** `source:Google`, as in the address of a report; a value may contain colons itself. */
const filter = z
  .string()
  .max(1100)
  .transform((text, { addIssue }) => {
    const colon = text.indexOf(':')
    const [dimension, value] = [text.slice(0, Math.max(0, colon)), text.slice(colon + 1)]
    if (isDimension(dimension) && value !== '') return { dimension, value }
    addIssue({ code: 'custom', message: 'must be a dimension and a value, such as source:Google' })
    return z.NEVER
  })

const exportQuery = z
  .strictObject({
    from: day,
    to: day,
    interval: z.enum(['auto', 'hour', 'day', 'week', 'month']).default('auto'),
    filter: filter.optional(),
  })
  .refine(({ from, to }) => from <= to, { path: ['to'], message: 'must not be before from' })
  .refine(({ from, to }) => daysBetween(from, to) <= MAX_DAYS, {
    path: ['to'],
    message: 'must be less than fifty years after from',
  })

/** Everything that a report shows, to take away. */
export function reportZipRoutes(deps: ReportDeps): Route[] {
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/report.zip',
      summary: 'All lists of a report in full, its figures and their course, as a ZIP of CSV files',
      may: 'stats:read',
      query: exportQuery,
      async handle(site, { query }) {
        const asked = { ...query, filter: query.filter ?? null }
        const planned = await planExport(deps, site, asked)
        return {
          file: {
            type: 'application/zip',
            name: `${site.domain}-${query.from}-${query.to}.zip`,
            bytes: writeReportZip(deps.cells, planned, exportReadme(site, asked, planned)),
          },
        }
      },
    }),
  ]
}
