import type { CellReader } from '@gatecount/shared/adapters/clickhouse/port'
import type { ControlledSite, ControlStore } from '@gatecount/shared/adapters/control/port'
import { isThrowAway } from '@gatecount/shared/domain/audit/throw-away-site'
import { mayDo, type Principal } from '@gatecount/shared/domain/identity/principal'
import { crowdOfSite } from '@gatecount/shared/domain/identity/site'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { defineRoute, type Route } from '../http/route.ts'
import type { LiveFeed } from '../live/live-feed.ts'
import type { AnswerCache } from './answer-cache.ts'
import type { DateRange } from './date-range.ts'
import { pictureOf, readTotals, sumsIn, type TotalRow } from './overview-figures.ts'
import { comparedRanges } from './overview-ranges.ts'
import { twoDaysInQuery } from './range-in-query.ts'

interface OverviewDeps {
  readonly cells: CellReader
  readonly control: Pick<ControlStore, 'listSites'>
  readonly cache: AnswerCache
  readonly live: Pick<LiveFeed, 'stepOf'>
  /** Milliseconds since the epoch. */
  readonly now: () => number
}

interface Asked {
  readonly date_range: DateRange
  readonly compare?: DateRange | undefined
}

const sums = z.object({ visitors: z.int(), pageviews: z.int() })
const siteFigures = z.object({
  domain: z.string(),
  counts: z
    .enum(['visitors', 'pageviews'])
    .describe('what its picture shows: no visitors where nobody is told apart'),
  total: sums,
  compared: z
    .object({ now: sums, before: sums })
    .nullable()
    .describe('days that are over, and as many before'),
  points: z.array(z.int()).describe('by day, or by several days where there are many'),
  live: z.int().nullable().describe('the step that visitors now have reached'),
})

/** Names of days that may still move for a site: closing takes until three hours into the next day at the latest. */
const lastSettled = ({ day, hour }: { day: string; hour: number }): string => addDays(day, hour < 4 ? -2 : -1)

/** Sites that the caller reads figures of. */
const readable = (sites: readonly ControlledSite[], principal: Principal | undefined) =>
  sites.filter(
    site => !isThrowAway(site) && principal !== undefined && mayDo(principal, 'stats:read', site.id),
  )

/** One answer for many sites: what is not kept is read for all of them at once. */
async function totalsOf(
  deps: OverviewDeps,
  sites: readonly ControlledSite[],
  { date_range, compare }: Asked,
) {
  const whole: DateRange = {
    from: compare !== undefined && compare.from < date_range.from ? compare.from : date_range.from,
    to: compare !== undefined && compare.to > date_range.to ? compare.to : date_range.to,
  }
  const missing: number[] = []
  let reading: Promise<ReadonlyMap<number, readonly TotalRow[]>> | undefined
  // The cache asks for what it does not have before this turn is over; only then it is read.
  const readLater = async (site: number) => {
    missing.push(site)
    reading ??= Promise.resolve().then(() => readTotals(deps.cells, missing, whole))
    return { results: (await reading).get(site) ?? [] }
  }
  const at = deps.now()
  return await Promise.all(
    sites.map(async site => {
      const local = localClock(site.timeZone).at(at)
      const settled = whole.to <= lastSettled(local)
      const wanted = { site: site.id, to: whole.to, key: `overview ${whole.from} ${whole.to}`, settled }
      const { results } = await deps.cache.take(wanted, () => readLater(site.id))
      return { site, today: local.day, rows: results }
    }),
  )
}

/** All sites of the caller on one page. */
export function overviewRoutes(deps: OverviewDeps): Route[] {
  const figuresOf = (asked: Asked, { site, today, rows }: Awaited<ReturnType<typeof totalsOf>>[number]) => {
    const { date_range, compare } = asked
    const counts = crowdOfSite(site) === 'hits' ? ('pageviews' as const) : ('visitors' as const)
    const ranges = compare && comparedRanges(date_range, compare, today)
    return {
      domain: site.domain,
      counts,
      total: sumsIn(rows, date_range),
      compared: ranges ? { now: sumsIn(rows, ranges.now), before: sumsIn(rows, ranges.before) } : null,
      points: pictureOf(rows, date_range, counts),
      live: counts === 'visitors' ? deps.live.stepOf(site.id) : null,
    }
  }
  return [
    defineRoute({
      method: 'get',
      path: '/api/v1/overview',
      summary: 'Totals of every site whose figures the caller may read, in the same days',
      may: 'known',
      query: z.strictObject({ date_range: twoDaysInQuery, compare: twoDaysInQuery.optional() }),
      answer: z.object({ sites: z.array(siteFigures) }),
      async handle({ query, call }) {
        const sites = readable(await deps.control.listSites(), call.principal)
        const all = await totalsOf(deps, sites, query)
        return { body: { sites: all.map(one => figuresOf(query, one)) } }
      },
    }),
  ]
}
