import type { ControlStore } from '@gatecount/shared/adapters/control/port'
import { addDays, localClock } from '@gatecount/shared/domain/time/local-time'
import { z } from 'zod'
import { badRequest } from '../http/problem.ts'
import { type Call, defineRoute, type Route } from '../http/route.ts'
import { type ClicksWanted, clicksByCode, clicksByDay, listClicks } from '../programmes/count-clicks.ts'
import { daysBetween } from '../reports/calendar-day.ts'
import type { DateRange } from '../reports/date-range.ts'
import { twoDaysInQuery } from '../reports/range-in-query.ts'
import type { ReportDeps } from '../reports/report-answers.ts'
import { clicksAnswer, viewClicks } from './click-answers.ts'
import { type OwnProgramme, ownProgramme, type PortalDeps } from './own-programme.ts'

interface ClickDeps extends PortalDeps, ReportDeps {
  readonly control: PortalDeps['control'] & Pick<ControlStore, 'findSite'>
}

/** What clicks can be listed by: a pair of the catalogue each, and what is counted of it. */
const LISTS = {
  landing: { by: 'visit:entry_page', metric: 'visits' },
  page: { by: 'event:page', metric: 'pageviews' },
  source: { by: 'visit:source', metric: 'visits' },
  country: { by: 'visit:country', metric: 'visits' },
  device: { by: 'visit:device', metric: 'visits' },
} as const
type ListName = keyof typeof LISTS
const NAMES = Object.keys(LISTS) as [ListName, ...ListName[]]

const MOST_DAYS = 366
const ROWS = 50
const PATH = '/api/v1/affiliate/programmes/:programme/clicks'

/**
 * Clicks of who asks. Which codes are theirs is what the control store says of the session's person; nothing that was sent
 * can name another. Days that are still open are left out: who can watch a cell grow, and click themselves, would see others pass.
 */
export function clickRoutes(deps: ClickDeps): Route[] {
  const { control, now } = deps
  /** The days that are closed; undefined when none of them is. @throws Problem 400 */
  const closedDays = ({ programme }: OwnProgramme, asked: DateRange): DateRange | undefined => {
    if (daysBetween(asked.from, asked.to) > MOST_DAYS)
      throw badRequest('date_range: at most {most} days at once', { values: { most: MOST_DAYS } })
    const { day, hour } = localClock(programme.timeZone).at(now())
    const last = addDays(day, hour < 4 ? -2 : -1)
    const isOpen = asked.to > last
    const to = isOpen ? last : asked.to
    return asked.from <= to ? { from: asked.from, to } : undefined
  }
  const wantedOf = async (call: Call, number: string | undefined, asked: DateRange) => {
    const own = await ownProgramme(deps, call, number)
    const range = closedDays(own, asked)
    const [codes, site] = await Promise.all([
      control.promotion.linkCodesOf(own.programme.id, own.affiliate),
      control.findSite(own.programme.site),
    ])
    const wanted: ClicksWanted | undefined = site && range && { site, range, codes }
    return { own, codes, wanted }
  }
  return [
    defineRoute({
      method: 'get',
      path: PATH,
      summary: 'Clicks on your links in days that are closed, what they brought, and what a click earns',
      may: 'earnings:read-own',
      query: z.strictObject({ date_range: twoDaysInQuery }),
      answer: clicksAnswer,
      async handle({ query: { date_range: asked }, params, call }) {
        const { own, codes, wanted } = await wantedOf(call, params['programme'], asked)
        const { currency, id } = own.programme
        if (wanted === undefined) {
          const none = { byCode: new Map(), byDay: new Map(), sold: [] }
          // An empty range: its last day is the one before its first.
          const range = { from: asked.from, to: addDays(asked.from, -1) }
          return { body: viewClicks({ currency, range, codes, ...none }) }
        }
        const { range } = wanted
        const [byCode, byDay, sold] = await Promise.all([
          clicksByCode(deps, wanted),
          clicksByDay(deps, wanted),
          control.promotion.clickSales(id, range, own.affiliate),
        ])
        return { body: viewClicks({ currency, range, codes, byCode, byDay, sold }) }
      },
    }),
    defineRoute({
      method: 'get',
      path: `${PATH}/lists`,
      summary: 'Where clicks on your links came from and led to, as far as enough visitors did the same',
      may: 'earnings:read-own',
      query: z.strictObject({ date_range: twoDaysInQuery, by: z.enum(NAMES).default('landing') }),
      answer: z.object({
        by: z.enum(NAMES),
        counted: z.enum(['visits', 'pageviews']),
        rows: z.array(z.object({ value: z.string(), n: z.int() })),
        further: z.int().describe('values that are shown on no page of this answer'),
        rest: z.int().nullable().describe('of values that too few visitors had'),
      }),
      async handle({ query: { date_range: asked, by }, params, call }) {
        const { wanted } = await wantedOf(call, params['programme'], asked)
        const { metric } = LISTS[by]
        if (wanted === undefined) return { body: { by, counted: metric, rows: [], further: 0, rest: 0 } }
        const { rows, rest, total } = await listClicks(deps, wanted, { ...LISTS[by], limit: ROWS })
        return {
          body: {
            by,
            counted: metric,
            rows: rows.map(({ dimensions: [value = ''], metrics: [n] }) => ({ value, n: n ?? 0 })),
            further: total - rows.length,
            rest,
          },
        }
      },
    }),
  ]
}
