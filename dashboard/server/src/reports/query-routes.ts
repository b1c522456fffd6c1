import { defineSiteRoute, type Route } from '../http/route.ts'
import { queryAnswer } from './query-answer.ts'
import { querySchema } from './query-schema.ts'
import { answerReport, planReport, type ReportDeps } from './report-answers.ts'

/** The reports: one route for every question that the catalogue of cuts can answer. */
export function queryRoutes(deps: ReportDeps): Route[] {
  return [
    defineSiteRoute({
      method: 'post',
      path: '/api/v2/query',
      summary: 'Figures, in the shape of the Stats API v2',
      answer: queryAnswer,
      may: 'stats:read',
      body: querySchema,
      siteOf: ({ body }) => body.site_id,
      handle: async (site, { body }) => ({
        body: await answerReport(deps.cells, await planReport(deps, site, body)),
      }),
    }),
  ]
}
