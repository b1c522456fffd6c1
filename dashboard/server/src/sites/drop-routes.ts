import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import { DROP_REASONS } from '@gatecount/shared/domain/event/drop-reasons'
import { localClock } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { defineSiteRoute, type Route } from '../http/route.ts'
import { type AskedDateRange, resolveDateRange } from '../reports/date-range.ts'
import { rangeInQuery } from '../reports/range-in-query.ts'
import { siteSpans } from '../reports/site-span.ts'

/** What was not counted, and why: for the owner of a site. */
export function dropRoutes({ cells, now }: { cells: CellReader; now: () => number }): Route[] {
  return [
    defineSiteRoute({
      method: 'get',
      path: '/api/v1/sites/:domain/drops',
      summary: 'What was not counted, and why',
      answer: z.object({
        date_range: z.array(z.string()),
        drops: z.array(z.object({ reason: z.string(), count: z.int(), words: z.string() })),
      }),
      may: 'stats:read',
      query: z.strictObject({ date_range: rangeInQuery.default('30d') }),
      async handle(site, { query }) {
        const asked: AskedDateRange = query.date_range
        const whole = asked === 'all' ? (await siteSpans(cells, [site.id])).get(site.id) : undefined
        const range = resolveDateRange(asked, localClock(site.timeZone).at(now()).day, whole)
        const rows = await cells.rows<{ reason: string; dropped: string | number }>({
          text: `SELECT first AS reason, sum(events) AS dropped
FROM cells
WHERE site = {site:UInt32} AND cut = 'dropped' AND start BETWEEN {from:Date} AND {to:Date}
GROUP BY reason
HAVING dropped > 0
ORDER BY dropped DESC, reason`,
          params: { site: site.id, ...range },
        })
        const words: Readonly<Record<string, string>> = DROP_REASONS
        return {
          body: {
            date_range: [range.from, range.to],
            drops: rows.map(({ reason, dropped }) => ({
              reason,
              count: Number(dropped),
              words: words[reason] ?? reason,
            })),
          },
        }
      },
    }),
  ]
}
